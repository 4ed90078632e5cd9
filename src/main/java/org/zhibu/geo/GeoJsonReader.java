package org.zhibu.geo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.zhibu.geo.GeometryProblem.Reason;

/** Reads one geometry object; counts the positions as it goes. Used once per geometry. */
final class GeoJsonReader {
    private static final GeometryFactory FACTORY = Geometries.FACTORY;
    private static final Set<String> SAME_AS_STORED = Set.of(
            "urn:ogc:def:crs:OGC:1.3:CRS84",
            "urn:ogc:def:crs:OGC::CRS84",
            "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
            "OGC:CRS84",
            "EPSG:4326",
            "urn:ogc:def:crs:EPSG::4326",
            "http://www.opengis.net/def/crs/EPSG/0/4326");

    private final int mostVertices;
    private int vertices;

    GeoJsonReader(int mostVertices) {
        this.mostVertices = mostVertices;
    }

    Geometry read(JsonNode geometry) {
        return geometry(geometry, "", 0);
    }

    private Geometry geometry(JsonNode node, String path, int depth) {
        if (node == null || !node.isObject()) {
            throw bad(Reason.BAD_GEOJSON, path, "a geometry must be an object with \"type\" and \"coordinates\"");
        }
        requireStoredCrs(node, path);
        String type = node.path("type").asText("");
        if (type.equals("GeometryCollection")) {
            return collection(node.path("geometries"), path + "geometries", depth);
        }
        JsonNode at = node.path("coordinates");
        String here = path + "coordinates";
        return switch (type) {
            case "Point" ->
                at.isArray() && at.isEmpty() ? FACTORY.createPoint() : FACTORY.createPoint(position(at, here));
            case "MultiPoint" ->
                FACTORY.createMultiPoint(each(at, here, this::point).toArray(Point[]::new));
            case "LineString" -> line(at, here);
            case "MultiLineString" ->
                FACTORY.createMultiLineString(each(at, here, this::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(at, here);
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(each(at, here, this::polygon).toArray(Polygon[]::new));
            default -> throw bad(Reason.BAD_GEOJSON, path + "type", unknownType(type));
        };
    }

    private static String unknownType(String type) {
        return type.startsWith("Feature")
                ? "a " + type + " is not a geometry: give the \"geometry\" of a feature"
                : "'" + type + "' is not a geometry type of RFC 7946";
    }

    private Geometry collection(JsonNode parts, String path, int depth) {
        if (depth >= GeoJson.DEEPEST) {
            throw bad(Reason.BAD_GEOJSON, path, "collections are nested deeper than " + GeoJson.DEEPEST);
        }
        requireArray(parts, path);
        List<Geometry> geometries = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            geometries.add(geometry(parts.get(i), path + "[" + i + "].", depth + 1));
        }
        return FACTORY.createGeometryCollection(geometries.toArray(Geometry[]::new));
    }

    private Point point(JsonNode node, String path) {
        return FACTORY.createPoint(position(node, path));
    }

    private LineString line(JsonNode node, String path) {
        List<Coordinate> points = each(node, path, this::position);
        if (points.size() == 1) {
            throw bad(Reason.TOO_FEW_POINTS, path, "a line needs two positions");
        }
        return FACTORY.createLineString(points.toArray(Coordinate[]::new));
    }

    private Polygon polygon(JsonNode node, String path) {
        List<LinearRing> rings = each(node, path, this::ring);
        if (rings.isEmpty()) {
            return FACTORY.createPolygon();
        }
        return FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode node, String path) {
        List<Coordinate> points = each(node, path, this::position);
        if (points.size() < 4) {
            throw bad(Reason.TOO_FEW_POINTS, path, "a ring needs four positions, the last equal to the first");
        }
        if (!points.get(0).equals2D(points.get(points.size() - 1))) {
            throw bad(Reason.UNCLOSED_RING, path, "the ring is not closed: repeat its first position at the end");
        }
        return FACTORY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private Coordinate position(JsonNode node, String path) {
        if (!node.isArray() || node.size() < 2) {
            throw bad(Reason.BAD_GEOJSON, path, "a position must be an array of longitude and latitude");
        }
        vertices++;
        if (vertices > mostVertices) {
            throw bad(Reason.TOO_MANY_VERTICES, path, "more positions than the limit of " + mostVertices);
        }
        return new Coordinate(number(node.get(0), path + "[0]"), number(node.get(1), path + "[1]"));
    }

    private static double number(JsonNode node, String path) {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw bad(Reason.NOT_FINITE, path, "not a number");
        }
        return node.doubleValue();
    }

    private <T> List<T> each(JsonNode node, String path, Part<T> part) {
        requireArray(node, path);
        List<T> parts = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            parts.add(part.read(node.get(i), path + "[" + i + "]"));
        }
        return parts;
    }

    private interface Part<T> {
        T read(JsonNode node, String path);
    }

    private static void requireArray(JsonNode node, String path) {
        if (!node.isArray()) {
            throw bad(Reason.BAD_GEOJSON, path, node.isMissingNode() ? "missing" : "not an array");
        }
    }

    private static void requireStoredCrs(JsonNode node, String path) {
        JsonNode crs = node.path("crs");
        String name = crs.path("properties").path("name").asText("");
        if (!crs.isMissingNode() && !crs.isNull() && !SAME_AS_STORED.contains(name)) {
            throw bad(
                    Reason.UNUSABLE_REFERENCE_SYSTEM,
                    path + "crs",
                    "GeoJSON is longitude/latitude on WGS 84, not '" + name
                            + "': leave the member out and name the system in the parameter crs of an import");
        }
    }

    private static GeometryProblem bad(Reason reason, String path, String what) {
        String place = path.endsWith(".") ? path.substring(0, path.length() - 1) : path;
        return new GeometryProblem(reason, place.isEmpty() ? what + "." : place + ": " + what + ".");
    }
}
