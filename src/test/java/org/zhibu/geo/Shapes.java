package org.zhibu.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * The shape language of tests: shapes in metres around a place, x east and y north, moved and turned, then put on the
 * Earth. {@code square(100).at(3, 4).turned(30).onEarth()} is a square of 100 m whose middle is 3 m east and 4 m north.
 */
public final class Shapes {
    /** Jinsong, Beijing: where shapes are put when no place is named. */
    public static final LonLat JINSONG = new LonLat(116.457, 39.885);

    private Shapes() {}

    /** A shape in metres. */
    public record Shape(Geometry metres) {
        public Shape at(double east, double north) {
            return new Shape(
                    AffineTransformation.translationInstance(east, north).transform(metres));
        }

        /** Turned counter-clockwise around (0, 0). */
        public Shape turned(double degrees) {
            return new Shape(AffineTransformation.rotationInstance(Math.toRadians(degrees))
                    .transform(metres));
        }

        public Geometry onEarth() {
            return onEarth(JINSONG);
        }

        public Geometry onEarth(LonLat place) {
            return LocalFrame.around(place).toLonLat(metres);
        }
    }

    /** A square around (0, 0). */
    public static Shape square(double side) {
        return rectangle(side, side);
    }

    /** A rectangle around (0, 0). */
    public static Shape rectangle(double width, double height) {
        double x = width / 2;
        double y = height / 2;
        Polygon polygon = Geometries.FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(-x, -y),
            new Coordinate(x, -y),
            new Coordinate(x, y),
            new Coordinate(-x, y),
            new Coordinate(-x, -y)
        });
        return new Shape(polygon);
    }

    /** A straight line from (0, 0) to the east. */
    public static Shape line(double length) {
        return new Shape(Geometries.FACTORY.createLineString(
                new Coordinate[] {new Coordinate(0, 0), new Coordinate(length, 0)}));
    }

    /** A place some metres east and north of Jinsong. */
    public static LonLat at(double east, double north) {
        return at(JINSONG, east, north);
    }

    /** A place some metres east and north of another. */
    public static LonLat at(LonLat place, double east, double north) {
        Point local = Geometries.FACTORY.createPoint(new Coordinate(east, north));
        return LonLat.of(LocalFrame.around(place).toLonLat(local).getCoordinate());
    }

    /** A geometry in degrees from well-known text. */
    public static Geometry wkt(String text) {
        try {
            return Geometries.stored(new WKTReader(Geometries.FACTORY).read(text));
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
