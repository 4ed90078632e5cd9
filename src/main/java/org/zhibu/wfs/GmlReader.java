package org.zhibu.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.zhibu.features.Crs;
import org.zhibu.filter.Literals;
import org.zhibu.geo.Geometries;

/** Geometries in GML 3.2, 3.1 and 2, as EPSG:4326, longitude first. Curves of straight segments only. */
final class GmlReader {
    private static final GeometryFactory FACTORY = Geometries.FACTORY;

    private final Crs usual;

    /** @param usual the reference system of geometries that do not name one */
    GmlReader(Crs usual) {
        this.usual = usual;
    }

    static boolean isGeometry(XmlNode node) {
        return node.namespace().startsWith("http://www.opengis.net/gml")
                && !node.is("TimeInstant")
                && !node.is("TimePeriod");
    }

    Geometry read(XmlNode node) {
        Crs crs = crsOf(node);
        if (node.is("Envelope") || node.is("Box")) {
            return envelope(node, crs);
        }
        return crs.shape(geometry(node));
    }

    /** A geometry to be stored; whether it is valid is for the checks of places. */
    Geometry readAsDrawn(XmlNode node) {
        return crsOf(node).toStored(geometry(node));
    }

    private Crs crsOf(XmlNode node) {
        Optional<String> name = node.attribute("srsName");
        return name.map(text -> SrsName.parse(text, "srsName")).orElse(usual);
    }

    private static Geometry envelope(XmlNode node, Crs crs) {
        double[] low;
        double[] high;
        if (node.find("lowerCorner").isPresent()) {
            low = numbers(node.get("lowerCorner").value());
            high = numbers(node.get("upperCorner").value());
        } else {
            Coordinate[] corners = positions(node);
            requireCount(node, corners.length, 2);
            low = new double[] {corners[0].x, corners[0].y};
            high = new double[] {corners[1].x, corners[1].y};
        }
        if (low.length < 2 || high.length < 2) {
            throw bad(node, "has corners without two numbers");
        }
        return crs.box(low[0], low[1], high[0], high[1]);
    }

    private Geometry geometry(XmlNode node) {
        return switch (node.name()) {
            case "Point" -> point(node);
            case "LineString", "LineStringSegment" -> line(positions(node), node);
            case "LinearRing" -> ring(node);
            case "Curve" -> curve(node);
            case "Polygon", "PolygonPatch" -> polygon(node);
            case "Surface" -> surface(node);
            case "MultiPoint" ->
                FACTORY.createMultiPoint(
                        members(node, "pointMember", "pointMembers").toArray(Point[]::new));
            case "MultiLineString", "MultiCurve" ->
                FACTORY.createMultiLineString(members(node, "lineStringMember", "curveMember", "curveMembers")
                        .toArray(LineString[]::new));
            case "MultiPolygon", "MultiSurface" ->
                FACTORY.createMultiPolygon(members(node, "polygonMember", "surfaceMember", "surfaceMembers")
                        .toArray(Polygon[]::new));
            case "MultiGeometry" ->
                FACTORY.createGeometryCollection(
                        members(node, "geometryMember", "geometryMembers").toArray(Geometry[]::new));
            default -> throw bad(node, "is no geometry that is read here");
        };
    }

    private List<Geometry> members(XmlNode node, String... names) {
        List<Geometry> members = new ArrayList<>();
        for (String name : names) {
            for (XmlNode holder : node.all(name)) {
                for (XmlNode member : holder.children()) {
                    Geometry geometry = geometry(member);
                    // a surface or curve of several pieces counts as all of them
                    for (int index = 0; index < geometry.getNumGeometries(); index++) {
                        members.add(geometry.getGeometryN(index));
                    }
                }
            }
        }
        if (members.isEmpty()) {
            throw bad(node, "has no members");
        }
        boolean points = node.is("MultiPoint");
        boolean lines = node.is("MultiLineString") || node.is("MultiCurve");
        boolean areas = node.is("MultiPolygon") || node.is("MultiSurface");
        for (Geometry member : members) {
            if ((points && !(member instanceof Point))
                    || (lines && !(member instanceof LineString))
                    || (areas && !(member instanceof Polygon))) {
                throw bad(node, "has a " + member.getGeometryType() + " among its members");
            }
        }
        return members;
    }

