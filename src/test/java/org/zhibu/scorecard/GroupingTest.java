package org.zhibu.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhibu.standard.Norm;

class GroupingTest {
    private static List<String> codes(GroupScheme scheme) {
        return Grouping.of(scheme, Cards.NORMS).stream()
                .map(group -> group.group().code() + ":"
                        + String.join(
                                ",", group.norms().stream().map(Norm::code).toList()))
                .toList();
    }

    private static GroupScheme computed(GroupScheme.Membership membership, String... groups) {
        return new GroupScheme(
                "c",
                0,
                "",
                "",
                "",
                "",
                Optional.empty(),
                membership,
                true,
                Optional.empty(),
                List.of(groups).stream()
                        .map(code -> new RowGroup(code, code, code, List.of()))
                        .toList());
    }

    @Test
    void every_norm_is_in_exactly_one_group_and_what_none_claims_comes_last() {
        assertThat(codes(Cards.BY_TYPE))
                .containsExactly("green:GB.PARK", "young:GB.KINDERGARTEN,GB.NURSERY", "other:GB.CANTEEN,CC.SLOW");
    }

    @Test
    void categories_group_by_what_the_norm_says_of_itself() {
        assertThat(codes(computed(GroupScheme.Membership.CATEGORY, "transport", "education", "sport")))
                .containsExactly(
                        "transport:CC.SLOW", "education:GB.KINDERGARTEN,GB.NURSERY", "other:GB.PARK,GB.CANTEEN");
    }

    @Test
    void levels_group_by_living_circle() {
        assertThat(codes(computed(GroupScheme.Membership.LEVEL, "15MIN", "5MIN")))
                .containsExactly("5MIN:GB.KINDERGARTEN,GB.PARK,GB.CANTEEN,CC.SLOW,GB.NURSERY");
        assertThat(codes(computed(GroupScheme.Membership.LEVEL, "15MIN")))
                .containsExactly("other:GB.KINDERGARTEN,GB.PARK,GB.CANTEEN,CC.SLOW,GB.NURSERY");
    }
}
