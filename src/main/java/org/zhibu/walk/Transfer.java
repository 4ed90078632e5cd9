package org.zhibu.walk;

/**
 * Finds the foot of a link in a graph that was made of the same sections and more, or with other gates open. The section tells
 * the way, not the place alone: of a bridge and the street below, or of the two sides of a wall, it is the right one. To be used
 * by one thread, again and again.
 */
final class Transfer {
    private static final double WITHIN = 0.01;
    private static final double DEGREES = 2e-7;
    /** Two stretches that only touch may seem to share so many metres. */
    private static final double ROUNDING = 1e-6;

    private final Graph from;
    private final Graph to;
    private final CellGrid points;
    private int best;
    private double bestGap;
    private boolean bestShares;

    /** The foot found last: where it is, its edge, metres along it. */
    double lon;

    double lat;
    int edge;
    double along;
    /** Metres from the foot to where its edge ends now, if the rest is gone; at most a millimetre or so. */
    double gap;

    Transfer(Graph from, Graph to, CellGrid points) {
        this.from = from;
        this.to = to;
        this.points = points;
    }

    /** Whether the foot has been found. */
    boolean find(int oldEdge, double oldAlong) {
        int old = from.pointBefore(oldEdge, oldAlong);
        double behind = oldAlong - from.along[old];
        double stretch = from.stretch(old);
        double t = stretch == 0 ? 0 : Math.min(1, behind / stretch);
        lon = from.lonA(old) + t * (from.lonB(old) - from.lonA(old));
        lat = from.latA(old) + t * (from.latB(old) - from.latA(old));
        int section = from.section(old);
        double start = from.sectionMetres(old, 0);
        double end = from.sectionMetres(old, stretch);
        double at = from.sectionMetres(old, behind);
        best = -1;
        points.forEachNear(lon - DEGREES, lat - DEGREES, lon + DEGREES, lat + DEGREES, point -> {
            if (to.section(point) == section && to.next(point) != point) {
                offer(point, Math.min(start, end), Math.max(start, end), at);
            }
        });
        if (best < 0) {
            return false;
        }
        edge = to.edgeOfPoint[best];
        along = to.along[best] + Math.max(0, Math.min(to.stretch(best), Math.abs(at - to.sectionMetres(best, 0))));
        gap = bestGap;
        return true;
    }

    /** A stretch that shares ground with the old one before one that touches its end only, then the nearest. */
    private void offer(int point, double oldLow, double oldHigh, double at) {
        double start = to.sectionMetres(point, 0);
        double end = to.sectionMetres(point, to.stretch(point));
        double low = Math.min(start, end);
        double high = Math.max(start, end);
        double off = Math.max(0, Math.max(low - at, at - high));
        boolean shares = Math.min(high, oldHigh) - Math.max(low, oldLow) > ROUNDING;
        boolean better = best < 0
                || shares && !bestShares
                || shares == bestShares && (off < bestGap || off == bestGap && point < best);
        if (off <= WITHIN && better) {
            best = point;
            bestGap = off;
            bestShares = shares;
        }
    }
}
