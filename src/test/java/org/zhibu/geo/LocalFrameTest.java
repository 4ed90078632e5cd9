package org.zhibu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.zhibu.geo.Shapes.JINSONG;
import static org.zhibu.geo.Shapes.at;
import static org.zhibu.geo.Shapes.line;
import static org.zhibu.geo.Shapes.rectangle;
import static org.zhibu.geo.Shapes.square;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.GeometryProblem.Reason;

class LocalFrameTest {
    @ParameterizedTest
    @CsvSource({"116.457,39.885", "0,0", "179.99,-16.5", "-179.99,52", "30,69", "106.5,29.5"})
    void distances_from_the_centre_have_the_stated_scale_error(double lon, double lat) {
        LonLat centre = new LonLat(lon, lat);
        LocalFrame frame = LocalFrame.around(centre);
        for (double metres : new double[] {10, 1_000, 50_000, 100_000}) {
            for (int azimuth = 0; azimuth < 360; azimuth += 45) {
                double[] xy = toArray(Geodesics.destination(centre, azimuth, metres));
                frame.toLocal(xy);
                double stated = xy[0] * xy[0] / 2 / 6_371_000.0 / 6_371_000.0;
                assertThat(Math.hypot(xy[0], xy[1])).isBetween(metres - 1e-3, metres * (1 + 1.02 * stated) + 1e-3);
            }
        }
    }

    @Test
    void the_scale_error_at_one_hundred_kilometres_is_as_the_contract_says() {
        double[] xy = toArray(Geodesics.destination(JINSONG, 90, 100_000));
        double[] further = toArray(Geodesics.destination(new LonLat(xy[0], xy[1]), 0, 100));
        LocalFrame.around(JINSONG).toLocal(xy);
        LocalFrame.around(JINSONG).toLocal(further);
        assertThat(Math.hypot(further[0] - xy[0], further[1] - xy[1]) / 100 - 1).isCloseTo(1.23e-4, within(2e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 1_000, 50_000, 200_000, 299_000})
    void there_and_back_is_the_same_place(double metres) {
        LocalFrame frame = LocalFrame.around(JINSONG);
        for (int azimuth = 0; azimuth < 360; azimuth += 30) {
            LonLat place = Geodesics.destination(JINSONG, azimuth, metres);
            Geometry back = frame.toLonLat(frame.toLocal(place.toPoint()));
            assertThat(Geodesics.distanceMetres(place, LonLat.of(back.getCoordinate())))
                    .isLessThan(1e-4);
            assertThat(back.getSRID()).isEqualTo(Srid.STORED);
        }
    }

    @Test
    void a_frame_works_across_the_antimeridian() {
        LonLat fiji = new LonLat(179.999, -16.5);
        Geometry square = square(10_000).onEarth(fiji);
        assertThat(square.getNumGeometries()).isEqualTo(2);
        assertThat(LocalFrame.around(square).centre().lon()).isCloseTo(179.999, within(1e-4));
        assertThat(LocalFrame.around(square).areaSquareMetres(square)).isCloseTo(1e8, within(100.0));
        assertThat(Geodesics.areaSquareMetres(square)).isCloseTo(1e8, within(100.0));
        Geometry half = rectangle(10_000, 5_000).at(0, 2_500).onEarth(fiji);
        assertThat(LocalFrame.around(square).share(square, half)).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void places_farther_than_the_frame_reaches_are_refused() {
        LonLat far = new LonLat(121.47, 31.23);
        assertThatThrownBy(() -> LocalFrame.around(JINSONG).toLocal(far.toPoint()))
                .isInstanceOfSatisfying(GeometryProblem.class, p -> {
                    assertThat(p.reason()).isEqualTo(Reason.TOO_LARGE_FOR_FRAME);
                    assertThat(p.where()).contains(far);
                });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 213})
    void the_share_inside_is_a_share_of_area(double degrees) {
        LocalFrame frame = LocalFrame.around(JINSONG);
        Geometry circle = square(100).turned(degrees).onEarth();
        assertThat(frame.share(rectangle(40, 20).at(50, 10).turned(degrees).onEarth(), circle))
                .isCloseTo(0.5, within(1e-6));
        assertThat(frame.share(square(10).onEarth(), circle)).isCloseTo(1, within(1e-9));
        assertThat(frame.share(square(10).at(200, 0).turned(degrees).onEarth(), circle))
                .isZero();
    }

    @Test
    void the_share_of_a_line_is_by_length_and_of_a_point_all_or_nothing() {
        LocalFrame frame = LocalFrame.around(JINSONG);
        Geometry circle = square(100).onEarth();
        assertThat(frame.share(line(200).onEarth(), circle)).isCloseTo(0.25, within(1e-6));
        assertThat(frame.share(JINSONG.toPoint(), circle)).isEqualTo(1);
        assertThat(frame.share(at(60, 0).toPoint(), circle)).isZero();
    }

    @Test
    void many_threads_may_use_one_frame() {
        LocalFrame frame = LocalFrame.around(JINSONG);
        Geometry shape = square(3000).onEarth();
        double expected = frame.areaSquareMetres(shape);
        assertThat(IntStream.range(0, 2000).parallel().mapToDouble(i -> frame.areaSquareMetres(shape)))
                .containsOnly(expected);
    }

    private static double[] toArray(LonLat place) {
        return new double[] {place.lon(), place.lat()};
    }
}
