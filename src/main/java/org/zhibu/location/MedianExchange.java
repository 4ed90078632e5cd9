package org.zhibu.location;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Interchange for the p-median (Teitz and Bart 1968, gains of all pairs at once after Whitaker 1983), from several starts. */
final class MedianExchange {
    private final double[][] cost;
    private final int points;
    private final double far;
    private final SplittableRandom random;
    private final int p;
    private final int[] nearest;
    private final int[] second;
    private boolean[] open;
    int[] best = {};
    double bestCost = Double.POSITIVE_INFINITY;

    /**
     * Cost is people × distance for each site and point.
     *
     * @param far stands for no way, more than all other costs together, so that sums stay comparable
     */
    MedianExchange(double[][] cost, int points, double far, int p, long seed) {
        this.cost = cost;
        this.far = far;
        this.points = points;
        this.p = p;
        this.random = new SplittableRandom(seed);
        this.nearest = new int[points];
        this.second = new int[points];
        this.open = new boolean[cost.length];
    }

    /** From a start, filled up or cut to p sites, to a local optimum. */
    void improve(int[] start) {
        open = new boolean[cost.length];
        Arrays.stream(start).limit(p).forEach(site -> open[site] = true);
        int count = Math.min(start.length, p);
        while (count < p) {
            int site = random.nextInt(cost.length);
            if (!open[site]) {
                open[site] = true;
                count++;
            }
        }
        assign();
        while (swap()) {
            assign();
        }
        double total = total();
        if (total < bestCost) {
            bestCost = total;
            best = sites();
        }
    }

    int count() {
        return p;
    }

    /** Takes over a choice of p sites as it is when it costs less. */
    void consider(int[] sites) {
        double total = 0;
        for (int point = 0; point < points && total < bestCost; point++) {
            double least = far;
            for (int site : sites) {
                least = Math.min(least, cost[site][point]);
            }
            total += least;
        }
        if (sites.length == p && total < bestCost) {
            bestCost = total;
            best = Arrays.stream(sites).sorted().toArray();
        }
    }

    /** From the best with some sites replaced at random. */
    void shake() {
        int[] start = best.clone();
        int changed = 1 + random.nextInt(Math.max(1, Math.min(6, p / 2)));
        for (int i = 0; i < changed && cost.length > p; i++) {
            int in = random.nextInt(cost.length);
            if (Arrays.stream(start).noneMatch(site -> site == in)) {
                start[random.nextInt(start.length)] = in;
            }
        }
        improve(Arrays.stream(start).distinct().toArray());
    }

    private int[] sites() {
        int[] sites = new int[p];
        int at = 0;
        for (int site = 0; site < open.length; site++) {
            if (open[site]) {
                sites[at++] = site;
            }
        }
        return sites;
    }

    private void assign() {
        Arrays.fill(nearest, -1);
        Arrays.fill(second, -1);
        for (int site = 0; site < cost.length; site++) {
            for (int point = 0; open[site] && point < points; point++) {
                if (nearest[point] < 0 || cost[site][point] < cost[nearest[point]][point]) {
                    second[point] = nearest[point];
                    nearest[point] = site;
                } else if (second[point] < 0 || cost[site][point] < cost[second[point]][point]) {
                    second[point] = site;
                }
            }
        }
    }

    private double total() {
        double total = 0;
        for (int point = 0; point < points; point++) {
            total += cost[nearest[point]][point];
        }
        return total;
    }

    private boolean swap() {
        double[] loss = new double[cost.length];
        for (int point = 0; point < points; point++) {
            double next = second[point] < 0 ? far : cost[second[point]][point];
            loss[nearest[point]] += next - cost[nearest[point]][point];
        }
        double bestGain = 1e-9 * Math.max(1, total());
        int bestIn = -1;
        int bestOut = -1;
        double[] extra = new double[cost.length];
        for (int in = 0; in < cost.length; in++) {
            if (open[in]) {
                continue;
            }
            Arrays.fill(extra, 0);
            double gain = 0;
            double[] here = cost[in];
            for (int point = 0; point < points; point++) {
                double now = cost[nearest[point]][point];
                if (here[point] < now) {
                    gain += now - here[point];
                    extra[nearest[point]] += (second[point] < 0 ? far : cost[second[point]][point]) - now;
                } else if (second[point] < 0 || here[point] < cost[second[point]][point]) {
                    extra[nearest[point]] += (second[point] < 0 ? far : cost[second[point]][point]) - here[point];
                }
            }
            for (int out = 0; out < cost.length; out++) {
                if (open[out] && gain - loss[out] + extra[out] > bestGain) {
                    bestGain = gain - loss[out] + extra[out];
                    bestIn = in;
                    bestOut = out;
                }
            }
        }
        if (bestIn < 0) {
            return false;
        }
        open[bestIn] = true;
        open[bestOut] = false;
        return true;
    }
}
