package org.zhibu.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhibu.geo.Bbox;

/**
 * All places of one kind at one version: an immutable list of {@link Segment segments}, the large one first, later changes
 * behind it. Safe for many threads.
 */
public final class Places {
    private static final int MOST_SEGMENTS = 8;
    private static final double MOST_DEAD = 0.25;

    private final Layout layout;
    private final List<Segment> segments;

    Places(Layout layout, List<Segment> segments) {
        this.layout = layout;
        this.segments = List.copyOf(segments);
    }

    /** Called for each place found. */
    @FunctionalInterface
    public interface Visitor {
        void visit(Segment segment, int row);
    }

    public int count() {
        return segments.stream().mapToInt(Segment::living).sum();
    }

    /** No outline extends farther from its representative point than this; metres. */
    public double widestReach() {
        return segments.stream().mapToDouble(Segment::widestReach).max().orElse(0);
    }

    /** Every place, in no particular order. */
    public void forEach(Visitor visitor) {
        for (Segment segment : segments) {
            visit(segment, 0, segment.rows(), visitor);
        }
    }

    /** Every place in the order of the grid cells. */
    public void forEachSorted(Visitor visitor) {
        if (segments.size() == 1) {
            forEach(visitor);
            return;
        }
        inCellOrder(segments, visitor);
    }

    /** At least the places whose representative point lies in the box, and some around it. */
    public void forEachNear(Bbox box, Visitor visitor) {
        if (box.crossesAntimeridian()) {
            forEachNear(new Bbox(box.minLon(), box.minLat(), 180, box.maxLat()), visitor);
            forEachNear(new Bbox(-180, box.minLat(), box.maxLon(), box.maxLat()), visitor);
            return;
        }
        for (Segment segment : segments) {
            for (long row = Grid.rowOf(box.minLat()); row <= Grid.rowOf(box.maxLat()); row++) {
                int first = segment.firstRowFrom(Grid.key(row, box.minLon()));
                int end = segment.firstRowFrom(Grid.key(row, box.maxLon()) + 1);
                visit(segment, first, end, visitor);
            }
        }
    }

    private static void visit(Segment segment, int first, int end, Visitor visitor) {
        if (segment.isWholeAlive()) {
            for (int row = first; row < end; row++) {
                visitor.visit(segment, row);
            }
            return;
        }
        for (int row = first; row < end; row++) {
            if (!segment.isDead(row)) {
                visitor.visit(segment, row);
            }
        }
    }

    /** The places after a change: all rows in the ranges gone, the fresh ones there. */
    Places with(IdRanges changed, Segment fresh) {
        List<Segment> next = new ArrayList<>();
        for (Segment segment : segments) {
            Segment left = segment.without(changed);
            if (left.living() > 0) {
                next.add(left);
            }
        }
        if (fresh.rows() > 0) {
            next.add(fresh);
        }
        return new Places(layout, tidy(next));
    }

    /** Keeps the segments few and mostly alive, so that reading stays fast. */
    private List<Segment> tidy(List<Segment> segments) {
        boolean decayed = segments.stream().anyMatch(segment -> segment.living() < segment.rows() * (1 - MOST_DEAD));
        if (decayed) {
            return List.of(merged(segments));
        }
        if (segments.size() <= MOST_SEGMENTS) {
            return segments;
        }
        List<Segment> bySize = segments.stream()
                .sorted(Comparator.comparingInt(Segment::rows).reversed())
                .toList();
        int small = bySize.stream().mapToInt(Segment::rows).skip(1).sum();
        return small > bySize.get(0).rows() / 4
                ? List.of(merged(bySize))
                : List.of(bySize.get(0), merged(bySize.subList(1, bySize.size())));
    }

    private Segment merged(List<Segment> parts) {
        SegmentBuilder builder = new SegmentBuilder(layout);
        inCellOrder(parts, builder::copy);
        return builder.build();
    }

    /** Merges sorted runs, dead rows left out; of one cell those of the first run come first. */
    private static void inCellOrder(List<Segment> parts, Visitor visitor) {
        int[] at = new int[parts.size()];
        while (true) {
            int next = -1;
            for (int part = 0; part < at.length; part++) {
                Segment segment = parts.get(part);
                while (at[part] < segment.rows() && segment.isDead(at[part])) {
                    at[part]++;
                }
                if (at[part] < segment.rows()
                        && (next < 0 || segment.cell[at[part]] < parts.get(next).cell[at[next]])) {
                    next = part;
                }
            }
            if (next < 0) {
                return;
            }
            visitor.visit(parts.get(next), at[next]++);
        }
    }
}
