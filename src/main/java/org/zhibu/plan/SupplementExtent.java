package org.zhibu.plan;

import java.util.Optional;
import java.util.function.LongFunction;
import org.zhibu.geo.Geodesics;

/**
 * How much ground and floor area a supplement takes.
 *
 * @param ground that is drawn, else that of the idle space, m2; empty for what is put on a building
 * @param newFloorArea 新增建筑面积, m2: as said, else ground (of a building its footprint) by storeys as an estimate; 0 for reuse, green and parking
 */
public record SupplementExtent(Optional<Amount> ground, Amount newFloorArea) {

    public static SupplementExtent of(
            Supplement added, Target target, LongFunction<SiteBuilding> buildings, LongFunction<SiteSpace> spaces) {
        Optional<Amount> ground = added.outline()
                .map(outline -> Amount.known(Geodesics.areaSquareMetres(outline)))
                .or(() -> target.kind() == Target.Kind.IDLE_SPACE
                        ? Optional.ofNullable(spaces.apply(target.storedId())).map(SiteSpace::areaM2)
                        : Optional.empty());
        Optional<Amount> footprint = target.kind() == Target.Kind.BUILDING
                ? Optional.ofNullable(buildings.apply(target.storedId()))
                        .map(building -> Amount.known(building.footprintM2()))
                : Optional.empty();
        return new SupplementExtent(ground, floorArea(added, ground.or(() -> footprint)));
    }

    private static Amount floorArea(Supplement added, Optional<Amount> floor) {
        if (added.form() == Supplement.Form.REUSE) {
            return Amount.known(0);
        }
        if (added.floorAreaM2().isPresent()) {
            return Amount.known(added.floorAreaM2().get().doubleValue());
        }
        if (!added.isBuilt()) {
            return Amount.known(0);
        }
        Amount each = floor.orElse(Amount.UNKNOWN);
        return added.storeys().isEmpty() || each.isUnknown()
                ? Amount.UNKNOWN
                : Amount.estimated(each.value() * added.storeys().get());
    }
}
