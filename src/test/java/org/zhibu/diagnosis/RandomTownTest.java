package org.zhibu.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.zhibu.standard.NormField.FLOOR_AREA_M2_PER_1000;
import static org.zhibu.standard.NormField.SERVICE_RADIUS_M;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.standard.AgeGroup;
import org.zhibu.testing.GridDistrict;

/** Random towns: the same as asking every dwelling about every facility, and what must not change does not. */
class RandomTownTest {
    private static final double RADIUS = 700;

    private record Scale(double people, double rooms) {}

    private static Town town(long seed, Town town, Scale scale) {
        Random random = new Random(seed);
        int homes = 1 + random.nextInt(400);
        for (int i = 0; i < homes; i++) {
            town.home(spread(random), spread(random), scale.people() * random.nextInt(50));
        }
        int facilities = random.nextInt(40);
        for (int i = 0; i < facilities; i++) {
            town.facilityOfArea(spread(random), spread(random), scale.rooms() * random.nextInt(2000));
        }
        return town;
    }

    private static Town town(long seed) {
        return town(seed, Town.onPaper(), new Scale(1, 1));
    }

    /** Places on a lattice of 50 m among them many that are equally near, and many at the same place. */
    private static double spread(Random random) {
        return random.nextBoolean() ? 50 * (random.nextInt(60) - 30) : random.nextDouble() * 3000 - 1500;
    }

