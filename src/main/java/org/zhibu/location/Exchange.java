package org.zhibu.location;

import java.util.SplittableRandom;

/**
 * Local search over spaces and types: some open options are closed, at random or because they cover the same people or stand in the
 * way of an option that is tried, the room they leave is filled anew, and the result is kept when it is no worse than a threshold
 * that falls to zero.
 */
final class Exchange {
    private static final double WIDEST = 0.002;

    private final Core core;
    private final SplittableRandom random;
    private final Refill refill;
    final Placement now;
    private Merit merit;
    private int[] best = {};
    private Merit bestMerit;
    private int[] kept = {};

    Exchange(Core core, long seed) {
        this.core = core;
        this.random = new SplittableRandom(seed);
        this.refill = new Refill(core, random);
        this.now = new Placement(core);
        this.merit = Merit.of(now);
        this.bestMerit = merit;
        this.best = now.chosen();
    }

    Refill refill() {
        return refill;
    }

    Merit bestMerit() {
        return bestMerit;
    }

    int[] best() {
        return best;
    }

    /** The best of filling from nothing by each score. */
    void greedy() {
        int[] empty = now.chosen();
        for (int exponent = 0; exponent < Refill.exponents(); exponent++) {
            now.become(empty);
            refill.fill(now, exponent, 0, -1);
            offer();
        }
        now.become(best);
        merit = bestMerit;
    }

    /** Takes over a choice found elsewhere, filled up, when it is better. */
    boolean take(int[] chosen) {
        now.become(chosen);
        refill.fill(now, 0, 0, -1);
        boolean better = offer();
        now.become(best);
        merit = bestMerit;
        return better;
    }

    private boolean offer() {
        Merit found = Merit.of(now);
        if (found.compareTo(bestMerit) > 0) {
            bestMerit = found;
            best = now.chosen();
            return true;
        }
        return false;
    }

    /** One round; the progress from 0 to 1 narrows what is accepted. True when the best became better. */
    boolean round(double progress) {
        kept = now.chosen();
        int banned = ruin();
        int choices = Refill.exponents() + (refill.priced() ? 2 : 0);
        refill.fill(now, random.nextInt(choices), random.nextInt(2) == 0 ? 0 : 0.3, banned);
        Merit found = Merit.of(now);
        if (found.compareTo(bestMerit) > 0) {
            bestMerit = found;
            best = now.chosen();
            merit = found;
            return true;
        }
        if (accepts(found, progress)) {
            merit = found;
        } else {
            now.become(kept);
        }
        return false;
    }

    private boolean accepts(Merit found, double progress) {
        if (found.compareTo(merit) >= 0) {
            return true;
        }
        return core.plain()
                && found.feasible()
                && found.objective() >= bestMerit.objective() * (1 - WIDEST * (1 - progress) * random.nextDouble());
    }

    /** Closes some; the option that may not come back at once, or -1. */
    private int ruin() {
        int many = 1 + random.nextInt(Math.max(1, Math.min(10, kept.length / 2 + 1)));
        int kind = random.nextInt(3);
        if (kind == 0 && core.options > 0) {
            force(random.nextInt(core.options));
            return -1;
        }
        int banned = -1;
        int from = kept.length == 0 ? -1 : kept[random.nextInt(kept.length)];
        for (int i = 0; i < many && from >= 0; i++) {
            if (now.open[from] && !core.rules.lockedIn[from]) {
                now.toggle(from);
                banned = random.nextBoolean() ? from : banned;
            }
            from = kind == 1 ? neighbour(from) : kept[random.nextInt(kept.length)];
        }
        return banned;
    }

    /** An option that covers a row of this one too, open if a few trials find one. */
    private int neighbour(int option) {
        int rows = core.optionStart[option + 1] - core.optionStart[option];
        int found = option;
        for (int trial = 0; trial < 8 && rows > 0; trial++) {
            int row = core.optionRow[core.optionStart[option] + random.nextInt(rows)];
            found = core.rowOption[core.rowStart[row] + random.nextInt(core.rowStart[row + 1] - core.rowStart[row])];
            if (now.open[found]) {
                return found;
            }
        }
        return kept[random.nextInt(kept.length)];
    }

    /** Opens an option that is closed and closes others until it fits. */
    private void force(int option) {
        if (now.open[option] || core.rules.lockedOut[option]) {
            return;
        }
        LinearRows rules = core.rules;
        for (int at = rules.optionStart[option]; at < rules.optionStart[option + 1]; at++) {
            LinearRows.Row row = rules.rows.get(rules.optionRow[at]);
            long coefficient = rules.optionCoefficient[at];
            int length = row.options().length;
            int first = length == 0 ? 0 : random.nextInt(length);
            for (int i = 0; i < length; i++) {
                if (coefficient <= 0 || now.activity[rules.optionRow[at]] + coefficient <= row.high()) {
                    break;
                }
                int index = (first + i) % length;
                int other = row.options()[index];
                if (now.open[other] && row.coefficients()[index] > 0 && !rules.lockedIn[other]) {
                    now.toggle(other);
                }
            }
        }
        if (now.fits(option)) {
            now.toggle(option);
        }
    }
}
