package org.zhibu.location;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Problems whose objective is one of the distances there are: the right one is found by bisection, each step a covering problem. */
final class Thresholds {
    private final Classic classic;
    private final ClassicInstance instance;

    Thresholds(Classic classic) {
        this.classic = classic;
        this.instance = classic.instance;
    }

    ClassicSolution center(int p) {
        if (instance.points() == 0) {
            return new ClassicSolution(
                    Solution.Status.OPTIMAL, OptionalDouble.of(0), OptionalDouble.of(0), List.of(), List.of());
        }
        double[] radii = distinct(instance.distance());
        CoverProblems cover = new CoverProblems(classic);
        int low = 0;
        int high = radii.length - 1;
        if (high < 0) {
            return ClassicSolution.none(Solution.Status.INFEASIBLE);
        }
        CoverProblems.Reach widest = cover.reach(radii[high], p);
        if (widest.sites().isEmpty()) {
            return ClassicSolution.none(widest.proven() ? Solution.Status.INFEASIBLE : Solution.Status.UNKNOWN);
        }
        List<Integer> best = widest.sites();
        high = index(radii, greatest(best));
        boolean proven = true;
        while (low < high && !classic.over()) {
            int middle = (low + high) / 2;
            CoverProblems.Reach reach = cover.reach(radii[middle], p);
            if (!reach.sites().isEmpty()) {
                best = reach.sites();
                high = Math.min(middle, index(radii, greatest(best)));
            } else if (reach.proven()) {
                low = middle + 1;
            } else {
                proven = false;
                break;
            }
        }
        proven &= low >= high;
        return new ClassicSolution(
                proven ? Solution.Status.OPTIMAL : Solution.Status.FEASIBLE,
                OptionalDouble.of(greatest(best)),
                OptionalDouble.of(radii[low]),
                best,
                CoverProblems.nearest(instance, best, Double.MAX_VALUE));
    }

    private double greatest(List<Integer> sites) {
        int[] chosen = sites.stream().mapToInt(Integer::intValue).toArray();
        return IntStream.range(0, instance.points())
                .mapToDouble(point -> {
                    int site = instance.nearest(point, chosen);
                    return site < 0 ? Double.POSITIVE_INFINITY : instance.distance()[site][point];
                })
                .max()
                .orElse(0);
    }

    private static int index(double[] values, double value) {
        return Arrays.binarySearch(values, value);
    }

    private static double[] distinct(double[][] matrix) {
        return Arrays.stream(matrix)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
    }

    /** p sites at least so far from each other, for the greatest distance that allows it. */
    ClassicSolution dispersion(int p) {
        double[][] between = instance.between();
        if (between.length == 0) {
            throw new IllegalArgumentException("p-dispersion needs distances between sites; give the matrix 'between'");
        }
        if (p > instance.sites()) {
            return ClassicSolution.none(Solution.Status.INFEASIBLE);
        }
        double[] apart = IntStream.range(0, between.length)
                .boxed()
                .flatMapToDouble(i ->
                        IntStream.range(i + 1, between.length).mapToDouble(j -> Math.min(between[i][j], between[j][i])))
                .sorted()
                .distinct()
                .toArray();
        if (p < 2 || apart.length == 0) {
            List<Integer> sites = IntStream.range(0, p).boxed().toList();
            OptionalDouble endless = OptionalDouble.of(Double.POSITIVE_INFINITY);
            return new ClassicSolution(Solution.Status.OPTIMAL, endless, endless, sites, List.of());
        }
        int low = 0;
        int high = apart.length - 1;
        List<Integer> best = IntStream.range(0, p).boxed().toList();
        boolean proven = true;
        while (low < high && !classic.over()) {
            int middle = (low + high + 1) / 2;
            ExactSolver.Outcome outcome = independent(p, apart[middle]);
            if (outcome.values().isPresent() && outcome.state() != ExactSolver.State.FAILED) {
                best = chosen(outcome.values().get());
                low = middle;
            } else if (outcome.state() == ExactSolver.State.INFEASIBLE) {
                high = middle - 1;
            } else {
                proven = false;
                break;
            }
        }
        return new ClassicSolution(
                proven && low >= high ? Solution.Status.OPTIMAL : Solution.Status.FEASIBLE,
                OptionalDouble.of(least(best)),
                OptionalDouble.of(apart[high]),
                best,
                List.of());
    }

    private double least(List<Integer> sites) {
        double least = Double.POSITIVE_INFINITY;
        for (int i : sites) {
            for (int j : sites) {
                least = i == j ? least : Math.min(least, instance.between()[i][j]);
            }
        }
        return least;
    }

    private ExactSolver.Outcome independent(int p, double distance) {
        double[][] between = instance.between();
        MixedProgram program = new MixedProgram();
        for (int site = 0; site < between.length; site++) {
            program.column(0, 1, 0, true);
        }
        program.row(p, p);
        IntStream.range(0, between.length).forEach(site -> program.entry(site, 1));
        for (int i = 0; i < between.length; i++) {
            for (int j = i + 1; j < between.length; j++) {
                if (Math.min(between[i][j], between[j][i]) < distance) {
                    program.row(Double.NEGATIVE_INFINITY, 1);
                    program.entry(i, 1).entry(j, 1);
                }
            }
        }
        return classic.exact(program, Optional.empty());
    }

    private static List<Integer> chosen(double[] values) {
        List<Integer> chosen = new ArrayList<>();
        for (int site = 0; site < values.length; site++) {
            if (values[site] > 0.5) {
                chosen.add(site);
            }
        }
        return chosen;
    }
}
