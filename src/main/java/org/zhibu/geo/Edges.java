package org.zhibu.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/**
 * All edges of a geometry as geodesics on WGS 84, with the straight lines through the Earth that bound them from below,
 * so that the exact distance is asked of few edges only. A point is an edge without length.
 */
final class Edges {
    /** Above this length the bound by the straight line is not used. */
    private static final double LONGEST_BOUNDED = 1e6;

    private final double[] degrees; // lon, lat, lon, lat of each edge
    private final double[] ecef; // x, y, z, x, y, z of each edge
    private final double[] sagitta; // the farthest an edge may bulge from its straight line

    private Edges(double[] degrees) {
        this.degrees = degrees;
        int count = degrees.length / 4;
        this.ecef = new double[6 * count];
        this.sagitta = new double[count];
        for (int i = 0; i < count; i++) {
            Chord.toEcef(degrees[4 * i], degrees[4 * i + 1], ecef, 6 * i);
            Chord.toEcef(degrees[4 * i + 2], degrees[4 * i + 3], ecef, 6 * i + 3);
            sagitta[i] = bulge(Chord.length(ecef, 6 * i, ecef, 6 * i + 3));
        }
    }

    static Edges of(Geometry geometry) {
        List<double[]> edges = new ArrayList<>();
        geometry.apply((GeometryComponentFilter) part -> collect(part, edges));
        double[] degrees = new double[4 * edges.size()];
        for (int i = 0; i < edges.size(); i++) {
            System.arraycopy(edges.get(i), 0, degrees, 4 * i, 4);
        }
        return new Edges(degrees);
    }

    private static void collect(Geometry part, List<double[]> edges) {
        if (part instanceof Point point && !point.isEmpty()) {
            edges.add(new double[] {point.getX(), point.getY(), point.getX(), point.getY()});
        }
        if (part instanceof LineString line) {
            CoordinateSequence points = line.getCoordinateSequence();
            for (int i = 1; i < points.size(); i++) {
                edges.add(new double[] {points.getX(i - 1), points.getY(i - 1), points.getX(i), points.getY(i)});
            }
        }
    }

    /** An arc with chord c and radius of at least R rises c squared / 8R over its chord; a tenth is added for the rest. */
    private static double bulge(double chord) {
        return chord < LONGEST_BOUNDED ? 1.1 * chord * chord / (8 * Chord.LEAST_RADIUS) : Double.POSITIVE_INFINITY;
    }

    /** Metres from a place to the nearest edge, or the limit if no edge is nearer than the limit. */
    double distanceFrom(double lon, double lat, double limit) {
        double[] place = new double[3];
        Chord.toEcef(lon, lat, place, 0);
        double[] bound = new double[sagitta.length];
        int first = 0;
        for (int i = 0; i < bound.length; i++) {
            bound[i] = straight(place, i) - sagitta[i];
            first = bound[i] < bound[first] ? i : first;
        }
        double best = bound[first] < limit ? Math.min(limit, exact(lon, lat, place, first)) : limit;
        for (int i = 0; i < bound.length; i++) {
            if (i != first && bound[i] < best) {
                best = Math.min(best, exact(lon, lat, place, i));
            }
        }
        return best;
    }

    private double exact(double lon, double lat, double[] place, int edge) {
        int d = 4 * edge;
        double share = foot(place, edge);
        return GeodesicEdge.distance(lon, lat, degrees[d], degrees[d + 1], degrees[d + 2], degrees[d + 3], share);
    }

    /** Metres from the place to the straight line of an edge. */
    private double straight(double[] place, int edge) {
        int e = 6 * edge;
        double t = foot(place, edge);
        double x = ecef[e] + t * (ecef[e + 3] - ecef[e]) - place[0];
        double y = ecef[e + 1] + t * (ecef[e + 4] - ecef[e + 1]) - place[1];
        double z = ecef[e + 2] + t * (ecef[e + 5] - ecef[e + 2]) - place[2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** Where on the straight line of an edge the place is nearest: 0 at its start, 1 at its end. */
    private double foot(double[] place, int edge) {
        int e = 6 * edge;
        double dot = 0;
        double square = 0;
        for (int k = 0; k < 3; k++) {
            double along = ecef[e + 3 + k] - ecef[e + k];
            dot += along * (place[k] - ecef[e + k]);
            square += along * along;
        }
        return square > 0 ? Math.max(0, Math.min(1, dot / square)) : 0;
    }
}
