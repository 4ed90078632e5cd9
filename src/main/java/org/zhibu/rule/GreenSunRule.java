package org.zhibu.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.Target;

/** 集中绿地日照: a part of the green that the plan adds lies outside the shadow of the buildings. */
final class GreenSunRule implements Rule {
    private static final String PARTS = "GREEN_SUN_PARTS";
    private static final double MINUTES_PER_HOUR = 60;
    private static final GroundSun SUN = new GroundSun();

    static final RuleEntry ENTRY = RuleEntry.of(
            "GREEN_SUN",
            "集中绿地日照",
            "Sun on concentrated green",
            "GB 50180-2018 4.0.7",
            "方案新增、宽度达标的绿地中,地面日照达到住宅日照标准(日照阴影线以外)的面积占比,1 m 网格",
            "share of the ground of the green the plan adds, where it is wide enough, that has the hours of sun asked for dwellings (outside"
                    + " the line of shadow), by a grid of 1 m",
            PARTS);

    @Override
    public RuleEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        Optional<Threshold> parts =
                plan.threshold(PARTS).filter(each -> each.value().isPresent());
        List<Assignment> wide = ConcentratedGreenRule.wide(plan);
        return parts.isEmpty() || wide.isEmpty() ? List.of() : List.of(check(plan, parts.get(), wide));
    }

    private static Finding check(CheckedPlan plan, Threshold parts, List<Assignment> wide) {
        List<Target> targets = wide.stream().map(Assignment::target).toList();
        FindingDraft draft =
                new FindingDraft(plan, ENTRY, parts).against(1 / parts.number()).about(targets);
        Optional<SunStandard> standard = SunStandard.usual(plan);
        if (standard.isEmpty()) {
            return draft.unknown(
                    "更新单元的气候区或城区人口未知,无法确定日照标准;请填写。",
                    "Climate zone or population of the city are unknown, and so is the standard: enter them.");
        }
        List<Target> unknown = new ArrayList<>();
        double whole = 0;
        double lit = 0;
        for (Assignment each : wide) {
            Geometry outline = plan.ground().outline(each).orElseThrow();
            whole += outline.getArea();
            lit += outline.getArea() * share(plan, outline, standard.get(), unknown);
        }
        if (!unknown.isEmpty()) {
            return draft.unknown(
                    "绿地周围 " + Wording.list(unknown) + " 的高度未知,日照无法判断;请测量高度或补充层数。",
                    "The height of " + Wording.list(unknown)
                            + " around the green is unknown: survey the height or enter the storeys.");
        }
        double share = lit / whole;
        boolean isKept = share * parts.number() >= 1;
        String zh = "新增集中绿地 " + Wording.percent(share) + " 在日照阴影线以外";
        String en = Wording.percent(share) + " of the concentrated green lies outside the line of shadow";
        String limit = Wording.percent(1 / parts.number());
        draft.measured(Amount.estimated(share));
        return isKept
                ? draft.kept(zh + ",不少于 " + limit + "。", en + ", not less than " + limit + ".")
                : draft.broken(
                        zh + ",要求不少于 " + limit + ";请移到少受遮挡处。",
                        en + ", at least " + limit + " must: move it out of the shade.");
    }

    /** @param unknown what may throw shadow on it and is of unknown height is added here */
    private static double share(CheckedPlan plan, Geometry outline, SunStandard standard, List<Target> unknown) {
        SunScene scene = new SunScene(plan, 0);
        List<Sunlight.Caster> casters = new ArrayList<>();
        for (Built each : plan.ground().near(outline, scene.reach(plan.ground().highestM(), standard.day()))) {
            if (each.isGone()
                    || each.outline().getEnvelopeInternal().getMinY()
                            > outline.getEnvelopeInternal().getMaxY()) {
                continue;
            }
            if (each.heightM().isEmpty()) {
                unknown.add(each.target());
            } else {
                casters.add(new Sunlight.Caster(each.outline(), each.heightM().get()));
            }
        }
        for (Body each : plan.ground().bodies()) {
            if (each.heightM().isEmpty()) {
                unknown.add(each.target());
            } else {
                casters.add(new Sunlight.Caster(each.outline(), each.heightM().get()));
            }
        }
        // a hair less than asked for, so that what is written with many decimals is reached
        double minutes = standard.hours().number() * MINUTES_PER_HOUR - 1e-6;
        return SUN.share(new GroundSun.Question(plan.site().middle().lat(), standard.day(), outline, casters, minutes));
    }
}
