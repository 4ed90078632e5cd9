package org.zhibu.walk;

import java.util.Arrays;
import java.util.Comparator;

/** Places tied to a network, each to the nearest way it can be reached from. Belongs to the network that made it. Immutable. */
public final class Attachment {
    final int[] edge;
    final double[] along;
    final double[] link;
    private final int edges;
    private volatile ByEdge byEdge;

    Attachment(int[] edge, double[] along, double[] link, int edges) {
        this.edge = edge;
        this.along = along;
        this.link = link;
        this.edges = edges;
    }

    public int count() {
        return edge.length;
    }

    /** Whether there is a way within the limit that no wall stands before; otherwise the place is unreachable. */
    public boolean isAttached(int place) {
        return edge[place] >= 0;
    }

    /** Metres from the place to its way, straight; infinite when there is none. */
    public double linkMetres(int place) {
        return link[place];
    }

    /** Attached places by edge, along each edge from its start: {@code places[start[e] .. start[e + 1] - 1]}. */
    record ByEdge(int[] start, int[] places) {}

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
        int[] places = new int[start[edges]];
        for (int place = 0; place < edge.length; place++) {
            if (edge[place] >= 0) {
                places[next[edge[place]]++] = place;
            }
        }
        for (int e = 0; e < edges; e++) {
            sort(places, start[e], start[e + 1]);
        }
        return new ByEdge(start, places);
    }

    private void sort(int[] places, int first, int end) {
        if (end - first > 40) {
            Integer[] boxed = Arrays.stream(places, first, end).boxed().toArray(Integer[]::new);
            Arrays.sort(boxed, Comparator.comparingDouble(place -> along[place]));
            for (int i = first; i < end; i++) {
                places[i] = boxed[i - first];
            }
            return;
        }
        for (int i = first + 1; i < end; i++) {
            int place = places[i];
            int hole = i;
            while (hole > first && along[places[hole - 1]] > along[place]) {
                places[hole] = places[hole - 1];
                hole--;
            }
            places[hole] = place;
        }
    }
}
