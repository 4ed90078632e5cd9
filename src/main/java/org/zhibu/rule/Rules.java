package org.zhibu.rule;

import java.util.ArrayList;
import java.util.List;
import org.zhibu.indicator.IndicatorSet;
import org.zhibu.investment.InvestmentBalance;
import org.zhibu.plan.PlanSnapshot;

/** 规则检查: whether a plan is allowed, by all rules of the catalogue. Pure. */
public final class Rules {
    private Rules() {}

    /** In the order of the catalogue, then of the first target; at most one for each rule and first target. */
    public static List<Finding> check(PlanSnapshot plan, IndicatorSet indicators, InvestmentBalance balance) {
        CheckedPlan checked = new CheckedPlan(plan, indicators, balance);
        List<Finding> all = new ArrayList<>();
        for (Rule rule : RuleCatalog.RULES) {
            rule.check(checked).stream().sorted(Rules::byTarget).forEach(all::add);
        }
        return all;
    }

    /** What concerns the unit as a whole comes first. */
    private static int byTarget(Finding one, Finding other) {
        if (one.targets().isEmpty() || other.targets().isEmpty()) {
            return Boolean.compare(!one.targets().isEmpty(), !other.targets().isEmpty());
        }
        return one.targets().get(0).compareTo(other.targets().get(0));
    }
}
