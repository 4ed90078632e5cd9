package org.zhibu.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhibu.inventory.Layout;
import org.zhibu.inventory.Layout.OfBuilding;
import org.zhibu.inventory.Layout.OfCommunity;
import org.zhibu.inventory.Layout.OfSubdistrict;
import org.zhibu.inventory.MemoryTown;
import org.zhibu.inventory.MemoryTown.Entry;
import org.zhibu.standard.AgeGroup;

/** People of each dwelling in thousandths; every expected figure is worked out in a comment or on squared paper. */
class DwellingsTest {
    private static final double OFFICE = 3;

    private final MemoryTown town = new MemoryTown();

    private Entry dwelling(long id, long community) {
        Entry entry = town.place(Layout.BUILDING, id, 10 * id, 0)
                .with(OfBuilding.USE, OfBuilding.RESIDENTIAL)
                .with(OfBuilding.FOOTPRINT, 400);
        return community == 0 ? entry : entry.with(OfBuilding.COMMUNITY, community);
    }

    private Entry community(long id) {
        return town.place(Layout.COMMUNITY, id, 10 * id, 5);
    }

    private Population population() {
        return Population.of(town.inventory(), Assumed.TEST);
    }

    /** Thousandths by id of the building, by minus the id of a community that stands for itself. */
    private static Map<Long, Long> thousandths(Dwellings dwellings, AgeGroup group) {
        Map<Long, Long> people = new TreeMap<>();
        for (int dwelling = 0; dwelling < dwellings.count(); dwelling++) {
            long id = dwellings.isBuilding(dwelling) ? dwellings.id(dwelling) : -dwellings.id(dwelling);
            people.put(id, dwellings.thousandths(group, dwelling));
        }
        return people;
    }

    private Map<Long, Long> people() {
        return thousandths(population().dwellings(), AgeGroup.ALL);
    }

    private Map<Long, String> how() {
        Dwellings dwellings = population().dwellings();
        Map<Long, String> how = new TreeMap<>();
        for (int dwelling = 0; dwelling < dwellings.count(); dwelling++) {
            how.put(
                    dwellings.isBuilding(dwelling) ? dwellings.id(dwelling) : -dwellings.id(dwelling),
                    dwellings
                            .rule(dwelling)
                            .map(PeopleRule::name)
                            .orElse(dwellings.status(dwelling).name()));
        }
        return how;
    }

    @Test
    void without_a_total_the_first_rule_whose_input_is_known_is_taken() {
        dwelling(1, 0).with(OfBuilding.PEOPLE, 7).with(OfBuilding.HOUSEHOLDS, 3);
        dwelling(2, 0).with(OfBuilding.HOUSEHOLDS, 10).with(OfBuilding.FLOOR_AREA, 1);
        dwelling(3, 0).with(OfBuilding.FLOOR_AREA, 3650).with(OfBuilding.STOREYS, 99);
        dwelling(4, 0).with(OfBuilding.STOREYS, 6);
        dwelling(5, 0);
        dwelling(6, 0).with(OfBuilding.USE, OFFICE).with(OfBuilding.FLOOR_AREA, 9999);
        dwelling(7, 0).with(OfBuilding.USE, OFFICE).with(OfBuilding.HOUSEHOLDS, 1);
        town.place(Layout.BUILDING, 8, 0, 0).with(OfBuilding.FLOOR_AREA, 9999);
        dwelling(9, 0).with(OfBuilding.PEOPLE, 0);

        // 10 × 2.62; 3650 ÷ 36.5; 400 × 6 ÷ 36.5 = 65.7534…; an office without residents and a building of unknown use
        // outside compounds are not there at all
        assertThat(people())
                .containsExactlyEntriesOf(new TreeMap<>(
                        Map.of(1L, 7000L, 2L, 26200L, 3L, 100000L, 4L, 65753L, 5L, 0L, 7L, 2620L, 9L, 0L)));
        assertThat(how())
                .containsEntry(1L, "KNOWN")
                .containsEntry(2L, "PEOPLE_FROM_HOUSEHOLDS")
                .containsEntry(3L, "PEOPLE_FROM_FLOOR_AREA")
                .containsEntry(4L, "PEOPLE_FROM_STOREYS")
                .containsEntry(5L, "UNKNOWN")
                .containsEntry(7L, "PEOPLE_FROM_HOUSEHOLDS")
                .containsEntry(9L, "KNOWN");
        assertThat(population().contradictions()).isEmpty();
    }

