package org.zhibu.rule;

import java.util.Optional;
import org.zhibu.plan.SiteBuilding;
import org.zhibu.plan.Target;

/**
 * 高度类别: how high something is for the spacing of fire (GB 50016-2014 2.1.1): dwellings by storeys, what is no dwelling and has more
 * than one storey by its height.
 *
 * @param storeys empty = unknown
 * @param heightM empty = unknown
 */
record Tall(Optional<Double> storeys, Optional<Double> heightM, boolean isDwelling) {
    static final String STOREYS = "FIRE_HIGH_STOREYS";
    static final String METRES = "FIRE_HIGH_OTHER_M";

    static Tall of(Built built) {
        return new Tall(built.storeys(), built.heightM(), built.building().isResidential());
    }

    /** What stands on a roof makes one building with what is below it. */
    static Tall of(CheckedPlan plan, Body body) {
        boolean isDwelling = body.parent()
                .filter(id -> body.isOnTop())
                .flatMap(id -> plan.building(Target.building(id)))
                .map(SiteBuilding::isResidential)
                .orElse(body.isResidential());
        return new Tall(body.storeys(), body.heightM(), isDwelling);
    }

    /**
     * Whether it is high.
     *
     * @param isMost whether what is unknown counts as high
     */
    boolean isHigh(CheckedPlan plan, boolean isMost) {
        Optional<Threshold> metres =
                plan.threshold(METRES).filter(each -> each.value().isPresent());
        // a book without the height judges all by storeys
        if (isDwelling || metres.isEmpty()) {
            return storeys.flatMap(count -> plan.value(STOREYS).map(from -> count >= from.doubleValue()))
                    .orElse(isMost);
        }
        boolean isSingle = storeys.filter(count -> count <= 1).isPresent();
        return !isSingle && heightM.map(height -> metres.get().allows(height)).orElse(isMost);
    }
}
