package org.zhibu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.zhibu.geo.Shapes.JINSONG;
import static org.zhibu.geo.Shapes.at;
import static org.zhibu.geo.Shapes.rectangle;
import static org.zhibu.geo.Shapes.square;
import static org.zhibu.geo.Shapes.wkt;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.zhibu.geo.Circles.Overlap;
import org.zhibu.geo.GeometryProblem.Reason;

class CirclesTest {
    @ParameterizedTest
    @CsvSource({"116.457,39.885", "0,0", "13,52", "30,78", "-70,-33", "105,35"})
    void a_circle_deviates_less_than_stated_from_the_true_circle(double lon, double lat) {
        LonLat centre = new LonLat(lon, lat);
        for (double radius : new double[] {50, 3_000, 50_000}) {
            MultiPolygon circle = Circles.around(centre, radius);
            assertThat(circle.getNumGeometries()).isEqualTo(1);
            assertThat(circle.isValid()).isTrue();
            assertThat(circle.getSRID()).isEqualTo(Srid.STORED);
            double span = 360 / Math.PI / 2 * radius / 6_371_000 * 6 / Circles.CORNERS;
            for (Coordinate point : Densifier.densify(circle, span / 4).getCoordinates()) {
                assertThat(Geodesics.distanceMetres(lon, lat, point.x, point.y))
                        .isCloseTo(radius, within(Circles.DEVIATION * radius));
            }
        }
    }

    @Test
    void the_area_of_a_circle_of_three_kilometres_is_pi_r_squared_to_one_in_ten_thousand() {
        double area = Geodesics.areaSquareMetres(Circles.around(JINSONG, 3000));
        assertThat(area).isCloseTo(Math.PI * 9e6, within(1e-4 * Math.PI * 9e6));
    }

