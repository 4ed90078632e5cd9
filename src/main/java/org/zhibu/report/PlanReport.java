package org.zhibu.report;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibu.document.Language;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.report.ReportContent.Section;
import org.zhibu.standard.FacilityType;

/** 更新方案报告: what is said of a plan, from summary to sources. */
final class PlanReport {
    private static final int SHORT_HASH = 12;

    private PlanReport() {}

    /** @param isSynthetic whether places are made up */
    static ReportContent of(
            PlanSnapshot plan,
            Evaluation evaluation,
            List<FacilityType> facilityTypes,
            Language language,
            ZonedDateTime madeAt,
            boolean isSynthetic) {
        Evaluation.Basis basis = evaluation.basis();
        String hash = evaluation.hash().substring(0, SHORT_HASH);
        List<Section> sections = new ArrayList<>();
        JudgementSections judgement = new JudgementSections(
                plan, evaluation, language, new ReportNames(plan.site(), facilityTypes, language));
        MoneySections money = new MoneySections(evaluation.investment(), language);
        sections.add(judgement.summary());
        sections.add(judgement.indicators());
        sections.add(judgement.findings());
        sections.add(judgement.actions());
        sections.add(money.costs());
        sections.add(money.payers());
        sections.add(money.returns());
        sections.add(money.cashFlow());
        sections.add(money.sensitivity());
        sections.add(money.loop());
        sections.addAll(new SourceSections(plan, evaluation, language).all());
        return new ReportContent(
                language.of("更新方案报告 · ", "Renewal plan · ") + basis.name(),
                List.of(
                        language.of("更新单元 ", "Unit ") + plan.site().name() + " · "
                                + language.of("状态 ", "state ")
                                + Words.state(plan.plan().state(), language) + " · "
                                + language.of("版本 ", "version ") + basis.version() + " · "
                                + language.of("内容哈希 ", "content hash ") + evaluation.hash(),
                        language.of("生成时间 ", "Made at ")
                                + madeAt.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx"))
                                + " · " + basis.prices() + " · " + basis.rules() + " · " + basis.finance() + " · "
                                + basis.norms(),
                        language.of(
                                "≈ 与琥珀色：含估算值；未知不是零。金额为不变价、税前。",
                                "≈ and amber: contains estimates; unknown is not zero. Money in constant prices before tax.")),
                isSynthetic
                        ? Optional.of(language.of("合成示例数据，非真实地点", "Synthetic sample data, no real places"))
                        : Optional.empty(),
                basis.name() + " · " + language.of("版本 ", "version ") + basis.version() + " · " + hash,
                sections);
    }
}
