package org.zhibu.rule;

import java.math.BigDecimal;
import java.util.List;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.Target;

/** R63-1 拆除比: no demolition on a large scale. */
final class DemolitionShareRule implements Rule {
    static final RuleEntry ENTRY = RuleEntry.of(
            "R63-1",
            "拆除建筑面积占比",
            "Demolition share",
            "建科〔2021〕63号 一(一)",
            "(拆除建筑面积 − 违法建筑 − 无修缮价值危房)÷ 现状总建筑面积,精确比较,等于限值即符合;只有保留建筑面积未知时按已知面积作分母(上界)",
            "(floor area demolished − illegal − dangerous beyond repair) ÷ floor area today, compared exactly, equal is kept; where"
                    + " only kept buildings are of unknown area, what is known is taken as divisor: an upper bound",
            "R63-1");

    @Override
    public RuleEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        return plan.threshold("R63-1")
                .map(threshold -> check(plan, threshold))
                .map(List::of)
                .orElse(List.of());
    }

    private static Finding check(CheckedPlan plan, Threshold threshold) {
        List<Target> counted = plan.demolitions().stream()
                .filter(DemolitionShareRule::isCounted)
                .map(Assignment::target)
                .toList();
        FindingDraft draft = new FindingDraft(plan, ENTRY, threshold).about(counted);
        Total pulled = new Total();
        counted.forEach(each -> pulled.add(plan.building(each).orElseThrow().floorAreaM2()));
        Total today = plan.known().floorArea;
        if (threshold.value().isEmpty()) {
            return draft.unknown("规则库未设限值。", "The rule book sets no value.");
        }
        if (pulled.unknown > 0) {
            return draft.unknown(
                    "拟拆除的 " + pulled.unknown + " 栋建筑面积未知,无法计算拆除比;请补充其建筑面积。",
                    pulled.unknown + " of the buildings to be demolished are of unknown floor area: enter it.");
        }
        boolean isKept = pulled.sum.compareTo(threshold.exact().multiply(today.sum)) <= 0;
        double share = today.sum.signum() == 0 ? 0 : pulled.sum.doubleValue() / today.sum.doubleValue();
        boolean isExact = today.unknown == 0 && !pulled.isEstimated && !today.isEstimated;
        draft.measured(isExact ? Amount.known(share) : Amount.estimated(share));
        if (today.unknown > 0 && !isKept) {
            return draft.measured(Amount.UNKNOWN)
                    .unknown(
                            "按已知面积拆除比至多 " + Wording.percent(share) + ",但 " + today.unknown
                                    + " 栋保留建筑面积未知,实际值可能更低;请补充其建筑面积。",
                            "At most " + Wording.percent(share) + " by what is known, but " + today.unknown
                                    + " kept buildings are of unknown floor area and the share may be less: enter it.");
        }
        String most = today.unknown > 0 ? "至多 " : "";
        return isKept
                ? draft.kept(
                        "拆除比" + most + Wording.percent(share) + ",不超过 " + Wording.percent(threshold.number()) + "。",
                        "The demolition share is " + (today.unknown > 0 ? "at most " : "") + Wording.percent(share)
                                + ", not above " + Wording.percent(threshold.number()) + ".")
                : broken(draft, threshold, pulled.sum, today.sum, share);
    }

    private static Finding broken(
            FindingDraft draft, Threshold threshold, BigDecimal pulled, BigDecimal today, double share) {
        double less = pulled.subtract(threshold.exact().multiply(today)).doubleValue();
        return draft.broken(
                "拆除比 " + Wording.percent(share) + ",超过 " + Wording.percent(threshold.number()) + ";至少少拆 "
                        + Wording.number(less, 1) + " m²,或改为改造、保留。",
                "The demolition share is " + Wording.percent(share) + ", above " + Wording.percent(threshold.number())
                        + ": demolish at least " + Wording.number(less, 1) + " m² less, or modify or retain.");
    }

    private static boolean isCounted(Assignment assignment) {
        return assignment
                .demolition()
                .filter(each -> each.isExcludedFromShare())
                .isEmpty();
    }
}