    @Test
    void outer_rings_turn_counter_clockwise_and_holes_clockwise() {
        Polygon circle = (Polygon) Circles.around(JINSONG, 3000).getGeometryN(0);
        assertThat(Orientation.isCCW(circle.getExteriorRing().getCoordinateSequence()))
                .isTrue();
        List<Geometry> necklace = new ArrayList<>();
        for (int azimuth = 0; azimuth < 360; azimuth += 30) {
            necklace.add(Circles.around(Geodesics.destination(JINSONG, azimuth, 3000), 1000));
        }
        Polygon ring = (Polygon) Circles.union(necklace).getGeometryN(0);
        assertThat(ring.getNumInteriorRing()).isEqualTo(1);
        assertThat(Orientation.isCCW(ring.getExteriorRing().getCoordinateSequence()))
                .isTrue();
        assertThat(Orientation.isCCW(ring.getInteriorRingN(0).getCoordinateSequence()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {179.99, -179.99, 180, -180})
    void a_circle_over_the_antimeridian_is_cut_into_two(double lon) {
        MultiPolygon circle = Circles.around(new LonLat(lon, -16.5), 3000);
        assertThat(circle.getNumGeometries()).isEqualTo(2);
        assertThat(circle.getEnvelopeInternal().getMinX()).isEqualTo(-180);
        assertThat(circle.getEnvelopeInternal().getMaxX()).isEqualTo(180);
        double plain = Geodesics.areaSquareMetres(Circles.around(new LonLat(150, -16.5), 3000));
        assertThat(Geodesics.areaSquareMetres(circle)).isCloseTo(plain, within(1e-7 * plain));
        assertThat(Geodesics.areaSquareMetres(Circles.union(List.of(circle, circle))))
                .isCloseTo(plain, within(1e-6 * plain));
    }

    @Test
    void a_circle_that_contains_a_pole_is_refused() {
        LonLat near = new LonLat(12, 89.99);
        assertThatThrownBy(() -> Circles.around(near, 3000))
                .isInstanceOfSatisfying(
                        GeometryProblem.class, p -> assertThat(p.reason()).isEqualTo(Reason.CONTAINS_POLE));
        assertThat(Circles.around(near, 1000).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 2e6})
    void an_impossible_radius_is_refused(double radius) {
        assertThatThrownBy(() -> Circles.around(JINSONG, radius))
                .isInstanceOfSatisfying(
                        GeometryProblem.class, p -> assertThat(p.reason()).isEqualTo(Reason.BAD_RADIUS));
    }

    @ParameterizedTest
    @CsvSource({"100,50,0", "100,3000,30", "1000,3000,45", "10000,3000,75", "10000,50000,10", "10,50000,0"})
    void a_circle_round_an_outline_deviates_less_than_stated(double size, double radius, double degrees) {
        Geometry outline = rectangle(size, size / 3).turned(degrees).onEarth();
        MultiPolygon circle = Circles.around(outline, radius);
        assertThat(circle.isValid()).isTrue();
        double quarterEdge = Math.toDegrees(radius / 6_371_000) * 2 * Math.PI / Circles.CORNERS / 4;
        for (Coordinate point : Densifier.densify(circle, quarterEdge).getCoordinates()) {
            double metres = Geodesics.distanceMetres(LonLat.of(point), outline);
            assertThat(metres).isCloseTo(radius, within(Circles.DEVIATION * radius));
        }
    }

    @Test
    void the_area_of_a_circle_is_that_of_a_polygon_of_twenty_thousand_corners() {
        int corners = 20_000;
        for (double lat : new double[] {0, 39.885, -75}) {
            for (double radius : new double[] {50, 3000, 50_000}) {
                PolygonArea polygon = new PolygonArea(Geodesic.WGS84, false);
                for (int corner = 0; corner < corners; corner++) {
                    GeodesicData at = Geodesic.WGS84.Direct(lat, 116.457, 360.0 * corner / corners, radius);
                    polygon.AddPoint(at.lat2, at.lon2);
                }
                double ofPolygon = Math.abs(polygon.Compute().area);
                // the polygon lacks 2 pi^2 / 3 n^2 of the area: 1.6e-8
                assertThat(Circles.areaSquareMetres(new LonLat(116.457, lat), radius))
                        .isCloseTo(ofPolygon, within(5e-8 * ofPolygon + 0.1));
            }
        }
    }

    @Test
    void a_circle_round_a_point_is_the_same_as_round_its_place() {
        assertThat(Circles.around(JINSONG.toPoint(), 3000).equalsExact(Circles.around(JINSONG, 3000)))
                .isTrue();
    }

    @Test
    void a_circle_round_an_l_shape_holds_exactly_what_is_near() {
        Geometry outline = wkt(
                "POLYGON ((116.45 39.88, 116.47 39.88, 116.47 39.885, 116.455 39.885, 116.455 39.9, 116.45 39.9, 116.45 39.88))");
        MultiPolygon circle = Circles.around(outline, 1000);
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            LonLat place = new LonLat(116.43 + 0.06 * random.nextDouble(), 39.865 + 0.05 * random.nextDouble());
            double metres = Geodesics.distanceMetres(place, outline);
            if (Math.abs(metres - 1000) > 0.1) {
                assertThat(circle.contains(place.toPoint())).isEqualTo(metres < 1000);
            }
        }
    }

    @Test
    void two_circles_overlap_in_the_lens_of_geometry() {
        // Two circles of radius r at distance r share r² (2π/3 − √3/2).
        double r = 3000;
        List<Overlap> overlaps = Circles.overlaps(
                List.of(Circles.around(JINSONG, r), Circles.around(Geodesics.destination(JINSONG, 77, r), r)));
        double lens = r * r * (2 * Math.PI / 3 - Math.sqrt(3) / 2);
        assertThat(overlaps).extracting(Overlap::circles).containsExactly(1, 2);
        assertThat(overlaps.get(1).areaSquareMetres()).isCloseTo(lens, within(2e-4 * lens));
        double moons = 2 * Math.PI * r * r - 2 * lens;
        assertThat(overlaps.get(0).areaSquareMetres()).isCloseTo(moons, within(2e-4 * moons));
    }

    @Test
    void equal_circles_lie_wholly_in_two() {
        MultiPolygon circle = Circles.around(JINSONG, 3000);
        List<Overlap> overlaps = Circles.overlaps(List.of(circle, circle));
        assertThat(overlaps).extracting(Overlap::circles).containsExactly(2);
    }

    @Test
    void no_circles_overlap_nowhere() {
        assertThat(Circles.overlaps(List.of())).isEmpty();
        assertThat(Circles.union(List.of()).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 50})
    void the_sum_of_k_times_area_is_the_sum_of_the_circles(int count) {
        Random random = new Random(count);
        List<MultiPolygon> circles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            circles.add(Circles.around(at(6000 * random.nextDouble(), 6000 * random.nextDouble()), 3000));
        }
        circles.add(Circles.around(square(500).onEarth(), 3000));
        circles.add(circles.get(0));
        circles.add(Circles.around(at(1e-5, 0), 3000));
        circles.add(Circles.around(at(0, 0), 3000));
        double sum = circles.stream().mapToDouble(Geodesics::areaSquareMetres).sum();
        List<Overlap> overlaps = Circles.overlaps(circles);
        double weighted = overlaps.stream()
                .mapToDouble(o -> o.circles() * o.areaSquareMetres())
                .sum();
        assertThat(weighted).isCloseTo(sum, within(1e-6 * sum));
        double union = Geodesics.areaSquareMetres(Circles.union(circles));
        double parts = overlaps.stream().mapToDouble(Overlap::areaSquareMetres).sum();
        assertThat(parts).isCloseTo(union, within(1e-6 * union));
    }

    @Test
    void circles_in_far_cities_are_joined_without_a_common_frame() {
        MultiPolygon beijing = Circles.around(JINSONG, 3000);
        MultiPolygon chongqing = Circles.around(new LonLat(106.55, 29.56), 3000);
        assertThat(Circles.union(List.of(beijing, chongqing)).getNumGeometries())
                .isEqualTo(2);
        assertThat(Circles.overlaps(List.of(beijing, chongqing)))
                .singleElement()
                .satisfies(o -> {
                    assertThat(o.circles()).isEqualTo(1);
                    assertThat(o.areaSquareMetres()).isCloseTo(2 * Math.PI * 9e6, within(1e4));
                });
    }
}
