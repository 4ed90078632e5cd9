package org.zhibu.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.Gnomonic;
import net.sf.geographiclib.GnomonicData;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * A plane around a place in which geodesics are straight: answers "covers?" and "touch?" for outlines whose edges are
 * geodesics. Outlines that reach beyond the horizon (about 10 000 km) are judged in longitude and latitude instead.
 */
final class GnomonicPlane {
    /** A geodesic leaves the box of its ends by less than a tenth of its extent for edges shorter than a quarter turn. */
    private static final double BULGE = 0.1;

    private final double lon;
    private final double lat;

    private GnomonicPlane(double lon, double lat) {
        this.lon = lon;
        this.lat = lat;
    }

    static GnomonicPlane around(double lon, double lat) {
        return new GnomonicPlane(lon, lat);
    }

    /** Whether the centre lies in or on the polygons of the geometry. */
    boolean covers(Geometry geometry) {
        if (geometry.getDimension() < 2 || !bulged(geometry).contains(lon, lat)) {
            return false;
        }
        Geometry plane = project(geometry);
        Coordinate centre = isFinite(plane) ? new Coordinate(0, 0) : new Coordinate(lon, lat);
        Geometry judged = isFinite(plane) ? plane : geometry;
        return SimplePointInAreaLocator.locate(centre, judged) != Location.EXTERIOR;
    }

    /** Whether two geometries have a point in common. */
    static boolean touch(Geometry a, Geometry b) {
        Envelope common = bulged(a).intersection(bulged(b));
        if (common.isNull()) {
            return false;
        }
        Coordinate centre = common.centre();
        GnomonicPlane plane = around(centre.x, centre.y);
        Geometry planeA = plane.project(a);
        Geometry planeB = plane.project(b);
        return isFinite(planeA) && isFinite(planeB) ? planeA.intersects(planeB) : a.intersects(b);
    }

    private static Envelope bulged(Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal().copy();
        box.expandBy(1e-9 + BULGE * Math.max(box.getWidth(), box.getHeight()));
        return box;
    }

    private Geometry project(Geometry geometry) {
        Gnomonic gnomonic = new Gnomonic(Geodesic.WGS84);
        PointMap map = xy -> {
            GnomonicData point = gnomonic.Forward(lat, lon, xy[1], xy[0]);
            xy[0] = point.x;
            xy[1] = point.y;
        };
        return map.on(geometry, 0);
    }

    private static boolean isFinite(Geometry geometry) {
        for (Coordinate c : geometry.getCoordinates()) {
            if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
                return false;
            }
        }
        return true;
    }
}
