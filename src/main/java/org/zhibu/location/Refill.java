package org.zhibu.location;

import java.util.SplittableRandom;

/** Opens options one after the other, the best by a score first, while rules allow and something is gained. */
final class Refill {
    private static final double[] EXPONENTS = {1, 0.75, 0.5, 0};

    private final Core core;
    private final SplittableRandom random;
    private final double[][] inverse = new double[EXPONENTS.length][];
    private final int[] candidates;
    private final double[] price;
    private boolean priced;
    private final boolean[] excluded;

    Refill(Core core, SplittableRandom random) {
        this.core = core;
        this.random = random;
        this.candidates = new int[core.options];
        this.price = new double[core.options];
        this.excluded = core.rules.lockedOut.clone();
        double mean = 1;
        for (long cost : core.cost) {
            mean += (double) cost / core.options;
        }
        for (int i = 0; i < EXPONENTS.length; i++) {
            inverse[i] = new double[core.options];
            for (int option = 0; option < core.options; option++) {
                double floor = Math.max(core.cost[option], mean * 1e-6);
                inverse[i][option] = 1 / Math.pow(floor, EXPONENTS[i]);
            }
        }
    }

    static int exponents() {
        return EXPONENTS.length;
    }

    /** Never opens these options. */
    void exclude(int option) {
        excluded[option] = true;
    }

    /** What rules charge an option, in the unit of the objective, by a bound; scores may then be gain minus price. */
    void prices(double[] ofOption) {
        System.arraycopy(ofOption, 0, price, 0, price.length);
        priced = true;
    }

    boolean priced() {
        return priced;
    }

    /** Fills by gain per cost to the power of an exponent; one past the last exponent means gain minus price. */
    void fill(Placement placement, int exponent, double noise, int banned) {
        mend(placement);
        int count = 0;
        for (int option = 0; option < core.options; option++) {
            if (!placement.open[option] && !excluded[option] && option != banned) {
                candidates[count++] = option;
            }
        }
        boolean byPrice = exponent >= EXPONENTS.length;
        double[] factor = inverse[Math.min(exponent, EXPONENTS.length - 1)];
        while (count > 0) {
            int best = -1;
            double bestScore = 0;
            int kept = 0;
            for (int at = 0; at < count; at++) {
                int option = candidates[at];
                double profit = (double) placement.gain[option] + core.worth[option];
                if (profit <= 0 || !placement.fits(option)) {
                    continue;
                }
                candidates[kept++] = option;
                double score = byPrice ? profit - price[option] : profit * factor[option];
                if (noise > 0) {
                    score *= 1 - noise * random.nextDouble();
                }
                if (best < 0 || score > bestScore) {
                    best = option;
                    bestScore = score;
                }
            }
            count = kept;
            if (best < 0) {
                return;
            }
            placement.toggle(best);
            count = without(best, count);
        }
    }

    private int without(int option, int count) {
        for (int at = 0; at < count; at++) {
            if (candidates[at] == option) {
                System.arraycopy(candidates, at + 1, candidates, at, count - at - 1);
                return count - 1;
            }
        }
        return count;
    }

    /** Steps that make rules less violated, opening or closing, the greatest relief first. */
    private void mend(Placement placement) {
        while (placement.violation > 1e-9) {
            int best = -1;
            double relief = -1e-9;
            double profit = 0;
            for (int option = 0; option < core.options; option++) {
                if (placement.open[option] ? core.rules.lockedIn[option] : excluded[option]) {
                    continue;
                }
                double change = placement.change(option, placement.open[option] ? -1 : 1);
                if (change > relief + 1e-12) {
                    continue;
                }
                double worth = (double) placement.gain[option] + core.worth[option];
                double value = (placement.open[option] ? -worth : worth) * inverse[1][option];
                if (change < relief - 1e-12 || value > profit || best < 0) {
                    best = option;
                    relief = Math.min(change, relief);
                    profit = value;
                }
            }
            if (best < 0) {
                return;
            }
            placement.toggle(best);
        }
    }
}
