package org.zhibu.location;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns and rows of a program for objectives over cells: what is served in each, levels, and what is made of them. */
final class CellColumns {
    private final Core core;
    private final MixedProgram program;
    private final double scale;
    private final Goal goal;
    private final List<Map<Integer, Double>> entries = new ArrayList<>();
    private final double[] always;

    /**
     * For the worst served first: the sum of so many of the lowest levels is to be as large as possible, and the sums before it are at
     * least what was reached.
     */
    record Goal(int lowest, List<Long> reached) {
        static final Goal FIRST = new Goal(1, List.of());
    }

    CellColumns(Core core, MixedProgram program, double scale, Goal goal) {
        this.core = core;
        this.scale = scale;
        this.program = program;
        this.goal = goal;
        this.always = new double[core.cells.count];
        for (int cell = 0; cell < always.length; cell++) {
            entries.add(new LinkedHashMap<>());
        }
    }

    void add(int cell, double weight, int column) {
        if (column < 0) {
            always[cell] += weight;
        } else {
            entries.get(cell).merge(column, weight, Double::sum);
        }
    }

    void rows() {
        if (core.model.objective() instanceof Objective.DeficitClosed) {
            for (int cell = 0; cell < always.length; cell++) {
                int closed = program.column(0, core.cells.total[cell] / scale, 1, false);
                follow(cell, closed, scale, 0);
            }
        } else if (core.model.objective() instanceof Objective.FairCoverage) {
            for (int cell = 0; cell < always.length; cell++) {
                int served = program.column(core.cells.need[cell] / scale, core.cells.total[cell] / scale, 1, false);
                follow(cell, served, scale, 0);
            }
        } else if (core.model.objective() instanceof Objective.WorstFirst) {
            int[] level = new int[always.length];
            for (int cell = 0; cell < level.length; cell++) {
                level[cell] = program.column(0, 1_000_000, 0, true);
                if (core.cells.total[cell] > 0) {
                    follow(cell, level[cell], core.cells.total[cell] / 1e6, core.cells.base[cell]);
                }
            }
            for (int count = 1; count <= goal.lowest(); count++) {
                lowest(level, count);
            }
        }
    }

    /** column × factor ≤ base + what is served in the cell. */
    private void follow(int cell, int column, double factor, double base) {
        double size = Math.max(1, core.cells.total[cell] / 1e6);
        program.row(Double.NEGATIVE_INFINITY, (base + always[cell]) / size);
        program.entry(column, factor / size);
        entries.get(cell).forEach((served, weight) -> program.entry(served, -weight / size));
    }

    /** Sum of the lowest levels = max over t of count × t − sum of (t − level)+ (Ogryczak). */
    private void lowest(int[] level, int count) {
        boolean last = count == goal.lowest();
        int threshold = program.column(0, 1_000_000, last ? count : 0, false);
        int[] below = new int[level.length];
        for (int cell = 0; cell < level.length; cell++) {
            below[cell] = program.column(0, 1_000_000, last ? -1 : 0, false);
            program.row(Double.NEGATIVE_INFINITY, 0);
            program.entry(threshold, 1).entry(level[cell], -1).entry(below[cell], -1);
        }
        if (!last) {
            program.row(goal.reached().get(count - 1), Double.POSITIVE_INFINITY);
            program.entry(threshold, count);
            for (int column : below) {
                program.entry(column, -1);
            }
        }
    }
}