    @Test
    void three_dwellings_share_seven_people_to_the_last_thousandth() {
        community(1).with(OfCommunity.PEOPLE, 7);
        dwelling(30, 1);
        dwelling(10, 1);
        dwelling(20, 1);

        // 7000 / 3 = 2333⅓; the one that is left over goes to the lowest id
        assertThat(people()).isEqualTo(Map.of(10L, 2334L, 20L, 2333L, 30L, 2333L));
        assertThat(how().values()).containsOnly("PEOPLE_FROM_COMMUNITY");
    }

    @Test
    void what_is_left_goes_to_the_largest_remainders() {
        community(1).with(OfCommunity.PEOPLE, 100);
        dwelling(1, 1).with(OfBuilding.HOUSEHOLDS, 1).with(OfBuilding.FLOOR_AREA, 5);
        dwelling(2, 1).with(OfBuilding.HOUSEHOLDS, 2).with(OfBuilding.FLOOR_AREA, 5);
        dwelling(3, 1).with(OfBuilding.HOUSEHOLDS, 4);

        // 100,000 by sevenths: 14285.71, 28571.43, 57142.86; two are left, for .86 and .71
        assertThat(people()).isEqualTo(Map.of(1L, 14286L, 2L, 28571L, 3L, 57143L));
    }

    @Test
    void the_measure_is_the_best_one_that_all_have() {
        community(1).with(OfCommunity.PEOPLE, 40);
        dwelling(1, 1).with(OfBuilding.HOUSEHOLDS, 9).with(OfBuilding.FLOOR_AREA, 1000);
        dwelling(2, 1).with(OfBuilding.FLOOR_AREA, 3000);
        community(2).with(OfCommunity.PEOPLE, 40);
        dwelling(3, 2).with(OfBuilding.STOREYS, 1).with(OfBuilding.FLOOR_AREA, 9999);
        dwelling(4, 2).with(OfBuilding.STOREYS, 7);
        community(3).with(OfCommunity.PEOPLE, 40);
        dwelling(5, 3).with(OfBuilding.FLOOR_AREA, 9999).with(OfBuilding.FOOTPRINT, 300);
        dwelling(6, 3).with(OfBuilding.STOREYS, 30).with(OfBuilding.FOOTPRINT, 100);
        community(4).with(OfCommunity.PEOPLE, 40);
        dwelling(7, 4).with(OfBuilding.HOUSEHOLDS, 0).with(OfBuilding.FOOTPRINT, 300);
        dwelling(8, 4).with(OfBuilding.HOUSEHOLDS, 0).with(OfBuilding.FOOTPRINT, 100);

        // by floor area 1 : 3, by storeys 1 : 7, by footprint 3 : 1; households of zero share nothing out
        assertThat(people())
                .isEqualTo(Map.of(
                        1L, 10000L, 2L, 30000L, 3L, 5000L, 4L, 35000L, 5L, 30000L, 6L, 10000L, 7L, 30000L, 8L, 10000L));
    }

    @Test
    void known_buildings_keep_their_people_and_the_others_share_the_rest() {
        community(1).with(OfCommunity.PEOPLE, 100);
        dwelling(1, 1).with(OfBuilding.PEOPLE, 40);
        dwelling(2, 1).with(OfBuilding.FLOOR_AREA, 100);
        dwelling(3, 1).with(OfBuilding.FLOOR_AREA, 200);
        // a shop of the same compound in which nobody lives
        dwelling(4, 1).with(OfBuilding.USE, 2).with(OfBuilding.FLOOR_AREA, 200);

        assertThat(people()).isEqualTo(Map.of(1L, 40000L, 2L, 20000L, 3L, 40000L));
        assertThat(how()).containsEntry(1L, "KNOWN").containsEntry(2L, "PEOPLE_FROM_COMMUNITY");
    }

    @Test
    void a_community_that_knows_less_than_its_buildings_is_named() {
        community(1).with(OfCommunity.PEOPLE, 50);
        dwelling(1, 1).with(OfBuilding.PEOPLE, 60);
        dwelling(2, 1).with(OfBuilding.FLOOR_AREA, 100);
        community(2).with(OfCommunity.PEOPLE, 900);
        dwelling(3, 2).with(OfBuilding.PEOPLE, 40);
        community(3).with(OfCommunity.PEOPLE, 40);
        dwelling(4, 3).with(OfBuilding.PEOPLE, 40);

        assertThat(people()).isEqualTo(Map.of(1L, 60000L, 2L, 0L, 3L, 40000L, 4L, 40000L));
        assertThat(how()).containsEntry(2L, "PEOPLE_FROM_COMMUNITY");
        assertThat(population().contradictions())
                .containsExactlyInAnyOrder(
                        new Contradiction(Contradiction.Of.COMMUNITY, 1, 50000, 60000),
                        new Contradiction(Contradiction.Of.COMMUNITY, 2, 900000, 40000));
    }

