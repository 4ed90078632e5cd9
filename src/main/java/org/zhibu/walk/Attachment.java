package org.zhibu.walk;

/** Places tied to a network, each to the nearest way it can be reached from. Belongs to the network that made it. Immutable. */
public final class Attachment {
    final int[] edge;
    final double[] along;
    final double[] link;

    Attachment(int[] edge, double[] along, double[] link) {
        this.edge = edge;
        this.along = along;
        this.link = link;
    }

    public int count() {
        return edge.length;
    }

    /** Whether there is a way within the limit; otherwise the place is unreachable. */
    public boolean isAttached(int place) {
        return edge[place] >= 0;
    }

    /** Metres from the place to its way, straight; infinite when there is none. */
    public double linkMetres(int place) {
        return link[place];
    }
}
