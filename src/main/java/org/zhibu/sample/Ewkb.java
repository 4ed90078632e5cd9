package org.zhibu.sample;

import net.postgis.jdbc.geometry.Geometry;
import net.postgis.jdbc.geometry.LineString;
import net.postgis.jdbc.geometry.LinearRing;
import net.postgis.jdbc.geometry.MultiLineString;
import net.postgis.jdbc.geometry.MultiPolygon;
import net.postgis.jdbc.geometry.Point;
import net.postgis.jdbc.geometry.Polygon;
import net.postgis.jdbc.geometry.binary.BinaryWriter;
import net.postgis.jdbc.geometry.binary.ValueSetter;

/** Shapes as PostGIS takes them in COPY: hexadecimal EWKB, EPSG:4326; areas and paths as their multi types. */
final class Ewkb {

    private static final int SRID = 4326;

    private final BinaryWriter writer = new BinaryWriter();

    String hex(Shape shape) {
        Geometry geometry = geometry(shape);
        geometry.setSrid(SRID);
        return writer.writeHexed(geometry, ValueSetter.NDR.NUMBER);
    }

    private static Geometry geometry(Shape shape) {
        if (shape instanceof Shape.Dot dot) {
            return new Point(dot.lon(), dot.lat());
        }
        if (shape instanceof Shape.Area area) {
            double[] ring = area.ring();
            Point[] points = points(ring, ring.length / 2 + 1);
            points[points.length - 1] = points[0];
            return new MultiPolygon(new Polygon[] {new Polygon(new LinearRing[] {new LinearRing(points)})});
        }
        double[] line = ((Shape.Path) shape).line();
        return new MultiLineString(new LineString[] {new LineString(points(line, line.length / 2))});
    }

    private static Point[] points(double[] flat, int length) {
        Point[] points = new Point[length];
        for (int i = 0; 2 * i < flat.length; i++) {
            points[i] = new Point(flat[2 * i], flat[2 * i + 1]);
        }
        return points;
    }
}
