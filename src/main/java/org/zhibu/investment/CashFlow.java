package org.zhibu.investment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibu.investment.InvestmentBalance.CashYear;

/** 现金流量: the money of every year from year 0 to the horizon. */
final class CashFlow {
    private static final int COVER_DIGITS = 4;

    final List<CashYear> years = new ArrayList<>();
    final List<Income.Year> income = new ArrayList<>();
    final Loan loan;

    CashFlow(Capital capital, Operation operation, Terms terms) {
        int startYear = terms.whole("START_YEAR");
        BigDecimal[] invested = capital.ofOperator(terms.get(Terms.CAPITAL));
        BigDecimal[] all = capital.ofAll(terms.get(Terms.CAPITAL));
        loan = new Loan(invested, terms);
        Income each = new Income(operation, terms);
        BigDecimal pledge = terms.get("LOAN_PLEDGE_SHARE");
        List<BigDecimal> operatorNets = new ArrayList<>();
        List<BigDecimal> projectNets = new ArrayList<>();
        for (int t = 0; t < all.length; t++) {
            Income.Year year = each.of(t);
            income.add(year);
            operatorNets.add(
                    year.surplus().subtract(invested[t]).add(loan.drawn[t]).subtract(loan.service(t)));
            projectNets.add(year.surplus().add(year.publicParking()).subtract(all[t]));
        }
        List<BigDecimal> discounted = Profitability.discounted(operatorNets, terms.get("DISCOUNT_RATE"));
        BigDecimal operatorTotal = BigDecimal.ZERO;
        BigDecimal discountedTotal = BigDecimal.ZERO;
        BigDecimal projectTotal = BigDecimal.ZERO;
        for (int t = 0; t < all.length; t++) {
            operatorTotal = operatorTotal.add(operatorNets.get(t));
            discountedTotal = discountedTotal.add(discounted.get(t));
            projectTotal = projectTotal.add(projectNets.get(t));
            Income.Year year = income.get(t);
            years.add(new CashYear(
                    startYear + t,
                    t,
                    all[t],
                    invested[t],
                    year.rent(),
                    year.subsidy(),
                    year.fees(),
                    year.collectionRate(),
                    year.parking(),
                    year.publicParking(),
                    year.valueAdded(),
                    year.operating(),
                    year.toOwners(),
                    loan.drawn[t],
                    loan.interest[t],
                    loan.repayment[t],
                    operatorNets.get(t),
                    operatorTotal,
                    discountedTotal.setScale(2, RoundingMode.HALF_UP),
                    projectNets.get(t),
                    projectTotal,
                    cover(year.surplus().multiply(pledge), loan.service(t))));
        }
    }

    /** 偿债备付率: what of the surplus is pledged, over interest and repayment; empty in years without any. */
    private static Optional<BigDecimal> cover(BigDecimal pledged, BigDecimal service) {
        return service.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        pledged.divide(service, MathContext.DECIMAL64).setScale(COVER_DIGITS, RoundingMode.HALF_UP));
    }

    List<BigDecimal> operatorNets() {
        return years.stream().map(CashYear::operatorNet).toList();
    }

    List<BigDecimal> projectNets() {
        return years.stream().map(CashYear::projectNet).toList();
    }
}
