package org.zhibu.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhibu.place.BuildingUse;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.SiteBuilding;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;

/** 电梯: new dwellings from so many storeys have one; those of today that have none are a warning. */
final class LiftRule implements Rule {
    private static final String FROM = "LIFT_FROM_STOREYS";
    private static final String LIFT_ADDED = "LIFT_ADDED";

    static final RuleEntry ENTRY = RuleEntry.of(
            "LIFT",
            "设置电梯",
            "Lifts",
            "GB 55038-2025",
            "达到设梯层数的新建住宅须有电梯;保留住宅无电梯的合并提示一次",
            "new dwellings from so many storeys need a lift; kept dwellings without are one warning together",
            FROM);

    @Override
    public RuleEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        return plan.threshold(FROM)
                .filter(each -> each.value().isPresent())
                .map(threshold -> check(plan, threshold))
                .orElse(List.of());
    }

    private static List<Finding> check(CheckedPlan plan, Threshold threshold) {
        List<Finding> findings = new ArrayList<>();
        for (Assignment each : plan.supplements()) {
            added(plan, each, threshold).ifPresent(findings::add);
        }
        existing(plan, threshold).ifPresent(findings::add);
        return findings.isEmpty()
                ? List.of(new FindingDraft(plan, ENTRY, threshold)
                        .kept("达到设梯层数的住宅均有电梯。", "All dwellings that need a lift have one."))
                : findings;
    }

    private static Optional<Finding> added(CheckedPlan plan, Assignment assignment, Threshold threshold) {
        Supplement supplement = assignment.supplement().orElseThrow();
        boolean isDwelling = supplement.form() == Supplement.Form.NEW_BUILDING
                && supplement.use().map(use -> use == BuildingUse.RESIDENTIAL).orElse(supplement.dwellings() > 0);
        if (!isDwelling || supplement.lifts() > 0) {
            return Optional.empty();
        }
        Target target = assignment.target();
        FindingDraft draft = new FindingDraft(plan, ENTRY, threshold).about(target);
        String from = Wording.number(threshold.number());
        if (supplement.storeys().isEmpty()) {
            return Optional.of(draft.unknown(
                    target + " 层数未知;" + from + " 层起须设电梯,请填写层数。",
                    "The storeys of " + target + " are unknown: from " + from + " it needs a lift; enter them."));
        }
        int storeys = supplement.storeys().get();
        return storeys < threshold.number()
                ? Optional.empty()
                : Optional.of(draft.measured(Amount.known(storeys))
                        .broken(
                                target + " 为 " + storeys + " 层新建住宅而无电梯," + from + " 层起须设;请至少设 1 部。",
                                target + " is a new dwelling of " + storeys + " storeys without a lift, from " + from
                                        + " it needs one: add one at least."));
    }

    /** One for all of today: none of them was built by the plan. */
    private static Optional<Finding> existing(CheckedPlan plan, Threshold threshold) {
        List<Target> without = new ArrayList<>();
        int unknown = 0;
        Set<Target> given = givenLifts(plan);
        double from = threshold.number();
        for (CheckedSite.Dwelling dwelling : plan.known().withoutLift) {
            SiteBuilding each = dwelling.building();
            boolean isLow = !each.storeys().isUnknown() && each.storeys().value() < from;
            if (isLow || plan.isGone(each) || given.contains(dwelling.target())) {
                continue;
            }
            if (each.storeys().isUnknown() || each.lifts().isUnknown()) {
                unknown++;
            } else {
                without.add(dwelling.target());
            }
        }
        FindingDraft draft =
                new FindingDraft(plan, ENTRY, threshold).about(without).already(true);
        String more = unknown == 0 ? "" : ";另有 " + unknown + " 栋层数或电梯未知";
        String moreEn = unknown == 0 ? "" : "; of " + unknown + " more storeys or lifts are unknown";
        if (!without.isEmpty()) {
            return Optional.of(draft.measured(Amount.UNKNOWN)
                    .broken(
                            without.size() + " 栋保留住宅达到设梯层数而无电梯" + more + ";可选择加装电梯。",
                            without.size() + " kept dwellings are high enough for a lift and have none" + moreEn
                                    + ": lifts can be added."));
        }
        return unknown == 0
                ? Optional.empty()
                : Optional.of(draft.unknown(
                        unknown + " 栋保留住宅的层数或电梯数未知;请补充。",
                        "Storeys or lifts of " + unknown + " kept dwellings are unknown: enter them."));
    }

    /** What the plan adds a lift to. */
    private static Set<Target> givenLifts(CheckedPlan plan) {
        Set<Target> given = new HashSet<>();
        for (Assignment assignment : plan.snapshot().state().assignments()) {
            for (Assignment.Work work : assignment.works()) {
                if (work.item().equals(LIFT_ADDED)) {
                    given.add(assignment.target());
                }
            }
        }
        return given;
    }
}
