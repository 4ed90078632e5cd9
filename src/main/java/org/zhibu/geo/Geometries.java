package org.zhibu.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.geom.util.LineStringExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.zhibu.geo.GeometryProblem.Reason;

/** What every stored geometry needs: validity, the type asked for, two dimensions, a point that stands for it. */
public final class Geometries {
    /** Makes geometries on WGS 84 longitude/latitude with double precision. Immutable. */
    public static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), Srid.STORED);

    private Geometries() {}

    /** The types a caller can ask for. */
    public enum Wanted {
        ANY,
        POINT,
        LINEAL,
        POLYGONAL,
        /** A point, or polygons: how idle spaces and facilities are stored. */
        POINT_OR_POLYGONAL
    }

    /** Whether a geometry of any type and size can be stored: as it is, repaired, or not. */
    public static Checked checked(Geometry geometry) {
        return checked(geometry, Wanted.ANY, Integer.MAX_VALUE);
    }

    /**
     * Whether a geometry can be stored: as it is, repaired, or not. Values, not exceptions, so that all rows of a file can
     * be reported. Whatever is handed back is two-dimensional, valid, not empty, of the type wanted and has SRID 4326.
     *
     * <p>Checked in this order: empty; not finite; too many points; out of the world; type; validity. Self-crossing
     * polygons are repaired by keeping every region they enclose; refused when that loses more than 1 % of the area
     * that the rings claim.
     */
    public static Checked checked(Geometry geometry, Wanted wanted, int mostVertices) {
        return new GeometryCheck(wanted, mostVertices).of(geometry);
    }

    /**
     * What somebody has drawn, as it was drawn: what would have to be repaired is refused, since who draws wants to know.
     *
     * @throws GeometryProblem with the place
     */
    public static Geometry asDrawn(Geometry geometry, Wanted wanted, int mostVertices) {
        Checked checked = checked(geometry, wanted, mostVertices);
        if (checked instanceof Checked.Repaired repaired) {
            throw new GeometryProblem(
                    repaired.reason(),
                    "The outline crosses or touches itself here; draw it so that it does not. Nothing was stored.",
                    repaired.where());
        }
        return checked.orThrow();
    }

    /** The polygons of a geometry, collections opened; empty if there are none. */
    public static MultiPolygon polygonalPart(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(geometry)) {
            if (!((Polygon) polygon).isEmpty()) {
                polygons.add((Polygon) polygon);
            }
        }
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** The same polygons as a MultiPolygon; anything but polygons is refused. */
    public static MultiPolygon multiPolygon(Geometry geometry) {
        requireDimension(geometry, 2, "polygons");
        return polygonalPart(geometry);
    }

    /** The same lines as a MultiLineString; anything but lines is refused. */
    public static MultiLineString multiLineString(Geometry geometry) {
        requireDimension(geometry, 1, "lines");
        List<LineString> lines = new ArrayList<>();
        for (Object line : LineStringExtracter.getLines(geometry)) {
            lines.add((LineString) line);
        }
        return FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
    }

    /** A place that stands for the geometry: inside a polygon, on a line, one of the points. */
    public static LonLat representativePoint(Geometry geometry) {
        if (geometry.isEmpty()) {
            throw new GeometryProblem(Reason.EMPTY, "an empty geometry has no point that stands for it.");
        }
        return LonLat.of(geometry.getInteriorPoint().getCoordinate());
    }

    /** A copy with x and y only. */
    public static Geometry flat(Geometry geometry) {
        Geometry flat = new GeometryEditor(FACTORY).edit(geometry, new GeometryEditor.CoordinateSequenceOperation() {
            @Override
            public CoordinateArraySequence edit(org.locationtech.jts.geom.CoordinateSequence points, Geometry part) {
                Coordinate[] plain = new Coordinate[points.size()];
                for (int i = 0; i < plain.length; i++) {
                    plain[i] = new Coordinate(points.getX(i), points.getY(i));
                }
                return new CoordinateArraySequence(plain, 2, 0);
            }
        });
        return stored(flat);
    }

    /** Polygons as a MultiPolygon in one fixed order, outer rings counter-clockwise, holes clockwise (RFC 7946). */
    static MultiPolygon rightHanded(Geometry polygons) {
        return (MultiPolygon) stored(polygonalPart(polygons).norm().reverse());
    }

    /** One geometry of many: a multi-geometry if they are alike, collections opened. */
    static Geometry collect(List<? extends Geometry> parts) {
        List<Geometry> simple = new ArrayList<>();
        for (Geometry part : parts) {
            for (int i = 0; i < part.getNumGeometries(); i++) {
                if (!part.getGeometryN(i).isEmpty()) {
                    simple.add(part.getGeometryN(i));
                }
            }
        }
        return FACTORY.buildGeometry(simple);
    }

    static Geometry stored(Geometry geometry) {
        geometry.setSRID(Srid.STORED);
        return geometry;
    }

    private static void requireDimension(Geometry geometry, int dimension, String name) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i).getDimension() != dimension) {
                throw new GeometryProblem(
                        Reason.WRONG_TYPE, name + " were expected, not " + geometry.getGeometryType() + ".");
            }
        }
    }
}
