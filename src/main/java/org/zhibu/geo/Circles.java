package org.zhibu.geo;

import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.zhibu.geo.GeometryProblem.Reason;

/**
 * The circle of r metres around a place or an outline, as a MultiPolygon on WGS 84 (SRID 4326): closed, outer rings
 * counter-clockwise (RFC 7946), cut at the antimeridian.
 *
 * <p>Stated error: the polygon's boundary is nowhere farther than {@link #DEVIATION} (0.01 %) of the radius from the true
 * curve. An arc of 360/n degrees lies r(1 - cos(pi/n)) outside its straight edge: 4.8e-5 r for n = 320. For a place that is all.
 * For an outline the scale of the frame adds (x/R)&sup2;/2 with x &le; radius + half the outline: 4e-5 r for 50 km around 10 km.
 */
public final class Circles {
    /** The corners of a full circle. */
    public static final int CORNERS = 320;

    /** The greatest distance between the polygon and the true curve, as a share of the radius. */
    public static final double DEVIATION = 1e-4;

    /** The largest radius around a place; around an outline the limit of {@link LocalFrame} is reached before. */
    public static final double LARGEST_RADIUS = 1_000_000;

    private Circles() {}

    /** All places within the radius of a place: corners lie on the true circle, by the direct geodesic. */
    public static MultiPolygon around(LonLat centre, double radiusMetres) {
        requireRadius(radiusMetres);
        requireNoPole(centre.toPoint(), radiusMetres);
        Coordinate[] ring = new Coordinate[CORNERS + 1];
        for (int i = 0; i < CORNERS; i++) {
            GeodesicData corner = Geodesic.WGS84.Direct(centre.lat(), centre.lon(), -360.0 * i / CORNERS, radiusMetres);
            ring[i] = new Coordinate(centre.lon() + Antimeridian.turn(corner.lon2 - centre.lon()), corner.lat2);
        }
        ring[CORNERS] = ring[0].copy();
        return Geometries.rightHanded(Antimeridian.split(Geometries.FACTORY.createPolygon(ring)));
    }

    /**
     * All places within the radius of an outline (polygon with its inside, line or point); edges are geodesics.
     * The outline must be valid and, with the circle, fit a {@link LocalFrame}.
     */
    public static MultiPolygon around(Geometry outline, double radiusMetres) {
        requireRadius(radiusMetres);
        if (outline instanceof Point point && !point.isEmpty()) {
            return around(LonLat.of(point.getCoordinate()), radiusMetres);
        }
        LocalFrame frame = LocalFrame.around(outline);
        requireNoPole(outline, radiusMetres);
        BufferParameters round = new BufferParameters(CORNERS / 4);
        round.setSimplifyFactor(1e-6);
        Geometry buffer = BufferOp.bufferOp(frame.toLocal(outline), radiusMetres, round);
        requireFits(buffer);
        return Geometries.rightHanded(frame.toLonLat(buffer));
    }

    /**
     * Square metres within a radius of a place, along the ellipsoid: pi r&sup2; (1 - K r&sup2; / 12) with the Gaussian curvature K
     * at the place (theorem of Bertrand, Diquet and Puiseux). The next term is of the order (r/R)&#8308; / 360 and the change
     * of K within the circle cancels to first order: better than 1e-8 of the area up to 100 km.
     */
    public static double areaSquareMetres(LonLat centre, double radiusMetres) {
        requireRadius(radiusMetres);
        double sine = Math.sin(Math.toRadians(centre.lat()));
        double e2 = Geodesic.WGS84.Flattening() * (2 - Geodesic.WGS84.Flattening());
        double a = Geodesic.WGS84.EquatorialRadius();
        double w2 = 1 - e2 * sine * sine;
        double curvature = w2 * w2 / (a * a * (1 - e2));
        return Math.PI * radiusMetres * radiusMetres * (1 - curvature * radiusMetres * radiusMetres / 12);
    }

    /** The places in at least one of the circles. Circles far from each other are joined in their own frames. */
    public static MultiPolygon union(List<? extends Geometry> circles) {
        return CircleOverlaps.union(circles);
    }

    /**
     * For each number k of circles that overlap somewhere, in rising order, the places that lie in exactly k circles.
     * The polygons do not overlap each other, together they are the union, and the sum of k times area is the sum of the
     * circles' areas to within 1e-6 of it. Corners move by at most 0.1 mm. Meant for up to 50 circles.
     */
    public static List<Overlap> overlaps(List<? extends Geometry> circles) {
        return CircleOverlaps.of(circles);
    }

    /** The places that lie in exactly this many circles, with their area along the ellipsoid. */
    public record Overlap(int circles, MultiPolygon polygon, double areaSquareMetres) {}

    private static void requireRadius(double metres) {
        if (!(metres > 0 && metres <= LARGEST_RADIUS)) {
            throw new GeometryProblem(
                    Reason.BAD_RADIUS,
                    "a radius of " + metres + " metres is impossible: give more than 0 and at most 1000000.");
        }
    }

    private static void requireNoPole(Geometry outline, double metres) {
        for (double pole : new double[] {-90, 90}) {
            if (Geodesics.distanceMetres(new LonLat(0, pole), outline) <= metres) {
                throw new GeometryProblem(
                        Reason.CONTAINS_POLE,
                        "the circle contains a pole and cannot be drawn in longitude and latitude: give a smaller radius.",
                        LonLat.find(0, pole));
            }
        }
    }

    private static void requireFits(Geometry local) {
        if (local.getEnvelopeInternal().getDiameter() > 2 * LocalFrame.FARTHEST_METRES) {
            throw new GeometryProblem(
                    Reason.TOO_LARGE_FOR_FRAME,
                    "the circle around the outline reaches farther than 300 km from its middle: give a smaller radius.");
        }
    }
}
