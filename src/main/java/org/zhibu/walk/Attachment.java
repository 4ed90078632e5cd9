package org.zhibu.walk;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;

/**
 * Places tied to a network, each to the nearest way it can be reached from; in a what-if also to the way it was tied to before.
 * Belongs to the network that made it. Immutable.
 *
 * <p>Links are rows: that of place p is row p, second links follow after those of all places.
 */
public final class Attachment {
    private static final int[] NONE = {};

    final int[] edge;
    final double[] along;
    final double[] link;
    private final int edges;
    private final int count;
    /** The places of the second links, ascending. */
    private final int[] seconds;
    /** The other link of the same place for each row, -1 = none; empty when no place has two. */
    private final int[] other;
    /** Places whose link a closed gate took; tied anew. */
    private final BitSet retied;
    /** The same places in the network before gates were closed, if any were. */
    private final Optional<Attachment> before;

    private volatile ByEdge byEdge;

    /** One link each at most. */
    Attachment(int[] edge, double[] along, double[] link, int edges) {
        this(edge, along, link, edges, NONE, new BitSet(), Optional.empty());
    }

    Attachment(
            int[] edge,
            double[] along,
            double[] link,
            int edges,
            int[] seconds,
            BitSet retied,
            Optional<Attachment> before) {
        this.edge = edge;
        this.along = along;
        this.link = link;
        this.edges = edges;
        this.count = edge.length - seconds.length;
        this.seconds = seconds;
        this.retied = retied;
        this.before = before;
        this.other = seconds.length == 0 ? NONE : new int[edge.length];
        Arrays.fill(other, -1);
        for (int i = 0; i < seconds.length; i++) {
            other[seconds[i]] = count + i;
            other[count + i] = seconds[i];
        }
    }

    public int count() {
        return count;
    }

    /** Whether there is a way within the limit that no wall stands before; otherwise the place is unreachable. */
    public boolean isAttached(int place) {
        return edge[place] >= 0;
    }

    /** Metres from the place to the nearest way it is tied to, straight; infinite when there is none. */
    public double linkMetres(int place) {
        int second = second(place);
        return second < 0 ? link[place] : Math.min(link[place], link[second]);
    }

    /** The place that a row is a link of. */
    int place(int row) {
        return row < count ? row : seconds[row - count];
    }

    /** The other row of the same place, -1 = none. */
    int other(int row) {
        return other.length == 0 ? -1 : other[row];
    }

    /** The row after that of a place, -1 = none. */
    int second(int row) {
        return row < count ? other(row) : -1;
    }

    /** Whether a closed gate took the link of a place, so that it is tied anew. */
    boolean isRetied(int place) {
        return retied.get(place);
    }

    BitSet retied() {
        return retied;
    }

    boolean isAnyRetied() {
        return !retied.isEmpty();
    }

    /** Of the network in which fewer gates were closed; there is one where any are closed. */
    Attachment before() {
        return before.orElseThrow();
    }

    /** The same without what was tied anew; keeps the numbers of the places. */
    Attachment withoutRetied() {
        int[] kept = edge.clone();
        // who was tied anew has one link
        retied.stream().forEach(place -> kept[place] = -1);
        return new Attachment(kept, along, link, edges, seconds, new BitSet(), before);
    }

    /** Links by edge, along each edge from its start: {@code rows[start[e] .. start[e + 1] - 1]}. */
    record ByEdge(int[] start, int[] rows) {}

    ByEdge byEdge() {
        ByEdge known = byEdge;
        if (known == null) {
            known = sorted();
            byEdge = known;
        }
        return known;
    }

    private ByEdge sorted() {
        int[] start = new int[edges + 1];
        for (int each : edge) {
            if (each >= 0) {
                start[each + 1]++;
            }
        }
        for (int e = 0; e < edges; e++) {
            start[e + 1] += start[e];
        }
        int[] next = start.clone();
        int[] rows = new int[start[edges]];
        for (int row = 0; row < edge.length; row++) {
            if (edge[row] >= 0) {
                rows[next[edge[row]]++] = row;
            }
        }
        for (int e = 0; e < edges; e++) {
            sort(rows, start[e], start[e + 1]);
        }
        return new ByEdge(start, rows);
    }

    private void sort(int[] rows, int first, int end) {
        if (end - first > 40) {
            Integer[] boxed = Arrays.stream(rows, first, end).boxed().toArray(Integer[]::new);
            Arrays.sort(boxed, Comparator.comparingDouble(row -> along[row]));
            for (int i = first; i < end; i++) {
                rows[i] = boxed[i - first];
            }
            return;
        }
        for (int i = first + 1; i < end; i++) {
            int row = rows[i];
            int hole = i;
            while (hole > first && along[rows[hole - 1]] > along[row]) {
                rows[hole] = rows[hole - 1];
                hole--;
            }
            rows[hole] = row;
        }
    }
}
