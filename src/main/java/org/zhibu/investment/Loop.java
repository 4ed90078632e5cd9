package org.zhibu.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.investment.InvestmentBalance.CashYear;
import org.zhibu.investment.InvestmentBalance.LoopYear;

/**
 * 改造 – 运营 – 收益 – 再投入: the yearly account of the loop. A share of the operator's surplus after debt service, and a share of the
 * owners' common income, goes to a reserve; what later works cost is shown as reinvested as far as the reserve reaches. It is an account
 * beside the cash flow and changes nothing in it.
 */
final class Loop {
    private Loop() {}

    static List<LoopYear> of(List<CashYear> years, Terms terms) {
        List<LoopYear> account = new ArrayList<>();
        BigDecimal reserve = BigDecimal.ZERO;
        for (CashYear year : years) {
            BigDecimal earned = year.rent()
                    .add(year.subsidy())
                    .add(year.fees())
                    .add(year.parking())
                    .add(year.valueAdded());
            BigDecimal spent =
                    year.operating().add(year.toOwners()).add(year.interest()).add(year.repayment());
            BigDecimal surplus = earned.subtract(spent);
            BigDecimal saved = surplus.max(BigDecimal.ZERO)
                    .multiply(terms.get("RESERVE_SHARE"))
                    .add(year.publicIncome().multiply(terms.get("PUBLIC_INCOME_TO_FUND_SHARE")))
                    .setScale(2, RoundingMode.HALF_UP);
            BigDecimal reinvested = year.index() == 0 ? BigDecimal.ZERO : reserve.min(year.capital());
            reserve = reserve.subtract(reinvested).add(saved);
            account.add(new LoopYear(year.year(), year.capital(), earned, spent, surplus, saved, reinvested, reserve));
        }
        return account;
    }
}
