package org.zhibu.walk;

/**
 * Ways to walk on as a graph: geodesic lengths in metres, both directions, walls cut, gates open where they are. Immutable, safe
 * for many threads.
 */
public final class WalkNetwork {
    private WalkNetwork() {}

    public static WalkNetwork of(RoadLines roads, Barriers barriers, WalkSettings settings) {
        throw new UnsupportedOperationException();
    }

    /** The network as it would be. */
    public WalkNetwork with(WhatIf whatIf) {
        throw new UnsupportedOperationException();
    }

    /** Whether there is no way at all. */
    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }

    public int nodes() {
        throw new UnsupportedOperationException();
    }

    public int edges() {
        throw new UnsupportedOperationException();
    }

    /** Ties places (degrees) to the ways, in their order. */
    public Attachment attach(double[] lon, double[] lat) {
        throw new UnsupportedOperationException();
    }

    /** All targets at most so many metres on foot from a source, each once, in a fixed order. */
    public void within(
            Attachment sources, int source, Attachment targets, double limitMetres, TargetVisitor visitor) {
        throw new UnsupportedOperationException();
    }

    /** The nearest source of every target, in one sweep over the network. */
    public Nearest nearest(Attachment sources, Attachment targets, double limitMetres) {
        throw new UnsupportedOperationException();
    }

    /** The ground reached from a place. */
    public WalkArea area(double lon, double lat, double metres) {
        throw new UnsupportedOperationException();
    }
}
