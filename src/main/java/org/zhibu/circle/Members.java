package org.zhibu.circle;

import java.util.Arrays;
import org.zhibu.inventory.Segment;

/** The places of one kind that count in a circle, with the weight of each (1, or the share inside). Filled once, then read. */
final class Members {
    private Segment[] segments = new Segment[64];
    private int[] rows = new int[64];
    private double[] weights = new double[64];
    private int[] circles = new int[64];
    private int count;

    /** Called for each member. */
    @FunctionalInterface
    interface Visitor {
        void visit(Segment segment, int row, double weight);
    }

    void add(Segment segment, int row, double weight, int circleCount) {
        if (count == rows.length) {
            int size = count * 2;
            segments = Arrays.copyOf(segments, size);
            rows = Arrays.copyOf(rows, size);
            weights = Arrays.copyOf(weights, size);
            circles = Arrays.copyOf(circles, size);
        }
        segments[count] = segment;
        rows[count] = row;
        weights[count] = weight;
        circles[count] = circleCount;
        count++;
    }

    int count() {
        return count;
    }

    void forEach(Visitor visitor) {
        for (int member = 0; member < count; member++) {
            visitor.visit(segments[member], rows[member], weights[member]);
        }
    }

    /** Only those that exactly this many circles reach. */
    Members reachedBy(int circleCount) {
        Members some = new Members();
        for (int member = 0; member < count; member++) {
            if (circles[member] == circleCount) {
                some.add(segments[member], rows[member], weights[member], circleCount);
            }
        }
        return some;
    }
}
