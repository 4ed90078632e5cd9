package org.zhibu.indicator;

import java.util.List;
import org.zhibu.indicator.IndicatorSet.Value;

/** 居民: who lives there, before and after. */
final class Residents {
    private Residents() {}

    static List<Value> of(PlanSums plan) {
        Standing before = plan.before.standing;
        Standing after = plan.after;
        return List.of(
                value(PlanIndicator.HOUSEHOLDS, before.households, after.households),
                value(PlanIndicator.PEOPLE, before.people, after.people),
                value(PlanIndicator.PEOPLE_60, before.aged60, after.aged60),
                value(PlanIndicator.PEOPLE_65, before.aged65, after.aged65));
    }

    private static Value value(PlanIndicator indicator, Sum before, Sum after) {
        return indicator.value(
                before.whole(),
                after.whole(),
                Figures.today(indicator.unit(), before),
                Figures.of("方案", "after the plan", indicator.unit(), after));
    }
}
