package org.zhibu.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.place.RoadClass;
import org.zhibu.plan.Amount;
import org.zhibu.plan.SiteRoad;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;

/** 消防车道: what is new or drawn leaves the roads that fire engines use as wide as they need. Where no such road is recorded nobody knows. */
final class FireLaneRule implements Rule {
    private static final String WIDTH = "FIRE_LANE_M";
    /** What no vehicle can use. */
    private static final Set<RoadClass> ON_FOOT =
            EnumSet.of(RoadClass.FOOTWAY, RoadClass.CYCLEWAY, RoadClass.STEPS, RoadClass.OTHER);

    private static final Set<Supplement.Form> OPEN = EnumSet.of(Supplement.Form.GREEN, Supplement.Form.PARKING);

    static final RuleEntry ENTRY = RuleEntry.of(
            "FIRE_LANE",
            "消防车道净宽",
            "Clear width of fire lanes",
            "GB 50016-2014 7.1.8",
            "新建、加建以及画出的绿地和停车场,其外轮廓到车行道路中心线距离的两倍;步行道、自行车道、台阶和其他道路除外;没有车行道路记录时为未知",
            "twice the distance of the outline of what is new, green and parking that are drawn too, to the middle line of roads for"
                    + " vehicles; not of paths, cycleways, steps and others; unknown where no road for vehicles is recorded",
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
        List<Placed> placed = placed(plan);
        if (placed.isEmpty()) {
            return List.of(summary.kept("没有新占地面的内容。", "Nothing new is put on the ground."));
        }
        List<SiteRoad> lanes = plan.site().roads().stream()
                .filter(road -> !ON_FOOT.contains(road.roadClass()))
                .toList();
        if (lanes.isEmpty()) {
            return List.of(summary.about(placed.stream().map(Placed::target).toList())
                    .unknown(
                            "数据中没有车行道路,无法判断新增内容是否占用消防车道;请测绘小区内部道路和消防车道。",
                            "No road for vehicles is recorded here, so nobody knows whether what is new stands in a fire lane: survey"
                                    + " the roads and fire lanes within the compounds."));
        }
        List<Finding> findings = new ArrayList<>();
        placed.forEach(each -> narrowest(plan, each, lanes, threshold).ifPresent(findings::add));
        return findings.isEmpty()
                ? List.of(summary.kept("新增内容均未侵占消防车道。", "Nothing new stands in a fire lane."))
                : findings;
    }

    /** Something new on the ground. */
    private record Placed(Target target, Geometry outline) {}

    private static List<Placed> placed(CheckedPlan plan) {
        List<Placed> placed = new ArrayList<>();
        plan.ground().bodies().stream()
                .filter(body -> !body.isOnTop())
                .forEach(body -> placed.add(new Placed(body.target(), body.outline())));
        plan.supplements().stream()
                .filter(each -> OPEN.contains(each.supplement().orElseThrow().form()))
                .forEach(each -> plan.ground()
                        .outline(each)
                        .ifPresent(outline -> placed.add(new Placed(each.target(), outline))));
        return placed;
    }

    private static Optional<Finding> narrowest(
            CheckedPlan plan, Placed body, List<SiteRoad> lanes, Threshold threshold) {
        double half = threshold.number() / 2;
        double least = lanes.stream()
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

    private static double distance(CheckedPlan plan, SiteRoad road, Placed body, double half) {
        return plan.ground()
                .line(road, body.outline(), half)
                .map(line -> Ground.distance(line, body.outline()))
                .orElse(Double.POSITIVE_INFINITY);
    }
}
