package org.zhibu.geo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometry objects with a fixed number of decimals; no trailing zeros. */
final class GeoJsonWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final double unit;

    GeoJsonWriter(int decimals) {
        this.unit = Math.pow(10, decimals);
    }

    ObjectNode write(Geometry geometry) {
        String type = geometry instanceof LinearRing ? Geometry.TYPENAME_LINESTRING : geometry.getGeometryType();
        ObjectNode object = JSON.objectNode().put("type", type);
        if (type.equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            ArrayNode parts = object.putArray("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                parts.add(write(geometry.getGeometryN(i)));
            }
        } else {
            object.set("coordinates", coordinates(geometry));
        }
        return object;
    }

    private ArrayNode coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            return point.isEmpty() ? JSON.arrayNode() : position(point.getCoordinateSequence(), 0);
        }
        if (geometry instanceof LineString line) {
            return positions(line.getCoordinateSequence());
        }
        if (geometry instanceof Polygon polygon) {
            return rings(polygon);
        }
        ArrayNode parts = JSON.arrayNode();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            parts.add(coordinates(geometry.getGeometryN(i)));
        }
        return parts;
    }

    private ArrayNode rings(Polygon polygon) {
        ArrayNode rings = JSON.arrayNode();
        if (!polygon.isEmpty()) {
            rings.add(outer(polygon.getExteriorRing()));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                rings.add(hole(polygon.getInteriorRingN(i)));
            }
        }
        return rings;
    }

    private ArrayNode outer(LinearRing ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        return positions(Orientation.isCCW(points) ? points : ring.reverse().getCoordinateSequence());
    }

    private ArrayNode hole(LinearRing ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        return positions(Orientation.isCCW(points) ? ring.reverse().getCoordinateSequence() : points);
    }

    private ArrayNode positions(CoordinateSequence points) {
        ArrayNode array = JSON.arrayNode(points.size());
        for (int i = 0; i < points.size(); i++) {
            array.add(position(points, i));
        }
        return array;
    }

    private ArrayNode position(CoordinateSequence points, int i) {
        return JSON.arrayNode(2).add(rounded(points.getX(i))).add(rounded(points.getY(i)));
    }

    private double rounded(double degrees) {
        return Math.rint(degrees * unit) / unit + 0.0; // no -0.0
    }
}
