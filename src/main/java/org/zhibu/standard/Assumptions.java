package org.zhibu.standard;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What is assumed where figures are not known (估算假设), at one revision; immutable.
 *
 * @param revision grows with every change; 0 = as delivered
 * @param peoplePerHousehold people of one household
 * @param squareMetresPerPerson floor area of dwellings for one person
 * @param ageShares share of each age group among all residents, 0..1, {@link AgeGroup#ALL} not among them
 * @param walkingMetresPerMinute walking speed
 * @param coverageTarget least share of the people to be served where a norm names none, above 0 and at most 1
 */
public record Assumptions(
        int revision,
        BigDecimal peoplePerHousehold,
        BigDecimal squareMetresPerPerson,
        Map<AgeGroup, BigDecimal> ageShares,
        BigDecimal walkingMetresPerMinute,
        BigDecimal coverageTarget) {
    public Assumptions {
        ageShares = Map.copyOf(ageShares);
    }
}
