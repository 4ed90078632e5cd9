package org.zhibu.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.zhibu.geo.LocalFrame;
import org.zhibu.geo.LonLat;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.SiteBuilding;
import org.zhibu.plan.SiteRoad;
import org.zhibu.plan.SiteSpace;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;

/** 地面: the unit and its surroundings in metres, for the rules that measure. Made only when something is new. For one thread. */
final class Ground {
    /** Nearer than this, what is drawn beside a building is a part of it. */
    private static final double TOUCHES_METRES = 0.5;

    private static final double MILLIMETRES = 1000;
    private static final double METRES_PER_DEGREE = 111_000;
    private static final GeometryFactory METRES = new GeometryFactory();

    private final CheckedPlan plan;
    private final LocalFrame frame;
    private final double degreesEast;
    private final Map<Long, Built> built = new HashMap<>();
    private final List<Body> bodies = new ArrayList<>();
    private final List<Assignment> shapeless = new ArrayList<>();
    private final double highestM;

    Ground(CheckedPlan plan) {
        this.plan = plan;
        LonLat middle = plan.site().middle();
        frame = LocalFrame.around(middle);
        degreesEast = METRES_PER_DEGREE * Math.cos(Math.toRadians(middle.lat()));
        plan.supplements().stream()
                .filter(each -> NewToDemolishedRule.isBuilt(each.supplement().orElseThrow()))
                .forEach(this::add);
        highestM = Math.max(
                plan.known().highestM,
                bodies.stream()
                        .mapToDouble(each -> each.heightM().orElse(0.0))
                        .max()
                        .orElse(0));
    }

    private void add(Assignment assignment) {
        Supplement supplement = assignment.supplement().orElseThrow();
        Target target = assignment.target();
        boolean isOnTop = supplement.form() == Supplement.Form.EXTENSION
                && supplement.outline().isEmpty()
                && plan.building(target).isPresent()
                && (supplement.storeys().isPresent()
                        || supplement.heightMetres().isPresent());
        Optional<Geometry> outline =
                isOnTop ? plan.building(target).map(each -> local(each.outline())) : outline(assignment);
        if (outline.isEmpty()) {
            shapeless.add(assignment);
            return;
        }
        Optional<Long> parent = plan.building(target)
                .map(SiteBuilding::id)
                .or(() -> plan.space(target).flatMap(SiteSpace::building))
                .or(() -> supplement.form() == Supplement.Form.EXTENSION ? touched(outline.get()) : Optional.empty());
        Optional<Double> height = plan.heightOf(supplement, target);
        bodies.add(new Body(
                target,
                supplement,
                outline.get(),
                height,
                storeys(supplement, target, isOnTop, height),
                parent,
                isOnTop));
    }

    /** What is drawn, else the ground of the idle space; empty when there is neither. */
    Optional<Geometry> outline(Assignment assignment) {
        return assignment
                .supplement()
                .flatMap(Supplement::outline)
                .or(() -> plan.space(assignment.target())
                        .map(SiteSpace::outline)
                        .filter(each -> each.getDimension() == 2))
                .map(this::local);
    }

    private Optional<Double> storeys(Supplement supplement, Target target, boolean isOnTop, Optional<Double> height) {
        Optional<Double> own = supplement.storeys().map(Integer::doubleValue);
        if (isOnTop) {
            return plan.building(target)
                    .filter(under -> !under.storeys().isUnknown())
                    .flatMap(under -> own.map(added -> added + under.storeys().value()));
        }
        return own.or(() ->
                height.flatMap(metres -> plan.value("STOREY_HEIGHT_M").map(each -> metres / each.doubleValue())));
    }

    private Optional<Long> touched(Geometry outline) {
        return near(outline, TOUCHES_METRES).stream()
                .filter(each -> !each.isGone())
                .min(Comparator.comparingDouble(each -> each.outline().distance(outline)))
                .map(each -> each.building().id());
    }

    /** New buildings and extensions with a shape, by target. */
    List<Body> bodies() {
        return bodies;
    }

    /** New buildings and extensions of which nobody says where or how high they stand. */
    List<Assignment> shapeless() {
        return shapeless;
    }

    /** Of all that stands or is to stand, as far as it is known. */
    double highestM() {
        return highestM;
    }

    /** Buildings of today within the distance, by id. */
    List<Built> near(Geometry outline, double metres) {
        Envelope box = new Envelope(lonLat(outline).getEnvelopeInternal());
        // a little more than is needed: degrees are not quite metres
        box.expandBy(1.02 * metres / degreesEast, 1.02 * metres / METRES_PER_DEGREE);
        List<Built> found = new ArrayList<>();
        for (Object each : plan.known().around.query(box)) {
            Built one = built((SiteBuilding) each);
            if (one.outline().isWithinDistance(outline, metres)) {
                found.add(one);
            }
        }
        found.sort(Comparator.comparingLong(each -> each.building().id()));
        return found;
    }

    /** To the millimetre: the frame is not more exact. */
    static double distance(Geometry one, Geometry other) {
        return Math.rint(one.distance(other) * MILLIMETRES) / MILLIMETRES;
    }

    Built built(SiteBuilding building) {
        return built.computeIfAbsent(
                building.id(), id -> new Built(building, local(building.outline()), plan.isGone(building)));
    }

    /** The outline of the unit in metres. */
    Geometry unit() {
        return local(plan.site().outline());
    }

    Geometry local(Geometry lonLat) {
        return frame.toLocal(lonLat);
    }

    private Geometry lonLat(Geometry local) {
        return frame.toLonLat(METRES.toGeometry(local.getEnvelopeInternal()));
    }

    LonLat place(Coordinate local) {
        return LonLat.of(frame.toLonLat(METRES.createPoint(local)).getCoordinate());
    }

    /** The middle line of a road, when it may be within the distance. */
    Optional<Geometry> line(SiteRoad road, Geometry outline, double metres) {
        Envelope box = new Envelope(lonLat(outline).getEnvelopeInternal());
        box.expandBy(1.02 * metres / degreesEast, 1.02 * metres / METRES_PER_DEGREE);
        return box.intersects(road.line().getEnvelopeInternal()) ? Optional.of(local(road.line())) : Optional.empty();
    }
}
