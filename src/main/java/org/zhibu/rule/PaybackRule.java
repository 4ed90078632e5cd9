package org.zhibu.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhibu.investment.InvestmentBalance;
import org.zhibu.plan.Amount;
import org.zhibu.plan.OperatingRight;

/** 投资回收期: the operator gets back what it pays in, within the operating right and within what is aimed at. */
final class PaybackRule implements Rule {
    private static final String LIMIT = "PAYBACK_LIMIT_YEARS";

    static final RuleEntry WITHIN_RIGHT = RuleEntry.of(
            "PAYBACK_LIMIT",
            "投资回收不超过经营权期限",
            "Payback within the operating right",
            "劲松模式",
            "运营方静态投资回收期与限值比较;方案中最长的经营权更短时取其年限",
            "static payback of the operator; where the longest operating right of the plan is shorter, that is the limit",
            LIMIT);

    static final RuleEntry AIMED_AT = RuleEntry.of(
            "PAYBACK_TARGET",
            "基准回收期",
            "Payback aimed at",
            "建设项目经济评价方法与参数(第三版)",
            "运营方静态投资回收期与基准比较",
            "static payback of the operator against what is aimed at",
            "PAYBACK_TARGET_YEARS");

    private final RuleEntry entry;

    PaybackRule(RuleEntry entry) {
        this.entry = entry;
    }

    @Override
    public RuleEntry entry() {
        return entry;
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        String code = entry.values().get(0);
        return plan.threshold(code)
                .filter(each -> each.value().isPresent())
                .map(threshold -> List.of(check(plan, code.equals(LIMIT) ? withinRights(plan, threshold) : threshold)))
                .orElse(List.of());
    }

    private static Threshold withinRights(CheckedPlan plan, Threshold threshold) {
        return plan.snapshot().state().rights().stream().mapToInt(OperatingRight::termYears).max().stream()
                .filter(longest -> longest < threshold.number())
                .mapToObj(threshold::with)
                .findFirst()
                .orElse(threshold);
    }

    private Finding check(CheckedPlan plan, Threshold threshold) {
        InvestmentBalance balance = plan.balance();
        FindingDraft draft = new FindingDraft(plan, entry, threshold);
        if (balance.years().stream().allMatch(year -> year.operatorCapital().signum() == 0)) {
            return draft.kept("运营方没有投资。", "The operator invests nothing.");
        }
        Optional<BigDecimal> years = balance.operator().staticPaybackYears();
        String limit = Wording.number(threshold.number(), 1);
        if (years.isEmpty()) {
            return draft.broken(
                    "运营方投资在计算期内收不回,限值 " + limit + " 年;请增加经营收入、减少运营方投资或延长经营权。",
                    "The operator does not get its money back within the horizon, " + limit
                            + " years are the limit: let it earn more or pay less, or lengthen the right.");
        }
        draft.measured(Amount.estimated(years.get().doubleValue()));
        String zh = "运营方 " + Wording.number(years.get().doubleValue(), 1) + " 年收回投资";
        String en = "The operator has its money back after "
                + Wording.number(years.get().doubleValue(), 1) + " years";
        if (years.get().compareTo(threshold.exact()) > 0) {
            return draft.broken(
                    zh + ",超过 " + limit + " 年;请增加经营收入或减少运营方投资。",
                    en + ", later than " + limit + ": let it earn more or pay less.");
        }
        return Money.isIncomplete(balance)
                ? draft.measured(Amount.UNKNOWN).unknown(Money.missingZh(balance), Money.missingEn(balance))
                : draft.kept(zh + ",不超过 " + limit + " 年。", en + ", not later than " + limit + ".");
    }
}
