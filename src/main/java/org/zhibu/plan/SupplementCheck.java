package org.zhibu.plan;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.Checked;
import org.zhibu.geo.Geodesics;
import org.zhibu.geo.Geometries;
import org.zhibu.problem.Checks;

/** Whether what is added can be built as it is said: outline, sizes, facilities and works. */
final class SupplementCheck {
    private static final int MOST_VERTICES = 2000;
    private static final double LEAST_M2 = 1;
    private static final double MOST_M2 = 1_000_000;
    /** How far beyond the unit something drawn may reach, degrees: about a kilometre. */
    private static final double FARTHEST_DEGREES = 0.01;

    private static final int MOST_IN_A_LIST = 50;
    private static final String MOST_FLOOR_AREA = "10000000";

    private final EditGround ground;
    private final Checks checks;

    SupplementCheck(EditGround ground, Checks checks) {
        this.ground = ground;
        this.checks = checks;
    }

    /** @param space area of the idle space it is about; unknown for anything else */
    void check(Supplement added, Target.Kind kind, Amount space, String path) {
        if (!checks.present(added.form(), path + ".form")) {
            return;
        }
        boolean drawn = kind == Target.Kind.DRAWN;
        boolean reuse = added.form() == Supplement.Form.REUSE;
        checks.require(!(drawn && reuse), path + ".form", "REUSE needs an idle space or a building");
        checks.require(
                !drawn || added.outline().isPresent(), path + ".outline", "is missing: what is drawn has an outline");
        checks.require(
                !reuse || added.outline().isEmpty(), path + ".outline", "REUSE takes the space as it is, without one");
        added.outline().ifPresent(outline -> outline(outline, path + ".outline"));
        checks.whole(added.storeys(), path + ".storeys", 1, 200);
        checks.number(added.heightMetres(), path + ".heightMetres", "0.1", "1000");
        checks.number(added.floorAreaM2(), path + ".floorAreaM2", "0", MOST_FLOOR_AREA);
        checks.require(
                added.form() != Supplement.Form.NEW_BUILDING
                        || added.storeys().isPresent()
                        || added.floorAreaM2().isPresent(),
                path + ".storeys",
                "a new building needs storeys or a floor area");
        checks.whole(added.dwellings(), path + ".dwellings", 0, 100_000);
        checks.whole(added.spaces(), path + ".spaces", 0, 100_000);
        checks.whole(added.lifts(), path + ".lifts", 0, 1000);
        facilities(added.facilities(), space, path + ".facilities");
        works(added.works(), path + ".works");
    }

    private void outline(Geometry outline, String path) {
        Checked checked = Geometries.checked(outline, Geometries.Wanted.POLYGONAL, MOST_VERTICES);
        if (checked instanceof Checked.Refused refused) {
            checks.refuse(path, refused.detail());
        } else if (checked instanceof Checked.Repaired) {
            checks.refuse(path, "crosses or touches itself; draw it so that it does not");
        } else {
            size(outline, path);
        }
    }

    private void size(Geometry outline, String path) {
        Envelope around = new Envelope(ground.site().outline().getEnvelopeInternal());
        around.expandBy(FARTHEST_DEGREES);
        if (!around.contains(outline.getEnvelopeInternal())) {
            checks.refuse(path, "lies more than a kilometre outside the unit");
            return;
        }
        double area = Geodesics.areaSquareMetres(outline);
        checks.require(area >= LEAST_M2 && area <= MOST_M2, path, "must have between 1 and 1,000,000 m2");
    }

    private void facilities(List<Supplement.FacilityUse> facilities, Amount space, String path) {
        checks.require(facilities.size() <= MOST_IN_A_LIST, path, "may have at most " + MOST_IN_A_LIST + " entries");
        Checks areas = new Checks();
        BigDecimal sum = BigDecimal.ZERO;
        for (int index = 0; index < facilities.size(); index++) {
            Supplement.FacilityUse use = facilities.get(index);
            String at = path + "[" + index + "]";
            checks.require(
                    use.facilityType() != null && ground.facilityTypes().contains(use.facilityType()),
                    at + ".facilityType",
                    "there is no facility type '" + use.facilityType() + "'; see /api/facility-types");
            areas.number(use.floorAreaM2(), at + ".floorAreaM2", "0", MOST_FLOOR_AREA);
            checks.number(use.capacity(), at + ".capacity", "0", "10000000");
            sum = areas.isEmpty() ? sum.add(use.floorAreaM2()) : sum;
        }
        areas.violations().forEach(violation -> checks.refuse(violation.field(), violation.message()));
        if (areas.isEmpty() && space.isKnown() && sum.compareTo(BigDecimal.valueOf(space.value())) > 0) {
            checks.refuse(
                    path,
                    "take " + sum.toPlainString() + " m2, the space has "
                            + BigDecimal.valueOf(space.value()).toPlainString() + " m2: no area can be used twice");
        }
    }

    void works(List<Assignment.Work> works, String path) {
        checks.require(works.size() <= MOST_IN_A_LIST, path, "may have at most " + MOST_IN_A_LIST + " entries");
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < works.size(); index++) {
            Assignment.Work work = works.get(index);
            String at = path + "[" + index + "]";
            checks.require(
                    work.item() != null && ground.prices().find(work.item()).isPresent(),
                    at + ".item",
                    "the price book " + ground.prices().reference() + " has no '" + work.item() + "'");
            checks.require(seen.add(work.item()), at + ".item", "stands there twice");
            checks.number(work.quantity(), at + ".quantity", "0", "1000000000");
        }
    }
}