    private static double[][] matrix(Ground ground, SupplyPoints supply) {
        Points homes = ground.demand().points();
        double[][] metres = new double[homes.count()][supply.count()];
        for (int i = 0; i < homes.count(); i++) {
            for (int j = 0; j < supply.count(); j++) {
                metres[i][j] = GridDistrict.distance(
                        homes.lon()[i],
                        homes.lat()[i],
                        supply.points().lon()[j],
                        supply.points().lat()[j]);
            }
        }
        return metres;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void the_tree_finds_what_asking_everybody_finds(long seed) {
        Ground ground = town(seed).ground();
        SupplyPoints supply = ground.supply(Town.TYPE);
        double[][] metres = matrix(ground, supply);
        GivenDistances given = new GivenDistances(metres);

        Nearest nearest = ground.distances().nearest(supply);
        Nearest expected = given.nearest(supply);
        for (int i = 0; i < metres.length; i++) {
            if (supply.count() == 0) {
                assertThat(nearest.facility()[i]).isEqualTo(-1);
            } else {
                assertThat(nearest.metres()[i]).isCloseTo(expected.metres()[i], within(1e-5));
                assertThat(metres[i][nearest.facility()[i]]).isCloseTo(expected.metres()[i], within(1e-5));
            }
        }
        BitSet within = ground.distances().within(supply, nearest, RADIUS);
        assertThat(within).isEqualTo(given.within(supply, expected, RADIUS));

        Sizes sizes = new Sizes.Rule(Gap.Measure.FLOOR_AREA_M2, Double.NaN).of(supply);
        Access access = Access.of(
                ground.demand(),
                org.zhibu.standard.AgeGroup.ALL,
                sizes,
                () -> ground.distances().catchments(supply, RADIUS),
                ground.areas());
        double[] people = new double[supply.count()];
        double[] weighed = new double[supply.count()];
        long[] residents = ground.demand().thousandths(AgeGroup.ALL);
        for (int i = 0; i < metres.length; i++) {
            for (int j = 0; j < supply.count(); j++) {
                people[j] += metres[i][j] <= RADIUS ? residents[i] / 1000.0 : 0;
                weighed[j] += weight(metres[i][j]) * residents[i] / 1000.0;
            }
        }
        for (int i = 0; i < metres.length; i++) {
            double units = 0;
            double enhanced = 0;
            for (int j = 0; j < supply.count(); j++) {
                units += metres[i][j] <= RADIUS && people[j] > 0 ? supply.floorArea(j) / people[j] : 0;
                enhanced += weighed[j] > 0 ? weight(metres[i][j]) * supply.floorArea(j) / weighed[j] : 0;
            }
            assertThat(access.units(i)).isCloseTo(units, within(1e-9 * (1 + units)));
            assertThat(access.enhanced(i)).isCloseTo(enhanced, within(1e-5 * (1 + enhanced)));
        }
    }

    private static double weight(double metres) {
        return metres <= RADIUS / 3 ? 1 : metres <= RADIUS * 2 / 3 ? 0.68 : metres <= RADIUS ? 0.22 : 0;
    }

    private static Gap gap(Town town) {
        return town.gap(Town.norm(SERVICE_RADIUS_M, RADIUS, FLOOR_AREA_M2_PER_1000, 900));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void moving_and_turning_the_town_changes_no_figure(long seed) {
        Gap here = gap(town(seed));
        for (Town moved : new Town[] {
            Town.laid(GridDistrict.LON, GridDistrict.LAT, 37), Town.laid(121.47, 31.23, 90), Town.laid(179.999, 52, 200)
        }) {
            Gap there = gap(town(seed, moved, new Scale(1, 1)));
            assertThat(there.verdict()).isEqualTo(here.verdict());
            assertThat(there.cause()).isEqualTo(here.cause());
            assertThat(there.demand()).isEqualTo(here.demand());
            assertThat(there.reach().orElseThrow().meanMetres().orElse(0.0))
                    .isCloseTo(here.reach().orElseThrow().meanMetres().orElse(0.0), within(0.01));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void doubling_all_people_and_all_rooms_changes_no_ratio(long seed) {
        Gap.Supply once = gap(town(seed)).supply().orElseThrow();
        Gap.Supply twice =
                gap(town(seed, Town.onPaper(), new Scale(2, 2))).supply().orElseThrow();

        assertThat(twice.perThousand()).isCloseTo(once.perThousand(), within(1e-9 * (1 + once.perThousand())));
        assertThat(twice.enhancedPerThousand())
                .isCloseTo(once.enhancedPerThousand(), within(1e-5 * (1 + once.enhancedPerThousand())));
        assertThat(twice.crowded()).isEqualTo(2 * once.crowded());
        assertThat(twice.required()).isCloseTo(2 * once.required(), within(1e-6));
        assertThat(twice.available()).isCloseTo(2 * once.available(), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void one_more_facility_takes_nobody_farther_away_and_no_room_is_lost(long seed) {
        Ground before = town(seed).ground();
        Ground after = town(seed).facilityOfArea(123, -456, 500).ground();
        double[] near = before.distances().nearest(before.supply(Town.TYPE)).metres();
        double[] nearer = after.distances().nearest(after.supply(Town.TYPE)).metres();

        for (int i = 0; i < near.length; i++) {
            assertThat(nearer[i]).isLessThanOrEqualTo(near[i]);
        }
        assertThat(gap(town(seed).facilityOfArea(123, -456, 500)).deficit().people())
                .isLessThanOrEqualTo(gap(town(seed)).deficit().people());
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55, 56})
    void fewer_people_never_get_less_room_each(long seed) {
        Ground many = town(seed, Town.onPaper(), new Scale(1, 1)).ground();
        Ground few = town(seed, Town.onPaper(), new Scale(0.5, 1)).ground();
        Access crowded = access(many);
        Access roomy = access(few);

        for (int i = 0; i < many.demand().count(); i++) {
            assertThat(roomy.units(i)).isGreaterThanOrEqualTo(crowded.units(i));
        }
    }

    private static Access access(Ground ground) {
        SupplyPoints supply = ground.supply(Town.TYPE);
        return Access.of(
                ground.demand(),
                org.zhibu.standard.AgeGroup.ALL,
                new Sizes.Rule(Gap.Measure.FLOOR_AREA_M2, Double.NaN).of(supply),
                () -> ground.distances().catchments(supply, RADIUS),
                ground.areas());
    }
}
