package org.zhibu.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhibu.document.Language;
import org.zhibu.indicator.IndicatorSet;
import org.zhibu.investment.InvestmentBalance;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.Target;
import org.zhibu.report.ReportContent.Column;
import org.zhibu.report.ReportContent.Look;
import org.zhibu.report.ReportContent.Section;
import org.zhibu.report.ReportContent.Value;
import org.zhibu.rule.Finding;

/** What a plan does and whether it may: summary, indicators, findings, action of each building. */
final class JudgementSections {
    private final PlanSnapshot plan;
    private final Evaluation evaluation;
    private final Language language;
    private final ReportNumbers numbers;
    private final ReportNames names;

    JudgementSections(PlanSnapshot plan, Evaluation evaluation, Language language, ReportNames names) {
        this.plan = plan;
        this.evaluation = evaluation;
        this.language = language;
        this.numbers = new ReportNumbers(language);
        this.names = names;
    }

    private String in(String chinese, String english) {
        return language.of(chinese, english);
    }

    Section summary() {
        Evaluation.Progress progress = evaluation.progress();
        InvestmentBalance balance = evaluation.investment();
        List<List<Value>> rows = new ArrayList<>();
        rows.add(line(
                in("单元面积 m²", "Area of the unit, m²"),
                numbers.amount(Amount.known(plan.site().areaM2()), "", "m2")));
        rows.add(line(in("楼栋", "Buildings"), numbers.count(progress.buildings())));
        rows.add(line(in("留 保留", "R retained"), numbers.count(progress.retained())));
        rows.add(line(in("改 改造", "M modified"), numbers.count(progress.modified())));
        rows.add(line(in("拆 拆除", "D demolished"), numbers.count(progress.demolished())));
        rows.add(line(in("补 增补", "S supplements"), numbers.count(progress.supplements())));
        rows.add(line(in("未定", "Undecided"), numbers.count(progress.undecided())));
        rows.add(line(in("总投资 元", "Capital, yuan"), numbers.yuan(balance.capitalYuan())));
        rows.add(line(
                in("运营方净现值 元", "NPV of the operator, yuan"),
                numbers.yuan(balance.operator().npvYuan())));
        rows.add(line(
                in("静态回收期 年", "Static payback, years"),
                balance.operator()
                        .staticPaybackYears()
                        .map(numbers::number)
                        .orElseGet(() -> Value.of(in("计算期内不回收", "not within the horizon"), Look.QUIET))));
        long blocking = evaluation.findings().stream().filter(Finding::blocks).count();
        rows.add(line(
                in("阻碍批准的检查结果", "Findings in the way of approval"),
                new Value(Long.toString(blocking), Optional.of(blocking), "0", blocking > 0 ? Look.BAD : Look.GOOD)));
        return new Section(
                in("概要", "Summary"),
                "",
                List.of(Column.text(in("项目", "Figure"), 3), Column.number(in("值", "Value"), 2)),
                rows);
    }

    private static List<Value> line(String name, Value value) {
        return List.of(Value.of(name), value);
    }

    Section indicators() {
        List<List<Value>> rows = new ArrayList<>();
        for (IndicatorSet.Value value : evaluation.indicators().values()) {
            rows.add(List.of(
                    Value.of(in(value.nameZh(), value.nameEn())),
                    numbers.amount(value.before(), value.code(), value.unit()),
                    numbers.amount(value.after(), value.code(), value.unit()),
                    numbers.change(value.change(), value.code(), value.unit()),
                    Value.of(Words.unit(value.unit(), language)),
                    Value.of(in(value.textZh(), value.textEn()), Look.QUIET),
                    Value.of(value.clause(), Look.QUIET)));
        }
        return new Section(
                in("指标", "Indicators"),
                "",
                List.of(
                        Column.text(in("指标", "Indicator"), 20),
                        Column.number(in("现状", "Before"), 11),
                        Column.number(in("方案", "After"), 11),
                        Column.number(in("变化", "Change"), 11),
                        Column.text(in("单位", "Unit"), 9),
                        Column.text(in("公式", "Formula"), 26),
                        Column.text(in("依据", "Clause"), 16)),
                rows);
    }

