package org.zhibu.indicator;

import java.util.List;
import org.zhibu.indicator.IndicatorSet.Value;
import org.zhibu.plan.Amount;

/** 更新底线: what is demolished, built and resettled, as 建科〔2021〕63号 looks at it. */
final class RenewalShares {
    private RenewalShares() {}

    private static final Amount NONE = Amount.known(0);

    static List<Value> of(PlanSums plan) {
        Sum today = plan.before.standing.floorArea;
        Amount excluded = Amounts.plus(plan.illegal.whole(), plan.dangerous.whole());
        Amount counted = plan.demolished.whole().less(excluded);
        Amount built = plan.newFloorArea.whole().less(plan.newPublic.whole());
        return List.of(
                PlanIndicator.FLOOR_AREA_DEMOLISHED.value(
                        NONE, plan.demolished.whole(), PlanIndicator.FLOOR_AREA_DEMOLISHED.input(plan.demolished)),
                PlanIndicator.FLOOR_AREA_DEMOLISHED_EXCLUDED.value(
                        NONE,
                        excluded,
                        Figures.of("违法建筑", "illegal", "m2", plan.illegal),
                        Figures.of("无修缮价值危房", "dangerous beyond repair", "m2", plan.dangerous)),
                PlanIndicator.DEMOLITION_SHARE.value(
                        Amounts.ratio(NONE, today.whole()),
                        Amounts.ratio(counted, today.whole()),
                        PlanIndicator.FLOOR_AREA_DEMOLISHED.input(plan.demolished),
                        Figures.of("违法建筑", "illegal", "m2", plan.illegal),
                        Figures.of("无修缮价值危房", "dangerous beyond repair", "m2", plan.dangerous),
                        Figures.of("现状总建筑面积", "floor area today", "m2", today)),
                PlanIndicator.FLOOR_AREA_NEW.value(
                        NONE, plan.newFloorArea.whole(), PlanIndicator.FLOOR_AREA_NEW.input(plan.newFloorArea)),
                PlanIndicator.FLOOR_AREA_NEW_PUBLIC.value(
                        NONE, plan.newPublic.whole(), PlanIndicator.FLOOR_AREA_NEW_PUBLIC.input(plan.newPublic)),
                PlanIndicator.NEW_TO_DEMOLISHED.value(
                        Amount.UNKNOWN,
                        Amounts.ratio(built, plan.demolished.whole()),
                        PlanIndicator.FLOOR_AREA_NEW.input(plan.newFloorArea),
                        PlanIndicator.FLOOR_AREA_NEW_PUBLIC.input(plan.newPublic),
                        PlanIndicator.FLOOR_AREA_DEMOLISHED.input(plan.demolished)),
                PlanIndicator.HOUSEHOLDS_RELOCATED.value(
                        NONE, plan.relocated.whole(), PlanIndicator.HOUSEHOLDS_RELOCATED.input(plan.relocated)),
                PlanIndicator.HOUSEHOLDS_RESETTLED.value(
                        NONE, plan.resettled.whole(), PlanIndicator.HOUSEHOLDS_RESETTLED.input(plan.resettled)),
                PlanIndicator.RESETTLEMENT_SHARE.value(
                        Amount.UNKNOWN,
                        Amounts.ratio(plan.resettled.whole(), plan.relocated.whole()),
                        PlanIndicator.HOUSEHOLDS_RESETTLED.input(plan.resettled),
                        PlanIndicator.HOUSEHOLDS_RELOCATED.input(plan.relocated)));
    }
}
