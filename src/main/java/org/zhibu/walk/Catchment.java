package org.zhibu.walk;

import java.util.function.IntConsumer;

/** Everything at most so many metres from one place that is tied to the network. */
final class Catchment {
    private final Graph graph;
    private final Attachment sources;
    private final double limit;
    /** The links of the place; the second is -1 when it has one only. */
    private final int row;

    private final int secondRow;
    private final Sweep sweep;

    Catchment(Graph graph, Attachment sources, int source, double limit) {
        this.graph = graph;
        this.sources = sources;
        this.limit = limit;
        row = source;
        secondRow = sources.other(source);
        sweep = Sweep.over(graph);
        start(row);
        if (secondRow >= 0) {
            start(secondRow);
        }
        sweep.run(graph, limit);
    }

    private void start(int own) {
        int edge = sources.edge[own];
        sweep.reach(graph.from[edge], sources.link[own] + sources.along[own], 0);
        sweep.reach(graph.to[edge], sources.link[own] + graph.length[edge] - sources.along[own], 0);
    }

    /** The places within, each once, on the own edges first, then by edges from near to far. */
    void forEach(Attachment targets, TargetVisitor visitor) {
        Attachment.ByEdge byEdge = targets.byEdge();
        forEachEdge(edge -> {
            int first = byEdge.start()[edge];
            int end = byEdge.start()[edge + 1];
            if (first == end) {
                return;
            }
            double atFrom = atFrom(edge);
            double atTo = atTo(edge);
            for (int i = first; i < end; i++) {
                int target = byEdge.rows()[i];
                double metres = metres(edge, atFrom, atTo, targets, target);
                if (metres <= limit && isLeast(targets, target, metres)) {
                    visitor.visit(targets.place(target), metres);
                }
            }
        });
    }

    private double atFrom(int edge) {
        return sweep.metres(graph.from[edge]);
    }

    /** Metres at the start of an edge for who comes from its end, so that a target takes off its own. */
    private double atTo(int edge) {
        return sweep.metres(graph.to[edge]) + graph.length[edge];
    }

    /** Metres by one link of a target. */
    private double metres(int edge, double atFrom, double atTo, Attachment targets, int target) {
        double along = targets.along[target];
        double metres = Math.min(atFrom + along, atTo - along);
        if (edge == sources.edge[row]) {
            metres = Math.min(metres, direct(row, along));
        }
        if (secondRow >= 0 && edge == sources.edge[secondRow]) {
            metres = Math.min(metres, direct(secondRow, along));
        }
        return metres + targets.link[target];
    }

    private double direct(int own, double along) {
        return sources.link[own] + Math.abs(along - sources.along[own]);
    }

    /** Whether the target is not nearer by its other link; of equally near ones the first counts. */
    private boolean isLeast(Attachment targets, int target, double metres) {
        int other = targets.other(target);
        if (other < 0) {
            return true;
        }
        int edge = targets.edge[other];
        double byOther = metres(edge, atFrom(edge), atTo(edge), targets, other);
        return metres < byOther || metres == byOther && target < other;
    }

    /** A stretch of an edge that is reached, in metres from the start of the edge. */
    interface StretchVisitor {
        void visit(Graph graph, int edge, double fromMetres, double toMetres);
    }

    /** The stretches of ways within; they may overlap. */
    void forEachStretch(StretchVisitor visitor) {
        forEachEdge(edge -> {
            double length = graph.length[edge];
            double ahead = limit - sweep.metres(graph.from[edge]);
            double back = limit - sweep.metres(graph.to[edge]);
            if (ahead >= 0) {
                visitor.visit(graph, edge, 0, Math.min(length, ahead));
            }
            if (back >= 0 && ahead < length) {
                visitor.visit(graph, edge, Math.max(0, length - back), length);
            }
            ownStretch(edge, row, visitor);
            if (secondRow >= 0) {
                ownStretch(edge, secondRow, visitor);
            }
        });
    }

    private void ownStretch(int edge, int own, StretchVisitor visitor) {
        double left = limit - sources.link[own];
        if (edge == sources.edge[own] && left >= 0) {
            double middle = sources.along[own];
            visitor.visit(graph, edge, Math.max(0, middle - left), Math.min(graph.length[edge], middle + left));
        }
    }

    private void forEachEdge(IntConsumer visitor) {
        visitFirst(sources.edge[row], visitor);
        if (secondRow >= 0) {
            visitFirst(sources.edge[secondRow], visitor);
        }
        for (int s = 0; s < sweep.settledCount(); s++) {
            int node = sweep.settled(s);
            for (int i = graph.start[node]; i < graph.start[node + 1]; i++) {
                visitFirst(graph.edge[i], visitor);
            }
        }
    }

    private void visitFirst(int edge, IntConsumer visitor) {
        if (sweep.isFirst(edge)) {
            visitor.accept(edge);
        }
    }
}
