package org.zhibu.rule;

import java.util.List;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.SiteBuilding;
import org.zhibu.plan.Target;

/** BJ-WJ-3 户数不增: where dwellings are pulled down and rebuilt, no households are added. */
final class HouseholdsRule implements Rule {
    static final RuleEntry ENTRY = RuleEntry.of(
            "BJ-WJ-3",
            "危旧楼改建户数不增",
            "Households do not rise",
            "京建发〔2020〕178号",
            "方案后户数 ≤ 现状户数;仅当有住宅拆除并有住宅新建",
            "households after ≤ households today; only where dwellings are demolished and new ones built",
            "BJ-WJ-3");

    @Override
    public RuleEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        List<Target> pulled = plan.demolitions().stream()
                .map(Assignment::target)
                .filter(each ->
                        plan.building(each).filter(SiteBuilding::isResidential).isPresent())
                .toList();
        List<Target> built = plan.supplements().stream()
                .filter(each -> each.supplement().orElseThrow().dwellings() > 0)
                .map(Assignment::target)
                .toList();
        if (pulled.isEmpty() || built.isEmpty()) {
            return List.of();
        }
        return plan.threshold("BJ-WJ-3")
                .map(threshold -> List.of(check(plan, new FindingDraft(plan, ENTRY, threshold).about(built))))
                .orElse(List.of());
    }

    private static Finding check(CheckedPlan plan, FindingDraft draft) {
        Amount before = plan.indicator("HOUSEHOLDS").before();
        Amount after = plan.indicator("HOUSEHOLDS").after();
        if (before.isUnknown() || after.isUnknown()) {
            return draft.unknown(
                    "现状或方案后户数未知,请补充楼栋户数。", "Households before or after are unknown: enter them by building.");
        }
        draft.measured(after).against(before.value());
        String zh = "现状 " + Wording.number(before.value()) + " 户,方案后 " + Wording.number(after.value()) + " 户";
        String en =
                Wording.number(before.value()) + " households today, " + Wording.number(after.value()) + " afterwards";
        return after.value() <= before.value()
                ? draft.kept(zh + ",没有增加。", en + ": no more than today.")
                : draft.broken(
                        zh + ";请减少新建住宅 " + Wording.number(after.value() - before.value()) + " 套。",
                        en + ": build " + Wording.number(after.value() - before.value()) + " dwellings less.");
    }
}
