package org.zhibu.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.SiteSpace;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;

/** 闲置空间不得重复利用: no more is put into a space than it has, and nothing into one that goes or is built over. */
final class SpaceUseRule implements Rule {
    private static final String MOST = "SPACE_USE_MAX";
    private static final String OVERLAP = "SUPPLEMENT_OVERLAP_MAX_M2";

    static final RuleEntry ENTRY = RuleEntry.of(
            "SPACE_USE",
            "闲置空间不得重复利用",
            "No space is used twice",
            "",
            "利用的闲置空间内设施面积之和 ÷ 空间面积;所在建筑被拆除或其上另有新增时计为 2",
            "floor area of the facilities in a reused space ÷ its area; 2 where its building is demolished or something else is drawn on it",
            MOST,
            OVERLAP);

    private static final double TWICE = 2;

    @Override
    public RuleEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        return plan.threshold(MOST)
                .filter(each -> each.value().isPresent())
                .map(threshold -> check(plan, threshold))
                .orElse(List.of());
    }

    private static List<Finding> check(CheckedPlan plan, Threshold threshold) {
        List<Finding> findings = new ArrayList<>();
        for (Assignment each : plan.supplements()) {
            boolean isReuse = each.supplement().orElseThrow().form() == Supplement.Form.REUSE;
            plan.space(each.target())
                    .filter(space -> isReuse)
                    .flatMap(space -> finding(plan, each, space, threshold))
                    .ifPresent(findings::add);
        }
        return findings.isEmpty()
                ? List.of(new FindingDraft(plan, ENTRY, threshold).kept("没有闲置空间被重复利用。", "No idle space is used twice."))
                : findings;
    }

    private static Optional<Finding> finding(CheckedPlan plan, Assignment reuse, SiteSpace space, Threshold threshold) {
        Optional<Target> gone = space.building().filter(plan::isGone).map(Target::building);
        if (gone.isPresent()) {
            return Optional.of(new FindingDraft(plan, ENTRY, threshold)
                    .about(space.target(), gone.get())
                    .measured(Amount.known(TWICE))
                    .broken(
                            space.target() + " 所在的 " + gone.get() + " 将被拆除,不能再利用;请二者取一。",
                            space.target() + " is part of " + gone.get()
                                    + ", which is demolished: choose one of both."));
        }
        List<Target> over = over(plan, space);
        if (!over.isEmpty()) {
            List<Target> targets = new ArrayList<>(over);
            targets.add(0, space.target());
            return Optional.of(new FindingDraft(plan, ENTRY, threshold)
                    .about(targets)
                    .measured(Amount.known(TWICE))
                    .broken(
                            space.target() + " 已被利用,其上又新增 " + Wording.list(over) + ";请移开。",
                            space.target() + " is reused, and " + Wording.list(over) + " is drawn on it: move that."));
        }
        return room(plan, reuse.supplement().orElseThrow(), space, threshold);
    }

    private static List<Target> over(CheckedPlan plan, SiteSpace space) {
        if (space.outline().getDimension() < 2) {
            return List.of();
        }
        Geometry ground = plan.ground().local(space.outline());
        double most = plan.value(OVERLAP).map(Number::doubleValue).orElse(0.0);
        return plan.supplements().stream()
                .filter(each -> each.supplement().orElseThrow().outline().isPresent())
                .filter(each ->
                        PlacementRule.area(ground, plan.ground().outline(each).orElseThrow()) > most)
                .map(Assignment::target)
                .toList();
    }

    private static Optional<Finding> room(
            CheckedPlan plan, Supplement supplement, SiteSpace space, Threshold threshold) {
        double used = supplement.facilities().stream()
                .mapToDouble(each -> each.floorAreaM2().doubleValue())
                .sum();
        FindingDraft draft = new FindingDraft(plan, ENTRY, threshold).about(space.target());
        if (space.areaM2().isUnknown() && used > 0) {
            return Optional.of(draft.unknown(
                    space.target() + " 面积未知,无法判断能否容纳 " + Wording.number(used, 1) + " m² 设施;请补充面积。",
                    "The area of " + space.target() + " is unknown: whether it has room for " + Wording.number(used, 1)
                            + " m² cannot be told. Enter it."));
        }
        double area = space.areaM2().value();
        if (used == 0 || area > 0 && threshold.allows(used / area)) {
            return Optional.empty();
        }
        return Optional.of(draft.measured(area > 0 ? Amount.known(used / area) : Amount.UNKNOWN)
                .broken(
                        space.target() + " 内设施共 " + Wording.number(used, 1) + " m²,空间只有 " + Wording.number(area, 1)
                                + " m²;请减少设施面积。",
                        "The facilities in " + space.target() + " take " + Wording.number(used, 1) + " m², it has "
                                + Wording.number(area, 1) + " m²: make them smaller."));
    }
}
