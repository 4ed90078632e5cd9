package org.zhibu.rule;

import java.util.List;
import java.util.stream.Stream;
import org.zhibu.indicator.IndicatorSet;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;

/** 建筑高度: nothing higher than the row of the table allows; what stands already is a warning only. */
final class HeightRule implements Rule {
    private static final String FIGURE = "HEIGHT_MAX";

    static final RuleEntry ENTRY = RuleEntry.of(
            "HEIGHT_MAX",
            "建筑高度上限",
            "Height, most",
            "GB 50180-2018 4.0.2, 4.0.3",
            "新建和保留建筑的高度,按气候区和住宅平均层数取控制值;新建超高为超限,保留建筑超高为提示",
            "height of what is new and what is kept, by climate zone and mean storeys; what is new and too high breaks the rule, what"
                    + " stood before is a warning",
            "CONTROL.*." + FIGURE,
            "CONTROL_DENSE.*." + FIGURE);

    @Override
    public RuleEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        ControlTable table = plan.controls();
        if (!table.isForDwellings()) {
            return List.of();
        }
        if (table.row().isEmpty()) {
            return plan.anyControl(FIGURE)
                    .map(any -> List.of(
                            new FindingDraft(plan, ENTRY, any.unset()).unknown(table.reasonZh(), table.reasonEn())))
                    .orElse(List.of());
        }
        return plan.threshold(table.row().get() + FIGURE)
                .map(threshold -> List.of(check(plan, threshold)))
                .orElse(List.of());
    }

    private record High(Target target, double heightM, boolean isNew) {}

    private static Finding check(CheckedPlan plan, Threshold threshold) {
        FindingDraft draft = new FindingDraft(plan, ENTRY, threshold);
        if (threshold.value().isEmpty()) {
            return draft.unknown("规则库未设限值。", "The rule book sets no value.");
        }
        List<High> tooHigh = Stream.concat(
                        added(plan).filter(each -> !threshold.allows(each.heightM())), kept(plan, threshold))
                .toList();
        String limit = Wording.metres(threshold.number());
        if (!tooHigh.isEmpty()) {
            boolean isNew = tooHigh.stream().anyMatch(High::isNew);
            List<High> shown =
                    tooHigh.stream().filter(each -> each.isNew() == isNew).toList();
            List<Target> targets = shown.stream().map(High::target).toList();
            double most = shown.stream().mapToDouble(High::heightM).max().orElseThrow();
            return draft.measured(Amount.estimated(most))
                    .about(targets)
                    .already(!isNew)
                    .broken(
                            (isNew ? "新建" : "现状") + "建筑高 " + Wording.metres(most) + " m,超过 " + limit + " m:"
                                    + Wording.list(targets) + (isNew ? ";请降低层数。" : ";方案没有加重。"),
                            (isNew ? "New" : "Existing") + " buildings are up to " + Wording.metres(most)
                                    + " m high, above "
                                    + limit + " m: " + Wording.list(targets)
                                    + (isNew ? ". Build fewer storeys." : ". The plan does not make it worse."));
        }
        IndicatorSet.Value value = plan.indicator(FIGURE);
        if (value.after().isUnknown()) {
            int unknown = value.inputs().get(0).unknown();
            return draft.unknown(
                    unknown + " 栋建筑高度未知,其余均不超过 " + limit + " m;请补充高度或层数。",
                    unknown + " buildings are of unknown height, the others are not above " + limit
                            + " m: enter height or storeys.");
        }
        return draft.measured(value.after())
                .kept(
                        "最高 " + Wording.metres(value.after().value()) + " m,不超过 " + limit + " m。",
                        "The highest is " + Wording.metres(value.after().value()) + " m, not above " + limit + " m.");
    }

    private static Stream<High> added(CheckedPlan plan) {
        return plan.supplements().stream()
                .filter(each -> NewToDemolishedRule.isBuilt(each.supplement().orElseThrow()))
                .flatMap(each -> height(plan, each));
    }

    private static Stream<High> height(CheckedPlan plan, Assignment assignment) {
        Supplement supplement = assignment.supplement().orElseThrow();
        return plan.heightOf(supplement, assignment.target()).stream()
                .map(height -> new High(assignment.target(), height, true));
    }

    private static Stream<High> kept(CheckedPlan plan, Threshold threshold) {
        return plan.site().buildings().stream()
                .filter(each -> !each.heightM().isUnknown()
                        && !threshold.allows(each.heightM().value())
                        && !plan.isGone(each))
                .map(each -> new High(each.target(), each.heightM().value(), false));
    }
}
