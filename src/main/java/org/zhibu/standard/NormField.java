package org.zhibu.standard;

import java.math.BigDecimal;
import java.util.Optional;

/** What a norm may say of a facility type, one number each, always above zero. */
public enum NormField {
    /** Farthest walking distance, metres (服务半径). */
    SERVICE_RADIUS_M("m", 100_000, Step.ANY),
    /** Least share of the people within the distance, 0..1 (覆盖率). */
    COVERAGE_TARGET("1", 1, Step.ANY),
    MIN_FLOOR_AREA_M2("m2", 10_000_000, Step.ANY),
    MAX_FLOOR_AREA_M2("m2", 10_000_000, Step.ANY),
    MIN_SITE_AREA_M2("m2", 10_000_000, Step.ANY),
    MAX_SITE_AREA_M2("m2", 10_000_000, Step.ANY),
    /** Floor area for 1,000 residents of all ages (千人指标). */
    FLOOR_AREA_M2_PER_1000("m2/1000", 1_000_000, Step.ANY),
    /** Places, beds or seats for 1,000 residents of all ages. */
    PLACES_PER_1000("1/1000", 100_000, Step.ANY),
    /** Residents of all ages that one facility serves, lower and upper end. */
    PEOPLE_PER_FACILITY_MIN("people", 100_000_000, Step.WHOLE),
    PEOPLE_PER_FACILITY_MAX("people", 100_000_000, Step.WHOLE);

    private enum Step {
        ANY,
        WHOLE
    }

    private static final int MOST_DECIMALS = 6;

    private final String unit;
    private final BigDecimal greatest;
    private final Step step;

    NormField(String unit, long greatest, Step step) {
        this.unit = unit;
        this.greatest = BigDecimal.valueOf(greatest);
        this.step = step;
    }

    public String unit() {
        return unit;
    }

    /** Why a number cannot be a value of this field; empty = it can. */
    Optional<String> refuses(BigDecimal value) {
        if (value.signum() <= 0) {
            return Optional.of("must be greater than 0; null means that it is not regulated");
        }
        if (value.compareTo(greatest) > 0) {
            return Optional.of("must be at most " + greatest + " " + unit);
        }
        int decimals = Decimals.plain(value).scale();
        if (step == Step.WHOLE && decimals > 0) {
            return Optional.of("must be a whole number of " + unit);
        }
        return decimals > MOST_DECIMALS
                ? Optional.of("must have at most " + MOST_DECIMALS + " decimals")
                : Optional.empty();
    }
}
