package org.zhibu.rule;

import java.util.List;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;

/** 地面停车: no more cars on the ground than for so many dwellings. How many of today's spaces are on the ground is not recorded. */
final class SurfaceParkingRule implements Rule {
    private static final String MOST = "SURFACE_PARKING_MAX";

    static final RuleEntry ENTRY = RuleEntry.of(
            "SURFACE_PARKING",
            "地面停车比例",
            "Surface parking",
            "GB 50180-2018 5.0.6",
            "地面停车位 ÷ 户数;画在地面的新增车位为下界,全部车位为上界,介于其间为未知",
            "spaces on the ground ÷ households; those the plan draws on the ground are the least, all spaces the most, in between is unknown",
            MOST);

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
        List<Assignment> drawn = plan.supplements().stream()
                .filter(each -> each.supplement().orElseThrow().form() == Supplement.Form.PARKING)
                .toList();
        int least = drawn.stream()
                .mapToInt(each -> each.supplement().orElseThrow().spaces())
                .sum();
        List<Target> targets = drawn.stream().map(Assignment::target).toList();
        FindingDraft draft = new FindingDraft(plan, ENTRY, threshold).about(targets);
        Amount households = plan.indicator("HOUSEHOLDS").after();
        Amount all = plan.indicator("PARKING_SPACES").after();
        if (households.isUnknown() || households.value() == 0) {
            return draft.unknown("户数未知或为 0,无法计算地面停车比例。", "Households are unknown or none: the share cannot be told.");
        }
        String limit = Wording.percent(threshold.number());
        double share = least / households.value();
        if (!threshold.allows(share)) {
            return draft.measured(Amount.estimated(share))
                    .broken(
                            "方案新增地面车位 " + least + " 个,为户数的 " + Wording.percent(share) + ",超过 " + limit + ";请改用立体或地下停车。",
                            "The plan adds " + least + " spaces on the ground, " + Wording.percent(share)
                                    + " of the households, above " + limit + ": stack them or put them below ground.");
        }
        double most = all.value() / households.value();
        if (!all.isUnknown() && threshold.allows(most)) {
            return draft.measured(Amount.estimated(most))
                    .kept(
                            "全部车位为户数的 " + Wording.percent(most) + ",不超过 " + limit + "。",
                            "All spaces together are " + Wording.percent(most) + " of the households, not above "
                                    + limit + ".");
        }
        return draft.unknown(
                "现状车位中多少在地面没有记录;新增地面车位为户数的 " + Wording.percent(share) + ",限值 " + limit + "。",
                "How many of today's spaces are on the ground is not recorded; the plan adds " + Wording.percent(share)
                        + " of the households, " + limit + " are allowed.");
    }
}
