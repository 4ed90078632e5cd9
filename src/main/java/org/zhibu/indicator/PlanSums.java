package org.zhibu.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhibu.geo.Geometries;
import org.zhibu.geo.LonLat;
import org.zhibu.place.BuildingUse;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.DemolitionReason;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.Site;
import org.zhibu.plan.SiteBuilding;
import org.zhibu.plan.SiteFacility;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.SupplementExtent;
import org.zhibu.plan.Target;

/**
 * 方案合计: goes through the assignments of a plan once and adds up what each does. Meaning of each action: docs/plans.md,
 * "Indicators of a plan".
 */
final class PlanSums {
    private static final int USUAL_LIFT_FROM = 4;
    private static final double USUAL_STOREY_METRES = 3;
    private static final String LIFT_ADDED = "LIFT_ADDED";

    final Site site;
    final SiteSums before;
    final Standing after;
    final Sum demolished = new Sum();
    final Sum illegal = new Sum();
    final Sum dangerous = new Sum();
    final Sum newFloorArea = new Sum();
    final Sum newPublic = new Sum();
    final Sum greenAdded = new Sum();
    final Sum spacesAdded = new Sum();
    final Sum liftsAdded = new Sum();
    final Sum relocated = new Sum();
    final Sum resettled = new Sum();
    final Sum facilityFloorAreaAdded = new Sum();
    final Set<Long> gone = new HashSet<>();
    /** Buildings whose people move out: demolished, or converted to another use. */
    final Set<Long> movedOut = new HashSet<>();

    final List<FacilityCoverage.Added> facilitiesAdded = new ArrayList<>();
    final List<String> problems = new ArrayList<>();
    private final Households households;
    private final double storeyMetres;
    private Amount highestNew = Amount.known(0);
    private int heightsUnknown;

    private PlanSums(PlanSnapshot plan) {
        site = plan.site();
        before = SiteSums.of(
                site, number(plan, "LIFT_FROM_STOREYS", USUAL_LIFT_FROM).intValue());
        storeyMetres = number(plan, "STOREY_HEIGHT_M", USUAL_STOREY_METRES).doubleValue();
        after = before.standing.copy();
        heightsUnknown = before.heightsUnknown;
        households = new Households(before.standing);
    }

    static PlanSums of(PlanSnapshot plan) {
        PlanSums sums = new PlanSums(plan);
        plan.state().assignments().forEach(sums::add);
        sums.households.settle(sums.after);
        return sums;
    }

    private static BigDecimal number(PlanSnapshot plan, String code, double usual) {
        return plan.rules().find(code).flatMap(value -> value.value()).isPresent()
                ? plan.term(code)
                : BigDecimal.valueOf(usual);
    }

    private void add(Assignment assignment) {
        Target target = assignment.target();
        Optional<SiteBuilding> building = target.kind() == Target.Kind.BUILDING
                ? Optional.ofNullable(before.buildings.get(target.storedId()))
                : Optional.empty();
        boolean isThere = switch (target.kind()) {
            case BUILDING -> building.isPresent();
            case IDLE_SPACE -> before.spaces.containsKey(target.storedId());
            case DRAWN -> true;
        };
        if (!isThere) {
            problems.add(target + " is not on the site: 现状中没有 " + target);
            return;
        }
        switch (assignment.action()) {
            case RETAIN -> {}
            case MODIFY -> building.ifPresent(each -> modify(each, assignment));
            case DEMOLISH -> building.ifPresent(each -> demolish(each, assignment));
            case SUPPLEMENT -> assignment.supplement().ifPresent(added -> supplement(added, target));
        }
    }

    private void demolish(SiteBuilding building, Assignment assignment) {
        gone.add(building.id());
        after.building(building, -1);
        before.facilities.getOrDefault(building.id(), List.of()).forEach(facility -> after.facility(facility, -1));
        heightsUnknown -= building.heightM().isUnknown() ? 1 : 0;
        demolished.put(building.floorAreaM2());
        if (assignment.demolition().equals(Optional.of(DemolitionReason.ILLEGAL))) {
            illegal.put(building.floorAreaM2());
        }
        if (assignment.demolition().equals(Optional.of(DemolitionReason.DANGEROUS))) {
            dangerous.put(building.floorAreaM2());
        }
        leave(building, assignment);
    }

    /** Who lives there moves out. */
    private void leave(SiteBuilding building, Assignment assignment) {
        movedOut.add(building.id());
        Amount moving = assignment.relocatedHouseholds().map(Amount::known).orElse(building.households());
        Amount back = assignment.resettledHouseholds().map(Amount::known).orElse(Amount.known(0));
        relocated.put(moving);
        resettled.put(back);
        households.resettle(building, back);
    }

