package org.zhibu.standard;

import static java.math.BigDecimal.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

/** What is delivered, at revision 0; figures counted and read by hand from the texts that were found. */
@DbTest
class NormSetsTest {
    @Inject
    NormStore store;

    @Inject
    TestStore database;

    private Norm norm(String set, String code) {
        return store.getNormSet(set, 0).norms().stream()
                .filter(norm -> norm.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<NormSet> delivered() {
        return store.listNormSets().stream()
                .filter(set -> set.kind() != NormSet.Kind.OWN)
                .map(set -> store.getNormSet(set.code(), 0))
                .toList();
    }

    /** GB: 16 of 15 minutes, 6 of 10, 13 of 5, 8 of the block, and the 9 control indices of table 5.0.3. CC: 20 items, item 4 in two halves. */
    @Test
    void every_set_has_as_many_norms_as_were_found() {
        assertThat(delivered().stream()
                        .collect(Collectors.toMap(
                                NormSet::code, set -> set.norms().size())))
                .containsOnly(
                        entry("GB50180-2018", 16 + 6 + 13 + 8 + 9),
                        entry("CC2020", 20 + 1),
                        entry("BEIJING-2025", 4),
                        entry("TDT1062-2021", 3),
                        entry("GB50437", 2),
                        entry("NDRC-2023", 1),
                        entry("SHANGHAI-2024-DRAFT", 1),
                        entry("SERVICE-3KM", 15));
        assertThat(store.getNormSet("GB50180-2018", 0).norms().stream()
                        .filter(norm -> norm.facilityType().isPresent())
                        .collect(Collectors.groupingBy(Norm::level, Collectors.counting())))
                .isEqualTo(Map.of("15MIN", 16L, "10MIN", 6L, "5MIN", 13L, "BLOCK", 8L));
    }

    @Test
    void a_kindergarten_is_300_m_away_by_a_text_that_was_seen_but_its_size_is_from_memory() {
        Norm norm = norm("GB50180-2018", "GB.KINDERGARTEN");
        assertThat(norm.facilityType()).contains("KINDERGARTEN");
        assertThat(norm.demand()).isEqualTo(AgeGroup.AGE_3_5);
        assertThat(norm.requirement()).isEqualTo(Requirement.MUST);
        NormValue radius = norm.values().get(NormField.SERVICE_RADIUS_M);
        assertThat(radius.value()).isEqualTo(valueOf(300));
        assertThat(radius.certainty()).isEqualTo(Certainty.SEEN);
        assertThat(radius.source()).contains("GB 50180-2018 C.0.2");
        assertThat(radius.change()).isEmpty();
        assertThat(norm.values().get(NormField.MIN_FLOOR_AREA_M2))
                .returns(valueOf(3150), NormValue::value)
                .returns(Certainty.MEMORY, NormValue::certainty);
        assertThat(norm.value(NormField.PEOPLE_PER_FACILITY_MAX)).contains(valueOf(12000));
    }

    @Test
    void what_no_text_says_is_absent_and_not_zero() {
        assertThat(norm("GB50180-2018", "GB.CATERING").value(NormField.SERVICE_RADIUS_M))
                .isEmpty();
        assertThat(norm("GB50180-2018", "GB.PUBLIC_TOILET").value(NormField.SERVICE_RADIUS_M))
                .isEmpty();
        assertThat(norm("CC2020", "CC.11_SLOW_TRAFFIC").facilityType()).isEmpty();
        assertThat(norm("CC2020", "CC.16_PROPERTY_SERVICE").values()).isEmpty();
        for (NormSet set : delivered()) {
            for (Norm each : set.norms()) {
                assertThat(each.value(NormField.COVERAGE_TARGET))
                        .as(each.code())
                        .isEmpty();
                assertThat(each.values().values()).as(each.code()).allSatisfy(value -> {
                    assertThat(value.value()).isPositive();
                    assertThat(value.source()).isNotBlank();
                    assertThat(value.revision()).isZero();
                });
            }
        }
    }

    @Test
    void how_sure_a_value_is_is_said_of_each_value() {
        Norm health = norm("GB50180-2018", "GB.HEALTH_CENTRE");
        assertThat(health.values().get(NormField.SERVICE_RADIUS_M).certainty()).isEqualTo(Certainty.SECONDARY);
        assertThat(health.values().get(NormField.MIN_FLOOR_AREA_M2).certainty()).isEqualTo(Certainty.MEMORY);
        Norm daycare = norm("GB50180-2018", "GB.DAYCARE_ELDERLY");
        assertThat(daycare.values().values()).extracting(NormValue::certainty).containsOnly(Certainty.SEEN);
        assertThat(daycare.demand()).isEqualTo(AgeGroup.AGED_60);
        assertThat(store.getNormSet("SERVICE-3KM", 0).norms()).allSatisfy(norm -> {
            NormValue radius = norm.values().get(NormField.SERVICE_RADIUS_M);
            assertThat(radius.value()).isEqualTo(valueOf(3000));
            assertThat(radius.certainty()).isEqualTo(Certainty.PROPOSED);
            assertThat(norm.note()).contains("未查到", "not found");
        });
    }

    /** 240 seats for 9,600 people are 25 for 1,000; of the two value sets the lower one. */
    @Test
    void beijing_gives_seats_and_floor_area_for_1000_people() {
        Norm kindergarten = norm("BEIJING-2025", "BJ25.CHILDCARE_KG_8");
        assertThat(kindergarten.value(NormField.PLACES_PER_1000))
                .contains(valueOf(240 * 1000).divide(valueOf(9600)));
        assertThat(kindergarten.values().get(NormField.PLACES_PER_1000).certainty())
                .isEqualTo(Certainty.SECONDARY);
        assertThat(kindergarten.value(NormField.MIN_FLOOR_AREA_M2)).contains(valueOf(3100));
        assertThat(kindergarten.value(NormField.MAX_FLOOR_AREA_M2)).isEmpty();
        assertThat(kindergarten.note()).contains("3900", "3,900");
        assertThat(norm("BEIJING-2025", "BJ25.HEALTH_STATION").value(NormField.FLOOR_AREA_M2_PER_1000))
                .contains(valueOf(25));
    }

    @Test
    void the_living_circles_of_gb_50180_are_1000_500_and_300_m_and_a_block_has_none() {
        Map<String, Optional<Integer>> metres = store.getNormSet("GB50180-2018", 0).circles().stream()
                .collect(Collectors.toMap(LivingCircle::code, LivingCircle::walkingMetres));
        assertThat(metres)
                .isEqualTo(Map.of(
                        "15MIN", Optional.of(1000),
                        "10MIN", Optional.of(500),
                        "5MIN", Optional.of(300),
                        "BLOCK", Optional.empty()));
    }

    @Test
    void every_norm_belongs_to_a_circle_of_its_set_and_no_two_values_contradict() {
        for (NormSet set : delivered()) {
            Set<String> circles = set.circles().stream().map(LivingCircle::code).collect(Collectors.toSet());
            assertThat(set.norms()).extracting(Norm::code).doesNotHaveDuplicates();
            for (Norm norm : set.norms()) {
                assertThat(circles).contains(norm.level());
                ordered(norm, NormField.MIN_FLOOR_AREA_M2, NormField.MAX_FLOOR_AREA_M2);
                ordered(norm, NormField.MIN_SITE_AREA_M2, NormField.MAX_SITE_AREA_M2);
                ordered(norm, NormField.PEOPLE_PER_FACILITY_MIN, NormField.PEOPLE_PER_FACILITY_MAX);
            }
        }
    }

    private static void ordered(Norm norm, NormField low, NormField high) {
        Optional<BigDecimal> least = norm.value(low);
        Optional<BigDecimal> most = norm.value(high);
        if (least.isPresent() && most.isPresent()) {
            assertThat(least.get()).as(norm.code()).isLessThanOrEqualTo(most.get());
        }
    }

    @Test
    void the_database_itself_refuses_zero_and_shares_above_one() {
        for (String values : List.of("'SERVICE_RADIUS_M', 0", "'COVERAGE_TARGET', 1.01", "'RADIUS', 3")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> database.execute("INSERT INTO norm_value VALUES ('GB50180-2018', 'GB.CATERING', "
                                    + values + ", 'SEEN', '')")))
                    .as(values)
                    .isNotNull();
        }
    }
}
