package org.zhibu.rule;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;

/** 新增不得越界: what is drawn lies within the unit. */
final class OutsideRule implements Rule {
    private static final String MOST = "SUPPLEMENT_OUTSIDE_MAX_M2";

    static final RuleEntry ENTRY = RuleEntry.of(
            "SUPPLEMENT_OUTSIDE",
            "新增不得越出单元",
            "Nothing added leaves the unit",
            "",
            "画出的新增在更新单元边界以外的面积",
            "ground of what is drawn that lies outside the outline of the unit",
            MOST);

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
        List<Assignment> drawn = plan.supplements().stream()
                .filter(each -> each.supplement().orElseThrow().outline().isPresent())
                .toList();
        for (Assignment each : drawn) {
            double outside =
                    outside(plan, each.supplement().orElseThrow().outline().orElseThrow());
            if (!threshold.allows(outside)) {
                findings.add(new FindingDraft(plan, ENTRY, threshold)
                        .about(each.target())
                        .measured(Amount.known(outside))
                        .broken(
                                each.target() + " 有 " + Wording.number(outside, 1) + " m² 在更新单元以外;请移入边界。",
                                Wording.number(outside, 1) + " m² of " + each.target()
                                        + " lie outside the unit: move it within."));
            }
        }
        return findings.isEmpty()
                ? List.of(new FindingDraft(plan, ENTRY, threshold)
                        .measured(Amount.known(0))
                        .kept("新增内容均在更新单元内。", "All that is added lies within the unit."))
                : findings;
    }

    private static double outside(CheckedPlan plan, Geometry outline) {
        Geometry unit = plan.ground().unit();
        Geometry local = plan.ground().local(outline);
        double area = OverlayNGRobust.overlay(local, unit, OverlayNG.DIFFERENCE).getArea();
        return Math.rint(area * 1000) / 1000;
    }
}
