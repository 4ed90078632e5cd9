package org.zhibu.location;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** Coverage by two sites: y (covered once) and u (twice) with y + u ≤ sites within the radius, u ≤ y. */
final class BackupCover {
    /** Whether a first cover is a wish or a must for everybody. */
    enum First {
        WANTED,
        REQUIRED
    }

    private final Classic classic;
    private final ClassicInstance instance;
    private final double radius;
    private final int p;

    BackupCover(Classic classic, double radius, int p) {
        this.classic = classic;
        this.instance = classic.instance;
        this.radius = radius;
        this.p = p;
    }

    ClassicSolution solve(int first, int second, First rule) {
        MixedProgram program = new MixedProgram();
        int sites = instance.sites();
        for (int site = 0; site < sites; site++) {
            program.column(0, 1, 0, true);
        }
        program.row(Double.NEGATIVE_INFINITY, p);
        IntStream.range(0, sites).forEach(site -> program.entry(site, 1));
        LongFunction<Double> people = thousandths -> thousandths / 1000.0;
        double least = rule == First.REQUIRED ? 1 : 0;
        for (int point = 0; point < instance.points(); point++) {
            int once = program.column(least, 1, first * people.apply(instance.people()[point]), false);
            int twice = program.column(0, 1, second * people.apply(instance.people()[point]), true);
            program.row(Double.NEGATIVE_INFINITY, 0);
            program.entry(once, 1).entry(twice, 1);
            for (int site = 0; site < sites; site++) {
                if (instance.distance()[site][point] <= radius) {
                    program.entry(site, -1);
                }
            }
            program.row(Double.NEGATIVE_INFINITY, 0);
            program.entry(twice, 1).entry(once, -1);
        }
        ExactSolver.Outcome outcome = classic.exact(program, Optional.empty());
        if (outcome.state() == ExactSolver.State.INFEASIBLE) {
            return ClassicSolution.none(Solution.Status.INFEASIBLE);
        }
        if (outcome.values().isEmpty()) {
            return ClassicSolution.none(Solution.Status.UNKNOWN);
        }
        List<Integer> chosen = new ArrayList<>();
        for (int site = 0; site < sites; site++) {
            if (outcome.values().get()[site] > 0.5) {
                chosen.add(site);
            }
        }
        double objective = objective(chosen, first, second);
        boolean optimal = outcome.state() == ExactSolver.State.OPTIMAL;
        return new ClassicSolution(
                optimal ? Solution.Status.OPTIMAL : Solution.Status.FEASIBLE,
                OptionalDouble.of(objective),
                optimal ? OptionalDouble.of(objective) : outcome.bound(),
                chosen,
                CoverProblems.nearest(instance, chosen, radius));
    }

    private double objective(List<Integer> chosen, int first, int second) {
        long sum = 0;
        for (int point = 0; point < instance.points(); point++) {
            int one = point;
            long covers = chosen.stream()
                    .filter(site -> instance.distance()[site][one] <= radius)
                    .count();
            sum += instance.people()[point] * ((covers > 0 ? first : 0) + (covers > 1 ? second : 0));
        }
        return sum / 1000.0;
    }
}
