package org.zhibu.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.zhibu.geo.SolarPosition.Day;

/**
 * Two slabs at 39.9° N on 大寒日, the southern one 18 m high and so long that the sun never comes round its ends; sill 0.9 m, so
 * 17.1 m above it. A slab from east to west hides the sun while its profile tangent, height over southward way, is below 17.1 / L.
 * With sin φ = 0.64145, cos φ = 0.76717, sin δ = -0.34449, cos δ = 0.93879 the tangent at hour angle t is
 * (-0.22097 + 0.72021 cos t) / (0.26428 + 0.60219 cos t): 0.5762 at noon, its greatest, and 0.5611 an hour before and after.
 * So no sun where L is below 17.1 / 0.5762 = 29.68 m, and 120 minutes where it is 17.1 / 0.5611 = 30.47 m: 1.69 times the height,
 * and 1.6 to 1.7 times is the published practice of Beijing.
 */
class SunlightTest {
    private static final double LATITUDE = 39.9;

    private final Sunlight sunlight = new Sunlight();

    private static Geometry box(double west, double south, double east, double north) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
    }

    /** @param spacing from the measured place, 5 cm in front of the wall, to the slab in the south */
    private int[] behindSlab(double spacing) {
        double wall = spacing + 0.05;
        Geometry home = box(-20, wall, 20, wall + 12);
        Sunlight.Caster slab = new Sunlight.Caster(box(-2000, -12, 2000, 0), 18);
        return sunlight.minutes(new Sunlight.Question(LATITUDE, Day.GREAT_COLD, 0.9, home, 18, List.of(slab)));
    }

    @Test
    void two_hours_of_sun_fall_behind_a_slab_at_the_spacing_worked_out_by_hand() {
        assertThat(Arrays.stream(behindSlab(17.1 / 0.56114)).boxed())
                .hasSize(40)
                .allSatisfy(minutes -> assertThat(minutes).isBetween(118, 122));
    }

    @Test
    void no_sun_falls_behind_a_slab_nearer_than_its_shadow_at_noon() {
        assertThat(behindSlab(29.6)).containsOnly(0);
        assertThat(Arrays.stream(behindSlab(29.8)).boxed()).allMatch(minutes -> minutes > 0);
    }

    @Test
    void a_free_southern_wall_has_sun_for_all_of_the_eight_hours() {
        Geometry home = box(-20, 0, 20, 12);
        assertThat(sunlight.minutes(new Sunlight.Question(LATITUDE, Day.GREAT_COLD, 0.9, home, 18, List.of())))
                .containsOnly(480);
    }

    @Test
    void the_same_question_is_worked_out_once() {
        assertThat(behindSlab(35)).isSameAs(behindSlab(35));
    }
}
