package org.zhibu.location;

import java.util.ArrayList;
import java.util.List;

/**
 * What a rule costs: how much better the best answer would be with more money, or without the rule. Found by solving again, not from
 * prices, which hold for fractions of facilities only.
 *
 * @param change of the objective; proven when both answers are
 */
public record Marginal(String rule, Change kind, Solution without, long change, boolean proven) {
    /** Whether the limit was raised or the rule left out. */
    public enum Change {
        RAISED,
        LEFT_OUT
    }

    /** Each budget with so much more, and without each of the other rules. */
    public static List<Marginal> of(SitingModel model, Solution base, long more, Solving solving) {
        List<Marginal> values = new ArrayList<>();
        for (Rule rule : model.rules()) {
            if (!solving.cancelled().getAsBoolean()) {
                values.add(of(model, base, rule, more, solving));
            }
        }
        return values;
    }

    private static Marginal of(SitingModel model, Solution base, Rule rule, long more, Solving solving) {
        SitingModel looser = model.without(rule.id());
        Change kind = Change.LEFT_OUT;
        if (rule instanceof Rule.Budget budget) {
            looser = looser.with(new Rule.Budget(rule.id(), Math.addExact(budget.limit(), more)));
            kind = Change.RAISED;
        } else if (rule instanceof Rule.ResourceBudget budget) {
            looser = looser.with(
                    new Rule.ResourceBudget(rule.id(), budget.resource(), Math.addExact(budget.limit(), more)));
            kind = Change.RAISED;
        }
        Solution found = solving.solve(looser);
        boolean both = base.usable() && found.usable();
        long change = both ? Math.max(0, found.objective() - base.objective()) : 0;
        return new Marginal(rule.id(), kind, found, change, both && base.proven() && found.proven());
    }
}
