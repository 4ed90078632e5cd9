package org.zhibu.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.Target;

/** 防火间距: how far what is new stands from what is kept, from the buildings around and from each other. */
final class SpacingRule implements Rule {
    private static final String LOW = "FIRE_SPACING_MULTI";
    private static final String MIXED = "FIRE_SPACING_MIXED";
    private static final String HIGH = "FIRE_SPACING_HIGH";

    static final RuleEntry ENTRY = RuleEntry.of(
            "FIRE_SPACING",
            "防火间距",
            "Fire spacing",
            "GB 50016-2014 5.2.2",
            "新建、加建外轮廓到保留建筑、周边建筑和其他新建的最近距离(米制局部坐标);按双方是否高层(住宅按层数,非住宅且非单层按高度)取多层、高多层、高层间距;加建与其所依附的建筑除外",
            "nearest distance of the outline of what is new to kept buildings, those around and other new ones, in metres; by whether"
                    + " both are high: dwellings by storeys, others of more than one storey by height; the building an extension belongs to is exempt",
            LOW,
            MIXED,
            HIGH,
            Tall.STOREYS,
            Tall.METRES);

    private record Other(Target target, Geometry outline, Tall tall) {}

    /**
     * What stands too near or may do so.
     *
     * @param isCertain whether the distance is too short whatever is unknown of the heights
     * @param isOld whether it was too near before the plan, and as much
     */
    private record Pair(Other other, double metres, Threshold needed, boolean isCertain, boolean isOld) {
        double shortfall() {
            return needed.by(metres);
        }
    }

    @Override
    public RuleEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        Optional<Threshold> low =
                plan.threshold(LOW).filter(each -> each.value().isPresent());
        if (low.isEmpty() || plan.value(MIXED).isEmpty() || plan.value(HIGH).isEmpty()) {
            return List.of();
        }
        FindingDraft summary = new FindingDraft(plan, ENTRY, low.get());
        if (!plan.buildsAnything()) {
            return List.of(summary.kept("没有新建或加建。", "Nothing new is built."));
        }
        List<Finding> findings = new ArrayList<>();
        Ground ground = plan.ground();
        for (Body body : ground.bodies()) {
            pairs(plan, body).ifPresent(findings::add);
        }
        for (Assignment each : ground.shapeless()) {
            findings.add(new FindingDraft(plan, ENTRY, low.get())
                    .about(each.target())
                    .unknown(
                            each.target() + " 的位置和形状未知;请画出轮廓或填写层数。",
                            "Where " + each.target() + " stands is unknown: draw its outline or enter its storeys."));
        }
        return findings.isEmpty()
                ? List.of(summary.kept(
                        "新建、加建共 " + ground.bodies().size() + " 处,防火间距均符合。",
                        "All " + ground.bodies().size() + " new buildings and extensions keep the fire spacing."))
                : findings;
    }

    private static Optional<Finding> pairs(CheckedPlan plan, Body body) {
        double most = plan.threshold(HIGH).orElseThrow().number();
        List<Other> others = new ArrayList<>();
        plan.ground().near(body.outline(), most).stream()
                .filter(each -> !each.isGone() && !body.isPartOf(each))
                .forEach(each -> others.add(new Other(each.target(), each.outline(), Tall.of(each))));
        plan.ground().bodies().stream()
                .filter(each -> each.target().compareTo(body.target()) > 0)
                .filter(each -> body.parent().isEmpty() || !each.parent().equals(body.parent()))
                .forEach(each -> others.add(new Other(each.target(), each.outline(), Tall.of(plan, each))));
        List<Pair> pairs = others.stream()
                .flatMap(other -> pair(plan, body, other).stream())
                .sorted(Comparator.comparing(Pair::isCertain)
                        .reversed()
                        .thenComparing(Pair::isOld)
                        .thenComparing(
                                Comparator.comparingDouble(Pair::shortfall).reversed()))
                .toList();
        return pairs.isEmpty() ? Optional.empty() : Optional.of(finding(plan, body, pairs));
    }

    private static Optional<Pair> pair(CheckedPlan plan, Body body, Other other) {
        double metres = Ground.distance(body.outline(), other.outline());
        Tall tall = Tall.of(plan, body);
        Threshold most = needed(plan, tall, other.tall(), true);
        Threshold least = needed(plan, tall, other.tall(), false);
        if (most.allows(metres)) {
            return Optional.empty();
        }
        boolean isOld = body.isOnTop()
                && body.parent()
                        .flatMap(id -> plan.building(Target.building(id)))
                        .map(under -> Tall.of(plan.ground().built(under)))
                        .filter(under ->
                                needed(plan, under, other.tall(), true).exact().equals(most.exact()))
                        .isPresent();
        return Optional.of(new Pair(other, metres, least.allows(metres) ? most : least, !least.allows(metres), isOld));
    }

    /** @param isMost whether what is unknown counts as high */
    private static Threshold needed(CheckedPlan plan, Tall one, Tall other, boolean isMost) {
        int high = (one.isHigh(plan, isMost) ? 1 : 0) + (other.isHigh(plan, isMost) ? 1 : 0);
        return plan.threshold(high == 0 ? LOW : high == 1 ? MIXED : HIGH).orElseThrow();
    }

    /** @param pairs the worst first */
    private static Finding finding(CheckedPlan plan, Body body, List<Pair> pairs) {
        Pair worst = pairs.get(0);
        List<Target> targets = new ArrayList<>();
        targets.add(body.target());
        pairs.stream()
                .filter(each -> each.isCertain() == worst.isCertain())
                .map(each -> each.other().target())
                .sorted()
                .forEach(targets::add);
        FindingDraft draft = new FindingDraft(plan, ENTRY, worst.needed())
                .about(targets)
                .measured(Amount.known(worst.metres()))
                .already(worst.isOld());
        String zh = body.target() + " 距 " + worst.other().target() + " " + Wording.metres(worst.metres()) + " m";
        String en = body.target() + " stands " + Wording.metres(worst.metres()) + " m from "
                + worst.other().target();
        String needed = Wording.metres(worst.needed().number());
        if (!worst.isCertain()) {
            return draft.unknown(
                    zh + ",层数或高度未知,间距可能需要 " + needed + " m;请补充层数和高度。",
                    en + "; storeys or height are unknown and " + needed + " m may be needed: enter them.");
        }
        return draft.broken(
                zh + ",应不小于 " + needed + " m;请后退 " + Wording.metres(worst.shortfall()) + " m 或采取防火分隔。",
                en + ", at least " + needed + " m are needed: move it by " + Wording.metres(worst.shortfall())
                        + " m or build a fire wall.");
    }
}
