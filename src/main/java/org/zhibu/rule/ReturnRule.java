package org.zhibu.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zhibu.investment.InvestmentBalance;
import org.zhibu.plan.Amount;

/** 财务净现值与偿债备付率: a figure of the balance that must not be less than a value. */
final class ReturnRule implements Rule {
    private final RuleEntry entry;
    private final Function<InvestmentBalance, Optional<BigDecimal>> figure;

    private ReturnRule(RuleEntry entry, Function<InvestmentBalance, Optional<BigDecimal>> figure) {
        this.entry = entry;
        this.figure = figure;
    }

    static ReturnRule netPresentValue() {
        return new ReturnRule(
                RuleEntry.of(
                        "NPV_MIN",
                        "财务净现值",
                        "Net present value",
                        "建设项目经济评价方法与参数(第三版)",
                        "运营方按基准收益率折现的净现值",
                        "net present value of the operator at the discount rate",
                        "NPV_MIN"),
                balance -> Optional.of(balance.operator().npvYuan()));
    }

    static ReturnRule debtCover() {
        return new ReturnRule(
                RuleEntry.of(
                        "DEBT_COVER_MIN",
                        "偿债备付率",
                        "Debt cover",
                        "建设项目经济评价方法与参数(第三版)",
                        "还款期内最低的偿债备付率;没有贷款不检查",
                        "least debt cover while the loan runs; not checked without a loan",
                        "DEBT_COVER_MIN"),
                InvestmentBalance::leastDebtCover);
    }

    @Override
    public RuleEntry entry() {
        return entry;
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        Optional<Threshold> threshold =
                plan.threshold(entry.code()).filter(each -> each.value().isPresent());
        Optional<BigDecimal> value = figure.apply(plan.balance());
        return threshold.isEmpty() || value.isEmpty() ? List.of() : List.of(check(plan, threshold.get(), value.get()));
    }

    private Finding check(CheckedPlan plan, Threshold threshold, BigDecimal value) {
        FindingDraft draft = new FindingDraft(plan, entry, threshold).measured(Amount.estimated(value.doubleValue()));
        String zh = entry.nameZh() + " " + Wording.number(value.doubleValue(), 2);
        String en = entry.nameEn() + " " + Wording.number(value.doubleValue(), 2);
        String limit = Wording.number(threshold.number(), 2);
        if (value.compareTo(threshold.exact()) < 0) {
            return draft.broken(
                    zh + ",低于 " + limit + ";请增加收入、降低成本或调整出资。",
                    en + ", below " + limit + ": earn more, spend less, or share the capital otherwise.");
        }
        return Money.isIncomplete(plan.balance())
                ? draft.measured(Amount.UNKNOWN)
                        .unknown(Money.missingZh(plan.balance()), Money.missingEn(plan.balance()))
                : draft.kept(zh + ",不低于 " + limit + "。", en + ", not below " + limit + ".");
    }
}
