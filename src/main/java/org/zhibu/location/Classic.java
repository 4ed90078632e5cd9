package org.zhibu.location;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Solves classic problems, with the same search and exact solver as sitings. */
public final class Classic {
    final ClassicInstance instance;
    final Limits limits;
    final BooleanSupplier cancelled;
    final Optional<ExactSolver> exact;

    private Classic(ClassicInstance instance, Limits limits, BooleanSupplier cancelled, Optional<ExactSolver> exact) {
        this.instance = instance;
        this.limits = limits;
        this.cancelled = cancelled;
        this.exact = exact;
    }

    public static ClassicSolution solve(
            ClassicInstance instance,
            ClassicProblem problem,
            Limits limits,
            BooleanSupplier cancelled,
            Optional<ExactSolver> exact) {
        Classic classic = new Classic(instance, limits, cancelled, exact);
        if (problem instanceof ClassicProblem.CoverAll all) {
            return new SetCover(classic, all.radius()).solve();
        } else if (problem instanceof ClassicProblem.CoverMost most) {
            return new CoverProblems(classic).most(most);
        } else if (problem instanceof ClassicProblem.CoverMostForBudget most) {
            return new CoverProblems(classic).mostForBudget(most);
        } else if (problem instanceof ClassicProblem.CapacitatedCover most) {
            return new CoverProblems(classic).capacitated(most);
        } else if (problem instanceof ClassicProblem.Backup backup) {
            return new BackupCover(classic, backup.radius(), backup.p())
                    .solve(backup.first(), backup.second(), BackupCover.First.WANTED);
        } else if (problem instanceof ClassicProblem.BackupForAll backup) {
            return new BackupCover(classic, backup.radius(), backup.p()).solve(0, 1, BackupCover.First.REQUIRED);
        } else if (problem instanceof ClassicProblem.Median median) {
            return new MedianSearch(classic, median.p()).solve();
        } else if (problem instanceof ClassicProblem.CapacitatedMedian median) {
            return new CapacitatedMedianProgram(classic, median.p()).solve();
        } else if (problem instanceof ClassicProblem.Center center) {
            return new Thresholds(classic).center(center.p());
        } else if (problem instanceof ClassicProblem.Dispersion dispersion) {
            return new Thresholds(classic).dispersion(dispersion.p());
        }
        throw new IllegalArgumentException("unknown problem " + problem);
    }

    Solution search(SitingModel model) {
        return Search.solve(model, limits, progress -> {}, cancelled, exact);
    }

    /** Solves a program; without exact solver nothing is known. */
    ExactSolver.Outcome exact(MixedProgram program, Optional<double[]> start) {
        return exact.map(solver -> solver.solve(program, start, limits, bounds -> {}, cancelled))
                .orElseGet(() -> ExactSolver.Outcome.failed(ExactSolver.State.UNKNOWN, "no exact solver"));
    }

    boolean over() {
        return cancelled.getAsBoolean() || limits.deadline().passed();
    }
}
