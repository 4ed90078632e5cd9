package org.zhibu.rule;

import java.math.BigDecimal;
import java.util.List;
import org.zhibu.indicator.IndicatorSet;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;

/** R63-2 拆建比: no building-up on a large scale. Compared as a product, so that nothing demolished is no special case. */
final class NewToDemolishedRule implements Rule {
    static final RuleEntry ENTRY = RuleEntry.of(
            "R63-2",
            "拆建比",
            "New to demolished floor area",
            "建科〔2021〕63号 一(二)",
            "新增建筑面积 − 必要公共服务设施 ≤ 限值 × 拆除建筑面积;未拆除时只可新建公共服务设施",
            "new floor area − necessary public services ≤ value × floor area demolished; where nothing is demolished, only public"
                    + " services may be new",
            "R63-2");

    @Override
    public RuleEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        return plan.threshold("R63-2")
                .map(threshold -> check(plan, threshold))
                .map(List::of)
                .orElse(List.of());
    }

    private static Finding check(CheckedPlan plan, Threshold threshold) {
        Amount built = plan.indicator("FLOOR_AREA_NEW").after();
        IndicatorSet.Input demolished =
                plan.indicator("FLOOR_AREA_DEMOLISHED").inputs().get(0);
        FindingDraft draft = new FindingDraft(plan, ENTRY, threshold).about(newOnes(plan));
        if (threshold.value().isEmpty()) {
            return draft.unknown("规则库未设限值。", "The rule book sets no value.");
        }
        if (built.isUnknown()) {
            return draft.unknown("新增建筑面积未知,请填写层数或建筑面积。", "The new floor area is unknown: enter storeys or floor area.");
        }
        BigDecimal net = Total.exact(built.value())
                .subtract(Total.exact(
                        plan.indicator("FLOOR_AREA_NEW_PUBLIC").after().value()));
        BigDecimal pulled = Total.exact(demolished.value().value());
        BigDecimal most = threshold.exact().multiply(pulled);
        boolean isKept = net.compareTo(most) <= 0;
        if (!isKept && demolished.unknown() > 0) {
            return draft.unknown(
                    "拟拆除的 " + demolished.unknown() + " 栋建筑面积未知,无法计算拆建比;请补充其建筑面积。",
                    demolished.unknown() + " of the buildings to be demolished are of unknown floor area: enter it.");
        }
        if (pulled.signum() > 0 && demolished.unknown() == 0) {
            double ratio = net.doubleValue() / pulled.doubleValue();
            boolean isExact = built.isKnown() && demolished.value().isKnown();
            draft.measured(isExact ? Amount.known(ratio) : Amount.estimated(ratio));
        }
        String zh = "新增(不含公共服务设施)" + Wording.number(net.doubleValue(), 1) + " m²,拆除 "
                + Wording.number(pulled.doubleValue(), 1) + " m²";
        String en = "New without public services " + Wording.number(net.doubleValue(), 1) + " m², demolished "
                + Wording.number(pulled.doubleValue(), 1) + " m²";
        String limit = Wording.number(threshold.number());
        if (isKept) {
            return draft.kept(zh + ",拆建比不超过 " + limit + "。", en + ": not above " + limit + " to 1.");
        }
        String less = Wording.number(net.subtract(most).doubleValue(), 1);
        return draft.broken(
                zh + ",拆建比超过 " + limit + ";至少少建 " + less + " m²,或改作公共服务设施。",
                en + ": above " + limit + " to 1. Build at least " + less + " m² less, or make it public services.");
    }

    private static List<Target> newOnes(CheckedPlan plan) {
        return plan.supplements().stream()
                .filter(each -> isBuilt(each.supplement().orElseThrow()))
                .map(Assignment::target)
                .toList();
    }

    static boolean isBuilt(Supplement supplement) {
        return supplement.form() == Supplement.Form.NEW_BUILDING || supplement.form() == Supplement.Form.EXTENSION;
    }
}
