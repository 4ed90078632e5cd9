package org.zhibu.walk;

import java.util.Arrays;

/**
 * Junctions and the edges between them in primitive arrays. An edge is walked both ways and keeps its shape: points {@code
 * shape[e] .. shape[e + 1] - 1} in degrees, with the metres walked from its start. Immutable.
 */
final class Graph implements CellGrid.Shape {
    final int nodes;
    final int edges;
    final double[] nodeLon;
    final double[] nodeLat;
    /** The node is where a wall or a closed gate cuts a way. */
    final boolean[] cutEnd;

    final int[] from;
    final int[] to;
    final double[] length;
    final int[] shape;
    final double[] lon;
    final double[] lat;
    final double[] along;
    final int[] edgeOfPoint;
    private final int[] section;
    private final double[] sectionMetres;
    /** Neighbours of node n: {@code start[n] .. start[n + 1] - 1}. */
    final int[] start;

    final int[] edge;
    final int[] neighbour;
    final double[] metres;
    /** The island each node belongs to: nodes of one can reach each other. */
    final int[] island;

    final int islands;

    Graph(EdgeWriter drawn) {
        nodes = drawn.nodeLon.size;
        edges = drawn.from.size;
        nodeLon = drawn.nodeLon.toArray();
        nodeLat = drawn.nodeLat.toArray();
        cutEnd = drawn.cutEnds();
        from = drawn.from.toArray();
        to = drawn.to.toArray();
        length = drawn.length.toArray();
        drawn.shape.add(drawn.lon.size);
        shape = drawn.shape.toArray();
        lon = drawn.lon.toArray();
        lat = drawn.lat.toArray();
        along = drawn.along.toArray();
        section = drawn.section.toArray();
        sectionMetres = drawn.sectionMetres.toArray();
        edgeOfPoint = new int[lon.length];
        for (int e = 0; e < edges; e++) {
            Arrays.fill(edgeOfPoint, shape[e], shape[e + 1], e);
        }
        start = new int[nodes + 1];
        edge = new int[2 * edges];
        neighbour = new int[2 * edges];
        metres = new double[2 * edges];
        neighbours();
        island = new int[nodes];
        islands = islands();
    }

    private void neighbours() {
        for (int e = 0; e < edges; e++) {
            start[from[e] + 1]++;
            start[to[e] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        int[] next = start.clone();
        for (int e = 0; e < edges; e++) {
            put(next[from[e]]++, e, to[e]);
            put(next[to[e]]++, e, from[e]);
        }
    }

    private void put(int slot, int e, int node) {
        edge[slot] = e;
        neighbour[slot] = node;
        metres[slot] = length[e];
    }

    private int islands() {
        Arrays.fill(island, -1);
        int[] queue = new int[nodes];
        int count = 0;
        for (int first = 0; first < nodes; first++) {
            if (island[first] >= 0) {
                continue;
            }
            int size = 0;
            queue[size++] = first;
            island[first] = count;
            for (int head = 0; head < size; head++) {
                for (int i = start[queue[head]]; i < start[queue[head] + 1]; i++) {
                    if (island[neighbour[i]] < 0) {
                        island[neighbour[i]] = count;
                        queue[size++] = neighbour[i];
                    }
                }
            }
            count++;
        }
        return count;
    }

    int degree(int node) {
        return start[node + 1] - start[node];
    }

    @Override
    public double lonA(int point) {
        return lon[point];
    }

    @Override
    public double latA(int point) {
        return lat[point];
    }

    @Override
    public double lonB(int point) {
        return lon[next(point)];
    }

    @Override
    public double latB(int point) {
        return lat[next(point)];
    }

    /** The next point of the edge; the last one is its own. */
    int next(int point) {
        return point + 1 < shape[edgeOfPoint[point] + 1] ? point + 1 : point;
    }

    /** The section of the draft that the stretch from a point to the next lies on. */
    int section(int point) {
        return section[point] < 0 ? ~section[point] : section[point];
    }

    /** Metres from the start of the section to a place so many metres behind a point. */
    double sectionMetres(int point, double behind) {
        return section[point] < 0 ? sectionMetres[point] - behind : sectionMetres[point] + behind;
    }

    /** Metres of the stretch from a point to the next. */
    double stretch(int point) {
        return along[next(point)] - along[point];
    }

    /** The point of an edge behind which a place lies that is so many metres along; never the last point. */
    int pointBefore(int ofEdge, double metresAlong) {
        int low = shape[ofEdge];
        int high = shape[ofEdge + 1] - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (along[middle] <= metresAlong) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
