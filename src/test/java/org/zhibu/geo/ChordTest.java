package org.zhibu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhibu.geo.Chord.Within;

class ChordTest {
    @Test
    void the_bounds_hold_for_a_hundred_thousand_pairs_all_over_the_world() {
        Random random = new Random(1);
        double[] xyz = new double[6];
        for (int i = 0; i < 100_000; i++) {
            LonLat a = new LonLat(random.nextDouble() * 360 - 180, random.nextDouble() * 180 - 90);
            double metres = Math.pow(10, random.nextDouble() * 6 - 1); // 0.1 m to 100 km
            LonLat b = Geodesics.destination(a, random.nextDouble() * 360, metres);
            Chord.toEcef(a.lon(), a.lat(), xyz, 0);
            Chord.toEcef(b.lon(), b.lat(), xyz, 3);
            double chord = Chord.length(xyz, 0, xyz, 3);
            double geodesic = Geodesics.distanceMetres(a, b);
            if (!(Chord.lower(chord) <= geodesic && geodesic <= Chord.upper(chord))) {
                throw new AssertionError(a + " " + b + ": " + geodesic + " not within the bounds of chord " + chord);
            }
            double limit = geodesic * (0.999_99 + 2e-5 * random.nextDouble());
            Within within = Chord.within(chord, limit);
            if (within != Within.ASK && within != (geodesic <= limit ? Within.INSIDE : Within.OUTSIDE)) {
                throw new AssertionError(a + " " + b + ": " + within + " for " + geodesic + " and limit " + limit);
            }
        }
    }

    @Test
    void the_sliver_is_as_narrow_as_stated() {
        assertThat(Chord.upper(3_000) - 3_000).isCloseTo(2.8e-5, within(2e-6));
        assertThat(Chord.upper(50_000) - 50_000).isCloseTo(0.13, within(0.005));
        assertThat(Chord.upper(100_000) - 100_000).isCloseTo(1.04, within(0.01));
        assertThat(Chord.maxChord(3_000) - Chord.minChord(3_000)).isLessThan(5e-5);
    }

    @Test
    void only_places_in_the_sliver_are_asked() {
        assertThat(Chord.within(2_999.9, 3_000)).isEqualTo(Within.INSIDE);
        assertThat(Chord.within(3_000.1, 3_000)).isEqualTo(Within.OUTSIDE);
        assertThat(Chord.within(2_999.999_99, 3_000)).isEqualTo(Within.ASK);
        assertThat(Chord.within(0, 0)).isEqualTo(Within.ASK);
    }

    @Test
    void the_other_side_of_the_earth_has_no_upper_bound() {
        assertThat(Chord.upper(12_756_000)).isInfinite();
    }
}
