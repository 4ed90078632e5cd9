package org.zhibu.location;

import java.util.List;
import java.util.OptionalDouble;

/**
 * An answer and how good it is. The objective is in the unit of {@link Objective}; the bound is what no answer can exceed, unknown
 * when none was proven.
 *
 * @param chosen options, ascending
 * @param served millionths of a person newly served, per type
 * @param levels share of each group that is served, in millionths, existing facilities included
 * @param assigned who is assigned where, for types with capacities
 */
public record Solution(
        Status status,
        List<Integer> chosen,
        long objective,
        OptionalDouble bound,
        long cost,
        List<Long> served,
        List<Long> levels,
        List<Assigned> assigned,
        Found found) {
    public Solution {
        chosen = List.copyOf(chosen);
        served = List.copyOf(served);
        levels = List.copyOf(levels);
        assigned = List.copyOf(assigned);
    }

    /** People (thousandths) of a point whom an option with limited capacity serves. */
    public record Assigned(int option, int point, long people) {}

    /** OPTIMAL and INFEASIBLE are proven; UNKNOWN found nothing and proved nothing. */
    public enum Status {
        OPTIMAL,
        FEASIBLE,
        INFEASIBLE,
        UNKNOWN
    }

    /** What found the answer. */
    public enum Found {
        NOTHING,
        GREEDY,
        SWAPS,
        LAGRANGE,
        CORE,
        EXACT
    }

    public boolean usable() {
        return status == Status.OPTIMAL || status == Status.FEASIBLE;
    }

    public boolean proven() {
        return status == Status.OPTIMAL || status == Status.INFEASIBLE;
    }

    /** The same answer, which no answer to another model can exceed by more than this bound. */
    Solution boundedBy(OptionalDouble other) {
        boolean closed = other.isPresent() && other.getAsDouble() <= objective;
        return new Solution(
                closed ? Status.OPTIMAL : Status.FEASIBLE,
                chosen,
                objective,
                closed ? OptionalDouble.of(objective) : other,
                cost,
                served,
                levels,
                assigned,
                found);
    }

    /** How far the best possible can lie above, as a share of the bound. */
    public OptionalDouble gap() {
        if (!usable() || bound.isEmpty()) {
            return OptionalDouble.empty();
        }
        double best = bound.getAsDouble();
        return OptionalDouble.of(best <= objective ? 0 : (best - objective) / Math.max(Math.abs(best), 1));
    }
}
