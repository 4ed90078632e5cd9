package org.zhibu.location;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/**
 * Branch and bound for the p-median: a site is decided in or out, the bound of each part starts from what points pay in the whole, and
 * rules out further sites. Where all costs are whole, a part that cannot save one is left.
 */
final class MedianTree {
    private static final int STEPS = 60;
    private static final int MOST_PARTS = 50_000;

    private final MedianExchange exchange;
    private final BooleanSupplier over;
    private final double least;

    private record Part(MedianBound from, byte[] state, double bound) {}

    /** @param least by how much less an answer costs at least that costs less */
    MedianTree(MedianExchange exchange, double least, BooleanSupplier over) {
        this.exchange = exchange;
        this.over = over;
        this.least = least;
    }

    /** The bound that is proven: the cost of the best answer when the tree was searched to its end. */
    double search(MedianBound root) {
        Deque<Part> open = new ArrayDeque<>();
        open.push(new Part(root, root.fix(goal()), root.bound));
        for (int part = 0; !open.isEmpty(); part++) {
            if (part >= MOST_PARTS || over.getAsBoolean()) {
                double lowest = open.stream().mapToDouble(Part::bound).min().orElseThrow();
                return Math.min(lowest, exchange.bestCost);
            }
            Part next = open.pop();
            if (next.bound() < goal()) {
                split(next, open, part);
            }
        }
        return exchange.bestCost;
    }

    /** What a part must be below to be of interest. */
    private double goal() {
        return exchange.bestCost - least - (least == 0 ? 1e-9 * Math.abs(exchange.bestCost) : 0);
    }

    private void split(Part part, Deque<Part> open, int number) {
        MedianBound bound = new MedianBound(part.from(), part.state());
        int[] chosen = {};
        if (bound.active().length < exchange.count()) {
            return;
        }
        for (int step = 0; step < STEPS && bound.bound < goal() && !over.getAsBoolean(); step++) {
            chosen = bound.step(exchange.bestCost);
            exchange.consider(chosen);
        }
        if (bound.bound >= goal()) {
            return;
        }
        if (chosen.length == 0) {
            open.push(part);
            return;
        }
        if (number % 20 == 0) {
            exchange.improve(chosen);
        }
        byte[] state = bound.fix(goal());
        int site = bound.undecided();
        if (bound.active().length < exchange.count() || site < 0) {
            return;
        }
        double below = Math.max(bound.bound, part.bound());
        byte[] without = state.clone();
        without[site] = Decisions.OUT;
        open.push(new Part(bound, without, below));
        byte[] with = state.clone();
        with[site] = Decisions.IN;
        open.push(new Part(bound, with, below));
    }
}
