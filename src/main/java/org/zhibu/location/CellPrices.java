package org.zhibu.location;

import java.util.Arrays;

/**
 * A multiplier for each cell that turns an objective over cells into weighted coverage plus a constant. Coverage: 1. The lowest
 * level: the lowest is at most any mean of levels, so multipliers are a distribution over groups. A least level of
 * each group: coverage + u × (served − need) for any u. Deficits: min(size, served) is at
 * most u × served + (1 − u) × size for any u between 0 and 1.
 */
final class CellPrices {
    final double[] multiplier;
    private final Core core;
    private final double[] served;

    CellPrices(Core core) {
        this.core = core;
        this.multiplier = new double[core.cells.count];
        this.served = new double[core.cells.count];
        Arrays.fill(multiplier, 1);
        if (worst()) {
            normalise();
        }
    }

    private boolean worst() {
        return core.model.objective() instanceof Objective.WorstFirst;
    }

    private boolean fair() {
        return core.model.objective() instanceof Objective.FairCoverage;
    }

    private boolean deficits() {
        return core.model.objective() instanceof Objective.DeficitClosed;
    }

    /** Multipliers such that the sum of multiplier × total is a level of one million: all of it served. */
    private void normalise() {
        double sum = 0;
        for (int cell = 0; cell < multiplier.length; cell++) {
            sum += multiplier[cell] * core.cells.total[cell];
        }
        for (int cell = 0; cell < multiplier.length && sum > 0; cell++) {
            multiplier[cell] *= 1e6 / sum;
        }
    }

    /** What the bound has besides rows and options. */
    double constant() {
        double constant = 0;
        boolean any = false;
        for (int cell = 0; cell < multiplier.length; cell++) {
            if (worst()) {
                constant += multiplier[cell] * core.cells.base[cell];
                any |= core.cells.total[cell] > 0;
            } else if (fair()) {
                constant -= (multiplier[cell] - 1) * core.cells.need[cell];
            } else if (deficits()) {
                constant += (1 - multiplier[cell]) * core.cells.total[cell];
            }
        }
        return worst() && !any ? 1e6 : constant;
    }

    /** Takes note of what a fractional choice serves in each cell. */
    void watch(double[] mean, double[] coverLessOne) {
        if (core.plain()) {
            return;
        }
        Arrays.fill(served, 0);
        for (int row = 0; row < core.rows; row++) {
            served[core.cell[row]] += core.weight[row] * Math.min(1, coverLessOne[row] + 1);
        }
    }

    /** From the best multipliers so far to others: more where less is served. */
    void move(double[] from, double factor) {
        System.arraycopy(from, 0, multiplier, 0, from.length);
        if (worst()) {
            double lowest = Double.MAX_VALUE;
            for (int cell = 0; cell < from.length; cell++) {
                lowest = Math.min(lowest, level(cell));
            }
            for (int cell = 0; cell < from.length; cell++) {
                multiplier[cell] *= Math.exp(-Math.min(1, 2 * factor) * (level(cell) - lowest));
            }
            normalise();
        } else if (fair()) {
            for (int cell = 0; cell < from.length; cell++) {
                double lacking = (core.cells.need[cell] - served[cell]) / Math.max(1, core.cells.total[cell]);
                multiplier[cell] = Math.max(1, from[cell] + factor * lacking);
            }
        } else if (deficits()) {
            for (int cell = 0; cell < from.length; cell++) {
                double size = Math.max(1, core.cells.total[cell]);
                double moved = from[cell] - factor * (served[cell] - size) / size;
                multiplier[cell] = Math.max(0, Math.min(1, moved));
            }
        }
    }

    private double level(int cell) {
        double total = core.cells.total[cell];
        return total == 0 ? 2 : (core.cells.base[cell] + served[cell]) / total;
    }
}
