package org.zhibu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.zhibu.geo.SolarPosition.Day;

class SolarPositionTest {
    /** Half a tenth of a degree: what the published figures are rounded to, and the latitude they leave open. */
    private static final double PUBLISHED = 0.05;

    /** Published by Qian Bende (handmsg.com, 2010-11-20) for 冬至日: Shanghai (31.2° N) 10°44' at 8:00, 20°25' at 9:00. */
    @Test
    void the_sun_of_the_winter_solstice_stands_as_published_for_shanghai() {
        assertThat(SolarPosition.at(31.2, Day.WINTER_SOLSTICE, 8).altitudeDegrees())
                .isCloseTo(10 + 44 / 60.0, within(PUBLISHED));
        assertThat(SolarPosition.at(31.2, Day.WINTER_SOLSTICE, 15).altitudeDegrees())
                .isCloseTo(20 + 25 / 60.0, within(PUBLISHED));
    }

    /** Published noon altitude of Beijing (39°57' N) on 冬至日: 26°36'. */
    @Test
    void the_noon_sun_of_the_winter_solstice_stands_as_published_for_beijing() {
        assertThat(SolarPosition.at(39.95, Day.WINTER_SOLSTICE, 12).altitudeDegrees())
                .isCloseTo(26 + 36 / 60.0, within(PUBLISHED));
    }

    /** By hand: sin 23.44° × sin 300° = -0.34449, declination -20.15°; 90 - 39.9 - 20.15 = 29.95°; 1 / tan 29.95° = 1.7355. */
    @Test
    void a_metre_throws_a_shadow_of_one_point_seven_metres_at_noon_of_the_great_cold_in_beijing() {
        SolarPosition noon = SolarPosition.at(39.9, Day.GREAT_COLD, 12);
        assertThat(noon.altitudeDegrees()).isCloseTo(29.95, within(0.01));
        assertThat(noon.azimuthDegrees()).isCloseTo(180, within(1e-9));
        assertThat(noon.shadowPerMetre()).isCloseTo(1.7355, within(0.001));
    }
}
