package org.zhibu.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhibu.document.Language;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.Term;
import org.zhibu.report.ReportContent.Column;
import org.zhibu.report.ReportContent.Look;
import org.zhibu.report.ReportContent.Section;
import org.zhibu.report.ReportContent.Value;
import org.zhibu.standard.Certainty;
import org.zhibu.standard.ValueBook;

/** On what figures rest: every assumption with its value, certainty and source. */
final class SourceSections {
    private final PlanSnapshot plan;
    private final Evaluation evaluation;
    private final Language language;

    SourceSections(PlanSnapshot plan, Evaluation evaluation, Language language) {
        this.plan = plan;
        this.evaluation = evaluation;
        this.language = language;
    }

    private String in(String chinese, String english) {
        return language.of(chinese, english);
    }

    List<Section> all() {
        Set<String> used = new TreeSet<>();
        evaluation.investment().costGroups().forEach(group -> used.add(group.item()));
        return List.of(
                section(
                        in("假设：测算参数 ", "Assumptions: finance ") + plan.finance().reference(),
                        plan.finance().values()),
                section(
                        in("假设：所用单价 ", "Assumptions: prices used ")
                                + plan.prices().reference(),
                        plan.prices().values().stream()
                                .filter(value -> used.contains(value.code()))
                                .toList()),
                section(
                        in("规则阈值 ", "Thresholds of rules ") + plan.rules().reference(),
                        plan.rules().values().stream()
                                .filter(value -> !value.code().startsWith("CONTROL"))
                                .toList()));
    }

    private Section section(String title, List<ValueBook.Value> values) {
        List<List<Value>> rows = new ArrayList<>();
        for (ValueBook.Value value : values) {
            Optional<Term> own = plan.state().find(Term.key(value.code())).map(Term.class::cast);
            Optional<BigDecimal> number = own.map(Term::value).or(value::value);
            rows.add(List.of(
                    Value.of(in(value.nameZh(), value.nameEn())),
                    number.map(each -> new Value(
                                    each.stripTrailingZeros().toPlainString(),
                                    Optional.of(each),
                                    "General",
                                    Look.PLAIN))
                            .orElseGet(() -> Value.of(in("未设", "not set"), Look.QUIET)),
                    Value.of(Words.unit(value.unit(), language)),
                    own.isPresent()
                            ? Value.of(in("本方案", "this plan"), Look.STRONG)
                            : Value.of(certainty(value.certainty()), Look.QUIET),
                    Value.of(own.map(Term::reason).orElseGet(() -> language.half(value.source())), Look.QUIET)));
        }
        return new Section(
                title,
                "",
                List.of(
                        Column.text(in("参数", "Term"), 26),
                        Column.number(in("取值", "Value"), 10),
                        Column.text(in("单位", "Unit"), 14),
                        Column.text(in("可信度", "Certainty"), 11),
                        Column.text(in("来源", "Source"), 39)),
                rows);
    }

    private String certainty(Certainty certainty) {
        return switch (certainty) {
            case SEEN -> in("见原文", "seen in text");
            case SECONDARY -> in("二手来源", "secondary");
            case MEMORY -> in("凭记忆，未核对", "from memory");
            case PROPOSED -> in("建议值", "proposed");
            case CHANGED -> in("本单位修改", "changed here");
        };
    }
}
