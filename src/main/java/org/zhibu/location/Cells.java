package org.zhibu.location;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * What the objective keeps apart: one cell for coverage, one per group for the worst served first, one per deficit. A row of
 * demand counts in one cell or not at all.
 */
final class Cells {
    static final int NONE = -1;

    final int count;
    /** Millionths of a person that existing facilities serve, and that there are. */
    final long[] base;

    final long[] total;
    /** Millionths of a person who must be newly served at least. */
    final long[] need;

    private final int[][] cell;

    private Cells(SitingModel model, int count, int[][] cell, long[] cap) {
        this.count = count;
        this.cell = cell;
        this.base = new long[count];
        this.total = cap;
        this.need = new long[count];
        if (byGroup(model.objective())) {
            for (int type = 0; type < model.types.size(); type++) {
                for (int point = 0; point < model.points; point++) {
                    long weight = model.weight(type, point);
                    base[model.group(point)] += weight * model.baseline(type, point);
                    total[model.group(point)] += weight * 1000;
                }
            }
            long level = model.objective() instanceof Objective.FairCoverage fair ? fair.level() : 0;
            Arrays.setAll(need, one -> Math.max(0, atLevel(level, total[one]) - base[one]));
        }
    }

    static Cells of(SitingModel model) {
        int[][] cell = new int[model.types.size()][model.groups.size()];
        if (model.objective() instanceof Objective.DeficitClosed closed) {
            long[] cap = new long[closed.deficits().size()];
            Arrays.stream(cell).forEach(row -> Arrays.fill(row, NONE));
            for (int index = 0; index < cap.length; index++) {
                Objective.Deficit deficit = closed.deficits().get(index);
                cell[deficit.type()][deficit.group()] = index;
                cap[index] = Math.multiplyExact(deficit.people(), 1000L);
            }
            return new Cells(model, cap.length, cell, cap);
        }
        if (byGroup(model.objective())) {
            for (int[] row : cell) {
                Arrays.setAll(row, group -> group);
            }
            return new Cells(model, model.groups.size(), cell, new long[model.groups.size()]);
        }
        if (model.objective() instanceof Objective.Coverage coverage && coverage.coverage() == 0) {
            Arrays.stream(cell).forEach(row -> Arrays.fill(row, NONE));
        }
        return new Cells(model, 1, cell, new long[1]);
    }

    private static boolean byGroup(Objective objective) {
        return objective instanceof Objective.WorstFirst || objective instanceof Objective.FairCoverage;
    }

    /** The least served for a level: ceil(level × total / 1,000,000). */
    private static long atLevel(long level, long total) {
        BigInteger million = BigInteger.valueOf(1_000_000);
        return BigInteger.valueOf(level)
                .multiply(BigInteger.valueOf(total))
                .add(million.subtract(BigInteger.ONE))
                .divide(million)
                .longValueExact();
    }

    boolean counts(int type) {
        return Arrays.stream(cell[type]).anyMatch(index -> index != NONE);
    }

    int of(int type, int group) {
        return cell[type][group];
    }

    /** floor(served × 1,000,000 / total) without overflow; a group without demand is fully served. */
    static long level(long served, long total) {
        if (total == 0) {
            return 1_000_000;
        }
        long thousandths = served * 1000 / total;
        return thousandths * 1000 + served * 1000 % total * 1000 / total;
    }
}
