package org.zhibu.location;

import java.util.ArrayList;
import java.util.List;

/**
 * Other answers that are nearly as good.
 *
 * @param solutions best first, each lacking at least k options of the first answer and of those before it
 * @param common options that the first answer and all of these choose: right in any case
 * @param complete whether it is proven that there is no further one
 */
public record Alternatives(List<Solution> solutions, List<Integer> common, boolean complete) {
    public Alternatives {
        solutions = List.copyOf(solutions);
        common = List.copyOf(common);
    }

    /** At most so many, whose objective is at least that of the base less a share of it. */
    public static Alternatives of(
            SitingModel model, Solution base, int different, double share, int most, Solving solving) {
        List<Solution> found = new ArrayList<>();
        double least = base.objective() - share * Math.abs(base.objective());
        boolean complete = false;
        SitingModel other = model;
        Solution last = base;
        while (found.size() < most && !complete && !solving.cancelled().getAsBoolean()) {
            if (last.chosen().size() < different) {
                complete = true;
                break;
            }
            other = other.with(apart(last, different, "alternative " + found.size()));
            last = solving.solve(other);
            if (!last.usable() || last.objective() < least) {
                complete = last.proven() || last.bound().orElse(Double.MAX_VALUE) < least;
                break;
            }
            found.add(last);
        }
        List<Integer> common = base.chosen().stream()
                .filter(option ->
                        found.stream().allMatch(solution -> solution.chosen().contains(option)))
                .toList();
        return new Alternatives(found, common, complete);
    }

    private static Rule apart(Solution from, int different, String id) {
        List<Rule.Term> terms =
                from.chosen().stream().map(option -> new Rule.Term(option, 1)).toList();
        return new Rule.Linear(id, terms, Rule.Linear.FREE_LOW, from.chosen().size() - different);
    }
}
