package org.zhibu.indicator;

import java.util.List;
import org.zhibu.indicator.IndicatorSet.Value;
import org.zhibu.plan.Amount;

/** 停车: spaces and how many for each household. */
final class Parking {
    private Parking() {}

    static List<Value> of(PlanSums plan) {
        Amount before = plan.before.parking;
        Amount after = Amounts.plus(before, plan.spacesAdded.whole());
        return List.of(
                PlanIndicator.PARKING_SPACES.value(
                        before,
                        after,
                        Figures.today("spaces", before),
                        Figures.of("新增车位", "spaces added", "spaces", plan.spacesAdded)),
                PlanIndicator.PARKING_PER_HOUSEHOLD.value(
                        Amounts.ratio(before, plan.before.standing.households.whole()),
                        Amounts.ratio(after, plan.after.households.whole()),
                        PlanIndicator.PARKING_SPACES.input(after),
                        PlanIndicator.HOUSEHOLDS.input(plan.after.households)));
    }
}
