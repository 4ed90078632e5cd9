package org.zhibu.location;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/** The last steps, by an exact solver: first among the options that are undecided most, then among all that may still be better. */
final class Proof {
    private static final int CORE = 300;
    private static final int MANY_ENTRIES = 200_000;
    private static final int MOST_GROUPS = 12;

    private final Core core;
    private final Incumbent incumbent;
    private final ExactSolver solver;
    private final Limits limits;
    private final BooleanSupplier cancelled;
    private OptionalDouble lastBound = OptionalDouble.empty();

    Proof(Core core, Incumbent incumbent, ExactSolver solver, Limits limits, BooleanSupplier cancelled) {
        this.core = core;
        this.incumbent = incumbent;
        this.solver = solver;
        this.limits = limits;
        this.cancelled = cancelled;
    }

    /** A large program is first tried with all but some options as they are in the best answer. True when that was better. */
    boolean amongFew(byte[] state, double[] falls) {
        byte[] few = state.clone();
        boolean[] open = new boolean[core.options];
        for (int option : incumbent.chosen()) {
            open[option] = true;
        }
        double[] sorted = falls.clone();
        Arrays.sort(sorted);
        double threshold = sorted[Math.min(CORE, sorted.length - 1)];
        for (int option = 0; option < few.length; option++) {
            if (few[option] == Decisions.FREE && falls[option] >= threshold) {
                few[option] = open[option] ? Decisions.IN : Decisions.OUT;
            }
        }
        double before = incumbent.objective();
        solve(few, CellColumns.Goal.FIRST, limits.withDeadline(limits.deadline().share(0.3)), Solution.Found.CORE);
        return incumbent.objective() > before;
    }

    /** Whether a program of all undecided options is so large that few of them come first. */
    boolean large(byte[] state) {
        long entries = 0;
        for (int option = 0; option < state.length; option++) {
            entries += state[option] == Decisions.FREE ? core.optionStart[option + 1] - core.optionStart[option] : 0;
        }
        return entries > MANY_ENTRIES;
    }

    /** Among all options left open; true when the answer is proven to be the best, or that there is none. */
    boolean amongAll(byte[] state) {
        if (core.model.objective() instanceof Objective.WorstFirst) {
            return levels(state);
        }
        ExactSolver.Outcome outcome = solve(state, CellColumns.Goal.FIRST, limits, Solution.Found.EXACT);
        return finished(outcome);
    }

    private boolean finished(ExactSolver.Outcome outcome) {
        if (outcome.state() == ExactSolver.State.INFEASIBLE) {
            if (incumbent.any()) {
                incumbent.close();
            } else {
                incumbent.infeasible();
            }
            return true;
        }
        return outcome.state() == ExactSolver.State.OPTIMAL && closed();
    }

    /** Whether what is left between answer and bound is no more than the tolerance of the solver. */
    private boolean closed() {
        if (!incumbent.any()) {
            return false;
        }
        double reached = incumbent.objective();
        double tolerance = 0.5 + Math.abs(reached) * 1e-8;
        double bound = lastBound.orElse(Double.POSITIVE_INFINITY);
        if (bound - reached <= tolerance) {
            incumbent.close();
            return true;
        }
        return false;
    }

    private ExactSolver.Outcome solve(byte[] state, CellColumns.Goal goal, Limits within, Solution.Found by) {
        Formulation formulation = new Formulation(core, state, goal);
        boolean bounds = by == Solution.Found.EXACT && goal.lowest() == 1;
        ExactSolver.Outcome outcome = solver.solve(
                formulation.program,
                incumbent.any() ? formulation.start(incumbent.chosen()) : Optional.empty(),
                within,
                progress -> {
                    if (bounds && progress.bound().isPresent()) {
                        incumbent.bound(formulation.bound(progress.bound().getAsDouble()));
                    }
                },
                cancelled);
        outcome.values().ifPresent(values -> incumbent.offer(formulation.chosen(values), by));
        lastBound = outcome.bound().isPresent()
                ? OptionalDouble.of(formulation.bound(outcome.bound().getAsDouble()))
                : OptionalDouble.empty();
        if (bounds && lastBound.isPresent()) {
            incumbent.bound(lastBound.getAsDouble());
        }
        return outcome;
    }

    /** Level after level: the sum of the lowest k as large as possible, given those of fewer. */
    private boolean levels(byte[] state) {
        List<Long> reached = new ArrayList<>();
        int groups = Math.min(core.cells.count, MOST_GROUPS);
        for (int lowest = 1; lowest <= groups; lowest++) {
            ExactSolver.Outcome outcome =
                    solve(state, new CellColumns.Goal(lowest, reached), limits, Solution.Found.EXACT);
            if (lowest == 1 && outcome.state() == ExactSolver.State.INFEASIBLE) {
                return finished(outcome);
            }
            long sum = incumbent.any() ? lowest(lowest) : 0;
            if (outcome.state() != ExactSolver.State.OPTIMAL
                    || !incumbent.any()
                    || lastBound.orElse(Double.POSITIVE_INFINITY) - sum > 0.5) {
                return false;
            }
            if (lowest == 1) {
                incumbent.close();
            }
            reached.add(sum);
        }
        return groups == core.cells.count;
    }

    private long lowest(int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += incumbent.merit().keys()[i];
        }
        return sum;
    }
}
