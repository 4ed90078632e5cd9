package org.zhibu.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * 经营权: who may run an idle space or an added facility, for how long and for what.
 *
 * @param target idle space, building, or something drawn
 * @param holder who holds it
 * @param areaM2 area that earns rent; empty = the area of the target
 * @param startYear calendar year the right begins; empty = the year after the work
 * @param termYears years it lasts
 * @param rentYuanPerM2Month rent at full letting; no rent is 0
 * @param rentGrowth growth of the rent a year, e.g. 0.02
 * @param rampUp shares of full letting in the first years, e.g. 0.3, 0.6; afterwards 1
 * @param vacancy share that stays empty for good, 0..1
 * @param subsidyYuanYear subsidy a year while it runs
 * @param operatingYuanYear own cost of running it a year; empty = by the finance book
 * @param paidToOwnerYuanYear what the holder pays the owner of the space a year (e.g. 5 yuan a m2 and month); 0 = free of charge
 */
public record OperatingRight(
        Target target,
        String holder,
        Optional<BigDecimal> areaM2,
        Optional<Integer> startYear,
        int termYears,
        BigDecimal rentYuanPerM2Month,
        BigDecimal rentGrowth,
        List<BigDecimal> rampUp,
        BigDecimal vacancy,
        BigDecimal subsidyYuanYear,
        Optional<BigDecimal> operatingYuanYear,
        BigDecimal paidToOwnerYuanYear)
        implements PlanItem {
    public OperatingRight {
        areaM2 = Assignment.orEmpty(areaM2);
        startYear = Assignment.orEmpty(startYear);
        operatingYuanYear = Assignment.orEmpty(operatingYuanYear);
        rentYuanPerM2Month = orZero(rentYuanPerM2Month);
        rentGrowth = orZero(rentGrowth);
        rampUp = rampUp == null ? List.of() : List.copyOf(rampUp);
        vacancy = orZero(vacancy);
        subsidyYuanYear = orZero(subsidyYuanYear);
        paidToOwnerYuanYear = orZero(paidToOwnerYuanYear);
    }

    private static BigDecimal orZero(BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    @Override
    public String key() {
        return "right/" + target;
    }
}
