package org.zhibu.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NormSetValidityTest {
    private static NormSet set(NormSet.Kind kind, Optional<LocalDate> from, Optional<LocalDate> to) {
        return new NormSet("X", 0, "某标准", "Some norm", "", from, to, List.of(), List.of(), kind, Optional.empty(), "");
    }

    @Test
    void a_set_is_in_force_from_its_first_to_its_last_day_both_included() {
        NormSet set =
                set(NormSet.Kind.NORM, Optional.of(LocalDate.of(2015, 3, 1)), Optional.of(LocalDate.of(2025, 11, 30)));
        assertThat(set.isInForce(LocalDate.of(2015, 2, 28))).isFalse();
        assertThat(set.isInForce(LocalDate.of(2015, 3, 1))).isTrue();
        assertThat(set.isInForce(LocalDate.of(2025, 11, 30))).isTrue();
        assertThat(set.isInForce(LocalDate.of(2025, 12, 1))).isFalse();
    }

    @Test
    void a_day_that_is_not_known_does_not_exclude() {
        NormSet set = set(NormSet.Kind.OWN, Optional.empty(), Optional.empty());
        assertThat(set.isInForce(LocalDate.MIN)).isTrue();
        assertThat(set.isInForce(LocalDate.MAX)).isTrue();
    }

    @Test
    void a_draft_is_never_in_force() {
        assertThat(set(NormSet.Kind.DRAFT, Optional.of(LocalDate.of(2024, 1, 1)), Optional.empty())
                        .isInForce(LocalDate.of(2024, 6, 1)))
                .isFalse();
    }
}
