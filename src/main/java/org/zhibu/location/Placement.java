package org.zhibu.location;

import java.util.Arrays;

/** Which options are open while searching, with what opening or closing each would change, kept up to date at every step. */
final class Placement {
    final Core core;
    final boolean[] open;
    /** What opening a closed option adds to covered weight, what closing an open one takes away. */
    final long[] gain;

    final long[] covered;
    /** The same without rows of types with capacities. */
    final long[] certain;

    final long[] activity;
    int opened;
    long worth;
    long sum;
    double violation;
    long work;
    private final int[] count;
    private final int[] mark;

    Placement(Core core) {
        this.core = core;
        this.open = new boolean[core.options];
        this.gain = new long[core.options];
        this.covered = new long[core.cells.count];
        this.certain = core.limited() ? new long[core.cells.count] : covered;
        this.count = new int[core.rows];
        this.mark = new int[core.rows];
        this.activity = new long[core.rules.rows.size()];
        for (int row = 0; row < core.rows; row++) {
            for (int at = core.rowStart[row]; at < core.rowStart[row + 1]; at++) {
                gain[core.rowOption[at]] += core.weight[row];
            }
        }
        core.rules.rows.forEach(row -> violation += excess(row, 0));
        for (int option = 0; option < core.options; option++) {
            if (core.rules.lockedIn[option]) {
                toggle(option);
            }
        }
    }

    void toggle(int option) {
        if (open[option]) {
            close(option);
        } else {
            open(option);
        }
    }

    private void open(int option) {
        violation += change(option, 1);
        open[option] = true;
        opened++;
        worth += core.worth[option];
        account(option, 1);
        for (int at = core.optionStart[option]; at < core.optionStart[option + 1]; at++) {
            int row = core.optionRow[at];
            int before = count[row]++;
            mark[row] ^= option;
            if (before == 0) {
                long weight = core.weight[row];
                cover(row, weight);
                sum += weight;
                spread(row, -weight);
                gain[option] += weight;
            } else if (before == 1) {
                gain[mark[row] ^ option] -= core.weight[row];
            }
        }
    }

    private void close(int option) {
        violation += change(option, -1);
        open[option] = false;
        opened--;
        worth -= core.worth[option];
        account(option, -1);
        for (int at = core.optionStart[option]; at < core.optionStart[option + 1]; at++) {
            int row = core.optionRow[at];
            int after = --count[row];
            mark[row] ^= option;
            if (after == 0) {
                long weight = core.weight[row];
                cover(row, -weight);
                sum -= weight;
                gain[option] -= weight;
                spread(row, weight);
            } else if (after == 1) {
                gain[mark[row]] += core.weight[row];
            }
        }
    }

    private void cover(int row, long change) {
        covered[core.cell[row]] += change;
        if (core.limited() && !core.relaxed[row]) {
            certain[core.cell[row]] += change;
        }
    }

    private void spread(int row, long change) {
        int end = core.rowStart[row + 1];
        work += end - core.rowStart[row];
        for (int at = core.rowStart[row]; at < end; at++) {
            gain[core.rowOption[at]] += change;
        }
    }

    private void account(int option, int sign) {
        LinearRows rules = core.rules;
        for (int at = rules.optionStart[option]; at < rules.optionStart[option + 1]; at++) {
            activity[rules.optionRow[at]] += sign * rules.optionCoefficient[at];
        }
    }

    /** By how much the violation of all rules changes when the option is opened (1) or closed (-1). */
    double change(int option, int sign) {
        LinearRows rules = core.rules;
        double change = 0;
        for (int at = rules.optionStart[option]; at < rules.optionStart[option + 1]; at++) {
            LinearRows.Row row = rules.rows.get(rules.optionRow[at]);
            long now = activity[rules.optionRow[at]];
            change += excess(row, now + sign * rules.optionCoefficient[at]) - excess(row, now);
        }
        return change;
    }

    /** Whether opening breaks no rule further. */
    boolean fits(int option) {
        LinearRows rules = core.rules;
        for (int at = rules.optionStart[option]; at < rules.optionStart[option + 1]; at++) {
            LinearRows.Row row = rules.rows.get(rules.optionRow[at]);
            long now = activity[rules.optionRow[at]];
            long then = now + rules.optionCoefficient[at];
            if (then > row.high() && then > now || then < row.low() && then < now) {
                return false;
            }
        }
        return true;
    }

    private static double excess(LinearRows.Row row, long activity) {
        if (activity > row.high()) {
            return ((double) activity - row.high()) / row.scale();
        }
        return activity < row.low() ? ((double) row.low() - activity) / row.scale() : 0;
    }

    /** Whether all rules hold, in whole numbers. */
    boolean feasible() {
        for (int index = 0; index < activity.length; index++) {
            LinearRows.Row row = core.rules.rows.get(index);
            if (activity[index] > row.high() || activity[index] < row.low()) {
                return false;
            }
        }
        return true;
    }

    int[] chosen() {
        int[] chosen = new int[opened];
        int at = 0;
        for (int option = 0; option < open.length; option++) {
            if (open[option]) {
                chosen[at++] = option;
            }
        }
        return chosen;
    }

    /** Goes over to another choice by the steps that differ. */
    void become(int[] chosen) {
        boolean[] wanted = new boolean[open.length];
        Arrays.stream(chosen).forEach(option -> wanted[option] = true);
        for (int option = 0; option < open.length; option++) {
            if (open[option] && !wanted[option]) {
                toggle(option);
            }
        }
        for (int option = 0; option < open.length; option++) {
            if (!open[option] && wanted[option]) {
                toggle(option);
            }
        }
    }
}
