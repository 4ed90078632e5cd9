package org.zhibu.location;

import java.util.Arrays;
import java.util.Optional;

/**
 * The merged model as a mixed-integer program: x (option chosen) whole, y (row covered) ≤ sum of x of its options, rules as they
 * are. A row with one option adds its weight to that option. With capacities: people assigned ≤ capacity × x, people ≤ those there
 * are. Options decided beforehand are constants.
 */
final class Formulation {
    final MixedProgram program = new MixedProgram();
    private final Core core;
    private final byte[] state;
    /** Column of an option, or -1 when decided. */
    private final int[] column;

    private final CellColumns cells;
    private final double scale;
    private double constant;
    private final int[] rowColumn;

    Formulation(Core core, byte[] state, CellColumns.Goal goal) {
        this.core = core;
        this.state = state;
        this.column = new int[core.options];
        this.rowColumn = new int[core.rows];
        this.scale = core.model.objective() instanceof Objective.WorstFirst ? 1 : scale(core);
        this.cells = new CellColumns(core, program, scale, goal);
        options();
        rows();
        flows();
        cells.rows();
        rules();
    }

    /** Objectives up to some ten millions, so that the tolerances of solvers are far below one person. */
    private static double scale(Core core) {
        double total = 0;
        for (long weight : core.weight) {
            total += weight;
        }
        for (long worth : core.worth) {
            total += Math.abs((double) worth);
        }
        double scale = 1;
        while (total / scale > 1e7) {
            scale *= 10;
        }
        return scale;
    }

    private void options() {
        for (int option = 0; option < core.options; option++) {
            column[option] = -1;
            if (state[option] == Decisions.FREE) {
                column[option] = program.column(0, 1, core.worth[option] / scale, true);
            } else if (state[option] == Decisions.IN) {
                constant += core.worth[option];
            }
        }
    }

    private void rows() {
        Remainder left = Remainder.unlimited(core, state);
        for (int cell = 0; cell < left.always.length; cell++) {
            count(cell, left.always[cell], -1);
        }
        int[] served = new int[left.open.size];
        for (int one = 0; one < served.length; one++) {
            served[one] = serve(left.open, one);
        }
        Arrays.setAll(rowColumn, row -> left.place[row] < 0 ? -1 : served[left.place[row]]);
    }

    /** The column that says whether these are served, -1 where that is whether their only option is chosen. */
    private int serve(SetTable open, int one) {
        int from = open.start[one];
        int to = open.start[one + 1];
        if (to - from == 1) {
            count(open.cell[one], open.weight[one], column[open.members[from]]);
            return -1;
        }
        int served = program.column(0, 1, 0, false);
        count(open.cell[one], open.weight[one], served);
        program.row(Double.NEGATIVE_INFINITY, 0);
        program.entry(served, 1);
        for (int at = from; at < to; at++) {
            program.entry(column[open.members[at]], -1);
        }
        return served;
    }

    /** Counts a weight times a column, or always when the column is -1. */
    private void count(int cell, double weight, int by) {
        if (!core.plain()) {
            cells.add(cell, weight, by);
        } else if (by < 0) {
            constant += weight;
        } else {
            program.worth(by, program.objective(by) + weight / scale);
        }
    }

    private void flows() {
        SetTable flows = core.flows;
        double factor = core.model.objective() instanceof Objective.Coverage coverage ? coverage.coverage() : 1;
        int[] load = new int[flows.start[flows.size] / 2];
        for (int row = 0; row < flows.size; row++) {
            for (int at = flows.start[row]; at < flows.start[row + 1]; at += 2) {
                int option = flows.members[at];
                load[at / 2] = -1;
                if (state[option] != Decisions.OUT) {
                    double most = Math.min(flows.weight[row], GreedyAssignment.capacity(core.model, option));
                    load[at / 2] = program.column(0, most, 0, false);
                    count(flows.cell[row], factor * flows.members[at + 1], load[at / 2]);
                    if (column[option] >= 0) {
                        program.row(Double.NEGATIVE_INFINITY, 0);
                        program.entry(load[at / 2], 1).entry(column[option], -most);
                    }
                }
            }
            program.row(Double.NEGATIVE_INFINITY, flows.weight[row]);
            for (int at = flows.start[row]; at < flows.start[row + 1]; at += 2) {
                if (load[at / 2] >= 0) {
                    program.entry(load[at / 2], 1);
                }
            }
        }
        capacities(load);
    }

    private void capacities(int[] load) {
        SetTable flows = core.flows;
        int[][] arcs = new int[core.options][];
        int[] used = new int[core.options];
        for (int arc = 0; arc < load.length; arc++) {
            used[flows.members[2 * arc]]++;
        }
        Arrays.setAll(arcs, option -> new int[used[option]]);
        Arrays.fill(used, 0);
        for (int arc = 0; arc < load.length; arc++) {
            int option = flows.members[2 * arc];
            arcs[option][used[option]++] = load[arc];
        }
        for (int option = 0; option < core.options; option++) {
            if (core.model.option(option).limited() && arcs[option].length > 0 && state[option] != Decisions.OUT) {
                double capacity = core.model.option(option).capacity();
                program.row(Double.NEGATIVE_INFINITY, column[option] < 0 ? capacity : 0);
                Arrays.stream(arcs[option]).forEach(one -> program.entry(one, 1));
                if (column[option] >= 0) {
                    program.entry(column[option], -capacity);
                }
            }
        }
    }

    private void rules() {
        for (LinearRows.Row row : core.rules.rows) {
            double fixed = 0;
            for (int i = 0; i < row.options().length; i++) {
                fixed += state[row.options()[i]] == Decisions.IN ? row.coefficients()[i] : 0;
            }
            program.row(
                    row.low() == Long.MIN_VALUE ? Double.NEGATIVE_INFINITY : row.low() - fixed,
                    row.high() == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : row.high() - fixed);
            for (int i = 0; i < row.options().length; i++) {
                if (column[row.options()[i]] >= 0) {
                    program.entry(column[row.options()[i]], row.coefficients()[i]);
                }
            }
        }
    }

    /** A start from a choice; columns that follow from it may stay open. */
    Optional<double[]> start(int[] chosen) {
        boolean[] open = new boolean[core.options];
        Arrays.stream(chosen).forEach(option -> open[option] = true);
        double[] start = new double[program.columns()];
        Arrays.fill(start, Double.NaN);
        for (int option = 0; option < core.options; option++) {
            if (column[option] >= 0) {
                start[column[option]] = open[option] ? 1 : 0;
            } else if (open[option] != (state[option] == Decisions.IN)) {
                return Optional.empty();
            }
        }
        for (int row = 0; row < core.rows; row++) {
            if (rowColumn[row] >= 0) {
                start[rowColumn[row]] = 0;
                for (int at = core.rowStart[row]; at < core.rowStart[row + 1]; at++) {
                    if (open[core.rowOption[at]]) {
                        start[rowColumn[row]] = 1;
                    }
                }
            }
        }
        return Optional.of(start);
    }

    int[] chosen(double[] values) {
        int[] chosen = new int[core.options];
        int count = 0;
        for (int option = 0; option < core.options; option++) {
            if (column[option] < 0 ? state[option] == Decisions.IN : values[column[option]] > 0.5) {
                chosen[count++] = option;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    /** A bound of the program in the unit of the objective. */
    double bound(double ofProgram) {
        return ofProgram * scale + constant;
    }
}
