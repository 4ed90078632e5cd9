package org.zhibu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.zhibu.geo.Shapes.JINSONG;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GCJ-02 and BD-09. */
class OffsetsTest {
    private static final double MICROMETRE = 1e-6;

    /** Published test values of eviltransform (first three) and coordtransform (last). */
    @ParameterizedTest
    @CsvSource({
        "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
        "113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
        "116.377817, 39.911954, 116.38404722455657, 39.91334545536069",
        "116.404, 39.915, 116.41024449916938, 39.91640428150164"
    })
    void gcj_02_gives_the_published_values(double lon, double lat, double gcjLon, double gcjLat) {
        LonLat gcj = Gcj02.fromWgs84(new LonLat(lon, lat));
        assertThat(gcj.lon()).isCloseTo(gcjLon, within(1e-12));
        assertThat(gcj.lat()).isCloseTo(gcjLat, within(1e-12));
        assertThat(Geodesics.distanceMetres(Gcj02.toWgs84(gcj), new LonLat(lon, lat)))
                .isLessThan(MICROMETRE);
    }

    /** Published value of coordtransform. */
    @Test
    void the_second_offset_gives_the_published_value() {
        double[] xy = {116.404, 39.915};
        Bd09.fromGcj02(xy);
        assertThat(xy[0]).isCloseTo(116.41036949371029, within(1e-12));
        assertThat(xy[1]).isCloseTo(39.92133699351021, within(1e-12));
        Bd09.toGcj02(xy);
        assertThat(xy[0]).isCloseTo(116.404, within(1e-12));
        assertThat(xy[1]).isCloseTo(39.915, within(1e-12));
    }

    /** Values that public libraries give for BD-09 (116.404, 39.915); their inverse is approximate. */
    @Test
    void bd_09_comes_near_the_published_approximations() {
        LonLat position = new LonLat(116.404, 39.915);
        double[] gcj = {position.lon(), position.lat()};
        Bd09.toGcj02(gcj);
        assertThat(Geodesics.distanceMetres(gcj[0], gcj[1], 116.39762729119315, 39.90865673957631))
                .isLessThan(0.2);
        assertThat(Geodesics.distanceMetres(Bd09.toWgs84(position), new LonLat(116.3913836995125, 39.907253214522164)))
                .isLessThan(3);
    }

    /** Measured independently: 546 m and 1340 m along a sphere, hence the tolerance. */
    @Test
    void in_jinsong_the_offsets_are_546_and_1340_metres() {
        assertThat(Geodesics.distanceMetres(JINSONG, Gcj02.fromWgs84(JINSONG))).isCloseTo(546, within(2.0));
        assertThat(Geodesics.distanceMetres(JINSONG, Bd09.fromWgs84(JINSONG))).isCloseTo(1340, within(3.0));
    }

    @Test
    void there_and_back_is_the_same_place_all_over_china() {
        double worstGcj = 0;
        double worstBd = 0;
        for (double lon = 72.01; lon <= 137.83; lon += 0.499) {
            for (double lat = 0.83; lat <= 55.8271; lat += 0.499) {
                LonLat place = new LonLat(lon, lat);
                worstGcj = Math.max(worstGcj, miss(place, p -> Gcj02.toWgs84(Gcj02.fromWgs84(p))));
                worstBd = Math.max(worstBd, miss(place, p -> Bd09.toWgs84(Bd09.fromWgs84(p))));
            }
        }
        assertThat(worstGcj).isLessThan(MICROMETRE);
        assertThat(worstBd).isLessThan(MICROMETRE);
    }

    @Test
    void there_and_back_works_where_the_formula_has_a_kink() {
        for (double lon : new double[] {105, 105 + 1e-13, 105 - 1e-9, 105.000_001}) {
            LonLat place = new LonLat(lon, 35);
            assertThat(miss(place, p -> Gcj02.toWgs84(Gcj02.fromWgs84(p)))).isLessThan(MICROMETRE);
            assertThat(miss(place, p -> Bd09.toWgs84(Bd09.fromWgs84(p)))).isLessThan(MICROMETRE);
        }
    }

    @ParameterizedTest
    @CsvSource({"72.004,40", "137.8347,40", "110,0.8293", "110,55.8271", "137.8347,55.8271", "72.004,0.8293"})
    void there_and_back_is_exact_on_the_border_of_the_box(double lon, double lat) {
        LonLat place = new LonLat(lon, lat);
        assertThat(miss(place, p -> Gcj02.toWgs84(Gcj02.fromWgs84(p)))).isLessThan(MICROMETRE);
        assertThat(miss(place, p -> Bd09.toWgs84(Bd09.fromWgs84(p)))).isLessThan(MICROMETRE);
    }

    @ParameterizedTest
    @CsvSource({"2.35,48.85", "-122.4,37.8", "151.2,-33.9", "71.9,40", "139.7,35.7"})
    void outside_the_box_places_stay(double lon, double lat) {
        LonLat place = new LonLat(lon, lat);
        assertThat(Gcj02.fromWgs84(place)).isEqualTo(place);
        assertThat(Gcj02.toWgs84(place)).isEqualTo(place);
        assertThat(Bd09.fromWgs84(place)).isEqualTo(place);
        assertThat(Bd09.toWgs84(place)).isEqualTo(place);
    }

    @Test
    void a_base_line_of_five_hundred_metres_is_a_metre_or_two_off_in_gcj_02() {
        double worst = 0;
        for (int azimuth = 0; azimuth < 360; azimuth += 10) {
            LonLat end = Geodesics.destination(JINSONG, azimuth, 500);
            double there = Geodesics.distanceMetres(Gcj02.fromWgs84(JINSONG), Gcj02.fromWgs84(end));
            worst = Math.max(worst, Math.abs(there - 500));
        }
        assertThat(worst).isBetween(0.5, 3.0);
    }

    private static double miss(LonLat place, UnaryOperator<LonLat> way) {
        return Geodesics.distanceMetres(place, way.apply(place));
    }
}
