package org.zhibu.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.zhibu.standard.NormField.COVERAGE_TARGET;
import static org.zhibu.standard.NormField.FLOOR_AREA_M2_PER_1000;
import static org.zhibu.standard.NormField.MIN_FLOOR_AREA_M2;
import static org.zhibu.standard.NormField.PEOPLE_PER_FACILITY_MAX;
import static org.zhibu.standard.NormField.PLACES_PER_1000;
import static org.zhibu.standard.NormField.SERVICE_RADIUS_M;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhibu.standard.AgeGroup;
import org.zhibu.testing.GridDistrict;

/** Every figure counted on squared paper. */
class GridTownTest {

    /** Eleven houses in a row, 100 m apart, 100 people each, the middle one at 0. */
    private static Town street() {
        Town town = Town.onPaper();
        for (int house = -5; house <= 5; house++) {
            town.home(100 * house, 0, 100);
        }
        return town;
    }

    @Test
    void people_within_the_radius_are_served_and_the_others_too_far() {
        Gap gap = street().facility(0, 0).gap(Town.norm(SERVICE_RADIUS_M, 310));

        // houses -3 … 3 are within 310 m: 7 of 11
        assertThat(gap.verdict()).isEqualTo(Verdict.SHORT);
        assertThat(gap.cause()).isEqualTo(Cause.TOO_FAR);
        Gap.Reach reach = gap.reach().orElseThrow();
        assertThat(reach.within()).isEqualTo(700);
        assertThat(reach.beyond()).isEqualTo(400);
        assertThat(reach.unreachable()).isZero();
        assertThat(reach.radiusMetres()).contains(310.0);
        assertThat(reach.fromLivingCircle()).isFalse();
        assertThat(reach.nearestMetres().orElseThrow()).isCloseTo(0, within(1e-6));
        assertThat(reach.farthestMetres().orElseThrow()).isCloseTo(500, within(1e-5));
        // 2 × (100 + 200 + 300 + 400 + 500) over 11 houses of the same size
        assertThat(reach.meanMetres().orElseThrow()).isCloseTo(3000 / 11.0, within(1e-5));
        assertThat(reach.nearestFacility().orElseThrow().id()).isEqualTo(100);
        assertThat(gap.deficit().people()).isEqualTo(400);
        assertThat(gap.deficit().metres().orElseThrow()).isCloseTo(190, within(1e-5));
        // how many more are needed cannot be told without a size: one at least
        assertThat(gap.deficit().sites()).contains(1);
        assertThat(gap.supply()).isEmpty();
    }

    @Test
    void only_the_group_that_the_norm_serves_is_counted() {
        Gap gap = street().facility(0, 0).gap(Town.norm(Town.TYPE, "5MIN", AgeGroup.AGE_3_5, SERVICE_RADIUS_M, 310));

        // every fifth is a child
        assertThat(gap.demand().people()).isEqualTo(220);
        assertThat(gap.reach().orElseThrow().within()).isEqualTo(140);
    }

    @Test
    void a_norm_without_a_radius_takes_the_walking_distance_of_its_living_circle() {
        Gap gap = street().facility(0, 0).gap(Town.norm());

        assertThat(gap.reach().orElseThrow().radiusMetres()).contains(300.0);
        assertThat(gap.reach().orElseThrow().fromLivingCircle()).isTrue();
    }

