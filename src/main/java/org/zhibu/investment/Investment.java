package org.zhibu.investment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibu.indicator.IndicatorSet;
import org.zhibu.investment.InvestmentBalance.CashYear;
import org.zhibu.investment.InvestmentBalance.Cost;
import org.zhibu.investment.InvestmentBalance.Note;
import org.zhibu.plan.OperatingRight;
import org.zhibu.plan.PlanSnapshot;

/**
 * Works out what a plan costs and brings back. Conventions: docs/money.md. Yuan of constant prices before tax, each amount at the end of
 * its year, year 0 not discounted; amounts are rounded to the cent.
 */
public final class Investment {
    private Investment() {}

    /** @param indicators of the same plan: households and parking spaces are taken from them */
    public static InvestmentBalance of(PlanSnapshot plan, IndicatorSet indicators) {
        Terms terms = Terms.of(plan);
        int startYear = terms.whole("START_YEAR");
        Quantities quantities = Quantities.of(plan.site());
        List<PricedAssignment> priced = new Costs(plan, quantities, startYear).all();
        List<Cost> costs =
                priced.stream().flatMap(each -> each.costs().stream()).toList();
        Capital capital = new Capital(costs, startYear, terms.whole("HORIZON_YEARS") + 1);
        Operation operation = Operation.of(plan, indicators, quantities, startYear);
        CashFlow flow = new CashFlow(capital, operation, terms);
        BigDecimal rate = terms.get("DISCOUNT_RATE");
        return new InvestmentBalance(
                costs,
                CostGroups.of(priced),
                capital.total(),
                capital.byPayer,
                flow.years,
                Profitability.of(flow.operatorNets(), rate),
                Profitability.of(flow.projectNets(), terms.get("SOCIAL_DISCOUNT_RATE")),
                flow.years.stream().flatMap(year -> year.debtCover().stream()).min(BigDecimal::compareTo),
                breakEvenRent(capital, operation, terms),
                Tornado.of(terms, other -> npv(capital, operation, other)),
                Loop.of(flow.years, terms),
                notes(capital, operation, flow));
    }

    private static BigDecimal npv(Capital capital, Operation operation, Terms terms) {
        return Profitability.presentValue(
                new CashFlow(capital, operation, terms).operatorNets(), terms.get("DISCOUNT_RATE"));
    }

    /**
     * The mean rent at full letting at which the operator's NPV is 0: the NPV is linear in the level of rents. 0 where none is needed;
     * empty where nothing is let.
     */
    private static Optional<BigDecimal> breakEvenRent(Capital capital, Operation operation, Terms terms) {
        BigDecimal area = BigDecimal.ZERO;
        BigDecimal rent = BigDecimal.ZERO;
        for (Operation.Let let : operation.lets()) {
            OperatingRight right = let.right();
            area = area.add(let.areaM2());
            rent = rent.add(let.areaM2().multiply(right.rentYuanPerM2Month()));
        }
        BigDecimal without = npv(capital, operation, terms.with(Terms.RENT, BigDecimal.ZERO));
        BigDecimal earned = npv(capital, operation, terms).subtract(without);
        if (rent.signum() == 0 || earned.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal level = without.negate().max(BigDecimal.ZERO).divide(earned, MathContext.DECIMAL64);
        return Optional.of(
                rent.divide(area, MathContext.DECIMAL64).multiply(level).setScale(2, RoundingMode.HALF_UP));
    }

    private static List<Note> notes(Capital capital, Operation operation, CashFlow flow) {
        List<Note> notes = new ArrayList<>(operation.notes());
        if (capital.unpriced > 0) {
            notes.add(0, new Note("COSTS_UNKNOWN", Map.of("count", Integer.toString(capital.unpriced))));
        }
        if (capital.late > 0) {
            notes.add(new Note("WORKS_BEYOND_HORIZON", Map.of("count", Integer.toString(capital.late))));
        }
        if (flow.loan.repaidEarly.signum() > 0) {
            CashYear last = flow.years.get(flow.years.size() - 1);
            notes.add(new Note(
                    "LOAN_REPAID_EARLY",
                    Map.of("yuan", flow.loan.repaidEarly.toPlainString(), "year", Integer.toString(last.year()))));
        }
        return notes;
    }
}
