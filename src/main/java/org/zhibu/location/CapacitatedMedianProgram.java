package org.zhibu.location;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Capacitated p-median: each point whole at one of p sites, people at a site at most its capacity. */
final class CapacitatedMedianProgram {
    private final Classic classic;
    private final ClassicInstance instance;
    private final int p;

    CapacitatedMedianProgram(Classic classic, int p) {
        this.classic = classic;
        this.instance = classic.instance;
        this.p = p;
    }

    ClassicSolution solve() {
        int sites = instance.sites();
        if (p < 1 || p > sites) {
            return ClassicSolution.none(Solution.Status.INFEASIBLE);
        }
        MixedProgram program = new MixedProgram();
        for (int site = 0; site < sites; site++) {
            program.column(0, 1, 0, true);
        }
        int[][] pair = new int[sites][instance.points()];
        for (int point = 0; point < instance.points(); point++) {
            pairs(program, pair, point);
        }
        program.row(p, p);
        for (int site = 0; site < sites; site++) {
            program.entry(site, 1);
        }
        for (int site = 0; site < sites && instance.capacity().length > 0; site++) {
            program.row(Double.NEGATIVE_INFINITY, 0);
            program.entry(site, -instance.capacity()[site] / 1000.0);
            for (int point = 0; point < instance.points(); point++) {
                if (pair[site][point] >= 0) {
                    program.entry(pair[site][point], instance.people()[point] / 1000.0);
                }
            }
        }
        ExactSolver.Outcome outcome = classic.exact(program, Optional.empty());
        if (outcome.state() == ExactSolver.State.INFEASIBLE) {
            return ClassicSolution.none(Solution.Status.INFEASIBLE);
        }
        return outcome.values()
                .map(values -> answer(outcome, values, pair))
                .orElseGet(() -> ClassicSolution.none(Solution.Status.UNKNOWN));
    }

    private void pairs(MixedProgram program, int[][] pair, int point) {
        double people = instance.people()[point] / 1000.0;
        int first = program.columns();
        for (int site = 0; site < pair.length; site++) {
            double distance = instance.distance()[site][point];
            pair[site][point] = -1;
            if (Double.isFinite(distance)) {
                pair[site][point] = program.column(0, 1, -people * distance, true);
                program.row(Double.NEGATIVE_INFINITY, 0);
                program.entry(pair[site][point], 1).entry(site, -1);
            }
        }
        program.row(1, 1);
        for (int column = first; column < program.columns(); column++) {
            program.entry(column, 1);
        }
    }

    private ClassicSolution answer(ExactSolver.Outcome outcome, double[] values, int[][] pair) {
        Integer[] allocation = new Integer[instance.points()];
        Arrays.fill(allocation, -1);
        double objective = 0;
        for (int site = 0; site < pair.length; site++) {
            for (int point = 0; point < allocation.length; point++) {
                if (pair[site][point] >= 0 && values[pair[site][point]] > 0.5) {
                    allocation[point] = site;
                    objective += instance.people()[point] / 1000.0 * instance.distance()[site][point];
                }
            }
        }
        List<Integer> chosen = IntStream.range(0, pair.length)
                .filter(site -> values[site] > 0.5)
                .boxed()
                .toList();
        boolean optimal = outcome.state() == ExactSolver.State.OPTIMAL;
        double bound = optimal ? objective : -outcome.bound().orElse(0);
        return new ClassicSolution(
                optimal ? Solution.Status.OPTIMAL : Solution.Status.FEASIBLE,
                OptionalDouble.of(objective),
                OptionalDouble.of(bound),
                chosen,
                List.of(allocation));
    }
}
