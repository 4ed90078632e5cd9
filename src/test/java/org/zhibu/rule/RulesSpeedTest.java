package org.zhibu.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.zhibu.indicator.IndicatorSet;
import org.zhibu.indicator.Indicators;
import org.zhibu.indicator.Surroundings;
import org.zhibu.plan.DemolitionReason;
import org.zhibu.plan.Given;
import org.zhibu.plan.PlanSnapshot;

/** A site of 5,000 buildings in which nothing new is built is checked at once. */
class RulesSpeedTest {
    private static final int BUILDINGS = 5000;
    private static final int TRIES = 30;

    @Test
    void five_thousand_buildings_without_a_new_one_take_no_time() {
        Given site = Given.site().today(100_000, 500);
        for (int i = 0; i < BUILDINGS; i++) {
            site.building(i + 1, 13 * (i % 71) - 460, 13 * (i / 71) - 460).homes(10, 25);
        }
        PlanSnapshot plan = site.plan()
                .demolish(1, DemolitionReason.REBUILD)
                .books(DeliveredRules.books())
                .snapshot();
        IndicatorSet indicators = Indicators.of(plan, Surroundings.none());
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            Rules.check(plan, indicators, RuleCheck.NO_MONEY);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(20));
    }
}
