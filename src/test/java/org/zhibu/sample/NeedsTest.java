package org.zhibu.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NeedsTest {
    private static final SamplePlaces DISTRICT = SampleDistrict.generate(SampleDistrict.SEED);
    private static final List<SamplePlaces.Need> NEEDS = DISTRICT.needs();

    @Test
    void there_are_twelve_hundred_over_two_years_every_one_called_synthetic() {
        assertThat(NEEDS).hasSize(1200);
        assertThat(NEEDS).allMatch(need -> need.text().contains("合成"));
        assertThat(NEEDS.stream().map(need -> need.reportedAt().substring(0, 7)).distinct())
                .hasSize(24);
    }

    @Test
    void nothing_is_done_before_it_was_reported_or_after_the_register_ends() {
        assertThat(NEEDS).filteredOn(need -> need.doneAt() != null).allSatisfy(need -> {
            assertThat(OffsetDateTime.parse(need.doneAt())).isAfter(OffsetDateTime.parse(need.reportedAt()));
            assertThat(need.doneAt()).isLessThan("2025-01-01");
            assertThat(need.state()).isIn("DONE", "REJECTED");
        });
        assertThat(NEEDS.stream().map(SamplePlaces.Need::state).distinct()).hasSize(5);
    }

    /** Meals are asked for 2.2 times as often at the end as at the beginning. */
    @Test
    void meals_are_asked_for_more_and_more() {
        Map<Boolean, Long> byYear = NEEDS.stream()
                .filter(need -> "CANTEEN".equals(need.facilityType()))
                .collect(
                        Collectors.partitioningBy(need -> need.reportedAt().startsWith("2024"), Collectors.counting()));

        assertThat(byYear.get(true)).isGreaterThan(byYear.get(false) * 5 / 4);
    }

    @Test
    void lifts_are_asked_for_in_houses_of_five_to_seven_storeys() {
        Map<String, Integer> storeys = DISTRICT.buildings().stream()
                .filter(b -> b.storeys() != null)
                .collect(Collectors.toMap(SamplePlaces.Building::sourceId, SamplePlaces.Building::storeys));
        var lifts = NEEDS.stream()
                .filter(need -> need.category().equals("加装电梯") && storeys.containsKey(need.building()))
                .toList();

        assertThat(lifts.stream()
                        .filter(need -> storeys.get(need.building()) <= 7)
                        .count())
                .isGreaterThan(lifts.size() * 9 / 10);
    }
}
