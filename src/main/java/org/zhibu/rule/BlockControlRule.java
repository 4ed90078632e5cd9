package org.zhibu.rule;

import java.util.List;
import java.util.Optional;
import org.zhibu.indicator.IndicatorSet;
import org.zhibu.plan.Amount;

/** 街坊控制指标: one figure of the unit against the row of the table for its climate zone and storeys. */
final class BlockControlRule implements Rule {
    /** What is controlled. */
    enum Figure {
        FAR_MIN("容积率下限", "Floor area ratio, least", "容积率", "floor area ratio", "FLOOR_AREA_RATIO"),
        FAR_MAX("容积率上限", "Floor area ratio, most", "容积率", "floor area ratio", "FLOOR_AREA_RATIO"),
        DENSITY_MAX("建筑密度上限", "Building density, most", "建筑密度", "building density", "BUILDING_DENSITY"),
        GREEN_MIN("绿地率下限", "Green ratio, least", "绿地率", "green ratio", "GREEN_RATIO");

        private final String nameZh;
        private final String nameEn;
        private final String shortZh;
        private final String shortEn;
        private final String indicator;

        Figure(String nameZh, String nameEn, String shortZh, String shortEn, String indicator) {
            this.nameZh = nameZh;
            this.nameEn = nameEn;
            this.shortZh = shortZh;
            this.shortEn = shortEn;
            this.indicator = indicator;
        }

        String text(double value) {
            return indicator.equals("FLOOR_AREA_RATIO") ? Wording.number(value) : Wording.percent(value);
        }
    }

    private final Figure figure;
    private final RuleEntry entry;

    BlockControlRule(Figure figure) {
        this.figure = figure;
        entry = RuleEntry.of(
                figure.name(),
                figure.nameZh,
                figure.nameEn,
                "GB 50180-2018 4.0.2, 4.0.3",
                "方案后" + figure.shortZh + ",按气候区和住宅平均层数(四舍五入)取控制值;密度超过 4.0.2 而高度不超过 4.0.3 的按低层、多层高密度取值",
                figure.shortEn
                        + " after the plan, by climate zone and mean storeys of dwellings (rounded); what is denser than 4.0.2"
                        + " and not higher than 4.0.3 is judged as low and dense by 4.0.3",
                "CONTROL.*." + figure,
                "CONTROL_DENSE.*." + figure);
    }

    @Override
    public RuleEntry entry() {
        return entry;
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        ControlTable table = plan.controls();
        if (!table.isForDwellings()) {
            return List.of();
        }
        if (table.row().isEmpty()) {
            return plan.anyControl(figure.name())
                    .map(any -> List.of(
                            new FindingDraft(plan, entry, any.unset()).unknown(table.reasonZh(), table.reasonEn())))
                    .orElse(List.of());
        }
        return plan.threshold(table.row().get() + figure)
                .map(threshold -> List.of(check(plan, threshold)))
                .orElse(List.of());
    }

    private Finding check(CheckedPlan plan, Threshold threshold) {
        IndicatorSet.Value value = plan.indicator(figure.indicator);
        Amount after = value.after();
        FindingDraft draft = new FindingDraft(plan, entry, threshold);
        if (threshold.value().isEmpty()) {
            return draft.unknown("规则库未设限值。", "The rule book sets no value.");
        }
        if (after.isUnknown()) {
            Optional<Finding> bound = byKnownPart(plan, value, draft, threshold);
            return bound.orElseGet(() -> draft.unknown(
                    "方案后" + figure.shortZh + "未知:" + missing(value, true) + "。",
                    "The " + figure.shortEn + " after the plan is unknown: " + missing(value, false) + "."));
        }
        Amount before = value.before();
        draft.measured(after)
                .already(!before.isUnknown()
                        && !threshold.allows(before.value())
                        && threshold.by(after.value()) <= threshold.by(before.value()));
        return draft.judged(zh(after, threshold, ""), en(after, threshold, ""));
    }

    /** What is known of the floor area is a lower bound of the ratio; it may be enough. */
    private Optional<Finding> byKnownPart(
            CheckedPlan plan, IndicatorSet.Value value, FindingDraft draft, Threshold threshold) {
        if (figure != Figure.FAR_MAX && figure != Figure.FAR_MIN) {
            return Optional.empty();
        }
        double ground = plan.site().areaM2();
        Amount least = Amount.estimated(value.inputs().get(0).value().value() / ground);
        boolean isEnough = threshold.isMost() != threshold.allows(least.value());
        if (!isEnough || ground <= 0) {
            return Optional.empty();
        }
        double today = plan.indicator("FLOOR_AREA").inputs().get(0).value().value() / ground;
        draft.measured(least).already(!threshold.allows(today) && least.value() <= today);
        return Optional.of(draft.judged(zh(least, threshold, "至少 "), en(least, threshold, "at least ")));
    }

    private String zh(Amount after, Threshold threshold, String bound) {
        String limit = figure.text(threshold.number());
        String measured = figure.shortZh + " " + bound + figure.text(after.value());
        if (threshold.allows(after.value())) {
            return measured + ",符合" + (threshold.isMost() ? "不大于 " : "不小于 ") + limit + "。";
        }
        return measured
                + (threshold.isMost() ? ",大于 " : ",小于 ")
                + limit
                + switch (figure) {
                    case FAR_MAX -> ";请减少新增建筑面积。";
                    case FAR_MIN -> ";可保留更多建筑或补建。";
                    case DENSITY_MAX -> ";请减少建筑基底。";
                    case GREEN_MIN -> ";请增加绿地。";
                };
    }

    private String en(Amount after, Threshold threshold, String bound) {
        String limit = figure.text(threshold.number());
        String measured = "The " + figure.shortEn + " is " + bound + figure.text(after.value());
        if (threshold.allows(after.value())) {
            return measured + (threshold.isMost() ? ", not above " : ", not below ") + limit + ".";
        }
        return measured
                + (threshold.isMost() ? ", above " : ", below ")
                + limit
                + switch (figure) {
                    case FAR_MAX -> ": build less.";
                    case FAR_MIN -> ": keep or build more.";
                    case DENSITY_MAX -> ": cover less ground.";
                    case GREEN_MIN -> ": add green.";
                };
    }

    private static String missing(IndicatorSet.Value value, boolean isZh) {
        return value.inputs().stream()
                .filter(input -> input.unknown() > 0)
                .findFirst()
                .map(input -> isZh
                        ? input.nameZh() + "有 " + input.unknown() + " 项未知"
                        : input.unknown() + " figures of " + input.nameEn())
                .orElse(isZh ? "缺少数据" : "figures are missing");
    }
}