    private void modify(SiteBuilding building, Assignment assignment) {
        boolean becomesDwelling = assignment.newUse().equals(Optional.of(BuildingUse.RESIDENTIAL));
        boolean staysDwelling = building.isResidential() && (assignment.newUse().isEmpty() || becomesDwelling);
        if (building.isResidential() && !staysDwelling) {
            after.residents(building, -1);
            after.dwelling(building, -1);
            leave(building, assignment);
        } else if (becomesDwelling && !building.isResidential()) {
            after.dwelling(building, 1);
            after.households.put(Amount.UNKNOWN);
            after.people.put(Amount.UNKNOWN);
            after.aged60.put(Amount.UNKNOWN);
            after.aged65.put(Amount.UNKNOWN);
            problems.add(building.target() + " becomes dwellings, nobody says how many households: 改为住宅后户数未知");
        }
        assignment.works().stream()
                .filter(work -> work.item().equals(LIFT_ADDED))
                .forEach(work -> addLifts(building, work, staysDwelling));
    }

    private void addLifts(SiteBuilding building, Assignment.Work work, boolean isDwelling) {
        Amount without = after.withoutLift(building);
        Amount added = work.quantity()
                .map(count -> Amount.known(count.doubleValue()))
                .orElseGet(() -> Amounts.of(
                        Math.max(
                                0,
                                building.entrances().value() - building.lifts().value()),
                        building.entrances(),
                        building.lifts()));
        after.lifts.put(added);
        liftsAdded.put(added);
        if (isDwelling) {
            after.withoutLift
                    .take(without)
                    .put(Amounts.of(Math.max(0, without.value() - added.value()), without, added));
        }
    }

    private void supplement(Supplement added, Target target) {
        SupplementExtent extent = SupplementExtent.of(added, target, before.buildings::get, before.spaces::get);
        Optional<Amount> ground = extent.ground();
        Amount floorArea = extent.newFloorArea();
        boolean isBuilt = added.isBuilt();
        if (isBuilt) {
            Amount covered =
                    ground.orElse(added.form() == Supplement.Form.NEW_BUILDING ? Amount.UNKNOWN : Amount.known(0));
            after.footprint.put(covered);
            height(added);
            if (added.isDwelling()) {
                after.dwellingFloorArea.put(floorArea);
                after.dwellingFootprint.put(covered);
            }
        }
        after.floorArea.put(floorArea);
        newFloorArea.put(floorArea);
        facilities(added, target, floorArea);
        if (added.form() == Supplement.Form.GREEN) {
            greenAdded.put(ground.orElse(Amount.UNKNOWN));
        }
        spacesAdded.put(added.spaces());
        liftsAdded.put(added.lifts());
        after.lifts.put(Amount.known(added.lifts()));
        households.build(added.dwellings());
    }

    private void facilities(Supplement added, Target target, Amount newFloorArea) {
        double publicArea = 0;
        Optional<LonLat> place = added.facilities().isEmpty() ? Optional.empty() : place(added, target);
        for (Supplement.FacilityUse facility : added.facilities()) {
            double area = facility.floorAreaM2().doubleValue();
            after.facilityFloorArea.put(area);
            facilityFloorAreaAdded.put(area);
            place.ifPresent(
                    where -> facilitiesAdded.add(new FacilityCoverage.Added(facility.facilityType(), where, area)));
            publicArea += PublicFacilities.includes(facility.facilityType()) ? area : 0;
        }
        // what is reused is not new, and nothing new is public twice
        newPublic.put(newFloorArea.isUnknown() ? publicArea : Math.min(publicArea, newFloorArea.value()));
    }

    /** In the middle of what is drawn, else of the idle space or the building. */
    private Optional<LonLat> place(Supplement added, Target target) {
        return added.outline()
                .or(() -> switch (target.kind()) {
                    case BUILDING ->
                        Optional.of(before.buildings.get(target.storedId()).outline());
                    case IDLE_SPACE ->
                        Optional.of(before.spaces.get(target.storedId()).outline());
                    case DRAWN -> Optional.empty();
                })
                .map(Geometries::representativePoint);
    }

    private void height(Supplement added) {
        Optional<Amount> height = added.heightMetres()
                .map(metres -> Amount.known(metres.doubleValue()))
                .or(() -> added.form() == Supplement.Form.NEW_BUILDING
                        ? added.storeys().map(storeys -> Amount.estimated(storeys * storeyMetres))
                        : Optional.empty());
        if (height.isPresent() && height.get().value() > highestNew.value()) {
            highestNew = height.get();
        } else if (height.isEmpty() && added.form() == Supplement.Form.NEW_BUILDING) {
            heightsUnknown++;
        }
    }

    /** Of what is known or estimated to stand afterwards. */
    Amount highestPart() {
        Amount old = before.highest(id -> !gone.contains(id));
        return old.value() >= highestNew.value() ? old : highestNew;
    }

    int heightsUnknown() {
        return heightsUnknown;
    }

    /** Facilities of the site that stand afterwards. */
    boolean stands(SiteFacility facility) {
        return facility.building().map(building -> !gone.contains(building)).orElse(true);
    }
}
