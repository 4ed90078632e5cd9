package org.zhibu.location;

import java.util.function.BooleanSupplier;

/**
 * Decides options by supposing the contrary: held against where the bound has it, an option whose bound then falls below the answer
 * reached is as it was. What is decided shortens the rows for the next, and is tried again until little comes of it.
 */
final class Probing {
    private static final int STEPS_OF_A_TRIAL = 80;
    private static final int STEPS_BETWEEN = 200;
    /** After so many steps a trial is given up that would not get there at several times its pace. */
    private static final int PATIENCE = 20;

    private static final int PACES = 3;
    /** Options are tried by how easily they may be decided; so much work in vain ends a round, in entries looked at. */
    private static final long WORK_IN_VAIN = 100_000_000;

    private final double reached;
    private final BooleanSupplier over;
    private Lagrange lagrange;
    private long work;

    /** @param lagrange a bound that has settled */
    Probing(Lagrange lagrange, double reached, BooleanSupplier over) {
        this.lagrange = lagrange;
        this.reached = reached;
        this.over = over;
    }

    /** The bound at the end, with what is decided. */
    Lagrange run() {
        int free = lagrange.fix(reached);
        boolean goesOn = true;
        while (goesOn && free > 0 && !over.getAsBoolean()) {
            lagrange = lagrange.reduced();
            work += lagrange.settle(reached, STEPS_BETWEEN, over) * lagrange.entries();
            if (lagrange.below(reached)) {
                return lagrange;
            }
            free = lagrange.fix(reached);
            int decided = round();
            goesOn = decided * 10 > free;
            free -= decided;
        }
        return lagrange;
    }

    /** How much was looked at, in entries. */
    long work() {
        return work;
    }

    /** How many options one round decides. */
    private int round() {
        double[] falls = lagrange.falls();
        int[] order = lagrange.decisions().openBy(option -> -falls[option]);
        int decided = 0;
        long vain = 0;
        for (int i = 0; i < order.length && vain < WORK_IN_VAIN && !over.getAsBoolean(); i++) {
            byte likely = lagrange.likely(order[i]);
            Lagrange supposed = lagrange.supposing(order[i], Decisions.contrary(likely));
            long spent = (refute(supposed) + 1L) * lagrange.entries();
            work += spent;
            if (supposed.below(reached)) {
                lagrange.decisions().decide(order[i], likely);
                decided++;
                vain = 0;
            } else {
                vain += spent;
            }
        }
        return decided;
    }

    /** Lets the bound fall until it is low enough or is not going to be; how many steps that took. */
    private int refute(Lagrange supposed) {
        double before = supposed.bound();
        int step = 0;
        while (step < STEPS_OF_A_TRIAL && !supposed.below(reached) && !over.getAsBoolean()) {
            supposed.step(reached);
            step++;
            if (step % PATIENCE == 0) {
                double expected = PACES * (before - supposed.bound()) * (STEPS_OF_A_TRIAL - step) / PATIENCE;
                if (supposed.bound() - expected > reached) {
                    return step;
                }
                before = supposed.bound();
            }
        }
        return step;
    }
}