    @Test
    void the_target_is_met_exactly_at_equality() {
        Town town = street().home(0, 0, 100).home(0, 0, 100).home(0, 0, 100).facility(0, 0);
        // 14 houses, 10 of them within 310 m: 400 of 1,400 beyond = 2/7, which no decimal hits; drop to a tenth below
        // and above
        assertThat(town.gap(Town.norm(SERVICE_RADIUS_M, 310, COVERAGE_TARGET, "0.714285714285714"))
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(town.gap(Town.norm(SERVICE_RADIUS_M, 310, COVERAGE_TARGET, "0.714285714285715"))
                        .verdict())
                .isEqualTo(Verdict.SHORT);
        // 7 of 10
        Town ten = Town.onPaper().facility(0, 0);
        for (int house = 0; house < 10; house++) {
            ten.home(house < 7 ? 100 : 1000, 0, 33.333);
        }
        assertThat(ten.gap(Town.norm(SERVICE_RADIUS_M, 310, COVERAGE_TARGET, "0.7"))
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(ten.gap(Town.norm(SERVICE_RADIUS_M, 310, COVERAGE_TARGET, "0.70001"))
                        .verdict())
                .isEqualTo(Verdict.SHORT);
    }

    @Test
    void the_radius_is_inclusive_to_the_last_bit() {
        Town town = Town.onPaper().home(300, 0, 10).facility(0, 0);
        double[] house = town.at(300, 0);
        double[] origin = town.at(0, 0);
        double metres = GridDistrict.distance(house[0], house[1], origin[0], origin[1]);

        assertThat(town.gap(Town.norm(SERVICE_RADIUS_M, new java.math.BigDecimal(metres)))
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(town.gap(Town.norm(SERVICE_RADIUS_M, new java.math.BigDecimal(Math.nextDown(metres))))
                        .verdict())
                .isEqualTo(Verdict.SHORT);
    }

    /** 300 m² in the west and 600 m² in the east for 100 people there, in the middle and in the east, 200 m apart. */
    private static Town twoHalls() {
        return Town.onPaper()
                .home(-200, 0, 100)
                .home(0, 0, 100)
                .home(200, 0, 100)
                .facilityOfArea(-200, 0, 300)
                .facilityOfArea(200, 0, 600);
    }

    @Test
    void room_is_shared_among_all_who_reach_it() {
        Gap gap =
                twoHalls().gap(Town.norm(SERVICE_RADIUS_M, 260, FLOOR_AREA_M2_PER_1000, 2000, MIN_FLOOR_AREA_M2, 350));

        // R = 300/200 = 1.5 and 600/200 = 3; A = 1.5, 4.5, 3; needed 2 each: the west is crowded, 0.5 × 100 is missing
        assertThat(gap.verdict()).isEqualTo(Verdict.SHORT);
        assertThat(gap.cause()).isEqualTo(Cause.TOO_FULL);
        Gap.Supply supply = gap.supply().orElseThrow();
        assertThat(supply.measure()).isEqualTo(Gap.Measure.FLOOR_AREA_M2);
        assertThat(supply.required()).isEqualTo(600);
        assertThat(supply.available()).isCloseTo(550, within(1e-9));
        assertThat(supply.crowded()).isEqualTo(100);
        assertThat(supply.perThousand()).isCloseTo(3000, within(1e-9));
        assertThat(supply.requiredPerThousand()).isEqualTo(2000);
        assertThat(supply.facilities()).isEqualTo(2);
        assertThat(supply.withoutSize()).isZero();
        assertThat(supply.assumed()).isZero();
        // weights 1 at the door and 0.22 at 200 m: R = 300/122, 600/122; A = R1, 0.22 (R1 + R2), R2; nothing is lost:
        // 900 in all
        assertThat(supply.enhancedPerThousand()).isCloseTo(3000, within(1e-3));
        assertThat(gap.deficit().people()).isEqualTo(100);
        assertThat(gap.deficit().floorAreaM2().orElseThrow()).isCloseTo(50, within(1e-9));
        assertThat(gap.deficit().sites()).contains(1);
        assertThat(gap.deficit().metres()).isEmpty();
    }

    @Test
    void the_enhanced_method_gives_more_to_those_who_are_nearer() {
        Ground ground = twoHalls().ground();
        SupplyPoints supply = ground.supply(Town.TYPE);
        Access access = Access.of(
                ground.demand(),
                org.zhibu.standard.AgeGroup.ALL,
                new Sizes.Rule(Gap.Measure.FLOOR_AREA_M2, Double.NaN).of(supply),
                () -> ground.distances().catchments(supply, 260),
                ground.areas());

        assertThat(access.units(0)).isCloseTo(1.5, within(1e-12));
        assertThat(access.units(1)).isCloseTo(4.5, within(1e-12));
        assertThat(access.units(2)).isCloseTo(3, within(1e-12));
        assertThat(access.enhanced(0)).isCloseTo(300 / 122.0, within(1e-6));
        assertThat(access.enhanced(1)).isCloseTo(0.22 * 900 / 122.0, within(1e-6));
        assertThat(access.enhanced(2)).isCloseTo(600 / 122.0, within(1e-6));
    }

    @Test
    void enough_is_enough_at_equality() {
        // one for 300 people at most, and exactly 300 people: 1/300 each, which no decimal and no double can say
        Town town =
                Town.onPaper().home(0, 0, 100).home(10, 0, 100).home(20, 0, 100).facility(0, 10);
        assertThat(town.gap(Town.norm(PEOPLE_PER_FACILITY_MAX, 300)).verdict()).isEqualTo(Verdict.PASS);

        town.home(0, 20, 0.001);
        Gap gap = town.gap(Town.norm(PEOPLE_PER_FACILITY_MAX, 300));
        assertThat(gap.cause()).isEqualTo(Cause.TOO_FULL);
        assertThat(gap.supply().orElseThrow().crowded()).isEqualTo(300.001);
        // 300.001 / 300 - 1 facilities are missing: one has to be built
        assertThat(gap.deficit().sites()).contains(1);
    }

    @Test
    void too_far_and_too_full_at_once_is_both() {
        Gap gap = street().facility(0, 0)
                .gap(Town.norm(SERVICE_RADIUS_M, 310, PEOPLE_PER_FACILITY_MAX, 300, MIN_FLOOR_AREA_M2, 200));

        // 700 share a facility for 300; 400 have none; needed 1100/300 = 3.67, there is 1: 2.67 are missing
        assertThat(gap.cause()).isEqualTo(Cause.BOTH);
        assertThat(gap.deficit().people()).isEqualTo(1100);
        assertThat(gap.supply().orElseThrow().required()).isCloseTo(11 / 3.0, within(1e-12));
        assertThat(gap.supply().orElseThrow().available()).isCloseTo(1, within(1e-12));
        assertThat(gap.deficit().sites()).contains(3);
        assertThat(gap.deficit().floorAreaM2()).contains(600.0);
    }

    @Test
    void places_are_counted_where_the_norm_asks_for_places() {
        Gap gap = Town.onPaper()
                .home(0, 0, 1000)
                .facilityOfPlaces(50, 0, 20)
                .gap(Town.norm(SERVICE_RADIUS_M, 300, PLACES_PER_1000, 30, PEOPLE_PER_FACILITY_MAX, 500));

        assertThat(gap.supply().orElseThrow().measure()).isEqualTo(Gap.Measure.PLACES);
        assertThat(gap.deficit().places().orElseThrow()).isCloseTo(10, within(1e-9));
        // one for 500 people has 15 places
        assertThat(gap.deficit().sites()).contains(1);
        assertThat(gap.deficit().people()).isEqualTo(1000);
    }

    @Test
    void a_facility_of_unknown_size_counts_with_the_least_size_and_says_so() {
        Gap gap = Town.onPaper()
                .home(0, 0, 100)
                .facility(50, 0)
                .gap(Town.norm(FLOOR_AREA_M2_PER_1000, 3000, MIN_FLOOR_AREA_M2, 400));

        assertThat(gap.verdict()).isEqualTo(Verdict.PASS);
        assertThat(gap.supply().orElseThrow().available()).isCloseTo(300, within(1e-9));
        assertThat(gap.supply().orElseThrow().assumed()).isCloseTo(300, within(1e-4));
    }

    @Test
    void where_unknown_places_could_be_enough_nobody_knows() {
        Town town = Town.onPaper().home(0, 0, 1000).facility(50, 0).facilityOfPlaces(60, 0, 20);
        Gap gap = town.gap(Town.norm(PLACES_PER_1000, 30));

        assertThat(gap.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(gap.cause()).isEqualTo(Cause.UNKNOWN);
        assertThat(gap.supply().orElseThrow().withoutSize()).isEqualTo(1);
        assertThat(gap.supply().orElseThrow().facilities()).isEqualTo(2);

        // 2,000 m away the unknown one changes nothing
        Gap far = Town.onPaper()
                .home(0, 0, 1000)
                .facility(2000, 0)
                .facilityOfPlaces(60, 0, 20)
                .gap(Town.norm(PLACES_PER_1000, 30));
        assertThat(far.cause()).isEqualTo(Cause.TOO_FULL);
        assertThat(far.supply().orElseThrow().withoutSize()).isZero();
    }

    @Test
    void nobody_needs_nothing() {
        Gap gap = Town.onPaper().home(0, 0, 0).gap(Town.norm());

        assertThat(gap.verdict()).isEqualTo(Verdict.NO_DEMAND);
        assertThat(gap.cause()).isEqualTo(Cause.NONE);
        assertThat(gap.deficit().people()).isZero();
    }

    @Test
    void an_empty_town_has_no_demand() {
        assertThat(Town.onPaper().gap(Town.norm(PEOPLE_PER_FACILITY_MAX, 10)).verdict())
                .isEqualTo(Verdict.NO_DEMAND);
    }

    @Test
    void without_any_facility_everybody_is_too_far_and_no_distance_is_told() {
        Gap gap = street().gap(Town.norm(PEOPLE_PER_FACILITY_MAX, 1000));

        assertThat(gap.cause()).isEqualTo(Cause.TOO_FAR);
        assertThat(gap.reach().orElseThrow().beyond()).isEqualTo(1100);
        assertThat(gap.reach().orElseThrow().nearestMetres()).isEmpty();
        assertThat(gap.reach().orElseThrow().nearestFacility()).isEmpty();
        assertThat(gap.deficit().metres()).isEmpty();
        assertThat(gap.deficit().sites()).contains(2);
    }

    @Test
    void dwellings_of_unknown_people_are_counted_and_can_make_a_pass_uncertain() {
        Gap near =
                Town.onPaper().home(0, 0, 10).unknownHome(100, 0).facility(0, 0).gap(Town.norm());
        assertThat(near.verdict()).isEqualTo(Verdict.PASS);
        assertThat(near.demand().dwellingsUnknown()).isEqualTo(1);

        Gap far =
                Town.onPaper().home(0, 0, 10).unknownHome(400, 0).facility(0, 0).gap(Town.norm());
        assertThat(far.verdict()).isEqualTo(Verdict.UNKNOWN);

        Gap alone = Town.onPaper().unknownHome(0, 0).facility(0, 0).gap(Town.norm());
        assertThat(alone.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void estimated_people_are_marked() {
        Gap gap = Town.onPaper()
                .home(0, 0, 10)
                .estimatedHome(10, 0, 30)
                .facility(0, 0)
                .gap(Town.norm());

        assertThat(gap.demand().people()).isEqualTo(40);
        assertThat(gap.demand().estimated()).isEqualTo(30);
    }

    @Test
    void what_belongs_into_the_compound_is_judged_by_being_there() {
        Town town = Town.onPaper()
                .area(Area.Level.COMMUNITY, 1, 0, 0, 0)
                .area(Area.Level.COMMUNITY, 2, 0, 0, 0)
                .homeOf(1, 0, 0, 100)
                .homeOf(2, 10, 0, 50)
                .home(5, 0, 70)
                .facility(Town.TYPE, 1, 8, 0, Double.NaN, Double.NaN);
        Diagnosis diagnosis = town.diagnose(Town.norm(Town.TYPE, "BLOCK", AgeGroup.ALL));

        Gap has = diagnosis
                .gaps(diagnosis.findArea(Area.Level.COMMUNITY, 1).orElseThrow())
                .get(0);
        assertThat(has.verdict()).isEqualTo(Verdict.PASS);
        assertThat(has.reach().orElseThrow().radiusMetres()).isEmpty();
        Gap hasNot = diagnosis
                .gaps(diagnosis.findArea(Area.Level.COMMUNITY, 2).orElseThrow())
                .get(0);
        assertThat(hasNot.cause()).isEqualTo(Cause.TOO_FAR);
        assertThat(hasNot.reach().orElseThrow().beyond()).isEqualTo(50);
        // who lives in no compound is not asked
        Gap all = diagnosis.gaps(diagnosis.everything()).get(0);
        assertThat(all.demand().people()).isEqualTo(150);
        assertThat(all.reach().orElseThrow().within()).isEqualTo(100);
    }

    @Test
    void a_norm_without_any_distance_is_not_known_and_one_without_a_type_cannot_be_judged() {
        assertThat(street().facility(0, 0)
                        .gap(Town.norm(Town.TYPE, "SUBDISTRICT", AgeGroup.ALL))
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(street().facility(0, 0)
                        .gap(Town.norm("", "5MIN", AgeGroup.ALL))
                        .verdict())
                .isEqualTo(Verdict.NOT_ASSESSABLE);
    }

    @Test
    void sums_of_the_compounds_are_the_figures_of_what_they_belong_to() {
        Town town = Town.onPaper()
                .area(Area.Level.DISTRICT, 9, 0, 0, 0)
                .area(Area.Level.SUBDISTRICT, 7, 0, 0, 9)
                .area(Area.Level.BLOCK, 5, 0, 7, 0)
                .area(Area.Level.COMMUNITY, 1, 5, 0, 0)
                .area(Area.Level.COMMUNITY, 2, 0, 7, 0)
                .homeOf(1, 0, 0, 100.001)
                .homeOf(1, 1000, 0, 0.333)
                .homeOf(2, 1000, 0, 20)
                .home(2000, 0, 7)
                .facility(0, 0);
        Diagnosis diagnosis = town.diagnose(Town.norm());

        assertThat(beyond(diagnosis, Area.Level.COMMUNITY, 1)).isEqualTo(0.333);
        assertThat(beyond(diagnosis, Area.Level.BLOCK, 5)).isEqualTo(0.333);
        assertThat(beyond(diagnosis, Area.Level.SUBDISTRICT, 7)).isEqualTo(20.333);
        assertThat(beyond(diagnosis, Area.Level.DISTRICT, 9)).isEqualTo(20.333);
        assertThat(beyond(diagnosis, Area.Level.EVERYTHING, 0)).isEqualTo(27.333);
        assertThat(diagnosis.people(diagnosis.everything())).contains(127.334);
        assertThat(diagnosis.people(diagnosis.findArea(Area.Level.BLOCK, 5).orElseThrow()))
                .contains(100.334);
        assertThat(diagnosis.areas(
                        Area.Level.COMMUNITY,
                        diagnosis.findArea(Area.Level.DISTRICT, 9).orElseThrow()))
                .extracting(Area::id)
                .containsExactly(1L, 2L);
        assertThat(diagnosis.overall(diagnosis.everything())).isEqualTo(new Overall(1, 1, 0));
        assertThat(diagnosis.findArea(Area.Level.BLOCK, 6)).isEqualTo(Optional.empty());
    }

    private static double beyond(Diagnosis diagnosis, Area.Level level, long id) {
        return diagnosis
                .gaps(diagnosis.findArea(level, id).orElseThrow())
                .get(0)
                .reach()
                .orElseThrow()
                .beyond();
    }
}
