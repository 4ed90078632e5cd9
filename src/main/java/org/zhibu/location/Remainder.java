package org.zhibu.location;

/**
 * What is left of the rows of demand once some options are decided: a row that is served in any case is a constant of its cell, one that
 * nobody can serve any more is gone, and rows that the same options can serve are one.
 */
final class Remainder {
    /** Sets of undecided options, by the weight they serve. */
    final SetTable open = new SetTable();
    /** What is served in any case, by cell. */
    final long[] always;
    /** Where a row of before is among those open; -1 where it is not. */
    final int[] place;

    private final Core core;
    private final byte[] state;
    private final int[] undecided;

    private Remainder(Core core, byte[] state) {
        this.core = core;
        this.state = state;
        this.always = new long[core.cells.count];
        this.place = new int[core.rows];
        this.undecided = new int[core.options];
    }

    /** All rows, those of types with capacities as if there were none. */
    static Remainder of(Core core, byte[] state) {
        Remainder left = new Remainder(core, state);
        for (int row = 0; row < core.rows; row++) {
            left.add(row);
        }
        return left;
    }

    /** Rows of types without capacities. */
    static Remainder unlimited(Core core, byte[] state) {
        Remainder left = new Remainder(core, state);
        for (int row = 0; row < core.rows; row++) {
            left.place[row] = -1;
            if (core.relaxed.length == 0 || !core.relaxed[row]) {
                left.add(row);
            }
        }
        return left;
    }

    private void add(int row) {
        place[row] = -1;
        int length = 0;
        for (int at = core.rowStart[row]; at < core.rowStart[row + 1]; at++) {
            int option = core.rowOption[at];
            if (state[option] == Decisions.IN) {
                always[core.cell[row]] += core.weight[row];
                return;
            }
            if (state[option] == Decisions.FREE) {
                undecided[length++] = option;
            }
        }
        if (length > 0) {
            place[row] = open.add(undecided, length, core.cell[row], core.weight[row]);
        }
    }
}
