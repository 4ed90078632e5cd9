package org.zhibu.investment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import org.zhibu.plan.OperatingRight;

/**
 * 运营收支: what operation brings in and costs in each year. Property service begins in year 1, the year after the first one; residents
 * are charged after the free years (先体验后付费).
 */
final class Income {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final MathContext EXACT = MathContext.DECIMAL64;

    private final Operation operation;
    private final Terms terms;

    Income(Operation operation, Terms terms) {
        this.operation = operation;
        this.terms = terms;
    }

    /** @param publicParking what of parking is not the operator's: common income of the owners (公共收益) */
    record Year(
            BigDecimal rent,
            BigDecimal subsidy,
            BigDecimal fees,
            BigDecimal collectionRate,
            BigDecimal parking,
            BigDecimal publicParking,
            BigDecimal valueAdded,
            BigDecimal operating,
            BigDecimal toOwners) {

        BigDecimal total() {
            return rent.add(subsidy).add(fees).add(parking).add(valueAdded);
        }

        /** Income less running costs. */
        BigDecimal surplus() {
            return total().subtract(operating).subtract(toOwners);
        }
    }

    Year of(int index) {
        BigDecimal rent = BigDecimal.ZERO;
        BigDecimal subsidy = BigDecimal.ZERO;
        BigDecimal operating = BigDecimal.ZERO;
        BigDecimal toOwners = BigDecimal.ZERO;
        for (Operation.Let let : operation.lets()) {
            int year = index - let.from();
            OperatingRight right = let.right();
            if (year >= 0 && year < right.termYears()) {
                BigDecimal earned = rent(let, year);
                rent = rent.add(earned);
                subsidy = subsidy.add(right.subsidyYuanYear());
                operating = operating.add(right.operatingYuanYear()
                        .orElseGet(() -> cents(earned.multiply(terms.get("SPACE_OPERATING_SHARE")))));
                toOwners = toOwners.add(right.paidToOwnerYuanYear());
            }
        }
        boolean isServed = operation.isOperated() && index > 0;
        BigDecimal rate = isServed ? collectionRate(index) : BigDecimal.ZERO;
        BigDecimal service = isServed
                ? cents(operation.dwellingM2().multiply(terms.get("SERVICE_COST_YUAN_M2_YEAR")))
                : BigDecimal.ZERO;
        BigDecimal parking = parking(index);
        BigDecimal operatorParking = cents(parking.multiply(terms.get("PARKING_TO_OPERATOR_SHARE")));
        return new Year(
                rent,
                subsidy,
                cents(due().multiply(rate)),
                rate,
                operatorParking,
                parking.subtract(operatorParking),
                isServed ? valueAdded() : BigDecimal.ZERO,
                operating.add(service),
                toOwners);
    }

    private BigDecimal rent(Operation.Let let, int year) {
        OperatingRight right = let.right();
        BigDecimal letting = year < right.rampUp().size() ? right.rampUp().get(year) : BigDecimal.ONE;
        BigDecimal growth = BigDecimal.ONE.add(right.rentGrowth()).pow(year, EXACT);
        return cents(let.areaM2()
                .multiply(right.rentYuanPerM2Month())
                .multiply(MONTHS)
                .multiply(growth, EXACT)
                .multiply(letting)
                .multiply(BigDecimal.ONE.subtract(right.vacancy()))
                .multiply(terms.get(Terms.RENT)));
    }

    /** Fees of all dwellings for a year. */
    private BigDecimal due() {
        return operation
                .dwellingM2()
                .multiply(terms.get("PROPERTY_FEE_YUAN_M2_MONTH"))
                .multiply(MONTHS);
    }

    /** 0 in the free years, then in equal steps from the rate at first to the rate aimed at. */
    BigDecimal collectionRate(int index) {
        int charged = index - 1 - terms.whole("COLLECTION_FREE_YEARS");
        if (charged < 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal target = terms.get("COLLECTION_TARGET");
        int years = terms.whole("COLLECTION_YEARS_TO_TARGET");
        if (charged >= years) {
            return target;
        }
        BigDecimal first = terms.get("COLLECTION_START");
        return first.add(
                target.subtract(first).multiply(BigDecimal.valueOf(charged)).divide(BigDecimal.valueOf(years), EXACT));
    }

    private BigDecimal parking(int index) {
        BigDecimal spaces = operation.isOperated() && index > 0 ? operation.spacesToday() : BigDecimal.ZERO;
        for (Map.Entry<Integer, BigDecimal> added : operation.spacesAdded().entrySet()) {
            spaces = index >= added.getKey() ? spaces.add(added.getValue()) : spaces;
        }
        return cents(spaces.multiply(terms.get("PARKING_YUAN_SPACE_MONTH"))
                .multiply(MONTHS)
                .multiply(terms.get("PARKING_OCCUPANCY")));
    }

    private BigDecimal valueAdded() {
        return cents(operation
                .households()
                .multiply(terms.get("VALUE_ADDED_YUAN_HOUSEHOLD_YEAR"))
                .multiply(terms.get("VALUE_ADDED_UPTAKE")));
    }

    private static BigDecimal cents(BigDecimal yuan) {
        return yuan.setScale(2, RoundingMode.HALF_UP);
    }
}
