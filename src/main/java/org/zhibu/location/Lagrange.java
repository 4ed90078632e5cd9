package org.zhibu.location;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/**
 * Bound by Lagrangian relaxation: each row of demand pays λ to every option that covers it and gives up the rest of its weight, so
 * that options are chosen by profit alone. Every λ gives a bound; the volume algorithm (Barahona and Anbil 2000) lets it fall and
 * averages the choices into a fractional answer on the way. Objectives over cells become weighted coverage by a multiplier per cell.
 */
final class Lagrange {
    private final Core core;
    private final Relaxed relaxed;
    private final Decisions decisions;
    private final CellPrices cells;
    private final double[] profit;
    private final double[] cover;
    private final float[] best;
    private final float[] trial;
    private final float[] slope;
    private double[] bestPrice;
    private double[] bestCell;
    private final double[] mean;
    private double bound = Double.POSITIVE_INFINITY;
    private double factor = 0.1;
    private int idle;
    private boolean started;
    /** What is served in any case and no longer among the rows. */
    private double always;

    Lagrange(Core core, Placement start) {
        this(core, Decisions.of(core.rules));
        for (int row = 0; row < core.rows; row++) {
            int open = 0;
            for (int at = core.rowStart[row]; at < core.rowStart[row + 1] && open < 2; at++) {
                open += start.open[core.rowOption[at]] ? 1 : 0;
            }
            best[row] = open == 0 ? 1 : open == 1 ? 0.8f : 0.1f;
        }
    }

    private Lagrange(Core core, Decisions decisions) {
        this(core, decisions, new Relaxed(core, decisions));
    }

    private Lagrange(Core core, Decisions decisions, Relaxed relaxed) {
        this.core = core;
        this.decisions = decisions;
        this.relaxed = relaxed;
        this.cells = new CellPrices(core);
        this.profit = new double[core.options];
        this.cover = new double[core.rows];
        this.best = new float[core.rows];
        this.trial = new float[core.rows];
        this.slope = new float[core.rows];
        this.mean = new double[core.options];
        this.bestPrice = relaxed.price.clone();
        this.bestCell = cells.multiplier.clone();
    }

    /** What one step looks at, about: options of rows, and options at so many prices of each rule that it tries. */
    long entries() {
        return core.rowOption.length + (long) relaxed.work();
    }

    /** From here on with the rows that what is decided leaves, which are fewer; sums over cells keep theirs. */
    Lagrange reduced() {
        if (!core.plain()) {
            return with(decisions.copy());
        }
        Remainder left = Remainder.of(core, decisions.state);
        Lagrange one = new Lagrange(core.with(left.open), decisions.copy());
        double[] pays = new double[one.core.rows];
        for (int row = 0; row < core.rows; row++) {
            if (left.place[row] >= 0) {
                pays[left.place[row]] += core.weight[row] * (double) best[row];
            }
        }
        for (int row = 0; row < pays.length; row++) {
            one.best[row] = pays[row] == 0 ? 0 : (float) Math.min(1, pays[row] / one.core.weight[row]);
        }
        one.always = always + LongStream.of(left.always).sum();
        one.goOn(this);
        return one;
    }

    /** The same, supposing an option is {@link Decisions#IN} or {@link Decisions#OUT}; this one stays as it is. */
    Lagrange supposing(int option, byte how) {
        return with(decisions.with(option, how));
    }

    private Lagrange with(Decisions other) {
        Lagrange one = new Lagrange(core, other, new Relaxed(relaxed, other));
        System.arraycopy(best, 0, one.best, 0, best.length);
        one.always = always;
        one.goOn(this);
        return one;
    }

    /** At the prices and the mean of another one, with steps as at the beginning. */
    private void goOn(Lagrange from) {
        System.arraycopy(from.mean, 0, mean, 0, mean.length);
        System.arraycopy(from.bestPrice, 0, relaxed.price, 0, from.bestPrice.length);
        System.arraycopy(from.bestCell, 0, cells.multiplier, 0, from.bestCell.length);
        bound = evaluate(best);
        remember();
        started = true;
    }

    /** What is decided; more may be, from outside. */
    Decisions decisions() {
        return decisions;
    }

    /** Where the averaged choice has an option. */
    byte likely(int option) {
        return mean[option] > 0.5 ? Decisions.IN : Decisions.OUT;
    }

    double bound() {
        return bound;
    }

    /** Whether nothing is left that is better than what was reached, or as good, with a margin for doubles. */
    boolean below(double reached) {
        return bound < reached - margin(reached);
    }

    private double margin(double value) {
        return Math.max(1e-6, Math.max(core.magnitude, Math.abs(value)) * 1e-11);
    }

    /** The averaged choice as a whole one. */
    int[] rounded() {
        return Rounding.of(core, mean);
    }

    /** The averaged choice, between 0 and 1 for each option. */
    double[] mean() {
        return mean;
    }

    double[] charges() {
        System.arraycopy(bestPrice, 0, relaxed.price, 0, bestPrice.length);
        return relaxed.charges();
    }

