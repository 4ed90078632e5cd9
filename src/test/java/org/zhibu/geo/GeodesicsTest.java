package org.zhibu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.zhibu.geo.Shapes.JINSONG;
import static org.zhibu.geo.Shapes.at;
import static org.zhibu.geo.Shapes.line;
import static org.zhibu.geo.Shapes.square;
import static org.zhibu.geo.Shapes.wkt;

import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class GeodesicsTest {
    private static final double MILLIMETRE = 1e-3;
    private static final Geometry L_SHAPE = wkt("POLYGON ((116.45 39.88, 116.47 39.88, 116.47 39.885, 116.455 39.885, "
            + "116.455 39.9, 116.45 39.9, 116.45 39.88))");

    @Test
    void from_a_place_to_itself_it_is_nothing() {
        assertThat(Geodesics.distanceMetres(JINSONG, JINSONG)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 3_000, 50_000, 1_000_000})
    void the_destination_is_as_far_as_it_was_asked(double metres) {
        for (int azimuth = 0; azimuth < 360; azimuth += 15) {
            LonLat end = Geodesics.destination(JINSONG, azimuth, metres);
            assertThat(Geodesics.distanceMetres(JINSONG, end)).isCloseTo(metres, within(1e-7));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 30, 45, 90, 200})
    void the_distance_to_a_square_is_to_its_side_or_its_corner(double degrees) {
        Geometry square = square(100).turned(degrees).onEarth();
        Geometry beside = square(0.002).at(150, 0).turned(degrees).onEarth();
        Geometry diagonal = square(0.002).at(80, 90).turned(degrees).onEarth();
        assertThat(Geodesics.distanceMetres(centre(beside), square)).isCloseTo(100, within(MILLIMETRE));
        assertThat(Geodesics.distanceMetres(centre(diagonal), square)).isCloseTo(50, within(MILLIMETRE));
        assertThat(Geodesics.distanceMetres(beside, square)).isCloseTo(99.999, within(MILLIMETRE));
    }

    @Test
    void within_a_polygon_it_is_nothing_but_to_its_boundary_it_is_something() {
        Geometry square = square(100).onEarth();
        assertThat(Geodesics.distanceMetres(at(20, 0), square)).isZero();
        assertThat(Geodesics.boundaryDistanceMetres(at(20, 0), square)).isCloseTo(30, within(MILLIMETRE));
    }

    @Test
    void a_hole_is_outside() {
        Geometry ring = square(100).onEarth().difference(square(60).onEarth());
        assertThat(Geodesics.distanceMetres(JINSONG, ring)).isCloseTo(30, within(MILLIMETRE));
        assertThat(Geodesics.distanceMetres(square(10).onEarth(), ring)).isCloseTo(25, within(MILLIMETRE));
    }

    @Test
    void outlines_that_touch_cross_or_contain_each_other_are_not_apart() {
        Geometry square = square(100).onEarth();
        assertThat(Geodesics.distanceMetres(square, square(100).at(40, 40).onEarth()))
                .isZero();
        assertThat(Geodesics.distanceMetres(square, square(10).onEarth())).isZero();
        assertThat(Geodesics.distanceMetres(square, line(300).at(-150, 0).onEarth()))
                .isZero();
        assertThat(Geodesics.distanceMetres(square, square)).isZero();
    }

    @Test
    void the_distance_between_outlines_is_the_same_both_ways() {
        Geometry a = square(100).turned(20).onEarth();
        Geometry b = line(500).turned(70).at(300, -200).onEarth();
        assertThat(Geodesics.distanceMetres(a, b)).isEqualTo(Geodesics.distanceMetres(b, a));
    }

    /** Independent of projections: the nearest of places on the edge, searched step by step along the geodesic. */
    @Test
    void the_distance_to_an_edge_is_the_least_over_all_places_on_it() {
        Random random = new Random(3);
        for (int i = 0; i < 400; i++) {
            LonLat start = new LonLat(random.nextDouble() * 360 - 180, random.nextDouble() * 160 - 80);
            LonLat end = Geodesics.destination(start, random.nextDouble() * 360, power(random, 1, 5));
            LonLat place = Geodesics.destination(start, random.nextDouble() * 360, power(random, 0, 6));
            Geometry edge =
                    Geometries.FACTORY.createLineString(new Coordinate[] {start.toCoordinate(), end.toCoordinate()});
            assertThat(Geodesics.distanceMetres(place, edge))
                    .isCloseTo(leastAlong(start, end, place), within(0.1 * MILLIMETRE));
        }
    }

    /**
     * Values of PostGIS 3.3.2, for instance {@code SELECT ST_Distance('SRID=4326;POINT(116.48 39.882)'::geography,
     * ST_GeogFromText('POLYGON((116.45 39.88, ...))'))}. Only cases whose nearest point is a corner or lies on a meridian:
     * PostGIS looks for the nearest point on a sphere, which puts other feet some millimetres to decimetres off.
     */
    @ParameterizedTest
    @CsvSource({
        "116.48, 39.882, 855.40663961",
        "116.48, 39.87, 1401.67220178",
        "116.46, 39.89, 427.65361287",
        "116.452, 39.89, 0"
    })
    void distances_to_a_polygon_are_those_of_postgis(double lon, double lat, double metres) {
        assertThat(Geodesics.distanceMetres(new LonLat(lon, lat), L_SHAPE)).isCloseTo(metres, within(1e-7));
    }

    /** Same origin: ST_Distance of points and of polygons, ST_Area, ST_Project(…, 3000, radians(77)), all as geography. */
    @Test
    void distances_areas_and_destinations_are_those_of_postgis() {
        Geometry triangle = wkt("POLYGON ((116.475 39.888, 116.48 39.889, 116.479 39.893, 116.475 39.888))");
        assertThat(Geodesics.distanceMetres(JINSONG, new LonLat(116.49, 39.9))).isCloseTo(3277.17216073, within(1e-7));
        assertThat(Geodesics.distanceMetres(triangle, L_SHAPE)).isCloseTo(542.08861214, within(1e-7));
        assertThat(Geodesics.areaSquareMetres(L_SHAPE)).isCloseTo(1_661_967.008462429, within(1e-4));
        LonLat end = Geodesics.destination(JINSONG, 77, 3000);
        assertThat(end.lon()).isCloseTo(116.491176676452, within(1e-11));
        assertThat(end.lat()).isCloseTo(39.891072944431, within(1e-11));
    }

    /** The straight line of an edge of 100 km runs 196 m below the ground in its middle, farther off than the short edge. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 30, 90, 150})
    void a_long_edge_nearby_is_not_missed_for_a_short_one(double azimuth) {
        LonLat abeam = Geodesics.destination(JINSONG, azimuth + 90, 50);
        Geometry longEdge = Geometries.FACTORY.createLineString(new Coordinate[] {
            Geodesics.destination(abeam, azimuth, 50_000).toCoordinate(),
            Geodesics.destination(abeam, azimuth + 180, 50_000).toCoordinate()
        });
        LonLat side = Geodesics.destination(JINSONG, azimuth - 90, 150);
        Geometry shortEdge = Geometries.FACTORY.createLineString(new Coordinate[] {
            side.toCoordinate(), Geodesics.destination(side, azimuth - 90, 10).toCoordinate()
        });
        Geometry both = longEdge.union(shortEdge);
        assertThat(Geodesics.distanceMetres(JINSONG, both)).isCloseTo(50, within(MILLIMETRE));
    }

    @Test
    void only_the_nearest_of_many_edges_counts() {
        Geometry circle = Circles.around(JINSONG, 3000);
        for (int azimuth = 0; azimuth < 360; azimuth += 40) {
            LonLat place = Geodesics.destination(JINSONG, azimuth, 5000);
            double least = Double.POSITIVE_INFINITY;
            Coordinate[] corners = circle.getCoordinates();
            for (int i = 1; i < corners.length; i++) {
                least = Math.min(least, leastAlong(LonLat.of(corners[i - 1]), LonLat.of(corners[i]), place));
            }
            assertThat(Geodesics.distanceMetres(place, circle)).isCloseTo(least, within(0.1 * MILLIMETRE));
        }
    }

    @Test
    void edges_over_the_antimeridian_are_short() {
        Geometry parts = square(1000).onEarth(new LonLat(180, 10));
        LonLat east = Geodesics.destination(new LonLat(180, 10), 90, 1500);
        LonLat west = Geodesics.destination(new LonLat(180, 10), 270, 1500);
        assertThat(Geodesics.distanceMetres(east, parts)).isCloseTo(1000, within(MILLIMETRE));
        assertThat(Geodesics.distanceMetres(west, parts)).isCloseTo(1000, within(MILLIMETRE));
    }

    @Test
    void a_place_on_the_other_side_of_the_earth_is_measured_to_the_corners() {
        double metres =
                Geodesics.distanceMetres(new LonLat(-63.5, -39.9), square(100).onEarth());
        assertThat(metres).isBetween(19_990_000.0, 20_004_000.0);
    }

    @Test
    void an_empty_outline_has_no_distance() {
        assertThatThrownBy(() -> Geodesics.distanceMetres(JINSONG, wkt("POLYGON EMPTY")))
                .isInstanceOf(GeometryProblem.class);
    }

    @ParameterizedTest
    @CsvSource({"0", "33", "90"})
    void the_area_of_a_square_is_its_side_squared_less_its_hole(double degrees) {
        Geometry ring = square(100)
                .turned(degrees)
                .onEarth()
                .difference(square(60).turned(degrees).onEarth());
        assertThat(Geodesics.areaSquareMetres(ring)).isCloseTo(6400, within(0.01));
    }

    private static double power(Random random, double from, double to) {
        return Math.pow(10, from + random.nextDouble() * (to - from));
    }

    private static LonLat centre(Geometry geometry) {
        return LonLat.of(geometry.getEnvelopeInternal().centre());
    }

    private static double leastAlong(LonLat a, LonLat b, LonLat place) {
        GeodesicLine line = Geodesic.WGS84.InverseLine(a.lat(), a.lon(), b.lat(), b.lon());
        double from = 0;
        double to = line.Distance();
        for (int i = 0; i < 100; i++) {
            double third = (to - from) / 3;
            if (metres(line, from + third, place) < metres(line, to - third, place)) {
                to -= third;
            } else {
                from += third;
            }
        }
        return metres(line, (from + to) / 2, place);
    }

    private static double metres(GeodesicLine line, double along, LonLat place) {
        GeodesicData point = line.Position(along);
        return Geodesics.distanceMetres(point.lon2, point.lat2, place.lon(), place.lat());
    }
}
