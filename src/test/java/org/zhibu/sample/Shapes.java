package org.zhibu.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The generated shapes as JTS geometries and geodesic areas (GeographicLib), to check them with other code. */
final class Shapes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    static Geometry jts(Shape shape) {
        if (shape instanceof Shape.Dot dot) {
            return FACTORY.createPoint(new Coordinate(dot.lon(), dot.lat()));
        }
        if (shape instanceof Shape.Area area) {
            List<Coordinate> ring = coordinates(area.ring());
            ring.add(ring.get(0));
            return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
        }
        return FACTORY.createLineString(coordinates(((Shape.Path) shape).line()).toArray(Coordinate[]::new));
    }

    static double squareMetres(Shape.Area area) {
        PolygonArea polygon = new PolygonArea(Geodesic.WGS84, false);
        coordinates(area.ring()).forEach(c -> polygon.AddPoint(c.y, c.x));
        return polygon.Compute().area;
    }

    static List<String> vertices(Shape.Path path) {
        return coordinates(path.line()).stream().map(Coordinate::toString).toList();
    }

    static List<Geometry> all(SamplePlaces places) {
        return shapes(places).map(Shapes::jts).toList();
    }

    /** All rows and coordinates as text; records print their arrays by identity, so shapes are printed apart. */
    static String text(SamplePlaces places) {
        return places.toString().replaceAll("ring=[^,\\]]*|line=[^,\\]]*", "") + all(places);
    }

    private static Stream<Shape> shapes(SamplePlaces places) {
        return Stream.of(
                        places.districts().stream().map(r -> (Shape) r.shape()),
                        places.subdistricts().stream().map(r -> (Shape) r.shape()),
                        places.blocks().stream().map(r -> (Shape) r.shape()),
                        places.communities().stream().map(r -> (Shape) r.shape()),
                        places.buildings().stream().map(r -> (Shape) r.shape()),
                        places.idleSpaces().stream().map(SamplePlaces.IdleSpace::shape),
                        places.facilities().stream().map(SamplePlaces.Facility::shape),
                        places.roads().stream().map(r -> (Shape) r.shape()),
                        places.barriers().stream().map(SamplePlaces.Barrier::shape),
                        places.needs().stream().map(r -> (Shape) r.shape()))
                .flatMap(shapes -> shapes);
    }

    private static List<Coordinate> coordinates(double[] flat) {
        List<Coordinate> coordinates = new ArrayList<>();
        for (int i = 0; i < flat.length; i += 2) {
            coordinates.add(new Coordinate(flat[i], flat[i + 1]));
        }
        return coordinates;
    }
}
