package org.zhibu.location;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who goes where when capacities are limited, so that most is gained: maximum-weight flow by successive best paths over the chosen
 * options of one type. Points with the same arcs are one row; its people are dealt out to its points at the end.
 */
final class BestAssignment {
    private final SitingModel model;
    private final int[] options;
    private final SetTable rows = new SetTable();
    private final int[] rowOf;
    private final long[] left;
    private final long[] spare;
    private final long[] flow;

    /** People (thousandths) of a point who gain this many per mille at an option. */
    record Arc(int option, int point, long people, int gain) {}

    private BestAssignment(SitingModel model, int type, int[] options) {
        this.model = model;
        this.options = options;
        this.rowOf = new int[model.points];
        merge(type);
        this.left = Arrays.copyOf(rows.weight, rows.size);
        this.spare = Arrays.stream(options)
                .mapToLong(option -> GreedyAssignment.capacity(model, option))
                .toArray();
        this.flow = new long[rows.start[rows.size] / 2];
    }

    static List<Arc> of(SitingModel model, int type, int[] options) {
        BestAssignment best = new BestAssignment(model, type, options);
        best.direct();
        while (best.augment()) {
            best.direct();
        }
        return best.deal(type);
    }

    private void merge(int type) {
        int[] length = new int[model.points];
        int[][] arcs = new int[model.points][];
        for (int local = 0; local < options.length; local++) {
            int[] cover = model.cover[options[local]];
            for (int i = 0; i < cover.length; i++) {
                int point = cover[i];
                int gain = model.share(options[local], i) - model.baseline(type, point);
                if (gain > 0 && model.weight(type, point) > 0) {
                    if (arcs[point] == null) {
                        arcs[point] = new int[4];
                    }
                    if (length[point] == arcs[point].length) {
                        arcs[point] = Arrays.copyOf(arcs[point], 2 * length[point]);
                    }
                    arcs[point][length[point]++] = local;
                    arcs[point][length[point]++] = gain;
                }
            }
        }
        Arrays.fill(rowOf, -1);
        for (int point = 0; point < model.points; point++) {
            if (length[point] > 0) {
                rowOf[point] = rows.add(arcs[point], length[point], 0, model.weight(type, point));
            }
        }
    }

    /** Assigns without moving anybody, as long as that is a best path: at the greatest gain that anybody left could have. */
    private void direct() {
        int most = 0;
        for (int row = 0; row < rows.size; row++) {
            for (int at = rows.start[row]; left[row] > 0 && at < rows.start[row + 1]; at += 2) {
                most = Math.max(most, rows.members[at + 1]);
            }
        }
        for (int row = 0; row < rows.size; row++) {
            for (int at = rows.start[row]; left[row] > 0 && at < rows.start[row + 1]; at += 2) {
                int local = rows.members[at];
                if (rows.members[at + 1] == most && spare[local] > 0) {
                    long moved = Math.min(left[row], spare[local]);
                    flow[at / 2] += moved;
                    left[row] -= moved;
                    spare[local] -= moved;
                }
            }
        }
    }

    /** One best path: somebody left enters an option, people of full options move on, the last has room. */
    private boolean augment() {
        long[] value = new long[options.length];
        int[] by = new int[options.length];
        int[] came = new int[options.length];
        Arrays.fill(value, Long.MIN_VALUE / 2);
        Arrays.fill(by, -1);
        Arrays.fill(came, -1);
        for (int row = 0; row < rows.size; row++) {
            for (int at = rows.start[row]; left[row] > 0 && at < rows.start[row + 1]; at += 2) {
                if (rows.members[at + 1] > value[rows.members[at]]) {
                    value[rows.members[at]] = rows.members[at + 1];
                    by[rows.members[at]] = at;
                }
            }
        }
        int[] entry = by.clone();
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int row = 0; row < rows.size; row++) {
                for (int from = rows.start[row]; from < rows.start[row + 1]; from += 2) {
                    if (flow[from / 2] > 0) {
                        changed |= relax(row, from, value, by, came);
                    }
                }
            }
        }
        int last = -1;
        for (int local = 0; local < options.length; local++) {
            if (spare[local] > 0 && value[local] > 0 && (last < 0 || value[local] > value[last])) {
                last = local;
            }
        }
        return last >= 0 && push(last, by, came, entry);
    }

    private boolean relax(int row, int from, long[] value, int[] by, int[] came) {
        boolean changed = false;
        long base = value[rows.members[from]] - rows.members[from + 1];
        for (int to = rows.start[row]; to < rows.start[row + 1]; to += 2) {
            if (base + rows.members[to + 1] > value[rows.members[to]]) {
                value[rows.members[to]] = base + rows.members[to + 1];
                by[rows.members[to]] = to;
                came[rows.members[to]] = from;
                changed = true;
            }
        }
        return changed;
    }

    private boolean push(int last, int[] by, int[] came, int[] entry) {
        long most = spare[last];
        int local = last;
        while (came[local] >= 0) {
            most = Math.min(most, flow[came[local] / 2]);
            local = rows.members[came[local]];
        }
        int row = rowAt(entry[local]);
        most = Math.min(most, left[row]);
        spare[last] -= most;
        for (local = last; came[local] >= 0; local = rows.members[came[local]]) {
            flow[by[local] / 2] += most;
            flow[came[local] / 2] -= most;
        }
        flow[entry[local] / 2] += most;
        left[row] -= most;
        return true;
    }

    private int rowAt(int arc) {
        int found = Arrays.binarySearch(rows.start, 0, rows.size + 1, arc);
        return found >= 0 ? found : -found - 2;
    }

    private List<Arc> deal(int type) {
        List<Arc> arcs = new ArrayList<>();
        for (int point = 0; point < model.points; point++) {
            int row = rowOf[point];
            long people = row < 0 ? 0 : model.weight(type, point);
            for (int at = row < 0 ? 0 : rows.start[row]; row >= 0 && at < rows.start[row + 1]; at += 2) {
                long moved = Math.min(people, flow[at / 2]);
                if (moved > 0) {
                    arcs.add(new Arc(options[rows.members[at]], point, moved, rows.members[at + 1]));
                    flow[at / 2] -= moved;
                    people -= moved;
                }
            }
        }
        return arcs;
    }
}
