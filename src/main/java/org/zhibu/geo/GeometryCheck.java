package org.zhibu.geo;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.zhibu.geo.Checked.Refused;
import org.zhibu.geo.Checked.Repaired;
import org.zhibu.geo.Checked.Valid;
import org.zhibu.geo.Geometries.Wanted;
import org.zhibu.geo.GeometryProblem.Reason;

/** One check with its demands; see {@link Geometries#checked(Geometry, Wanted, int)} for the contract. */
record GeometryCheck(Wanted wanted, int mostVertices) {
    private static final double MOST_LOST = 0.01;

    Checked of(Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            return refused(Reason.EMPTY, "the geometry is empty: give at least one point.", Optional.empty());
        }
        Optional<Refused> refusal = badCoordinates(geometry);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Geometry flat = Geometries.flat(geometry);
        if (fits(flat)) {
            return valid(flat);
        }
        Geometry polygons = Geometries.polygonalPart(flat);
        if (wantsPolygons() && !polygons.isEmpty()) {
            return onlyPolygonsOf(flat, valid(polygons));
        }
        return refused(
                Reason.WRONG_TYPE,
                "expected " + wantedText() + ", not " + flat.getGeometryType() + ".",
                firstPoint(flat));
    }

    private Optional<Refused> badCoordinates(Geometry geometry) {
        if (geometry.getNumPoints() > mostVertices) {
            String text = "the geometry has " + geometry.getNumPoints() + " points, more than the limit of "
                    + mostVertices + ": simplify it or cut it into parts.";
            return Optional.of(refused(Reason.TOO_MANY_VERTICES, text, firstPoint(geometry)));
        }
        boolean swapped = false;
        Coordinate outside = null;
        for (Coordinate c : geometry.getCoordinates()) {
            if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
                String text = "a coordinate is not a number: (" + c.x + ", " + c.y + ").";
                return Optional.of(refused(Reason.NOT_FINITE, text, firstPoint(geometry)));
            }
            if (outside == null && !LonLat.isOnEarth(c.x, c.y)) {
                outside = c;
                swapped = LonLat.looksSwapped(c.x, c.y);
            }
        }
        return Optional.ofNullable(outside).map(swapped ? GeometryCheck::swapped : GeometryCheck::outOfWorld);
    }

    private static Refused swapped(Coordinate c) {
        String text = LonLat.outOfWorld(c.x, c.y) + LonLat.swappedHint(c.x, c.y);
        return refused(Reason.LON_LAT_SWAPPED, text, LonLat.find(c.y, c.x));
    }

    private static Refused outOfWorld(Coordinate c) {
        String text = LonLat.outOfWorld(c.x, c.y) + " If these are metres, name the reference system.";
        return refused(Reason.OUT_OF_WORLD, text, Optional.empty());
    }

    private boolean fits(Geometry flat) {
        return switch (wanted) {
            case ANY -> true;
            case POINT -> flat.getGeometryType().equals(Geometry.TYPENAME_POINT);
            case LINEAL -> flat instanceof Lineal;
            case POLYGONAL -> flat instanceof Polygonal;
            case POINT_OR_POLYGONAL ->
                flat.getGeometryType().equals(Geometry.TYPENAME_POINT) || flat instanceof Polygonal;
        };
    }

    private String wantedText() {
        return switch (wanted) {
            case ANY -> "any geometry";
            case POINT -> "a Point";
            case LINEAL -> "a LineString or MultiLineString";
            case POLYGONAL -> "a Polygon or MultiPolygon";
            case POINT_OR_POLYGONAL -> "a Point, Polygon or MultiPolygon";
        };
    }

    private boolean wantsPolygons() {
        return wanted == Wanted.POLYGONAL || wanted == Wanted.POINT_OR_POLYGONAL;
    }

    private static Checked onlyPolygonsOf(Geometry whole, Checked ofPart) {
        if (ofPart instanceof Valid valid) {
            String text = "only the polygons of a " + whole.getGeometryType() + " were kept.";
            return new Repaired(valid.geometry(), Reason.WRONG_TYPE, text, firstPoint(whole));
        }
        return ofPart;
    }

    private static Checked valid(Geometry flat) {
        TopologyValidationError error = new IsValidOp(flat).getValidationError();
        if (error == null) {
            return new Valid(flat);
        }
        Optional<LonLat> where = Optional.ofNullable(error.getCoordinate()).flatMap(c -> LonLat.find(c.x, c.y));
        Reason reason = error.getErrorType() == TopologyValidationError.TOO_FEW_POINTS
                ? Reason.TOO_FEW_POINTS
                : Reason.SELF_CROSSING;
        Geometry fixed = GeometryFixer.fix(flat);
        if (fixed.isEmpty() || fixed.getDimension() < flat.getDimension()) {
            return refused(reason, error.getMessage() + "; nothing is left after the repair.", where);
        }
        double lost = lostShare(flat);
        if (lost > MOST_LOST) {
            String text = String.format(
                    Locale.ROOT,
                    "%s; the repair would lose %.1f %% of the area: draw it again.",
                    error.getMessage(),
                    100 * lost);
            return refused(reason, text, where);
        }
        return new Repaired(Geometries.stored(fixed), reason, error.getMessage() + "; repaired.", where);
    }

    /** The share of the area claimed by the rings that each polygon loses when it is repaired by itself. */
    private static double lostShare(Geometry flat) {
        double claimed = 0;
        double lost = 0;
        Geometry polygons = Geometries.polygonalPart(flat);
        for (int i = 0; i < polygons.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) polygons.getGeometryN(i);
            double area = claimedArea(polygon);
            claimed += area;
            lost += Math.max(0, area - GeometryFixer.fix(polygon).getArea());
        }
        return claimed > 0 ? lost / claimed : 0;
    }

    private static double claimedArea(Polygon polygon) {
        double area = area(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            area -= area(polygon.getInteriorRingN(i));
        }
        return Math.max(0, area);
    }

    private static double area(LinearRing ring) {
        return Area.ofRing(ring.getCoordinates());
    }

    private static Refused refused(Reason reason, String detail, Optional<LonLat> where) {
        return new Refused(reason, detail, where);
    }

    private static Optional<LonLat> firstPoint(Geometry geometry) {
        Coordinate c = geometry.getCoordinate();
        return LonLat.find(c.x, c.y);
    }
}
