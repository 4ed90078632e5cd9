package org.zhibu.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.SiteSpace;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;

/** 新增位置: what is added lies on nothing that stays and on nothing else that is added. */
final class PlacementRule implements Rule {
    private static final String MOST = "SUPPLEMENT_OVERLAP_MAX_M2";

    static final RuleEntry ENTRY = RuleEntry.of(
            "SUPPLEMENT_OVERLAP",
            "新增不得重叠",
            "Nothing added overlaps",
            "",
            "画出的新增与保留建筑、周边建筑、其他新增重叠的面积;加建与其所依附的建筑除外",
            "ground that what is drawn shares with kept buildings, those around and other things added; the building an extension belongs to"
                    + " is exempt",
            MOST);

    @Override
    public RuleEntry entry() {
        return ENTRY;
    }

    /** Something drawn with its ground. */
    private record Drawn(Assignment assignment, Geometry outline, Optional<Long> parent) {
        Target target() {
            return assignment.target();
        }
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        return plan.threshold(MOST)
                .filter(each -> each.value().isPresent())
                .map(threshold -> check(plan, threshold))
                .orElse(List.of());
    }

    private static List<Finding> check(CheckedPlan plan, Threshold threshold) {
        List<Drawn> all = new ArrayList<>();
        for (Assignment each : plan.supplements()) {
            if (each.supplement().orElseThrow().form() != Supplement.Form.REUSE) {
                plan.ground().outline(each).ifPresent(outline -> all.add(new Drawn(each, outline, parent(plan, each))));
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            finding(plan, all.get(i), all.subList(i + 1, all.size()), threshold).ifPresent(findings::add);
        }
        return findings.isEmpty()
                ? List.of(new FindingDraft(plan, ENTRY, threshold)
                        .measured(Amount.known(0))
                        .kept("新增内容互不重叠,也不压保留建筑。", "Nothing added overlaps with what stays or what else is added."))
                : findings;
    }

    private static Optional<Long> parent(CheckedPlan plan, Assignment assignment) {
        return plan.ground().bodies().stream()
                .filter(body -> body.target().equals(assignment.target()))
                .findFirst()
                .flatMap(Body::parent)
                .or(() -> plan.space(assignment.target()).flatMap(SiteSpace::building));
    }

    private static Optional<Finding> finding(CheckedPlan plan, Drawn drawn, List<Drawn> later, Threshold threshold) {
        double shared = 0;
        List<Target> targets = new ArrayList<>();
        targets.add(drawn.target());
        for (Built each : plan.ground().near(drawn.outline(), 0)) {
            boolean isOwn =
                    drawn.parent().filter(id -> id == each.building().id()).isPresent();
            double area = each.isGone() || isOwn ? 0 : area(drawn.outline(), each.outline());
            if (area > 0) {
                shared += area;
                targets.add(each.target());
            }
        }
        for (Drawn each : later) {
            double area = area(drawn.outline(), each.outline());
            if (area > 0) {
                shared += area;
                targets.add(each.target());
            }
        }
        if (threshold.allows(shared)) {
            return Optional.empty();
        }
        List<Target> others = targets.subList(1, targets.size());
        return Optional.of(new FindingDraft(plan, ENTRY, threshold)
                .about(targets)
                .measured(Amount.known(shared))
                .broken(
                        drawn.target() + " 与 " + Wording.list(others) + " 重叠 " + Wording.number(shared, 1)
                                + " m²;请移开或改小,或先拆除。",
                        drawn.target() + " shares " + Wording.number(shared, 1) + " m² with " + Wording.list(others)
                                + ": move it, make it smaller, or demolish what is there."));
    }

    /** To a thousandth of a square metre; 0 where they only touch. */
    static double area(Geometry one, Geometry other) {
        if (!one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
            return 0;
        }
        double area =
                OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea();
        return Math.rint(area * 1000) / 1000;
    }
}
