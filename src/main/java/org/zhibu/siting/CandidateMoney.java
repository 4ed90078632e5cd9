package org.zhibu.siting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.zhibu.standard.ValueBook;

/** What a facility in a space costs and earns; what is not known stays so. Yuan, rounded to the cent. */
record CandidateMoney(ValueBook finance) {
    static final String PARKING_ITEM = "PARKING";
    /** Ground that a parking space takes with its share of the lanes. */
    static final BigDecimal PARKING_M2 = BigDecimal.valueOf(30);

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** Square metres × price; parking by spaces of 30 m2. */
    Optional<BigDecimal> cost(Wanted wanted, Optional<BigDecimal> areaM2) {
        return areaM2.flatMap(area -> wanted.unitCostYuan()
                .map(price -> price.multiply(quantity(wanted, area)).setScale(2, RoundingMode.HALF_UP)));
    }

    static BigDecimal quantity(Wanted wanted, BigDecimal areaM2) {
        return quantity(wanted.needs().priceItem(), areaM2);
    }

    /** In the unit of the price item. */
    static BigDecimal quantity(String priceItem, BigDecimal areaM2) {
        return priceItem.equals(PARKING_ITEM)
                ? areaM2.divide(PARKING_M2, 0, RoundingMode.DOWN).max(BigDecimal.ONE)
                : areaM2;
    }

    /** Rent of a full year less the operating share of it. */
    Optional<BigDecimal> incomeYear(Wanted wanted, Optional<BigDecimal> areaM2) {
        BigDecimal kept = BigDecimal.ONE.subtract(finance.find("SPACE_OPERATING_SHARE")
                .flatMap(ValueBook.Value::value)
                .orElse(BigDecimal.ZERO));
        return areaM2.flatMap(area -> wanted.rentYuanPerM2Month()
                .map(rent -> rent.multiply(area).multiply(MONTHS).multiply(kept).setScale(2, RoundingMode.HALF_UP)));
    }

    /**
     * Net present value: income at the end of each year of the operating right, at the discount rate of the book, less the cost.
     *
     * @param years of the right; empty = the horizon of the book
     */
    Optional<BigDecimal> presentValue(
            Optional<BigDecimal> costYuan, Optional<BigDecimal> incomeYuanYear, Optional<Integer> years) {
        Optional<BigDecimal> rate = finance.find("DISCOUNT_RATE").flatMap(ValueBook.Value::value);
        Optional<Integer> horizon =
                finance.find("HORIZON_YEARS").flatMap(ValueBook.Value::value).map(BigDecimal::intValueExact);
        if (costYuan.isEmpty() || incomeYuanYear.isEmpty() || rate.isEmpty() || horizon.isEmpty()) {
            return Optional.empty();
        }
        int term = years.filter(right -> right > 0 && right < horizon.get()).orElse(horizon.get());
        double factor = 0;
        for (int year = 1; year <= term; year++) {
            factor += Math.pow(1 + rate.get().doubleValue(), -year);
        }
        return Optional.of(incomeYuanYear
                .get()
                .multiply(BigDecimal.valueOf(factor))
                .subtract(costYuan.get())
                .setScale(2, RoundingMode.HALF_UP));
    }
}