    @Test
    void the_households_of_a_community_make_its_total_when_no_building_has_a_figure() {
        community(1).with(OfCommunity.HOUSEHOLDS, 100);
        dwelling(1, 1).with(OfBuilding.FLOOR_AREA, 100);
        dwelling(2, 1).with(OfBuilding.FLOOR_AREA, 100);
        community(2).with(OfCommunity.HOUSEHOLDS, 100);
        dwelling(3, 2).with(OfBuilding.HOUSEHOLDS, 10);
        dwelling(4, 2).with(OfBuilding.FLOOR_AREA, 365);

        // 262 people in halves; the second knows better: 26.2 and 365 ÷ 36.5
        assertThat(people()).isEqualTo(Map.of(1L, 131000L, 2L, 131000L, 3L, 26200L, 4L, 10000L));
        assertThat(how()).containsEntry(1L, "PEOPLE_FROM_COMMUNITY").containsEntry(3L, "PEOPLE_FROM_HOUSEHOLDS");
    }

    @Test
    void a_community_without_any_dwelling_stands_for_itself() {
        community(1).with(OfCommunity.PEOPLE, 500);
        dwelling(1, 1).with(OfBuilding.USE, OFFICE);
        community(2).with(OfCommunity.HOUSEHOLDS, 10);
        community(3);

        assertThat(people()).isEqualTo(Map.of(-1L, 500000L, -2L, 26200L, -3L, 0L));
        assertThat(how()).isEqualTo(Map.of(-1L, "KNOWN", -2L, "PEOPLE_FROM_HOUSEHOLDS", -3L, "UNKNOWN"));
        Dwellings dwellings = population().dwellings();
        assertThat(dwellings.community(0)).isEqualTo(dwellings.id(0));
    }

    @Test
    void a_subdistrict_shares_among_those_that_know_nothing_and_scales_their_estimates() {
        town.place(Layout.SUBDISTRICT, 9, 0, 0).with(OfSubdistrict.PEOPLE, 1000);
        community(1).with(OfCommunity.PEOPLE, 300).with(OfCommunity.SUBDISTRICT, 9);
        dwelling(1, 1);
        community(2).with(OfCommunity.SUBDISTRICT, 9);
        dwelling(2, 2).with(OfBuilding.PEOPLE, 100);
        dwelling(3, 2).with(OfBuilding.HOUSEHOLDS, 50);
        community(3).with(OfCommunity.SUBDISTRICT, 9);
        dwelling(4, 3).with(OfBuilding.FLOOR_AREA, 3650);
        community(4).with(OfCommunity.PEOPLE, 77);
        dwelling(5, 4);

        // left: 1000 - 300 - 100 = 600, for estimates of 131 and 100: 600,000 × 131 / 231 = 340,259.74
        assertThat(people()).isEqualTo(Map.of(1L, 300000L, 2L, 100000L, 3L, 340260L, 4L, 259740L, 5L, 77000L));
        assertThat(how())
                .isEqualTo(Map.of(
                        1L,
                        "PEOPLE_FROM_COMMUNITY",
                        2L,
                        "KNOWN",
                        3L,
                        "PEOPLE_FROM_SUBDISTRICT",
                        4L,
                        "PEOPLE_FROM_SUBDISTRICT",
                        5L,
                        "PEOPLE_FROM_COMMUNITY"));
        assertThat(population().contradictions()).isEmpty();
    }

    @Test
    void where_an_estimate_is_missing_a_subdistrict_shares_by_one_measure() {
        town.place(Layout.SUBDISTRICT, 9, 0, 0).with(OfSubdistrict.PEOPLE, 100);
        community(1).with(OfCommunity.SUBDISTRICT, 9);
        dwelling(1, 1).with(OfBuilding.FLOOR_AREA, 9999).with(OfBuilding.FOOTPRINT, 400);
        community(2).with(OfCommunity.SUBDISTRICT, 9);
        dwelling(2, 2).with(OfBuilding.FOOTPRINT, 800);
        // 10 households: 26.2 people; it has no footprint to be compared, nor has the compound of which nothing is
        // known
        community(3).with(OfCommunity.SUBDISTRICT, 9).with(OfCommunity.HOUSEHOLDS, 10);
        community(4).with(OfCommunity.SUBDISTRICT, 9);

        // 100 - 26.2 = 73.8 as 1 : 2
        assertThat(people()).isEqualTo(Map.of(1L, 24600L, 2L, 49200L, -3L, 26200L, -4L, 0L));
        assertThat(how())
                .containsEntry(2L, "PEOPLE_FROM_SUBDISTRICT")
                .containsEntry(-3L, "PEOPLE_FROM_HOUSEHOLDS")
                .containsEntry(-4L, "UNKNOWN");
    }

