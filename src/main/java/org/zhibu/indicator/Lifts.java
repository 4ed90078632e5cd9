package org.zhibu.indicator;

import java.util.List;
import org.zhibu.indicator.IndicatorSet.Value;
import org.zhibu.plan.Amount;

/** 电梯: lifts, and entrances that should have one. */
final class Lifts {
    private Lifts() {}

    static List<Value> of(PlanSums plan) {
        Standing before = plan.before.standing;
        Standing after = plan.after;
        return List.of(
                PlanIndicator.LIFTS.value(
                        before.lifts.whole(),
                        after.lifts.whole(),
                        Figures.today("lifts", before.lifts),
                        Figures.of("加装和新建", "added", "lifts", plan.liftsAdded)),
                PlanIndicator.ENTRANCES_WITHOUT_LIFT.value(
                        before.withoutLift.whole(),
                        after.withoutLift.whole(),
                        Figures.of(
                                "设梯层数", "storeys a lift is asked from", "storeys", Amount.known(plan.before.liftFrom)),
                        Figures.of("方案", "after the plan", "entrances", after.withoutLift)));
    }
}
