package org.zhibu.walk;

import java.util.Arrays;

/**
 * The nearest source of every target: one sweep from all sources at once over the nodes, then along each edge with targets
 * once there and once back, carrying the nearest source of that side.
 */
final class NearestSweep {
    private final Graph graph;
    private final Attachment sources;
    private final Attachment targets;
    private final Sweep sweep;
    private final int[] source;
    private final double[] metres;
    private double carried;
    private int carriedSource;

    private NearestSweep(Graph graph, Attachment sources, Attachment targets, double limit) {
        this.graph = graph;
        this.sources = sources;
        this.targets = targets;
        source = new int[targets.count()];
        metres = new double[targets.count()];
        Arrays.fill(source, -1);
        Arrays.fill(metres, Double.POSITIVE_INFINITY);
        sweep = Sweep.over(graph);
        for (int row = 0; row < sources.edge.length; row++) {
            int edge = sources.edge[row];
            if (edge >= 0) {
                int place = sources.place(row);
                sweep.reach(graph.from[edge], sources.link[row] + sources.along[row], place);
                sweep.reach(graph.to[edge], sources.link[row] + graph.length[edge] - sources.along[row], place);
            }
        }
        sweep.run(graph, limit);
    }

    static Nearest of(Graph graph, Attachment sources, Attachment targets, double limit) {
        NearestSweep nearest = new NearestSweep(graph, sources, targets, limit);
        int[] starts = targets.byEdge().start();
        for (int edge = 0; edge < graph.edges; edge++) {
            if (starts[edge] < starts[edge + 1]) {
                nearest.there(edge);
                nearest.back(edge);
            }
        }
        for (int target = 0; target < nearest.source.length; target++) {
            if (nearest.metres[target] > limit) {
                nearest.metres[target] = Double.POSITIVE_INFINITY;
                nearest.source[target] = -1;
            }
        }
        return new Nearest(nearest.source, nearest.metres);
    }

    /** From the start of the edge: what is carried is metres at the start of the edge, so that a place adds its own. */
    private void there(int edge) {
        Attachment.ByEdge from = sources.byEdge();
        Attachment.ByEdge to = targets.byEdge();
        carried = sweep.metres(graph.from[edge]);
        carriedSource = sweep.start(graph.from[edge]);
        int s = from.start()[edge];
        for (int t = to.start()[edge]; t < to.start()[edge + 1]; t++) {
            int row = to.rows()[t];
            double along = targets.along[row];
            for (; s < from.start()[edge + 1] && sources.along[from.rows()[s]] <= along; s++) {
                int own = from.rows()[s];
                carry(sources.link[own] - sources.along[own], sources.place(own));
            }
            offer(targets.place(row), carried + along + targets.link[row]);
        }
    }

    private void back(int edge) {
        Attachment.ByEdge from = sources.byEdge();
        Attachment.ByEdge to = targets.byEdge();
        carried = sweep.metres(graph.to[edge]) + graph.length[edge];
        carriedSource = sweep.start(graph.to[edge]);
        int s = from.start()[edge + 1] - 1;
        for (int t = to.start()[edge + 1] - 1; t >= to.start()[edge]; t--) {
            int row = to.rows()[t];
            double along = targets.along[row];
            for (; s >= from.start()[edge] && sources.along[from.rows()[s]] >= along; s--) {
                int own = from.rows()[s];
                carry(sources.link[own] + sources.along[own], sources.place(own));
            }
            offer(targets.place(row), carried - along + targets.link[row]);
        }
    }

    private void carry(double value, int place) {
        if (value < carried || value == carried && place < carriedSource) {
            carried = value;
            carriedSource = place;
        }
    }

    private void offer(int target, double value) {
        if (value < metres[target]
                || value == metres[target] && value < Double.POSITIVE_INFINITY && carriedSource < source[target]) {
            metres[target] = value;
            source[target] = carriedSource;
        }
    }
}