    @Test
    void a_subdistrict_that_knows_less_than_its_parts_or_has_none_is_named() {
        town.place(Layout.SUBDISTRICT, 9, 0, 0).with(OfSubdistrict.PEOPLE, 100);
        community(1).with(OfCommunity.SUBDISTRICT, 9).with(OfCommunity.PEOPLE, 120);
        dwelling(1, 1);
        community(2).with(OfCommunity.SUBDISTRICT, 9);
        dwelling(2, 2).with(OfBuilding.HOUSEHOLDS, 50);
        town.place(Layout.SUBDISTRICT, 10, 0, 0).with(OfSubdistrict.HOUSEHOLDS, 100);

        assertThat(people()).isEqualTo(Map.of(1L, 120000L, 2L, 0L));
        assertThat(population().contradictions())
                .containsExactly(
                        new Contradiction(Contradiction.Of.SUBDISTRICT, 9, 100000, 120000),
                        new Contradiction(Contradiction.Of.SUBDISTRICT, 10, 262000, 0));
    }

    @Test
    void age_groups_are_known_or_follow_the_community_or_are_assumed() {
        // knows 30 of 60 and over: 10 of them in building 1, the other 20 by people, 60 : 140
        community(1).with(OfCommunity.PEOPLE, 300).with(OfCommunity.AGED_60, 30);
        dwelling(1, 1).with(OfBuilding.PEOPLE, 100).with(OfBuilding.AGED_60, 10);
        dwelling(2, 1).with(OfBuilding.PEOPLE, 60);
        dwelling(3, 1).with(OfBuilding.PEOPLE, 140);
        // says nothing of ages: a fifth of 10 is 2; 2000 shared as 3 : 7
        community(2).with(OfCommunity.PEOPLE, 10);
        dwelling(4, 2).with(OfBuilding.FLOOR_AREA, 300);
        dwelling(5, 2).with(OfBuilding.FLOOR_AREA, 700);
        dwelling(6, 0);
        dwelling(7, 0).with(OfBuilding.PEOPLE, 0);
        Dwellings dwellings = population().dwellings();

        assertThat(thousandths(dwellings, AgeGroup.AGED_60))
                .isEqualTo(Map.of(1L, 10000L, 2L, 6000L, 3L, 14000L, 4L, 600L, 5L, 1400L, 6L, 0L, 7L, 0L));
        // half of those of 60, as 0.1 is of 0.2
        assertThat(thousandths(dwellings, AgeGroup.AGED_65))
                .isEqualTo(Map.of(1L, 5000L, 2L, 3000L, 3L, 7000L, 4L, 300L, 5L, 700L, 6L, 0L, 7L, 0L));
        assertThat(thousandths(dwellings, AgeGroup.AGE_3_5))
                .isEqualTo(Map.of(1L, 10000L, 2L, 6000L, 3L, 14000L, 4L, 300L, 5L, 700L, 6L, 0L, 7L, 0L));
        Map<Long, String> estimated = new TreeMap<>();
        for (int dwelling = 0; dwelling < dwellings.count(); dwelling++) {
            estimated.put(
                    dwellings.id(dwelling),
                    dwellings.isEstimated(AgeGroup.ALL, dwelling)
                            + " "
                            + dwellings.isEstimated(AgeGroup.AGED_60, dwelling)
                            + " "
                            + dwellings.isEstimated(AgeGroup.AGE_3_5, dwelling));
        }
        assertThat(estimated)
                .containsEntry(1L, "false false true")
                .containsEntry(2L, "false true true")
                .containsEntry(4L, "true true true")
                // unknown is not estimated, and of nobody nobody is a child
                .containsEntry(6L, "false false false")
                .containsEntry(7L, "false false false");
    }

