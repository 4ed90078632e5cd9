package org.zhibu.walk;

import java.util.function.IntConsumer;

/** Everything at most so many metres from one place. */
final class Catchment {
    private final Graph graph;
    private final double limit;
    private final int ownEdge;
    private final double ownAlong;
    private final double ownLink;
    private final Sweep sweep;

    Catchment(Graph graph, Attachment sources, int source, double limit) {
        this.graph = graph;
        this.limit = limit;
        ownEdge = sources.edge[source];
        ownAlong = sources.along[source];
        ownLink = sources.link[source];
        sweep = Sweep.over(graph);
        sweep.reach(graph.from[ownEdge], ownLink + ownAlong, 0);
        sweep.reach(graph.to[ownEdge], ownLink + graph.length[ownEdge] - ownAlong, 0);
        sweep.run(graph, limit);
    }

    /** The places within, on the own edge first, then by edges from near to far. */
    void forEach(Attachment targets, TargetVisitor visitor) {
        Attachment.ByEdge byEdge = targets.byEdge();
        forEachEdge(edge -> {
            int first = byEdge.start()[edge];
            int end = byEdge.start()[edge + 1];
            if (first == end) {
                return;
            }
            double atFrom = sweep.metres(graph.from[edge]);
            double atTo = sweep.metres(graph.to[edge]) + graph.length[edge];
            for (int i = first; i < end; i++) {
                int place = byEdge.places()[i];
                double along = targets.along[place];
                double metres = Math.min(atFrom + along, atTo - along);
                if (edge == ownEdge) {
                    metres = Math.min(metres, ownLink + Math.abs(along - ownAlong));
                }
                metres += targets.link[place];
                if (metres <= limit) {
                    visitor.visit(place, metres);
                }
            }
        });
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
            double left = limit - ownLink;
            if (edge == ownEdge && left >= 0) {
                visitor.visit(graph, edge, Math.max(0, ownAlong - left), Math.min(length, ownAlong + left));
            }
        });
    }

    private void forEachEdge(IntConsumer visitor) {
        sweep.isFirst(ownEdge);
        visitor.accept(ownEdge);
        for (int s = 0; s < sweep.settledCount(); s++) {
            int node = sweep.settled(s);
            for (int i = graph.start[node]; i < graph.start[node + 1]; i++) {
                if (sweep.isFirst(graph.edge[i])) {
                    visitor.accept(graph.edge[i]);
                }
            }
        }
    }
}
