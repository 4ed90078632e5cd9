package org.zhibu.location;

import java.util.List;

/**
 * Rules that cannot be kept together, while without any one of them the others can.
 *
 * @param rules their ids; empty when the model has an answer, or nothing was proven
 * @param minimal whether each was tried with a certain outcome
 */
public record Contradiction(List<String> rules, boolean minimal) {
    private static final Objective NONE = new Objective.Coverage(0, 0);

    public Contradiction {
        rules = List.copyOf(rules);
    }

    /** By leaving out one rule after the other and keeping those without which there is an answer (Chinneck and Dravnieks 1991). */
    public static Contradiction of(SitingModel model, Solving solving) {
        SitingModel core = model.objective() instanceof Objective.FairCoverage ? model : model.withObjective(NONE);
        if (solving.solve(core).status() != Solution.Status.INFEASIBLE) {
            return new Contradiction(List.of(), false);
        }
        boolean certain = true;
        for (Rule rule : model.rules()) {
            SitingModel fewer = core.without(rule.id());
            Solution.Status status = solving.solve(fewer).status();
            if (status == Solution.Status.INFEASIBLE) {
                core = fewer;
            }
            certain &= status != Solution.Status.UNKNOWN;
        }
        return new Contradiction(core.rules().stream().map(Rule::id).toList(), certain);
    }
}
