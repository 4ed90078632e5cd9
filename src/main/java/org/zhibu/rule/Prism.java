package org.zhibu.rule;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A building as a block: its outline in metres, up to one height, on level ground. Immutable. */
final class Prism {
    final double heightM;
    private final Envelope box;
    private final double[] edges;

    Prism(Geometry outline, double heightM) {
        this.heightM = heightM;
        this.box = outline.getEnvelopeInternal();
        this.edges = edges(outline.getBoundary());
    }

    private static double[] edges(Geometry boundary) {
        int count = 0;
        for (int i = 0; i < boundary.getNumGeometries(); i++) {
            count += Math.max(0, boundary.getGeometryN(i).getNumPoints() - 1);
        }
        double[] edges = new double[4 * count];
        int at = 0;
        for (int i = 0; i < boundary.getNumGeometries(); i++) {
            Coordinate[] ring = boundary.getGeometryN(i).getCoordinates();
            for (int k = 1; k < ring.length; k++) {
                edges[at++] = ring[k - 1].x;
                edges[at++] = ring[k - 1].y;
                edges[at++] = ring[k].x;
                edges[at++] = ring[k].y;
            }
        }
        return edges;
    }

    /** Whether its shadow can reach the place at all, when nothing one metre high throws a longer one than this. */
    boolean reaches(double x, double y, double sillM, double longestShadowPerMetre) {
        double reach = (heightM - sillM) * longestShadowPerMetre;
        double dx = Math.max(0, Math.max(box.getMinX() - x, x - box.getMaxX()));
        double dy = Math.max(0, Math.max(box.getMinY() - y, y - box.getMaxY()));
        return reach > 0 && dx * dx + dy * dy <= reach * reach;
    }

    /**
     * Whether it stands between the place and the sun: the ray towards the sun meets the outline where it is still lower than the
     * top.
     *
     * @param slope tangent of the sun's altitude
     */
    boolean shades(double x, double y, double sillM, double east, double north, double slope) {
        double reach = (heightM - sillM) / slope;
        for (int i = 0; i < edges.length; i += 4) {
            double ax = edges[i] - x;
            double ay = edges[i + 1] - y;
            double bx = edges[i + 2] - x;
            double by = edges[i + 3] - y;
            double sideA = east * ay - north * ax;
            double sideB = east * by - north * bx;
            if (sideA > 0 == sideB > 0) {
                continue;
            }
            double share = sideA / (sideA - sideB);
            double along = east * (ax + share * (bx - ax)) + north * (ay + share * (by - ay));
            if (along >= 0 && along < reach) {
                return true;
            }
        }
        return false;
    }
}
