package org.zhibu.rule;

import java.util.List;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.SiteBuilding;
import org.zhibu.plan.Target;

/** R63-3 就地就近安置率: no relocation on a large scale. */
final class ResettlementRule implements Rule {
    static final RuleEntry ENTRY = RuleEntry.of(
            "R63-3",
            "就地就近安置率",
            "Resettlement on site or nearby",
            "建科〔2021〕63号 一(三)",
            "就地就近安置户数 ÷ 搬迁户数;没有搬迁即符合,未填安置户数按 0 计",
            "households rehoused on site or nearby ÷ households relocated; kept where nobody moves; not filled in counts as none",
            "R63-3");

    @Override
    public RuleEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        return plan.threshold("R63-3")
                .map(threshold -> check(plan, threshold))
                .map(List::of)
                .orElse(List.of());
    }

    private static Finding check(CheckedPlan plan, Threshold threshold) {
        Amount moved = plan.indicator("HOUSEHOLDS_RELOCATED").after();
        Amount back = plan.indicator("HOUSEHOLDS_RESETTLED").after();
        FindingDraft draft = new FindingDraft(plan, ENTRY, threshold).about(left(plan));
        if (threshold.value().isEmpty()) {
            return draft.unknown("规则库未设限值。", "The rule book sets no value.");
        }
        if (moved.isUnknown() || back.isUnknown()) {
            return draft.unknown(
                    "搬迁户数未知,请补充拆除楼栋的户数或填写搬迁户数。",
                    "How many households move is unknown: enter the households of what is demolished, or how many move.");
        }
        if (moved.value() == 0) {
            return draft.kept("没有居民搬迁。", "Nobody is relocated.");
        }
        boolean isKnown = moved.isKnown() && back.isKnown();
        double share = back.value() / moved.value();
        draft.measured(isKnown ? Amount.known(share) : Amount.estimated(share));
        boolean isKept =
                Total.exact(back.value()).compareTo(threshold.exact().multiply(Total.exact(moved.value()))) >= 0;
        String zh = "搬迁 " + Wording.number(moved.value()) + " 户,就地就近安置 " + Wording.number(back.value()) + " 户("
                + Wording.percent(share) + ")";
        String en = Wording.number(back.value()) + " of " + Wording.number(moved.value())
                + " relocated households are resettled nearby (" + Wording.percent(share) + ")";
        String limit = Wording.percent(threshold.number());
        if (isKept) {
            return draft.kept(zh + ",不低于 " + limit + "。", en + ", not below " + limit + ".");
        }
        String more = Wording.number(Math.ceil(threshold.number() * moved.value() - 1e-9) - back.value());
        return draft.broken(
                zh + ",低于 " + limit + ";还需安置 " + more + " 户。",
                en + ", below " + limit + ": resettle " + more + " more.");
    }

    private static List<Target> left(CheckedPlan plan) {
        return plan.demolitions().stream()
                .filter(each -> plan.building(each.target())
                        .filter(SiteBuilding::isResidential)
                        .isPresent())
                .filter(each -> each.resettledHouseholds().isEmpty()
                        || each.relocatedHouseholds().isEmpty()
                        || each.resettledHouseholds().get()
                                < each.relocatedHouseholds().get())
                .map(Assignment::target)
                .toList();
    }
}
