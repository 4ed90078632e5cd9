package org.zhibu.rule;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;

/** 集中绿地: what the plan adds may be enough; what there is today is not recorded. */
final class ConcentratedGreenRule implements Rule {
    private static final String AREA = "GREEN_CONCENTRATED_OLD";
    private static final String WIDTH = "GREEN_CONCENTRATED_WIDTH_M";
    private static final double CENTIMETRE = 0.01;

    static final RuleEntry ENTRY = RuleEntry.of(
            "GREEN_CONCENTRATED",
            "集中绿地",
            "Concentrated green",
            "GB 50180-2018 4.0.7",
            "方案新增、宽度(最大内切圆直径)达标的绿地 ÷ 人口;现状集中绿地没有记录,不足时为未知",
            "green the plan adds that is wide enough (largest circle within) ÷ people; concentrated green of today is not recorded: less is"
                    + " unknown",
            AREA,
            WIDTH);

    @Override
    public RuleEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        Optional<Threshold> area =
                plan.threshold(AREA).filter(each -> each.value().isPresent());
        Optional<Threshold> width =
                plan.threshold(WIDTH).filter(each -> each.value().isPresent());
        return area.isEmpty() || width.isEmpty() ? List.of() : List.of(check(plan, area.get()));
    }

    private static Finding check(CheckedPlan plan, Threshold threshold) {
        List<Assignment> wide = wide(plan);
        List<Target> targets = wide.stream().map(Assignment::target).toList();
        double added = wide.stream()
                .mapToDouble(each -> plan.ground().outline(each).orElseThrow().getArea())
                .sum();
        FindingDraft draft = new FindingDraft(plan, ENTRY, threshold).about(targets);
        Amount people = plan.indicator("PEOPLE").after();
        if (people.isUnknown()) {
            return draft.unknown("人口未知,无法计算人均集中绿地;请补充。", "How many people live there is unknown: enter it.");
        }
        if (people.value() == 0) {
            return draft.kept("单元内无人居住。", "Nobody lives in the unit.");
        }
        double each = Math.rint(added / people.value() * 1e6) / 1e6;
        String zh = "方案新增宽度达标的集中绿地 " + Wording.number(added, 1) + " m²,人均 " + Wording.number(each) + " m²";
        String en = "The plan adds " + Wording.number(added, 1) + " m² of green that is wide enough, "
                + Wording.number(each) + " m² for each person";
        String limit = Wording.number(threshold.number());
        return threshold.allows(each)
                ? draft.measured(Amount.estimated(each))
                        .kept(zh + ",不小于 " + limit + " m²。", en + ", not below " + limit + ".")
                : draft.unknown(
                        zh + ",要求 " + limit + " m²;现状集中绿地没有记录,请核实现状或再增加。",
                        en + ", " + limit
                                + " are asked for; what there is today is not recorded: look at it, or add more.");
    }

    /** Green the plan adds that is as wide as concentrated green must be; nothing where the book does not say how wide. */
    static List<Assignment> wide(CheckedPlan plan) {
        Optional<Threshold> width =
                plan.threshold(WIDTH).filter(each -> each.value().isPresent());
        if (width.isEmpty()) {
            return List.of();
        }
        return plan.supplements().stream()
                .filter(each -> each.supplement().orElseThrow().form() == Supplement.Form.GREEN)
                .filter(each -> plan.ground()
                        .outline(each)
                        .filter(outline -> width.get().allows(width(outline)))
                        .isPresent())
                .toList();
    }

    /** To the centimetre. */
    private static double width(Geometry outline) {
        double width = 2
                * MaximumInscribedCircle.getRadiusLine(outline, CENTIMETRE / 4).getLength();
        return Math.rint(width / CENTIMETRE) * CENTIMETRE;
    }
}
