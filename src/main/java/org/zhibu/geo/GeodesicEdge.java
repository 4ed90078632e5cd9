package org.zhibu.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.Gnomonic;
import net.sf.geographiclib.GnomonicData;

/**
 * The distance from a place to one geodesic edge.
 *
 * <p>Method: the foot of the perpendicular by repeated gnomonic projection (Karney 2013, section 8). Around its centre the
 * ellipsoidal gnomonic projection draws geodesics as straight lines and angles true, so the planar foot, taken as the next
 * centre, converges in two or three steps; here the foot is held within the edge. An error of the foot enters the distance
 * only in the second order, so one micrometre of foot is ample.
 */
final class GeodesicEdge {
    private static final int MOST_STEPS = 12;
    private static final double SETTLED_METRES = 1e-6;

    private GeodesicEdge() {}

    /**
     * Metres from the place to the edge a-b, all in degrees.
     *
     * @param share where to begin on the edge: 0 at a, 1 at b
     */
    static double distance(double lon, double lat, double lonA, double latA, double lonB, double latB, double share) {
        double atEnds = Math.min(
                Geodesics.distanceMetres(lon, lat, lonA, latA), Geodesics.distanceMetres(lon, lat, lonB, latB));
        if (lonA == lonB && latA == latB) {
            return atEnds;
        }
        Gnomonic plane = new Gnomonic(Geodesic.WGS84);
        double footLon = lonA + share * Antimeridian.turn(lonB - lonA);
        double footLat = latA + share * (latB - latA);
        for (int step = 0; step < MOST_STEPS; step++) {
            GnomonicData a = plane.Forward(footLat, footLon, latA, lonA);
            GnomonicData b = plane.Forward(footLat, footLon, latB, lonB);
            GnomonicData p = plane.Forward(footLat, footLon, lat, lon);
            double t = planarFoot(p, a, b);
            if (Double.isNaN(t)) {
                return atEnds;
            }
            double x = a.x + t * (b.x - a.x);
            double y = a.y + t * (b.y - a.y);
            GnomonicData next = plane.Reverse(footLat, footLon, x, y);
            footLon = next.lon;
            footLat = next.lat;
            if (Math.hypot(x, y) < SETTLED_METRES) {
                break;
            }
        }
        return Math.min(atEnds, Geodesics.distanceMetres(lon, lat, footLon, footLat));
    }

    private static double planarFoot(GnomonicData p, GnomonicData a, GnomonicData b) {
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        double t = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy);
        return Double.isNaN(t) ? t : Math.max(0, Math.min(1, t));
    }
}