    @Test
    void the_old_of_a_community_are_never_more_than_its_people() {
        // its total does not fit: 300 old among 900 is a third of the 40 that are there
        community(1).with(OfCommunity.PEOPLE, 900).with(OfCommunity.AGED_60, 300);
        dwelling(1, 1).with(OfBuilding.PEOPLE, 40);
        // more old than people: all are old
        community(2).with(OfCommunity.PEOPLE, 50).with(OfCommunity.AGED_60, 60).with(OfCommunity.AGED_65, 70);
        dwelling(2, 2);
        // no total: 60 of 60 and over among 26.2 people
        community(3).with(OfCommunity.AGED_60, 60);
        dwelling(3, 3).with(OfBuilding.HOUSEHOLDS, 10);
        // the share of the sub-district: 40 of 100, a quarter of them 65 and over
        town.place(Layout.SUBDISTRICT, 9, 0, 0)
                .with(OfSubdistrict.PEOPLE, 100)
                .with(OfSubdistrict.AGED_60, 40)
                .with(OfSubdistrict.AGED_65, 10);
        community(4).with(OfCommunity.SUBDISTRICT, 9);
        dwelling(4, 4);
        // a sub-district with more old than people says nothing: the assumed fifth of 1,000
        town.place(Layout.SUBDISTRICT, 10, 0, 0)
                .with(OfSubdistrict.PEOPLE, 1000)
                .with(OfSubdistrict.AGED_60, 4000);
        community(5).with(OfCommunity.SUBDISTRICT, 10);
        dwelling(5, 5);

        Dwellings dwellings = population().dwellings();
        assertThat(thousandths(dwellings, AgeGroup.AGED_60))
                .isEqualTo(Map.of(1L, 13333L, 2L, 50000L, 3L, 26200L, 4L, 40000L, 5L, 200000L));
        assertThat(thousandths(dwellings, AgeGroup.AGED_65))
                .containsEntry(2L, 50000L)
                .containsEntry(4L, 10000L);
    }

    @Test
    void doubling_all_people_doubles_all() {
        Map<Long, Long> once = counted(1);
        Map<Long, Long> twice = counted(2);

        assertThat(twice.keySet()).isEqualTo(once.keySet());
        once.forEach((id, people) ->
                assertThat(twice.get(id)).as("building " + id).isBetween(2 * people - 2, 2 * people + 2));
        assertThat(twice.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(2 * once.values().stream().mapToLong(Long::longValue).sum());
    }

    private static Map<Long, Long> counted(int times) {
        DwellingsTest test = new DwellingsTest();
        test.community(1).with(OfCommunity.PEOPLE, 101 * times);
        for (long id = 1; id <= 7; id++) {
            test.dwelling(id, 1).with(OfBuilding.FLOOR_AREA, 100 + id * id);
        }
        test.dwelling(8, 1).with(OfBuilding.PEOPLE, 12 * times);
        return test.people();
    }

    @Test
    void the_order_of_rows_and_the_segments_they_came_in_do_not_matter() {
        Random random = new Random(5);
        List<Long> ids = new ArrayList<>();
        for (long id = 1; id <= 40; id++) {
            ids.add(id);
        }
        Map<Long, Long> expected = null;
        for (int round = 0; round < 6; round++) {
            MemoryTown shuffled = new MemoryTown();
            shuffled.place(Layout.COMMUNITY, 3, 0, 0).with(OfCommunity.PEOPLE, 333);
            shuffled.place(Layout.COMMUNITY, 2, 900, 0).with(OfCommunity.PEOPLE, 10);
            Collections.shuffle(ids, random);
            for (long id : ids) {
                shuffled.place(Layout.BUILDING, id, (id * 37) % 2000, (id * 71) % 2000)
                        .with(OfBuilding.COMMUNITY, 3)
                        .with(OfBuilding.FLOOR_AREA, 100 + id % 3);
            }
            Dwellings dwellings = Dwellings.of(shuffled.inventory(1 + round % 3), Assumed.TEST);
            Map<Long, Long> people = thousandths(dwellings, AgeGroup.ALL);
            people.putAll(negated(thousandths(dwellings, AgeGroup.AGE_3_5)));
            expected = expected == null ? people : expected;
            assertThat(people).isEqualTo(expected);
            for (int dwelling = 1; dwelling < dwellings.count(); dwelling++) {
                assertThat(cell(dwellings, dwelling - 1)).isLessThanOrEqualTo(cell(dwellings, dwelling));
            }
        }
        assertThat(expected).hasSize(82);
    }

    /** Cells of 1/200 degree, row by row of latitude. */
    private static long cell(Dwellings dwellings, int dwelling) {
        return (long) Math.floor((dwellings.lat(dwelling) + 90) * 200) * 100_000
                + (long) Math.floor((dwellings.lon(dwelling) + 180) * 200);
    }

    private static Map<Long, Long> negated(Map<Long, Long> people) {
        Map<Long, Long> negated = new TreeMap<>();
        people.forEach((id, value) -> negated.put(1000 + id, value));
        return negated;
    }
}
