package org.zhibu.geo;

import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.MathTransformFactory;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.ReferencingFactoryFinder;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.zhibu.geo.GeometryProblem.Reason;

/**
 * Metres around a place and back: a transverse Mercator projection of WGS 84 with the place at (0, 0), x east, y north.
 * Immutable; may be used by many threads.
 *
 * <p>Lengths at x metres east or west of the centre are too long by the share (x/R)&sup2;/2 (R = 6 371 km) and areas by twice
 * that: 1.2e-6 at 10 km, 3.1e-5 at 50 km, 1.2e-4 at 100 km; there is no error along the meridian of the centre.
 * There and back returns the place to within 0.1 mm. Places farther than {@link #FARTHEST_METRES} are refused.
 */
public final class LocalFrame {
    /** How far from its centre a frame reaches. */
    public static final double FARTHEST_METRES = 300_000;

    /** Edges longer than this get more points on the way back, so that straight in metres is straight in degrees to 1 cm. */
    private static final double LONGEST_EDGE = 500;

    private static final MathTransform PROJECTION = projection();
    private static final MathTransform BACK = inverse(PROJECTION);

    private final LonLat centre;
    private final double northing;
    private final double[] ecef = new double[3];

    private LocalFrame(LonLat centre) {
        this.centre = centre;
        this.northing = transformed(PROJECTION, 0, centre.lat())[1];
        Chord.toEcef(centre.lon(), centre.lat(), ecef, 0);
    }

    /** The frame around a place. */
    public static LocalFrame around(LonLat centre) {
        return new LocalFrame(centre);
    }

    /** The frame around the middle of a geometry's box; a geometry cut at the antimeridian counts as one. */
    public static LocalFrame around(Geometry geometry) {
        if (geometry.isEmpty()) {
            throw new GeometryProblem(Reason.EMPTY, "there is no frame around an empty geometry.");
        }
        Coordinate middle = Antimeridian.run(geometry).getEnvelopeInternal().centre();
        return new LocalFrame(new LonLat(Antimeridian.turn(middle.x), middle.y));
    }

    /** The place at (0, 0). */
    public LonLat centre() {
        return centre;
    }

    /**
     * A copy in metres, SRID 0. Edges are not given more points: a geodesic of 10 km bends by millimetres only.
     * The halves of polygons that were cut at the antimeridian are joined again.
     */
    public Geometry toLocal(Geometry lonLat) {
        Geometry local = ((PointMap) this::toLocal).on(lonLat, 0);
        return lonLat instanceof MultiPolygon && Antimeridian.run(lonLat) != lonLat ? local.buffer(0) : local;
    }

    /** A copy in degrees on WGS 84, cut at the antimeridian; long edges get points every 500 metres. */
    public Geometry toLonLat(Geometry local) {
        Geometry dense = local.getDimension() > 0 ? Densifier.densify(local, LONGEST_EDGE) : local;
        Geometry running = ((PointMap) this::toRunningDegrees).on(dense, Srid.STORED);
        return Geometries.stored(Antimeridian.split(running));
    }

    /** Square metres in this frame; 0 for points and lines. */
    public double areaSquareMetres(Geometry lonLat) {
        return toLocal(lonLat).getArea();
    }

    /**
     * The share of a thing inside a circle (any polygon), 0..1: of its area, of its length if it is a line, and 0 or 1
     * if it is a single point. A polygon without area counts as its boundary.
     */
    public double share(Geometry thing, Geometry circle) {
        Geometry localThing = toLocal(thing);
        Geometry localCircle = toLocal(circle);
        if (localCircle.disjoint(localThing)) {
            return 0;
        }
        if (localThing.getDimension() == 2 && localThing.getArea() == 0) {
            localThing = localThing.getBoundary();
        }
        double whole = size(localThing);
        if (whole == 0) {
            return 1;
        }
        Geometry inside = OverlayNGRobust.overlay(localThing, localCircle, OverlayNG.INTERSECTION);
        return Math.min(1, size(inside, localThing.getDimension()) / whole);
    }

    private static double size(Geometry geometry) {
        return size(geometry, geometry.getDimension());
    }

    private static double size(Geometry geometry, int dimension) {
        return switch (dimension) {
            case 2 -> geometry.getArea();
            case 1 -> geometry.getLength();
            default -> geometry.getNumPoints() > 1 ? geometry.getNumPoints() : 0;
        };
    }

    void toLocal(double[] lonLat) {
        double[] place = new double[3];
        Chord.toEcef(lonLat[0], lonLat[1], place, 0);
        if (!(Chord.length(place, 0, ecef, 0) <= FARTHEST_METRES)) {
            throw new GeometryProblem(
                    Reason.TOO_LARGE_FOR_FRAME,
                    "the shape reaches farther than 300 km from its middle: give smaller shapes or shapes nearer to each other.",
                    LonLat.find(lonLat[0], lonLat[1]));
        }
        double[] xy = transformed(PROJECTION, Antimeridian.turn(lonLat[0] - centre.lon()), lonLat[1]);
        lonLat[0] = xy[0];
        lonLat[1] = xy[1] - northing;
    }

    private void toRunningDegrees(double[] xy) {
        double[] lonLat = transformed(BACK, xy[0], xy[1] + northing);
        xy[0] = centre.lon() + lonLat[0];
        xy[1] = lonLat[1];
    }

    private static double[] transformed(MathTransform transform, double x, double y) {
        double[] point = {x, y};
        try {
            transform.transform(point, 0, point, 0, 1);
        } catch (TransformException e) {
            throw new GeometryProblem(
                    Reason.TOO_LARGE_FOR_FRAME,
                    "the point " + x + ", " + y + " cannot be brought into metres: " + e.getMessage());
        }
        return point;
    }

    private static MathTransform projection() {
        try {
            MathTransformFactory factory = ReferencingFactoryFinder.getMathTransformFactory(null);
            ParameterValueGroup parameters = factory.getDefaultParameters("Transverse_Mercator");
            parameters.parameter("semi_major").setValue(6_378_137.0);
            parameters.parameter("semi_minor").setValue(6_378_137.0 * (1 - 1 / 298.257223563));
            return factory.createParameterizedTransform(parameters);
        } catch (FactoryException e) {
            throw new IllegalStateException("GeoTools has no transverse Mercator projection", e);
        }
    }

    private static MathTransform inverse(MathTransform transform) {
        try {
            return transform.inverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("the transverse Mercator projection has no inverse", e);
        }
    }
}
