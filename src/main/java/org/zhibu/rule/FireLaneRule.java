package org.zhibu.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhibu.place.RoadClass;
import org.zhibu.plan.Amount;
import org.zhibu.plan.SiteRoad;

/** 消防车道: what is new leaves the roads that fire engines use as wide as they need. */
final class FireLaneRule implements Rule {
    private static final String WIDTH = "FIRE_LANE_M";
    /** What no vehicle can use. */
    private static final Set<RoadClass> ON_FOOT =
            EnumSet.of(RoadClass.FOOTWAY, RoadClass.CYCLEWAY, RoadClass.STEPS, RoadClass.OTHER);

    static final RuleEntry ENTRY = RuleEntry.of(
            "FIRE_LANE",
            "消防车道净宽",
            "Clear width of fire lanes",
            "GB 50016-2014 7.1.8",
            "新建外轮廓到车行道路中心线距离的两倍;步行道、自行车道、台阶和其他道路除外",
            "twice the distance of the outline of what is new to the middle line of roads for vehicles; not of paths, cycleways, steps"
                    + " and others",
            WIDTH);

    @Override
    public RuleEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        Optional<Threshold> threshold =
                plan.threshold(WIDTH).filter(each -> each.value().isPresent());
        return threshold.map(each -> check(plan, each)).orElse(List.of());
    }

    private static List<Finding> check(CheckedPlan plan, Threshold threshold) {
        FindingDraft summary = new FindingDraft(plan, ENTRY, threshold);
        if (!plan.buildsAnything()) {
            return List.of(summary.kept("没有新建或加建。", "Nothing new is built."));
        }
        List<Finding> findings = new ArrayList<>();
        plan.ground().bodies().stream()
                .filter(body -> !body.isOnTop())
                .forEach(body -> narrowest(plan, body, threshold).ifPresent(findings::add));
        return findings.isEmpty()
                ? List.of(summary.kept("新建、加建均未侵占消防车道。", "Nothing new stands in a fire lane."))
                : findings;
    }

    private static Optional<Finding> narrowest(CheckedPlan plan, Body body, Threshold threshold) {
        double half = threshold.number() / 2;
        double least = plan.site().roads().stream()
                .filter(road -> !ON_FOOT.contains(road.roadClass()))
                .mapToDouble(road -> distance(plan, road, body, half))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        if (threshold.allows(2 * least)) {
            return Optional.empty();
        }
        String limit = Wording.metres(threshold.number());
        return Optional.of(new FindingDraft(plan, ENTRY, threshold)
                .about(body.target())
                .measured(Amount.known(2 * least))
                .broken(
                        body.target() + " 使道路净宽只剩 " + Wording.metres(2 * least) + " m,不足 " + limit + " m;请离道路中心线至少 "
                                + Wording.metres(half) + " m。",
                        body.target() + " leaves " + Wording.metres(2 * least) + " m of a road, " + limit
                                + " m are needed: keep " + Wording.metres(half) + " m from its middle line."));
    }

    private static double distance(CheckedPlan plan, SiteRoad road, Body body, double half) {
        return plan.ground()
                .line(road, body.outline(), half)
                .map(line -> Ground.distance(line, body.outline()))
                .orElse(Double.POSITIVE_INFINITY);
    }
}
