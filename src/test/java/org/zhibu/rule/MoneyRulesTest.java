package org.zhibu.rule;

import static org.zhibu.rule.RuleCheck.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhibu.investment.InvestmentBalance;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Given;
import org.zhibu.plan.OperatingRight;
import org.zhibu.plan.Target;

/** Payback within 20 years, aimed at 10; net present value not below 0; debt cover not below 1.2. */
class MoneyRulesTest {
    private static BigDecimal yuan(String text) {
        return new BigDecimal(text);
    }

    private static InvestmentBalance.CashYear year(String operatorCapital) {
        BigDecimal none = BigDecimal.ZERO;
        return new InvestmentBalance.CashYear(
                2026,
                0,
                none,
                yuan(operatorCapital),
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                Optional.empty());
    }

    /** @param payback empty text = not within the horizon */
    private static InvestmentBalance money(String capital, String payback, String npv, String cover, boolean isPriced) {
        InvestmentBalance.Cost cost = new InvestmentBalance.Cost(
                Target.building(1),
                "ROOF",
                "屋面",
                "Roof",
                Amount.UNKNOWN,
                "m2",
                Optional.empty(),
                isPriced ? Optional.of(BigDecimal.ONE) : Optional.empty(),
                2026,
                Map.of());
        Optional<BigDecimal> years = payback.isEmpty() ? Optional.empty() : Optional.of(yuan(payback));
        return new InvestmentBalance(
                List.of(cost),
                List.of(),
                BigDecimal.ZERO,
                Map.of(),
                List.of(year(capital)),
                RuleCheck.returns(years, yuan(npv)),
                RuleCheck.returns(years, yuan(npv)),
                cover.isEmpty() ? Optional.empty() : Optional.of(yuan(cover)),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private static InvestmentBalance payback(String years) {
        return money("100", years, "0", "", true);
    }

    private static Given.PlanOf plan() {
        return Given.site().building(1, 0, 0).plan();
    }

    @Test
    void the_operator_has_its_money_back_in_time() {
        verify("PAYBACK_LIMIT").with(payback("19.9")).given(plan()).isKept();
        verify("PAYBACK_LIMIT").with(payback("20")).given(plan()).isKept().measures(20);
        verify("PAYBACK_LIMIT").with(payback("20.5")).given(plan()).isBroken().by(0.5);
        verify("PAYBACK_LIMIT").with(payback("")).given(plan()).isBroken();
        verify("PAYBACK_LIMIT").with(RuleCheck.NO_MONEY).given(plan()).isKept();
        verify("PAYBACK_TARGET").with(payback("10.0")).given(plan()).isKept();
        verify("PAYBACK_TARGET").with(payback("10.1")).given(plan()).warns().by(0.1);
        verify("PAYBACK_TARGET").with(payback("")).given(plan()).warns();
    }

    @Test
    void a_shorter_operating_right_is_the_limit() {
        OperatingRight right = new OperatingRight(
                Target.idleSpace(7), "运营方", null, null, 15, null, null, null, null, null, null, null);
        verify("PAYBACK_LIMIT").with(payback("15")).given(plan().says(right)).isKept();
        verify("PAYBACK_LIMIT")
                .with(payback("16"))
                .given(plan().says(right))
                .isBroken()
                .by(1);
    }

    @Test
    void costs_that_are_not_known_leave_what_looks_good_open() {
        verify("PAYBACK_LIMIT")
                .with(money("100", "5", "1", "", false))
                .given(plan())
                .isUnknown();
        verify("PAYBACK_LIMIT")
                .with(money("100", "25", "1", "", false))
                .given(plan())
                .isBroken();
        verify("NPV_MIN").with(money("100", "5", "1", "", false)).given(plan()).isUnknown();
    }

    @Test
    void the_net_present_value_is_not_negative() {
        verify("NPV_MIN").with(money("1", "5", "1", "", true)).given(plan()).isKept();
        verify("NPV_MIN").with(money("1", "5", "0", "", true)).given(plan()).isKept();
        verify("NPV_MIN")
                .with(money("1", "5", "-2.5", "", true))
                .given(plan())
                .warns()
                .measures(-2.5)
                .by(2.5);
    }

    @Test
    void debts_are_covered() {
        verify("DEBT_COVER_MIN")
                .with(money("1", "5", "0", "1.3", true))
                .given(plan())
                .isKept();
        verify("DEBT_COVER_MIN")
                .with(money("1", "5", "0", "1.20", true))
                .given(plan())
                .isKept();
        verify("DEBT_COVER_MIN")
                .with(money("1", "5", "0", "1.1", true))
                .given(plan())
                .warns()
                .by(0.1);
        verify("DEBT_COVER_MIN").with(payback("5")).given(plan()).nothing();
    }
}
