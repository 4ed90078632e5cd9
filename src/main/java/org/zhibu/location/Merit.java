package org.zhibu.location;

import java.util.Arrays;

/** How good a placement is: fewer violations first, then the objective, compared key by key. */
record Merit(double violation, long[] keys) implements Comparable<Merit> {
    private static final double NOTHING = 1e-9;

    static Merit of(Placement placement) {
        double violation = placement.violation < NOTHING ? 0 : placement.violation;
        long[] served = placement.certain;
        if (placement.core.limited()) {
            served = placement.certain.clone();
            GreedyAssignment.add(placement, served);
        }
        return new Merit(violation, keys(placement.core, served, placement.worth));
    }

    /** From what is newly served per cell, in the unit of the objective for coverage and in millionths of a person otherwise. */
    static long[] keys(Core core, long[] served, long worth) {
        Cells cells = core.cells;
        if (core.model.objective() instanceof Objective.WorstFirst) {
            long[] levels = new long[cells.count];
            Arrays.setAll(levels, cell -> Cells.level(cells.base[cell] + served[cell], cells.total[cell]));
            Arrays.sort(levels);
            return levels;
        }
        if (core.model.objective() instanceof Objective.DeficitClosed) {
            long closed = 0;
            for (int cell = 0; cell < cells.count; cell++) {
                closed += Math.min(cells.total[cell], served[cell]);
            }
            return new long[] {closed};
        }
        return new long[] {(cells.count == 0 ? 0 : served[0]) + worth};
    }

    /** The objective as {@link Solution} has it. */
    long objective() {
        return keys.length == 0 ? 0 : keys[0];
    }

    boolean feasible() {
        return violation == 0;
    }

    @Override
    public int compareTo(Merit other) {
        int first = Double.compare(other.violation, violation);
        return first != 0 ? first : Arrays.compare(keys, other.keys);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Merit merit && compareTo(merit) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(keys);
    }
}
