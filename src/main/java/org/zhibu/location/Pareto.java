package org.zhibu.location;

import java.util.ArrayList;
import java.util.List;

/**
 * People served against the worst served group: answers of which none is better in both. Each is the best coverage at a least level
 * of every group; the next asks for one millionth more than the last reached (epsilon constraint).
 *
 * @param complete whether every answer is proven and the last level is the highest there is
 */
public record Pareto(List<Solution> solutions, boolean complete) {
    public Pareto {
        solutions = List.copyOf(solutions);
    }

    /** From most people to the highest lowest level, in at most so many steps of equal size, none below one millionth. */
    public static Pareto of(SitingModel model, int steps, Solving solving) {
        Solution fairest = solving.solve(model.withObjective(new Objective.WorstFirst()));
        if (!fairest.usable()) {
            return new Pareto(List.of(), fairest.proven());
        }
        long highest = fairest.objective();
        boolean complete = fairest.bound().orElse(Double.MAX_VALUE) <= highest;
        List<Solution> found = new ArrayList<>();
        long step = 0;
        for (long level = 0; level <= highest && !solving.cancelled().getAsBoolean(); ) {
            Solution next = solving.solve(model.withObjective(new Objective.FairCoverage(level)));
            if (!next.usable()) {
                return new Pareto(found, false);
            }
            complete &= next.proven() && step <= 1;
            long reached = lowest(next);
            found.removeIf(before -> before.objective() <= next.objective() && lowest(before) <= reached);
            found.add(next);
            step = step == 0 ? Math.max(1, (highest - reached) / Math.max(1, steps)) : step;
            level = reached >= highest ? highest + 1 : Math.min(highest, reached + step);
        }
        return new Pareto(found, complete);
    }

    private static long lowest(Solution solution) {
        return solution.levels().stream().mapToLong(Long::longValue).min().orElse(1_000_000);
    }
}
