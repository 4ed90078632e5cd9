package org.zhibu.diagnosis;

import java.util.Arrays;

/** The catchment of one facility at a time, kept to be gone through twice. */
final class RunBuffer implements Catchments.Visitor {
    private int[] runs = new int[3 * 256];
    private int end;

    RunBuffer read(Catchments catchments, int facility) {
        end = 0;
        catchments.forEach(facility, this);
        return this;
    }

    @Override
    public void run(int ring, int from, int to) {
        if (end == runs.length) {
            runs = Arrays.copyOf(runs, 2 * end);
        }
        runs[end++] = ring;
        runs[end++] = from;
        runs[end++] = to;
    }

    /** Sums over the rings, from running totals by position. */
    void sums(long[] totals, long[] byRing) {
        Arrays.fill(byRing, 0);
        for (int at = 0; at < end; at += 3) {
            byRing[runs[at]] += totals[runs[at + 2]] - totals[runs[at + 1]];
        }
    }

    void forEach(Catchments.Visitor visitor) {
        for (int at = 0; at < end; at += 3) {
            visitor.run(runs[at], runs[at + 1], runs[at + 2]);
        }
    }
}
