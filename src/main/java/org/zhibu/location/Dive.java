package org.zhibu.location;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;

/**
 * A choice from a bound: the quarter of the options that its mean is most certain of is decided, the bound settles for what is left, and so
 * on until nothing is open. Another try mixes in chance and so ends elsewhere.
 */
final class Dive {
    private static final int STEPS = 30;
    private static final int PARTS = 4;
    private static final double CHANCE = 0.3;

    private final SplittableRandom random;
    private final BooleanSupplier over;
    private double chance;

    Dive(long seed, BooleanSupplier over) {
        this.random = new SplittableRandom(seed);
        this.over = over;
    }

    /** The options taken; empty when time is over. Rules that the bound leaves out may be broken. */
    int[] from(Lagrange start, double reached) {
        Lagrange left = start.reduced();
        while (!left.decisions().settled()) {
            for (int step = 0; step < STEPS; step++) {
                if (over.getAsBoolean()) {
                    return new int[0];
                }
                left.step(reached);
            }
            decide(left);
            left = left.reduced();
        }
        chance = CHANCE;
        return left.decisions().chosen();
    }

    private void decide(Lagrange left) {
        double[] uncertain = DoubleStream.of(left.mean())
                .map(mean -> -Math.abs(mean - 0.5) - chance * random.nextDouble())
                .toArray();
        int[] order = left.decisions().openBy(option -> uncertain[option]);
        for (int i = 0; i < Math.max(1, order.length / PARTS); i++) {
            left.decisions().decide(order[i], left.likely(order[i]));
        }
    }
}
