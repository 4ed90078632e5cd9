package org.zhibu.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.zhibu.indicator.IndicatorSet;
import org.zhibu.investment.InvestmentBalance;
import org.zhibu.plan.Amount;
import org.zhibu.rule.Finding;
import org.zhibu.rule.Finding.Outcome;

/**
 * 方案比选: plans side by side. Deltas are against the first plan.
 *
 * @param money in yuan, shares and years
 * @param findings one row for each rule that is broken or unknown in any plan; the worst outcome of each plan
 * @param differences what the plans do not agree on, by target
 */
public record Comparison(
        List<Compared> plans,
        List<Row> indicators,
        List<Row> money,
        List<RuleRow> findings,
        List<Difference> differences) {

    /** One of the plans. */
    public record Compared(long id, String name, int version, String hash) {}

    /** @param deltas value less that of the first plan, which has none; unknown where either is */
    public record Row(
            String code,
            String nameZh,
            String nameEn,
            String unit,
            List<Amount> values,
            List<Optional<Amount>> deltas) {}

    /** @param outcomes empty where a plan has no finding of the rule */
    public record RuleRow(String rule, String nameZh, String nameEn, List<Optional<Outcome>> outcomes) {}

    private record Figure(
            String code,
            String nameZh,
            String nameEn,
            String unit,
            Function<InvestmentBalance, Optional<BigDecimal>> value) {}

    private static final List<Figure> FIGURES = List.of(
            new Figure("CAPITAL", "总投资", "Capital", "yuan", each -> Optional.of(each.capitalYuan())),
            new Figure("OPERATOR_CAPITAL", "运营方投资", "Capital of the operator", "yuan", Comparison::operatorCapital),
            new Figure(
                    "OPERATOR_NPV",
                    "运营方净现值",
                    "NPV of the operator",
                    "yuan",
                    each -> Optional.of(each.operator().npvYuan())),
            new Figure(
                    "OPERATOR_IRR",
                    "运营方内部收益率",
                    "IRR of the operator",
                    "1",
                    each -> each.operator().irr()),
            new Figure(
                    "STATIC_PAYBACK",
                    "静态回收期",
                    "Static payback",
                    "years",
                    each -> each.operator().staticPaybackYears()),
            new Figure(
                    "DISCOUNTED_PAYBACK",
                    "动态回收期",
                    "Discounted payback",
                    "years",
                    each -> each.operator().discountedPaybackYears()),
            new Figure("LEAST_DEBT_COVER", "最低偿债备付率", "Least debt cover", "1", InvestmentBalance::leastDebtCover),
            new Figure(
                    "BREAK_EVEN_RENT",
                    "盈亏平衡租金",
                    "Break-even rent",
                    "yuan/m2/month",
                    InvestmentBalance::breakEvenRentYuanPerM2Month),
            new Figure(
                    "PROJECT_NPV",
                    "项目净现值",
                    "NPV of the project",
                    "yuan",
                    each -> Optional.of(each.project().npvYuan())));

    private static Optional<BigDecimal> operatorCapital(InvestmentBalance balance) {
        return Optional.of(balance.byPayer().getOrDefault(org.zhibu.plan.Payer.OPERATOR, BigDecimal.ZERO));
    }

    static Comparison of(List<Evaluation> evaluations, List<Difference> differences) {
        return new Comparison(
                evaluations.stream()
                        .map(each -> new Compared(
                                each.basis().plan(),
                                each.basis().name(),
                                each.basis().version(),
                                each.hash()))
                        .toList(),
                indicators(evaluations),
                FIGURES.stream().map(figure -> money(figure, evaluations)).toList(),
                findings(evaluations),
                differences);
    }

    private static List<Row> indicators(List<Evaluation> evaluations) {
        Map<String, IndicatorSet.Value> all = new LinkedHashMap<>();
        evaluations.forEach(each -> each.indicators().values().forEach(value -> all.putIfAbsent(value.code(), value)));
        List<Row> rows = new ArrayList<>();
        for (IndicatorSet.Value value : all.values()) {
            rows.add(row(
                    value.code(),
                    value.nameZh(),
                    value.nameEn(),
                    value.unit(),
                    evaluations.stream()
                            .map(each -> each.indicators()
                                    .find(value.code())
                                    .map(IndicatorSet.Value::after)
                                    .orElse(Amount.UNKNOWN))
                            .toList()));
        }
        return rows;
    }

    private static Row money(Figure figure, List<Evaluation> evaluations) {
        return row(
                figure.code(),
                figure.nameZh(),
                figure.nameEn(),
                figure.unit(),
                evaluations.stream()
                        .map(each -> figure.value()
                                .apply(each.investment())
                                .map(value -> Amount.known(value.doubleValue()))
                                .orElse(Amount.UNKNOWN))
                        .toList());
    }

    private static Row row(String code, String nameZh, String nameEn, String unit, List<Amount> values) {
        List<Optional<Amount>> deltas = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            deltas.add(i == 0 ? Optional.empty() : Optional.of(values.get(i).less(values.get(0))));
        }
        return new Row(code, nameZh, nameEn, unit, values, deltas);
    }

    private static List<RuleRow> findings(List<Evaluation> evaluations) {
        Map<String, Finding> rules = new LinkedHashMap<>();
        Set<String> shown = new LinkedHashSet<>();
        for (Evaluation each : evaluations) {
            for (Finding finding : each.findings()) {
                rules.putIfAbsent(finding.rule(), finding);
                if (finding.outcome() != Outcome.KEPT) {
                    shown.add(finding.rule());
                }
            }
        }
        List<RuleRow> rows = new ArrayList<>();
        for (Finding rule : rules.values()) {
            if (shown.contains(rule.rule())) {
                rows.add(new RuleRow(
                        rule.rule(),
                        rule.nameZh(),
                        rule.nameEn(),
                        evaluations.stream()
                                .map(each -> worst(each, rule.rule()))
                                .toList()));
            }
        }
        return rows;
    }

    private static Optional<Outcome> worst(Evaluation evaluation, String rule) {
        List<Outcome> outcomes = evaluation.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::outcome)
                .toList();
        return List.of(Outcome.BROKEN, Outcome.UNKNOWN, Outcome.KEPT).stream()
                .filter(outcomes::contains)
                .findFirst();
    }
}
