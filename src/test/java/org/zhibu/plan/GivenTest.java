package org.zhibu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.zhibu.geo.Geodesics;

/** What tests are given is what they think it is. */
class GivenTest {
    @Test
    void a_square_is_as_large_as_it_says_and_equal_sites_have_equal_hashes() {
        assertThat(Geodesics.areaSquareMetres(Given.square(100, 200, 10))).isCloseTo(100, within(0.01));
        Site one = Given.site().building(1, 0, 0).floors(6).homes(10, 25).build();
        Site same = Given.site().building(1, 0, 0).floors(6).homes(10, 25).build();
        Site other = Given.site().building(1, 0, 0).floors(7).homes(10, 25).build();
        assertThat(one.hash()).isEqualTo(same.hash()).isNotEqualTo(other.hash());
        assertThat(one.buildings().get(0).floorAreaM2()).isEqualTo(Amount.known(600));
    }

    @Test
    void a_plan_says_what_it_was_told() {
        PlanSnapshot plan = Given.site()
                .building(1, 0, 0)
                .space(7, "BOILER_ROOM", 80, 0, 200)
                .plan()
                .demolish(1, DemolitionReason.DANGEROUS)
                .reuse(7, "CANTEEN", 200)
                .term("DISCOUNT_RATE", "0.06")
                .snapshot();
        assertThat(plan.state().assignments()).hasSize(2);
        assertThat(plan.term("DISCOUNT_RATE")).isEqualByComparingTo("0.06");
        assertThat(plan.term("HORIZON_YEARS")).isEqualByComparingTo("20");
    }
}
