package org.zhibu.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhibu.investment.InvestmentBalance.Cost;
import org.zhibu.plan.Payer;

/** 投资: costs added up, by payer and by year. What falls out of the horizon is in the sums, not in the years. */
final class Capital {
    private BigDecimal total = BigDecimal.ZERO;
    final Map<Payer, BigDecimal> byPayer = new EnumMap<>(Payer.class);
    private final BigDecimal[] all;
    private final BigDecimal[] operator;
    /** Works beyond the horizon. */
    int late;
    /** Works whose quantity or price is unknown. */
    int unpriced;

    /** @param years of the horizon, year 0 among them */
    Capital(List<Cost> costs, int startYear, int years) {
        all = Loan.zeros(years);
        operator = Loan.zeros(years);
        for (Cost cost : costs) {
            if (cost.amountYuan().isEmpty()) {
                unpriced++;
                continue;
            }
            BigDecimal amount = cost.amountYuan().get();
            total = total.add(amount);
            cost.split().forEach((payer, part) -> byPayer.merge(payer, part, BigDecimal::add));
            int year = cost.year() - startYear;
            if (year < 0 || year >= years) {
                late++;
                continue;
            }
            all[year] = all[year].add(amount);
            operator[year] = operator[year].add(cost.split().getOrDefault(Payer.OPERATOR, BigDecimal.ZERO));
        }
    }

    BigDecimal total() {
        return total;
    }

    /** A copy, times a factor. */
    BigDecimal[] ofAll(BigDecimal factor) {
        return times(all, factor);
    }

    BigDecimal[] ofOperator(BigDecimal factor) {
        return times(operator, factor);
    }

    private static BigDecimal[] times(BigDecimal[] amounts, BigDecimal factor) {
        return Arrays.stream(amounts)
                .map(amount -> amount.multiply(factor).setScale(2, RoundingMode.HALF_UP))
                .toArray(BigDecimal[]::new);
    }
}
