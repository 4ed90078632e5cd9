package org.zhibu.rule;

import java.util.List;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.SiteBuilding;
import org.zhibu.plan.Target;

/** 文物和历史建筑: not pulled down. Nobody can waive it. */
final class HeritageRule implements Rule {
    private static final String MOST = "HERITAGE_DEMOLISHED_MAX";

    static final RuleEntry ENTRY = RuleEntry.of(
                    "HERITAGE",
                    "文物和历史建筑保护",
                    "Protected buildings stay",
                    "文物保护法、历史文化名城名镇名村保护条例",
                    "拟拆除的文物保护单位和历史建筑栋数;不可豁免",
                    "protected and historic buildings the plan demolishes; cannot be waived",
                    MOST)
            .unwaivable();

    @Override
    public RuleEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        return plan.threshold(MOST)
                .filter(each -> each.value().isPresent())
                .map(threshold -> List.of(check(plan, threshold)))
                .orElse(List.of());
    }

    private static Finding check(CheckedPlan plan, Threshold threshold) {
        List<Target> pulled = plan.demolitions().stream()
                .map(Assignment::target)
                .filter(each ->
                        plan.building(each).filter(SiteBuilding::isProtected).isPresent())
                .toList();
        FindingDraft draft =
                new FindingDraft(plan, ENTRY, threshold).about(pulled).measured(Amount.known(pulled.size()));
        return threshold.allows(pulled.size())
                ? draft.kept("没有拆除文物或历史建筑。", "No protected building is demolished.")
                : draft.broken(
                        "拟拆除文物或历史建筑 " + pulled.size() + " 栋:" + Wording.list(pulled) + ";必须保留,可修缮利用。",
                        pulled.size() + " protected buildings would be demolished: " + Wording.list(pulled)
                                + ". They must stay; repair and use them.");
    }
}
