package org.zhibu.investment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * 贷款: a share of what the operator invests in each year, repaid in equal parts of the principal (等额本金) from the year after the grace
 * years; interest on what is owed at the beginning of the year, from the year after it was drawn. What is still owed at the end of the
 * horizon is repaid in its last year.
 */
final class Loan {
    final BigDecimal[] drawn;
    final BigDecimal[] interest;
    final BigDecimal[] repayment;
    /** Owed at the end of the horizon by its schedule, and so repaid early. */
    BigDecimal repaidEarly = BigDecimal.ZERO;

    Loan(BigDecimal[] operatorCapital, Terms terms) {
        int years = operatorCapital.length;
        drawn = zeros(years);
        interest = zeros(years);
        repayment = zeros(years);
        for (int year = 0; year < years; year++) {
            tranche(
                    year,
                    operatorCapital[year].multiply(terms.get("LOAN_SHARE")).setScale(2, RoundingMode.HALF_UP),
                    terms);
        }
    }

    private void tranche(int year, BigDecimal amount, Terms terms) {
        if (amount.signum() <= 0) {
            return;
        }
        drawn[year] = amount;
        int last = drawn.length - 1;
        int term = terms.whole("LOAN_YEARS");
        int grace = Math.min(terms.whole("LOAN_GRACE_YEARS"), term - 1);
        BigDecimal part = amount.divide(BigDecimal.valueOf((long) term - grace), MathContext.DECIMAL64)
                .setScale(2, RoundingMode.HALF_UP);
        BigDecimal owed = amount;
        for (int t = year + 1; t <= last && owed.signum() > 0; t++) {
            interest[t] = interest[t].add(owed.multiply(terms.get("LOAN_RATE")).setScale(2, RoundingMode.HALF_UP));
            BigDecimal due = t - year <= grace ? BigDecimal.ZERO : t - year == term ? owed : part.min(owed);
            if (t == last && owed.compareTo(due) > 0) {
                repaidEarly = repaidEarly.add(owed.subtract(due));
                due = owed;
            }
            repayment[t] = repayment[t].add(due);
            owed = owed.subtract(due);
        }
        if (year == last) {
            repayment[year] = repayment[year].add(amount);
            repaidEarly = repaidEarly.add(amount);
        }
    }

    BigDecimal service(int year) {
        return interest[year].add(repayment[year]);
    }

    static BigDecimal[] zeros(int count) {
        BigDecimal[] zeros = new BigDecimal[count];
        java.util.Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }
}
