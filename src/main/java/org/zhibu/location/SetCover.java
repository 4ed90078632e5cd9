package org.zhibu.location;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The least cost of sites that reach every point; points with the same sites count once. */
final class SetCover {
    private final Classic classic;
    private final ClassicInstance instance;
    private final double radius;
    private final SetTable rows = new SetTable();
    private boolean reachable = true;

    SetCover(Classic classic, double radius) {
        this.classic = classic;
        this.instance = classic.instance;
        this.radius = radius;
        int[] set = new int[instance.sites()];
        for (int point = 0; point < instance.points(); point++) {
            int length = 0;
            for (int site = 0; site < set.length; site++) {
                if (instance.distance()[site][point] <= radius) {
                    set[length++] = site;
                }
            }
            reachable &= length > 0;
            rows.add(set, length, 0, 1);
        }
    }

    ClassicSolution solve() {
        if (!reachable) {
            return ClassicSolution.none(Solution.Status.INFEASIBLE);
        }
        int[] start = greedy();
        MixedProgram program = new MixedProgram();
        for (int site = 0; site < instance.sites(); site++) {
            program.column(0, 1, -instance.cost(site), true);
        }
        for (int row = 0; row < rows.size; row++) {
            program.row(1, Double.POSITIVE_INFINITY);
            for (int at = rows.start[row]; at < rows.start[row + 1]; at++) {
                program.entry(rows.members[at], 1);
            }
        }
        double[] hint = new double[instance.sites()];
        Arrays.stream(start).forEach(site -> hint[site] = 1);
        ExactSolver.Outcome outcome = classic.exact(program, Optional.of(hint));
        int[] found = outcome.values()
                .map(values -> IntStream.range(0, values.length)
                        .filter(site -> values[site] > 0.5)
                        .toArray())
                .filter(sites -> cost(sites) < cost(start) && covers(sites))
                .orElse(start);
        boolean optimal =
                outcome.state() == ExactSolver.State.OPTIMAL && outcome.bound().orElse(0) <= -cost(found) + 0.5;
        double below = optimal
                ? cost(found)
                : outcome.bound().isPresent() ? -outcome.bound().getAsDouble() : 0;
        List<Integer> sites = Arrays.stream(found).boxed().toList();
        return new ClassicSolution(
                optimal ? Solution.Status.OPTIMAL : Solution.Status.FEASIBLE,
                OptionalDouble.of(cost(found)),
                OptionalDouble.of(Math.ceil(below - 1e-6)),
                sites,
                CoverProblems.nearest(instance, sites, radius));
    }

    private long cost(int[] sites) {
        return Arrays.stream(sites).mapToLong(instance::cost).sum();
    }

    private boolean covers(int[] sites) {
        return IntStream.range(0, instance.points())
                .allMatch(point -> Arrays.stream(sites).anyMatch(site -> instance.distance()[site][point] <= radius));
    }

    private int[] greedy() {
        boolean[] done = new boolean[rows.size];
        List<Integer> chosen = new ArrayList<>();
        int left = rows.size;
        while (left > 0) {
            int[] gain = new int[instance.sites()];
            for (int row = 0; row < rows.size; row++) {
                for (int at = rows.start[row]; !done[row] && at < rows.start[row + 1]; at++) {
                    gain[rows.members[at]]++;
                }
            }
            int best = 0;
            for (int site = 1; site < gain.length; site++) {
                if ((double) gain[site] * instance.cost(best) > (double) gain[best] * instance.cost(site)) {
                    best = site;
                }
            }
            if (gain[best] == 0) {
                best = IntStream.range(0, gain.length)
                        .filter(site -> gain[site] > 0)
                        .findFirst()
                        .orElseThrow();
            }
            chosen.add(best);
            for (int row = 0; row < rows.size; row++) {
                for (int at = rows.start[row]; !done[row] && at < rows.start[row + 1]; at++) {
                    if (rows.members[at] == best) {
                        done[row] = true;
                        left--;
                    }
                }
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
