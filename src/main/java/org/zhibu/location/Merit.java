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
        return new Merit(violation + lack(placement.core, served), keys(placement.core, served, placement.worth));
    }

    /** How much is lacking to the least levels that are asked for. */
    static double lack(Core core, long[] served) {
        double lack = 0;
        for (int cell = 0; cell < served.length; cell++) {
            long missing = core.cells.need[cell] - served[cell];
            lack += missing > 0 ? 1e-6 + (double) missing / core.cells.total[cell] : 0;
        }
        return lack;
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
        if (core.model.objective() instanceof Objective.FairCoverage) {
            return new long[] {Arrays.stream(served).sum()};
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