    private static Point point(XmlNode node) {
        Coordinate[] positions = positions(node);
        requireCount(node, positions.length, 1);
        return FACTORY.createPoint(positions[0]);
    }

    private static LineString line(Coordinate[] positions, XmlNode node) {
        if (positions.length < 2) {
            throw bad(node, "has less than two positions");
        }
        return FACTORY.createLineString(positions);
    }

    private static LinearRing ring(XmlNode node) {
        Coordinate[] positions = positions(node);
        if (positions.length < 4 || !positions[0].equals2D(positions[positions.length - 1])) {
            throw bad(node, "is no closed ring of four positions or more");
        }
        return FACTORY.createLinearRing(positions);
    }

    private Geometry curve(XmlNode node) {
        List<Coordinate> all = new ArrayList<>();
        for (XmlNode segment : node.get("segments").children()) {
            if (!segment.is("LineStringSegment")) {
                throw bad(segment, "is not straight");
            }
            all.addAll(List.of(positions(segment)));
        }
        return line(all.toArray(Coordinate[]::new), node);
    }

    private Polygon polygon(XmlNode node) {
        LinearRing outer = null;
        List<LinearRing> holes = new ArrayList<>();
        for (XmlNode boundary : node.children()) {
            if (boundary.is("exterior") || boundary.is("outerBoundaryIs")) {
                outer = ringIn(boundary);
            } else if (boundary.is("interior") || boundary.is("innerBoundaryIs")) {
                holes.add(ringIn(boundary));
            }
        }
        if (outer == null) {
            throw bad(node, "has no exterior");
        }
        return FACTORY.createPolygon(outer, holes.toArray(LinearRing[]::new));
    }

    private LinearRing ringIn(XmlNode boundary) {
        XmlNode ring = boundary.only();
        if (ring.is("LinearRing")) {
            return ring(ring);
        }
        throw bad(ring, "is no LinearRing");
    }

    private Geometry surface(XmlNode node) {
        List<XmlNode> patches =
                (node.find("patches").isPresent() ? node.get("patches") : node.get("polygonPatches")).children();
        Polygon[] polygons = patches.stream().map(this::polygon).toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
    }

    private static Coordinate[] positions(XmlNode node) {
        List<Coordinate> positions = new ArrayList<>();
        for (XmlNode child : node.children()) {
            switch (child.name()) {
                case "pos", "posList" -> {
                    int size = child.attribute("srsDimension")
                                    .or(() -> node.attribute("srsDimension"))
                                    .orElse("2")
                                    .equals("3")
                            ? 3
                            : 2;
                    double[] numbers = numbers(child.value());
                    if (numbers.length % size != 0) {
                        throw bad(node, "has " + numbers.length + " numbers, which are no whole positions");
                    }
                    for (int index = 0; index < numbers.length; index += size) {
                        positions.add(new Coordinate(numbers[index], numbers[index + 1]));
                    }
                }
                case "coordinates" -> {
                    for (String pair : child.value().split("\\s+")) {
                        double[] numbers = numbers(pair.replace(',', ' '));
                        if (numbers.length < 2) {
                            throw bad(node, "has a position without two numbers");
                        }
                        positions.add(new Coordinate(numbers[0], numbers[1]));
                    }
                }
                case "coord" ->
                    positions.add(new Coordinate(
                            numbers(child.get("X").value())[0],
                            numbers(child.get("Y").value())[0]));
                default -> {
                    // descriptions and names
                }
            }
        }
        return positions.toArray(Coordinate[]::new);
    }

    private static double[] numbers(String text) {
        String[] words = text.strip().split("\\s+");
        double[] numbers = new double[words.length];
        for (int index = 0; index < words.length; index++) {
            String word = words[index];
            numbers[index] = Literals.number(word)
                    .orElseThrow(() -> new WfsException(
                            WfsException.Code.OperationParsingFailed, "Filter", "'" + word + "' is no coordinate."))
                    .doubleValue();
        }
        return numbers;
    }

    private static void requireCount(XmlNode node, int count, int wanted) {
        if (count != wanted) {
            throw bad(node, "has " + count + " positions, not " + wanted);
        }
    }

    private static WfsException bad(XmlNode node, String why) {
        return new WfsException(
                WfsException.Code.OperationParsingFailed,
                "Filter",
                "The geometry cannot be read: " + node.name() + " " + why + ".");
    }
}