    /** Whether steps have become so small that nothing is to be expected any more. */
    boolean exhausted() {
        return factor < 5e-4;
    }

    /** Steps until the bound is below what was reached or nothing is to be expected, at most so many; how many there were. */
    long settle(double reached, int most, BooleanSupplier over) {
        int step = 0;
        while (step < most && !exhausted() && !below(reached) && !over.getAsBoolean()) {
            step(reached);
            step++;
        }
        return step;
    }

    /** One step towards a target, an objective that was reached. */
    void step(double target) {
        if (!started) {
            started = true;
            bound = evaluate(best);
            System.arraycopy(relaxed.taken, 0, mean, 0, mean.length);
            remember();
        }
        double square = slopes();
        double size = square == 0 ? 0 : factor * Math.max(bound - target, Math.abs(bound) * 1e-7) / square;
        for (int row = 0; row < core.rows; row++) {
            trial[row] = (float) Math.max(0, Math.min(1, best[row] - size * slope[row]));
        }
        System.arraycopy(bestPrice, 0, relaxed.price, 0, bestPrice.length);
        cells.move(bestCell, factor);
        double found = evaluate(trial);
        double fresh = Math.max(0.02, Math.min(0.15, factor));
        for (int option = 0; option < mean.length; option++) {
            mean[option] += fresh * (relaxed.taken[option] - mean[option]);
        }
        if (found < bound) {
            idle = found < bound - Math.abs(bound) * 1e-6 ? 0 : idle + 1;
            factor = Math.min(2, factor * 1.1);
            bound = found;
            System.arraycopy(trial, 0, best, 0, best.length);
            remember();
        } else {
            idle++;
        }
        if (idle >= 8) {
            factor *= 0.7;
            idle = 0;
        }
    }

    private void remember() {
        bestPrice = relaxed.price.clone();
        bestCell = cells.multiplier.clone();
    }

    private double unit(int row) {
        return core.weight[row] * cells.multiplier[core.cell[row]];
    }

    /** The bound where each row pays this share of its weight. */
    private double evaluate(float[] share) {
        return profits(share) + always + cells.constant() + relaxed.solve(profit);
    }

    private double profits(float[] share) {
        double kept = 0;
        for (int option = 0; option < profit.length; option++) {
            profit[option] = core.worth[option];
        }
        for (int row = 0; row < core.rows; row++) {
            double weight = unit(row);
            double pays = weight * share[row];
            kept += weight - pays;
            if (pays != 0) {
                int end = core.rowStart[row + 1];
                for (int at = core.rowStart[row]; at < end; at++) {
                    profit[core.rowOption[at]] += pays;
                }
            }
        }
        return kept;
    }

    /**
     * How often the mean choice covers each row, less one, where a row may still move that way; the square of its length. Shares are
     * measured by weight, so that a heavy row, which may pay more, also moves further.
     */
    private double slopes() {
        Arrays.fill(cover, -1);
        for (int option = 0; option < mean.length; option++) {
            if (mean[option] > 1e-4) {
                for (int at = core.optionStart[option]; at < core.optionStart[option + 1]; at++) {
                    cover[core.optionRow[at]] += mean[option];
                }
            }
        }
        double square = 0;
        for (int row = 0; row < core.rows; row++) {
            boolean blocked = cover[row] > 0 ? best[row] <= 0 : best[row] >= 1;
            slope[row] = blocked ? 0 : (float) cover[row];
            square += unit(row) * slope[row] * slope[row];
        }
        cells.watch(mean, cover);
        return square;
    }

    /** Decides options that no answer better than the objective reached can have, or lack; how many are left open. */
    int fix(double reached) {
        System.arraycopy(bestPrice, 0, relaxed.price, 0, bestPrice.length);
        System.arraycopy(bestCell, 0, cells.multiplier, 0, bestCell.length);
        double value = profits(best) + always + cells.constant() + relaxed.value(profit);
        double spare = value - reached + margin(value);
        Decisions decided = decisions.copy();
        int free = 0;
        for (int option = 0; option < profit.length; option++) {
            if (decisions.state[option] == Decisions.FREE) {
                if (relaxed.fall(option, Decisions.IN) > spare) {
                    decided.decide(option, Decisions.OUT);
                } else if (relaxed.fall(option, Decisions.OUT) > spare) {
                    decided.decide(option, Decisions.IN);
                } else {
                    free++;
                }
            }
        }
        decisions.become(decided);
        return free;
    }

    /** How much the bound would fall with an option held against its mean: small for those that are worth a decision. */
    double[] falls() {
        double[] falls = new double[profit.length];
        for (int option = 0; option < falls.length; option++) {
            falls[option] = decisions.state[option] != Decisions.FREE
                    ? Double.MAX_VALUE
                    : Math.max(relaxed.fall(option, Decisions.IN), relaxed.fall(option, Decisions.OUT));
        }
        return falls;
    }
}
