package org.zhibu.indicator;

import java.util.List;
import org.zhibu.indicator.IndicatorSet.Value;
import org.zhibu.plan.Amount;

/** 绿地: how much green there is. What is drawn on green today cannot be told and is not taken off. */
final class Greening {
    private Greening() {}

    static List<Value> of(PlanSums plan) {
        Amount site = Amount.known(plan.site.areaM2());
        Amount before = plan.before.green;
        Amount after = Amounts.plus(before, plan.greenAdded.whole());
        return List.of(
                PlanIndicator.GREEN_AREA.value(
                        before,
                        after,
                        Figures.today("m2", before),
                        Figures.of("新增绿地", "green added", "m2", plan.greenAdded)),
                PlanIndicator.GREEN_RATIO.value(
                        Amounts.ratio(before, site),
                        Amounts.ratio(after, site),
                        PlanIndicator.GREEN_AREA.input(after),
                        PlanIndicator.SITE_AREA.input(site)),
                PlanIndicator.GREEN_PER_PERSON.value(
                        Amounts.ratio(before, plan.before.standing.people.whole()),
                        Amounts.ratio(after, plan.after.people.whole()),
                        PlanIndicator.GREEN_AREA.input(after),
                        PlanIndicator.PEOPLE.input(plan.after.people)));
    }
}
