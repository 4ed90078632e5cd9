package org.zhibu.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdRangesTest {
    @Test
    void ranges_that_touch_or_overlap_become_one() {
        IdRanges ranges =
                IdRanges.of(List.of(new long[] {10, 12}, new long[] {1, 3}, new long[] {4, 4}, new long[] {2, 9}));
        assertThat(ranges.from()).containsExactly(1);
        assertThat(ranges.to()).containsExactly(12);
    }

    @Test
    void a_range_inside_another_does_not_shorten_it() {
        IdRanges ranges = IdRanges.of(List.of(new long[] {1, 100}, new long[] {5, 6}));
        assertThat(ranges.contains(50)).isTrue();
        assertThat(ranges.contains(101)).isFalse();
    }

    @Test
    void no_range_holds_nothing() {
        assertThat(IdRanges.of(List.of()).contains(1)).isFalse();
    }

    @Test
    void it_holds_exactly_what_one_of_the_ranges_holds() {
        Random random = new Random(1);
        for (int round = 0; round < 500; round++) {
            List<long[]> pairs = new ArrayList<>();
            for (int pair = random.nextInt(8); pair > 0; pair--) {
                long from = random.nextInt(60);
                pairs.add(new long[] {from, from + random.nextInt(12)});
            }
            IdRanges ranges = IdRanges.of(pairs);
            for (long id = -2; id < 75; id++) {
                long asked = id;
                assertThat(ranges.contains(id))
                        .isEqualTo(pairs.stream().anyMatch(pair -> pair[0] <= asked && asked <= pair[1]));
            }
        }
    }
}