    Section findings() {
        List<List<Value>> rows = new ArrayList<>();
        for (Finding finding : evaluation.findings()) {
            rows.add(List.of(
                    Value.of(finding.rule()),
                    Value.of(in(finding.nameZh(), finding.nameEn())),
                    Value.of(Words.severity(finding.severity(), language)),
                    Value.of(Words.outcome(finding.outcome(), language), look(finding)),
                    Value.of(names.in(in(finding.textZh(), finding.textEn()))),
                    Value.of(
                            finding.waiver()
                                    .map(waiver -> in("已豁免：", "waived: ") + waiver.reason())
                                    .orElse(""),
                            Look.ESTIMATED),
                    Value.of(finding.clause(), Look.QUIET)));
        }
        return new Section(
                in("红线与规则", "Red lines and rules"),
                "",
                List.of(
                        Column.text(in("代码", "Code"), 12),
                        Column.text(in("规则", "Rule"), 14),
                        Column.text(in("级别", "Weight"), 7),
                        Column.text(in("结果", "Outcome"), 10),
                        Column.text(in("说明", "What was found"), 34),
                        Column.text(in("豁免", "Waiver"), 12),
                        Column.text(in("依据", "Clause"), 15)),
                rows);
    }

    private static Look look(Finding finding) {
        return switch (finding.outcome()) {
            case KEPT -> Look.GOOD;
            case BROKEN -> Look.BAD;
            case UNKNOWN -> Look.QUIET;
        };
    }

    Section actions() {
        Map<Target, BigDecimal> costs = new HashMap<>();
        Map<Target, Integer> unpriced = new HashMap<>();
        evaluation
                .investment()
                .costs()
                .forEach(cost -> cost.amountYuan()
                        .ifPresentOrElse(
                                amount -> costs.merge(cost.target(), amount, BigDecimal::add),
                                () -> unpriced.merge(cost.target(), 1, Integer::sum)));
        List<List<Value>> rows = new ArrayList<>();
        for (Assignment each : plan.state().assignments()) {
            rows.add(List.of(
                    Value.of(each.target().toString()),
                    Value.of(names.of(each.target())),
                    Value.of(Words.action(each.action(), language)),
                    Value.of(works(each)),
                    each.year().map(numbers::count).orElseGet(numbers::none),
                    unpriced.containsKey(each.target())
                            ? numbers.unknown()
                            : numbers.yuan(costs.getOrDefault(each.target(), BigDecimal.ZERO)),
                    Value.of(each.note(), Look.QUIET)));
        }
        return new Section(
                in("逐项措施", "Action list"),
                in("未列出的楼栋未定。", "Buildings that are not listed are undecided."),
                List.of(
                        Column.text(in("对象", "Target"), 14),
                        Column.text(in("名称", "Name"), 18),
                        Column.text(in("措施", "Action"), 11),
                        Column.text(in("工程", "Works"), 30),
                        Column.number(in("年份", "Year"), 7),
                        Column.number(in("造价 元", "Cost, yuan"), 13),
                        Column.text(in("说明", "Note"), 20)),
                rows);
    }

    private String works(Assignment assignment) {
        String works = assignment.supplement().map(added -> added.works()).orElse(assignment.works()).stream()
                .map(work -> plan.prices()
                        .find(work.item())
                        .map(price -> in(price.nameZh(), price.nameEn()))
                        .orElse(work.item()))
                .collect(Collectors.joining(in("、", ", ")));
        String facilities = assignment
                .supplement()
                .map(added -> added.facilities().stream()
                        .map(use -> names.ofType(use.facilityType()) + " "
                                + use.floorAreaM2().stripTrailingZeros().toPlainString() + " m²")
                        .collect(Collectors.joining(in("、", ", "))))
                .orElse("");
        return works.isEmpty() || facilities.isEmpty() ? works + facilities : works + "; " + facilities;
    }
}
