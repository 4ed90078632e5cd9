package org.zhibu.location;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** p-median: exchange, bound, sites and pairs ruled out by it, and an exact program of what is left. */
final class MedianSearch {
    private static final int MOST_PAIRS = 2_000_000;
    /** So few pairs are a small program, which comes after branching briefly; otherwise branching has most of the time. */
    private static final int FEW_PAIRS = 20_000;

    private static final double BRIEFLY = 0.05;
    private static final double MOSTLY = 0.7;

    private final Classic classic;
    private final ClassicInstance instance;
    private final int p;
    private final double[][] cost;
    /** Stands for no way: more than all others together. */
    private final double far;
    /** By how much less an answer costs at least that costs less: almost 1 where all costs are whole. */
    private final double least;

    /** What no answer is below, as far as is proven. */
    private double below;

    MedianSearch(Classic classic, int p) {
        this.classic = classic;
        this.instance = classic.instance;
        this.p = p;
        this.cost = new double[instance.sites()][instance.points()];
        double all = 0;
        for (int point = 0; point < instance.points(); point++) {
            double most = 0;
            for (int site = 0; site < cost.length; site++) {
                cost[site][point] = cost(site, point);
                most = Double.isFinite(cost[site][point]) ? Math.max(most, cost[site][point]) : most;
            }
            all += most;
        }
        this.far = 1 + 2 * all;
        boolean isWhole = true;
        for (double[] row : cost) {
            for (int point = 0; point < row.length; point++) {
                isWhole &= Double.isInfinite(row[point]) || row[point] == Math.rint(row[point]);
                row[point] = Math.min(row[point], far);
            }
        }
        this.least = isWhole ? 1 - 1e-6 : 0;
    }

    private double cost(int site, int point) {
        double people = instance.people()[point] / 1000.0;
        return people == 0 ? 0 : people * instance.distance()[site][point];
    }

    ClassicSolution solve() {
        if (p < 1 || p > instance.sites()) {
            return ClassicSolution.none(Solution.Status.INFEASIBLE);
        }
        MedianExchange exchange = new MedianExchange(cost, instance.points(), far, p, classic.limits.seed());
        exchange.improve(new int[0]);
        MedianBound bound = new MedianBound(cost, instance.points(), far, p, exchange.best);
        for (int step = 0; step < classic.limits.iterations() && !bound.exhausted() && !classic.over(); step++) {
            int[] chosen = bound.step(exchange.bestCost);
            exchange.consider(chosen);
            if (step % 50 == 49) {
                exchange.improve(chosen);
                exchange.shake();
            }
            if (closed(bound.bound, exchange.bestCost)) {
                break;
            }
        }
        below = bound.bound;
        boolean isExact = classic.exact.isPresent();
        if (open(exchange) && isExact && pairs(bound, exchange) <= FEW_PAIRS) {
            branch(bound, exchange, BRIEFLY);
            if (open(exchange)) {
                program(bound, exchange);
            }
        }
        if (open(exchange)) {
            branch(bound, exchange, isExact ? MOSTLY : 1);
        }
        if (open(exchange) && isExact) {
            program(bound, exchange);
        }
        boolean proven = closed(below, exchange.bestCost);
        return answer(exchange, proven ? exchange.bestCost : below, proven);
    }

    private boolean open(MedianExchange exchange) {
        return !closed(below, exchange.bestCost) && !classic.over();
    }

    private void branch(MedianBound bound, MedianExchange exchange, double share) {
        Deadline deadline = classic.limits.deadline().share(share);
        MedianTree tree = new MedianTree(exchange, least, () -> classic.cancelled.getAsBoolean() || deadline.passed());
        below = Math.max(below, tree.search(bound));
    }

    /** How many pairs of site and point an answer better than the one reached may have. */
    private long pairs(MedianBound bound, MedianExchange exchange) {
        return IntStream.range(0, instance.points())
                .mapToLong(point -> IntStream.range(0, cost.length)
                        .filter(site -> bound.left(site, point, exchange.bestCost))
                        .count())
                .sum();
    }

    /** Whether nothing costs less than what was reached, by a billionth of it where costs are not whole. */
    private boolean closed(double bound, double reached) {
        return reached - bound <= (least > 0 ? least : 1e-9 * Math.max(1, Math.abs(reached)));
    }

    private ClassicSolution answer(MedianExchange exchange, double below, boolean proven) {
        if (exchange.bestCost >= far) {
            boolean never = proven || below >= far;
            return ClassicSolution.none(never ? Solution.Status.INFEASIBLE : Solution.Status.UNKNOWN);
        }
        List<Integer> sites = Arrays.stream(exchange.best).boxed().toList();
        return new ClassicSolution(
                proven ? Solution.Status.OPTIMAL : Solution.Status.FEASIBLE,
                OptionalDouble.of(exchange.bestCost),
                OptionalDouble.of(below),
                sites,
                CoverProblems.nearest(instance, sites, Double.MAX_VALUE));
    }

    /** min of cost of pairs: each point one site, only chosen ones, p of them; pairs ruled out by the bound are not there. */
    private void program(MedianBound bound, MedianExchange exchange) {
        byte[] state = bound.fix(exchange.bestCost);
        MixedProgram program = new MixedProgram();
        for (int site = 0; site < cost.length; site++) {
            program.column(state[site] == Decisions.IN ? 1 : 0, state[site] == Decisions.OUT ? 0 : 1, 0, true);
        }
        program.row(p, p);
        for (int site = 0; site < cost.length; site++) {
            program.entry(site, 1);
        }
        int pairs = 0;
        for (int point = 0; point < instance.points(); point++) {
            int first = program.columns();
            for (int site = 0; site < cost.length; site++) {
                if (bound.left(site, point, exchange.bestCost)) {
                    int pair = program.column(0, 1, -cost[site][point], false);
                    program.row(Double.NEGATIVE_INFINITY, 0);
                    program.entry(pair, 1).entry(site, -1);
                }
            }
            program.row(1, 1);
            for (int pair = first; pair < program.columns(); pair++) {
                program.entry(pair, 1);
            }
            pairs += program.columns() - first;
            if (pairs > MOST_PAIRS) {
                return;
            }
        }
        double[] start = new double[program.columns()];
        Arrays.fill(start, Double.NaN);
        Arrays.fill(start, 0, cost.length, 0);
        Arrays.stream(exchange.best).forEach(site -> start[site] = 1);
        ExactSolver.Outcome outcome = classic.exact(program, Optional.of(start));
        outcome.values().ifPresent(values -> {
            int[] chosen = IntStream.range(0, cost.length)
                    .filter(site -> values[site] > 0.5)
                    .toArray();
            exchange.improve(chosen);
        });
        below = outcome.state() == ExactSolver.State.INFEASIBLE
                ? exchange.bestCost
                : Math.max(below, Math.min(exchange.bestCost, -outcome.bound().orElse(Double.MAX_VALUE)));
    }
}
