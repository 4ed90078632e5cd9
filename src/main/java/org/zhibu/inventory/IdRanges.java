package org.zhibu.inventory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Ids between bounds, both inclusive; ranges are sorted and do not overlap. */
final class IdRanges {
    private final long[] from;
    private final long[] to;

    private IdRanges(long[] from, long[] to) {
        this.from = from;
        this.to = to;
    }

    /** Pairs {from, to} in any order, overlapping or not. */
    static IdRanges of(List<long[]> pairs) {
        List<long[]> sorted =
                pairs.stream().sorted(Comparator.comparingLong(pair -> pair[0])).toList();
        long[] from = new long[sorted.size()];
        long[] to = new long[sorted.size()];
        int count = 0;
        for (long[] pair : sorted) {
            if (count > 0 && pair[0] - 1 <= to[count - 1]) {
                to[count - 1] = Math.max(to[count - 1], pair[1]);
            } else {
                from[count] = pair[0];
                to[count] = pair[1];
                count++;
            }
        }
        return new IdRanges(Arrays.copyOf(from, count), Arrays.copyOf(to, count));
    }

    boolean contains(long id) {
        int at = Arrays.binarySearch(from, id);
        int range = at >= 0 ? at : -at - 2;
        return range >= 0 && id <= to[range];
    }

    long[] from() {
        return from.clone();
    }

    long[] to() {
        return to.clone();
    }
}
