package org.zhibu.walk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether lines of a data set that cross without a common corner meet. OpenStreetMap and road registers give every crossing at
 * grade a common corner, so that a bare one is a bridge or a tunnel; drawings never do. The data tell: where crossings with a
 * common corner outnumber the bare ones, bare ones are bridges. Between two data sets it is enough that one of them is a drawing.
 */
final class SourceHabits {
    private final WalkSettings.Crossings rule;
    private final Map<Integer, int[]> counts;

    private SourceHabits(WalkSettings.Crossings rule, Map<Integer, int[]> counts) {
        this.rule = rule;
        this.counts = counts;
    }

    /** What is known of one data set. */
    record Habit(int source, int withCommonCorner, int bare, boolean joined) {}

    static SourceHabits of(Draft draft, LineCrossings found, WalkSettings.Crossings rule) {
        Map<Integer, int[]> counts = new TreeMap<>();
        int[] ways = new int[draft.nodes()];
        int[] sourceOf = new int[draft.nodes()];
        for (int section = 0; section < draft.sections(); section++) {
            int source = draft.source.get(section);
            if (section == 0 || source != draft.source.get(section - 1)) {
                counts.computeIfAbsent(source, key -> new int[2]);
            }
            for (int node : new int[] {draft.from.get(section), draft.to.get(section)}) {
                ways[node]++;
                sourceOf[node] = source;
            }
        }
        for (int node = 0; node < ways.length; node++) {
            if (ways[node] > 2) {
                counts.get(sourceOf[node])[0]++;
            }
        }
        for (int i = 0; i < found.count(); i++) {
            int source = draft.source.get(found.a(i));
            if (source == draft.source.get(found.b(i))) {
                counts.get(source)[1]++;
            }
        }
        return new SourceHabits(rule, counts);
    }

    boolean joins(int sourceA, int sourceB) {
        return joins(sourceA) || joins(sourceB);
    }

    private boolean joins(int source) {
        return switch (rule) {
            case JOIN -> true;
            case PASS -> false;
            case BY_SOURCE -> counts.get(source)[0] <= counts.get(source)[1];
        };
    }

    List<Habit> summary() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() >= 0)
                .map(entry ->
                        new Habit(entry.getKey(), entry.getValue()[0], entry.getValue()[1], joins(entry.getKey())))
                .toList();
    }
}
