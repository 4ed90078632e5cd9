package org.zhibu.walk;

import java.util.Arrays;

/**
 * One bounded run of Dijkstra's algorithm (1959) from one or many starts: the metres from the nearest start, and which start
 * that is; of equally near ones the lower number. Arrays are used again by the next run of the thread: a stamp tells what is of now.
 */
final class Sweep {
    private static final ThreadLocal<Sweep> OF_THREAD = ThreadLocal.withInitial(Sweep::new);

    private double[] metres = {};
    private int[] start = {};
    private int[] stamp = {};
    private int[] edgeStamp = {};
    private int now;
    private int[] settled = new int[64];
    private int settledCount;
    private double[] heapMetres = new double[64];
    private int[] heapNode = new int[64];
    private int heapSize;

    private Sweep() {}

    /** The one of this thread, empty, for a graph. */
    static Sweep over(Graph graph) {
        Sweep sweep = OF_THREAD.get();
        sweep.begin(graph);
        return sweep;
    }

    private void begin(Graph graph) {
        if (metres.length < graph.nodes) {
            metres = new double[graph.nodes];
            start = new int[graph.nodes];
            stamp = new int[graph.nodes];
        }
        if (edgeStamp.length < graph.edges) {
            edgeStamp = new int[graph.edges];
        }
        if (++now == Integer.MAX_VALUE) {
            Arrays.fill(stamp, 0);
            Arrays.fill(edgeStamp, 0);
            now = 1;
        }
        settledCount = 0;
        heapSize = 0;
    }

    /** Offers a way to a node. */
    void reach(int node, double distance, int from) {
        if (stamp[node] != now || distance < metres[node] || distance == metres[node] && from < start[node]) {
            stamp[node] = now;
            metres[node] = distance;
            start[node] = from;
            push(distance, node);
        }
    }

    /** Walks on from all nodes offered, as far as the limit (inclusive). */
    void run(Graph graph, double limit) {
        while (heapSize > 0 && heapMetres[0] <= limit) {
            double distance = heapMetres[0];
            int node = heapNode[0];
            pop();
            if (distance > metres[node]) {
                continue;
            }
            if (settledCount == settled.length) {
                settled = Arrays.copyOf(settled, 2 * settledCount);
            }
            settled[settledCount++] = node;
            int from = start[node];
            for (int i = graph.start[node]; i < graph.start[node + 1]; i++) {
                reach(graph.neighbour[i], distance + graph.metres[i], from);
            }
        }
    }

    /** Nodes within the limit, the nearest first; one may come twice when two starts are equally near. */
    int settledCount() {
        return settledCount;
    }

    int settled(int index) {
        return settled[index];
    }

    /** Metres to a node; infinite when the run did not get there. A node beyond the limit may have a figure, never one within it. */
    double metres(int node) {
        return stamp[node] == now ? metres[node] : Double.POSITIVE_INFINITY;
    }

    int start(int node) {
        return stamp[node] == now ? start[node] : -1;
    }

    /** Whether an edge is seen for the first time in this run. */
    boolean isFirst(int edge) {
        if (edgeStamp[edge] == now) {
            return false;
        }
        edgeStamp[edge] = now;
        return true;
    }

    private void push(double distance, int node) {
        if (heapSize == heapMetres.length) {
            heapMetres = Arrays.copyOf(heapMetres, 2 * heapSize);
            heapNode = Arrays.copyOf(heapNode, 2 * heapSize);
        }
        int hole = heapSize++;
        while (hole > 0) {
            int parent = (hole - 1) >>> 2;
            if (heapMetres[parent] <= distance) {
                break;
            }
            heapMetres[hole] = heapMetres[parent];
            heapNode[hole] = heapNode[parent];
            hole = parent;
        }
        heapMetres[hole] = distance;
        heapNode[hole] = node;
    }

    private void pop() {
        double distance = heapMetres[--heapSize];
        int node = heapNode[heapSize];
        int hole = 0;
        while (true) {
            int child = 4 * hole + 1;
            if (child >= heapSize) {
                break;
            }
            int least = child;
            int end = Math.min(child + 4, heapSize);
            for (int other = child + 1; other < end; other++) {
                if (heapMetres[other] < heapMetres[least]) {
                    least = other;
                }
            }
            if (heapMetres[least] >= distance) {
                break;
            }
            heapMetres[hole] = heapMetres[least];
            heapNode[hole] = heapNode[least];
            hole = least;
        }
        heapMetres[hole] = distance;
        heapNode[hole] = node;
    }
}
