package org.zhibu.diagnosis;

import java.util.Arrays;

/** Puts places into the order of a k-d tree: halved along the widest of x, y, z, and each half again. */
final class Halving {
    private Halving() {}

    /** Indexes of the places; runs of at most {@code leaf} of them stay as they are. */
    static int[] order(double[][] xyz, int leaf) {
        int[] order = new int[xyz[0].length];
        Arrays.setAll(order, i -> i);
        sort(order, xyz, 0, order.length, leaf);
        return order;
    }

    private static void sort(int[] order, double[][] xyz, int from, int to, int leaf) {
        if (to - from > leaf) {
            int middle = (from + to) >>> 1;
            Median.split(order, xyz[widest(order, xyz, from, to)], from, to, middle);
            sort(order, xyz, from, middle, leaf);
            sort(order, xyz, middle, to, leaf);
        }
    }

    private static int widest(int[] order, double[][] xyz, int from, int to) {
        int widest = 0;
        double width = -1;
        for (int axis = 0; axis < 3; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int at = from; at < to; at++) {
                low = Math.min(low, xyz[axis][order[at]]);
                high = Math.max(high, xyz[axis][order[at]]);
            }
            if (high - low > width) {
                width = high - low;
                widest = axis;
            }
        }
        return widest;
    }
}
