package org.zhibu.location;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Lower bound of the p-median: each point pays λ for being served, a site collects the points that pay more than they cost, and the p
 * sites that collect most are chosen. Subgradient steps (Held, Wolfe and Crowder 1974; for the p-median Narula and others 1977).
 */
final class MedianBound {
    private final double[][] cost;
    private final int points;
    private final int p;
    private final double[] pays;
    private final double[] best;
    private final double[] collects;
    private final byte[] state;
    private double[] direction;
    double bound = Double.NEGATIVE_INFINITY;
    private double factor = 1.5;
    private int idle;
    private int[] chosen = {};
    private int[] active;

    /** The bound where some sites are decided, starting from what points pay at the bound of another. */
    MedianBound(MedianBound from, byte[] decided) {
        this.cost = from.cost;
        this.points = from.points;
        this.p = from.p;
        this.pays = from.best.clone();
        this.best = from.best.clone();
        this.direction = new double[points];
        this.collects = new double[cost.length];
        this.state = decided.clone();
        this.factor = 0.5;
        activate();
    }

    /** From what points pay between their nearest and second site of a start; {@code far} stands for no way. */
    MedianBound(double[][] cost, int points, double far, int p, int[] start) {
        this.cost = cost;
        this.points = points;
        this.p = p;
        this.pays = new double[points];
        this.best = new double[points];
        this.direction = new double[points];
        this.collects = new double[cost.length];
        this.state = new byte[cost.length];
        for (int point = 0; point < points; point++) {
            double[] two = {far, far};
            for (int site : start) {
                double here = cost[site][point];
                if (here < two[0]) {
                    two[1] = two[0];
                    two[0] = here;
                } else if (here < two[1]) {
                    two[1] = here;
                }
            }
            pays[point] = two[1] >= far ? two[0] : (two[0] + two[1]) / 2;
        }
        activate();
    }

    private void activate() {
        active = IntStream.range(0, state.length)
                .filter(site -> state[site] != Decisions.OUT)
                .toArray();
    }

    /** Sites that are not ruled out. */
    int[] active() {
        return active;
    }

    byte[] state() {
        return state;
    }

    /** The undecided site of the last choice that collects most: the one to decide next; -1 when there is none. */
    int undecided() {
        int found = -1;
        for (int site : chosen) {
            if (state[site] == Decisions.FREE && (found < 0 || collects[site] < collects[found])) {
                found = site;
            }
        }
        return found;
    }

    /** One step; the choice it makes is a start for exchange. */
    int[] step(double reached) {
        double value = evaluate(pays);
        if (value > bound + Math.abs(bound) * 1e-7 || bound == Double.NEGATIVE_INFINITY) {
            idle = 0;
        } else if (++idle >= 25) {
            idle = 0;
            factor *= 0.7;
            System.arraycopy(best, 0, pays, 0, points);
        }
        if (value > bound) {
            bound = value;
            System.arraycopy(pays, 0, best, 0, points);
        }
        double square = 0;
        for (int point = 0; point < points; point++) {
            int served = 0;
            for (int site : chosen) {
                served += cost[site][point] < pays[point] ? 1 : 0;
            }
            direction[point] = 1 - served + 0.5 * direction[point];
            square += direction[point] * direction[point];
        }
        double size = square == 0 ? 0 : factor * Math.max(reached - value, Math.abs(reached) * 1e-6) / square;
        for (int point = 0; point < points; point++) {
            pays[point] = Math.max(0, pays[point] + size * direction[point]);
        }
        return chosen;
    }

    boolean exhausted() {
        return factor < 1e-3;
    }

    private double evaluate(double[] from) {
        double sum = 0;
        for (int point = 0; point < points; point++) {
            sum += from[point];
        }
        for (int site : active) {
            double collected = 0;
            double[] here = cost[site];
            for (int point = 0; point < points; point++) {
                collected += Math.min(0, here[point] - from[point]);
            }
            collects[site] = collected;
        }
        chosen = lowest(p);
        for (int site : chosen) {
            sum += collects[site];
        }
        return sum;
    }

    private int[] lowest(int count) {
        Integer[] order = Arrays.stream(active).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> {
            int fixed = Integer.compare(rank(a), rank(b));
            return fixed != 0 ? fixed : Double.compare(collects[a], collects[b]);
        });
        return Arrays.stream(order).limit(count).mapToInt(Integer::intValue).toArray();
    }

    private int rank(int site) {
        return -state[site];
    }

    /** Decides sites that no answer better than the one reached can have, or lack; {@link #left} says what may serve whom. */
    byte[] fix(double reached) {
        double value = evaluate(best);
        boolean[] in = new boolean[cost.length];
        Arrays.stream(chosen).forEach(site -> in[site] = true);
        double worst = Double.NEGATIVE_INFINITY;
        double next = Double.POSITIVE_INFINITY;
        for (int site = 0; site < cost.length; site++) {
            if (in[site] && state[site] != Decisions.IN) {
                worst = Math.max(worst, collects[site]);
            } else if (!in[site] && state[site] != Decisions.OUT) {
                next = Math.min(next, collects[site]);
            }
        }
        double spare = reached - value + Math.abs(reached) * 1e-9;
        byte[] decided = state.clone();
        for (int site = 0; site < cost.length; site++) {
            if (state[site] == Decisions.FREE && in[site] && next - collects[site] > spare) {
                decided[site] = Decisions.IN;
            } else if (state[site] == Decisions.FREE && !in[site] && collects[site] - worst > spare) {
                decided[site] = Decisions.OUT;
            }
        }
        System.arraycopy(decided, 0, state, 0, state.length);
        activate();
        return state.clone();
    }

    /** Whether a point may be served by a site in an answer better than the one reached. */
    boolean left(int site, int point, double reached) {
        double more = Math.max(0, cost[site][point] - best[point]);
        return state[site] != Decisions.OUT && bound + more <= reached + Math.abs(reached) * 1e-9;
    }
}
