package org.zhibu.investment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.IdentityCache;
import org.zhibu.plan.RenewalAction;
import org.zhibu.plan.Site;
import org.zhibu.plan.SiteBuilding;
import org.zhibu.plan.SiteSpace;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.SupplementExtent;
import org.zhibu.plan.Target;

/** 工程量: how much of what a price is measured by there is of a target. Unknown where the site does not know it. */
final class Quantities {
    private static final IdentityCache<Site, Quantities> KEPT = new IdentityCache<>();

    private final Map<Long, SiteBuilding> buildings = new HashMap<>();
    private final Map<Long, SiteSpace> spaces = new HashMap<>();

    static Quantities of(Site site) {
        return KEPT.get(site, Quantities::new);
    }

    private Quantities(Site site) {
        site.buildings().forEach(building -> buildings.put(building.id(), building));
        site.spaces().forEach(space -> spaces.put(space.id(), space));
    }

    /** What a price may be measured by: the detail "measure" of a value of the price book. */
    enum Measure {
        FLOOR_AREA_M2,
        FOOTPRINT_M2,
        HOUSEHOLD,
        ENTRANCE,
        LIFT,
        NEW_FLOOR_AREA_M2,
        SPACE_AREA_M2,
        GROUND_M2,
        PARKING_SPACE
    }

    Optional<SiteBuilding> building(Target target) {
        return target.kind() == Target.Kind.BUILDING
                ? Optional.ofNullable(buildings.get(target.storedId()))
                : Optional.empty();
    }

    Amount of(Measure measure, Assignment assignment) {
        Target target = assignment.target();
        return switch (target.kind()) {
            case BUILDING -> ofBuilding(measure, assignment, buildings.get(target.storedId()));
            case IDLE_SPACE -> ofSpace(measure, assignment, spaces.get(target.storedId()));
            case DRAWN -> added(measure, assignment);
        };
    }

    private Amount ofBuilding(Measure measure, Assignment assignment, SiteBuilding building) {
        if (building == null) {
            return Amount.UNKNOWN;
        }
        return switch (measure) {
            case FLOOR_AREA_M2 -> building.floorAreaM2();
            case FOOTPRINT_M2, GROUND_M2 -> Amount.known(building.footprintM2());
            case HOUSEHOLD -> moving(assignment).orElse(building.households());
            case ENTRANCE -> building.entrances();
            case LIFT -> missingLifts(building);
            case NEW_FLOOR_AREA_M2, SPACE_AREA_M2, PARKING_SPACE -> added(measure, assignment);
        };
    }

    private static Optional<Amount> moving(Assignment assignment) {
        return assignment.action() == RenewalAction.DEMOLISH
                ? assignment.relocatedHouseholds().map(Amount::known)
                : Optional.empty();
    }

    /** One for each staircase without. */
    private static Amount missingLifts(SiteBuilding building) {
        if (building.entrances().isUnknown() || building.lifts().isUnknown()) {
            return Amount.UNKNOWN;
        }
        double missing =
                Math.max(0, building.entrances().value() - building.lifts().value());
        return building.entrances().isKnown() && building.lifts().isKnown()
                ? Amount.known(missing)
                : Amount.estimated(missing);
    }

    private Amount ofSpace(Measure measure, Assignment assignment, SiteSpace space) {
        if (space == null) {
            return Amount.UNKNOWN;
        }
        return switch (measure) {
            case FLOOR_AREA_M2, FOOTPRINT_M2 -> space.areaM2();
            default -> added(measure, assignment);
        };
    }

    private Amount added(Measure measure, Assignment assignment) {
        if (assignment.supplement().isEmpty()) {
            return Amount.UNKNOWN;
        }
        Supplement supplement = assignment.supplement().get();
        return switch (measure) {
            case NEW_FLOOR_AREA_M2, FLOOR_AREA_M2 ->
                extent(supplement, assignment.target()).newFloorArea();
            case GROUND_M2, FOOTPRINT_M2 ->
                extent(supplement, assignment.target()).ground().orElse(Amount.UNKNOWN);
            case SPACE_AREA_M2 -> used(supplement, assignment.target());
            case PARKING_SPACE -> Amount.known(supplement.spaces());
            case HOUSEHOLD -> Amount.known(supplement.dwellings());
            case LIFT -> Amount.known(supplement.lifts());
            case ENTRANCE -> Amount.UNKNOWN;
        };
    }

    SupplementExtent extent(Supplement supplement, Target target) {
        return SupplementExtent.of(supplement, target, buildings::get, spaces::get);
    }

    /** What the facilities take of a space, else all of it. */
    private Amount used(Supplement supplement, Target target) {
        double facilities = supplement.facilities().stream()
                .mapToDouble(facility -> facility.floorAreaM2().doubleValue())
                .sum();
        return facilities > 0
                ? Amount.known(facilities)
                : extent(supplement, target).ground().orElse(Amount.UNKNOWN);
    }

    /** Area of a target that can be let, m2: what facilities take, else new floor area, else that of the space or building. */
    Amount lettable(Target target, Optional<Assignment> assignment) {
        Optional<Supplement> added = assignment.flatMap(Assignment::supplement);
        if (added.isPresent()) {
            Supplement supplement = added.get();
            return supplement.isBuilt() && supplement.facilities().isEmpty()
                    ? extent(supplement, target).newFloorArea()
                    : used(supplement, target);
        }
        return switch (target.kind()) {
            case BUILDING ->
                Optional.ofNullable(buildings.get(target.storedId()))
                        .map(SiteBuilding::floorAreaM2)
                        .orElse(Amount.UNKNOWN);
            case IDLE_SPACE ->
                Optional.ofNullable(spaces.get(target.storedId()))
                        .map(SiteSpace::areaM2)
                        .orElse(Amount.UNKNOWN);
            case DRAWN -> Amount.UNKNOWN;
        };
    }
}
