package org.zhibu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.geo.GeometryProblem.Reason;

class LonLatTest {
    @ParameterizedTest
    @CsvSource({"180,90", "-180,-90", "0,0", "116.457,39.885"})
    void the_borders_of_the_world_belong_to_it(double lon, double lat) {
        assertThat(new LonLat(lon, lat).toPoint().getX()).isEqualTo(lon);
    }

    @ParameterizedTest
    @CsvSource({"NaN,0", "0,NaN", "180.1,0", "120,-90.1", "Infinity,0", "453553,4416901"})
    void what_is_not_on_the_earth_is_refused(double lon, double lat) {
        assertThatThrownBy(() -> new LonLat(lon, lat)).isInstanceOfSatisfying(GeometryProblem.class, p -> {
            assertThat(p.reason()).isEqualTo(Reason.OUT_OF_WORLD);
            assertThat(p.detail()).doesNotContain("Did you mean");
        });
    }

    @Test
    void exchanged_numbers_are_recognised_when_it_is_certain() {
        assertThatThrownBy(() -> LonLat.parse("39.885", " 116.457 "))
                .isInstanceOfSatisfying(
                        GeometryProblem.class, p -> assertThat(p.reason()).isEqualTo(Reason.LON_LAT_SWAPPED))
                .hasMessageContaining("Did you mean longitude 116.457, latitude 39.885?");
        assertThat(LonLat.looksSwapped(39.885, 85)).isFalse();
        assertThat(LonLat.looksSwapped(116.457, 39.885)).isFalse();
    }

    @Test
    void text_that_is_no_number_is_refused() {
        assertThatThrownBy(() -> LonLat.parse("116,457", "39.885"))
                .hasMessageContaining("longitude '116,457' is not a number");
    }

    @Test
    void minus_nothing_is_nothing() {
        assertThat(new LonLat(-0.0, -0.0)).isEqualTo(new LonLat(0, 0));
    }
}
