package org.zhibu.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zhibu.geo.SolarPosition.Day;
import org.zhibu.place.BuildingUse;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.SiteFacility;
import org.zhibu.plan.Target;

/** 日照: what is new leaves the dwellings around, and has itself, the sun that is asked for. Nothing new, nothing to work out. */
final class SunlightRule implements Rule {
    private static final double MINUTES_PER_HOUR = 60;
    private static final Set<String> HOMES_OF_THE_AGED = Set.of("ELDERLY_HOME", "NURSING_HOME");

    static final RuleEntry ENTRY = RuleEntry.of(
            "SUNLIGHT",
            "日照",
            "Sunlight",
            "GB 50180-2018 4.0.9",
            "新建、加建阴影可及的住宅和新建住宅,朝南外墙每米一点、窗台高处的有效日照时数;低于标准且比现状减少即不符合,新建住宅低于旧区标准即不符合",
            "hours of sun at the sill, a point a metre along the southern walls, of dwellings within the shadow of what is new and of new"
                    + " dwellings; below the standard and less than today breaks the rule, for new dwellings below the standard does",
            "SUN_HOURS_LARGE",
            "SUN_HOURS_SMALL",
            "SUN_HOURS_WINTER",
            "SUN_HOURS_OLD_AREA",
            "SUN_HOURS_ELDERLY",
            "SUN_SILL_M",
            "SUN_CITY_PERSONS",
            "STOREY_HEIGHT_M");

    @Override
    public RuleEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        Optional<Threshold> any = plan.threshold("SUN_HOURS_LARGE");
        if (any.isEmpty() || plan.value("SUN_SILL_M").isEmpty()) {
            return List.of();
        }
        FindingDraft summary = new FindingDraft(
                plan, ENTRY, SunStandard.usual(plan).map(SunStandard::hours).orElse(any.get()));
        if (!plan.buildsAnything()) {
            return List.of(summary.kept("没有新建或加建,日照不变。", "Nothing new is built: the sun stays as it is."));
        }
        Optional<SunStandard> usual = SunStandard.usual(plan);
        if (usual.isEmpty()) {
            return List.of(new FindingDraft(plan, ENTRY, any.get().unset())
                    .unknown(
                            "更新单元的气候区或城区人口未知,无法确定日照标准;请填写。",
                            "Climate zone or population of the city are unknown, and so is the standard: enter them."));
        }
        List<Finding> findings = unknownBodies(plan, usual.get());
        int checked = existing(plan, usual.get(), findings) + added(plan, findings);
        return findings.isEmpty()
                ? List.of(summary.kept(
                        "受影响和新建的住宅共 " + checked + " 栋,日照均符合。",
                        "All " + checked + " dwellings affected or new have their sun."))
                : findings;
    }

    private static List<Finding> unknownBodies(CheckedPlan plan, SunStandard usual) {
        List<Target> unknown = new ArrayList<>();
        plan.ground().shapeless().stream().map(Assignment::target).forEach(unknown::add);
        plan.ground().bodies().stream()
                .filter(body -> body.heightM().isEmpty())
                .map(Body::target)
                .forEach(unknown::add);
        List<Finding> findings = new ArrayList<>();
        for (Target each : unknown) {
            findings.add(new FindingDraft(plan, ENTRY, usual.hours())
                    .about(each)
                    .unknown(
                            each + " 的高度或形状未知,无法计算其阴影;请填写层数或高度、画出轮廓。",
                            "How high " + each + " is or where it stands is unknown, and so is its shadow: enter it."));
        }
        return findings;
    }

    /** Dwellings of today. */
    private static int existing(CheckedPlan plan, SunStandard usual, List<Finding> findings) {
        SunScene scene =
                new SunScene(plan, plan.value("SUN_SILL_M").orElseThrow().doubleValue());
        Set<Long> aged = homesOfTheAged(plan);
        Map<Target, Built> near = new TreeMap<>();
        for (Body body : plan.ground().bodies()) {
            double reach = body.heightM()
                    .map(height -> Math.max(
                            scene.reach(height, usual.day()),
                            aged.isEmpty() ? 0 : scene.reach(height, Day.WINTER_SOLSTICE)))
                    .orElse(0.0);
            plan.ground().near(body.outline(), reach).stream()
                    .filter(each -> !each.isGone() && isDwelling(plan, each))
                    .forEach(each -> near.put(each.target(), each));
        }
        for (Built each : near.values()) {
            SunStandard standard = aged.contains(each.building().id())
                    ? SunStandard.elderly(plan).orElse(usual)
                    : usual;
            List<Body> bodies = scene.shading(each.outline(), standard.day()).stream()
                    .filter(body -> !body.isPartOf(each))
                    .toList();
            double height = each.heightM().orElse(0.0);
            if (!bodies.isEmpty() && scene.takesAny(each.outline(), height, bodies, standard.day())) {
                SunScene.Facing facing = scene.facing(each.target(), each.outline(), height, bodies, standard.day());
                loss(plan, each, facing, standard).ifPresent(findings::add);
            }
        }
        return near.size();
    }

    private static boolean isDwelling(CheckedPlan plan, Built built) {
        boolean isConverted = plan.snapshot()
                .state()
                .assignment(built.target())
                .flatMap(Assignment::newUse)
                .filter(use -> use != BuildingUse.RESIDENTIAL)
                .isPresent();
        return built.building().isResidential() && !isConverted;
    }

    private static Set<Long> homesOfTheAged(CheckedPlan plan) {
        Set<Long> homes = new HashSet<>();
        plan.site().facilities().stream()
                .filter(each -> HOMES_OF_THE_AGED.contains(each.type()))
                .map(SiteFacility::building)
                .forEach(each -> each.ifPresent(homes::add));
        return homes;
    }

    private static Optional<Finding> loss(CheckedPlan plan, Built built, SunScene.Facing facing, SunStandard standard) {
        double asked = minutes(standard);
        int worst = -1;
        int count = 0;
        boolean loses = false;
        for (int i = 0; i < facing.after().length; i++) {
            loses |= facing.after()[i] < facing.before()[i];
            if (facing.after()[i] < facing.before()[i] && facing.after()[i] < asked) {
                count++;
                worst = worst < 0 || facing.after()[i] < facing.after()[worst] ? i : worst;
            }
        }
        List<Target> unknown = new ArrayList<>(facing.unknown());
        if (built.heightM().isEmpty()) {
            unknown.add(0, built.target());
        }
        if (loses && !unknown.isEmpty()) {
            return Optional.of(new FindingDraft(plan, ENTRY, standard.hours())
                    .about(with(built.target(), facing.by()))
                    .unknown(
                            built.target() + " 会因新建减少日照,但 " + Wording.list(unknown) + " 高度未知,无法判断;请补充高度或层数。",
                            built.target() + " loses sun to what is new, but the height of " + Wording.list(unknown)
                                    + " is unknown: enter height or storeys."));
        }
        if (worst < 0) {
            return Optional.empty();
        }
        double before = facing.before()[worst] / MINUTES_PER_HOUR;
        double after = facing.after()[worst] / MINUTES_PER_HOUR;
        return Optional.of(new FindingDraft(plan, ENTRY, standard.hours())
                .about(with(built.target(), facing.by()))
                .at(plan.ground().place(facing.points().get(worst)))
                .measured(Amount.estimated(after))
                .broken(
                        built.target() + " 有 " + count + " 处测点" + standard.dayZh() + "日照低于 "
                                + Wording.number(standard.hours().number(), 2) + " h,最差处由 " + Wording.number(before, 2)
                                + " h 减为 "
                                + Wording.number(after, 2) + " h;请降低或后退 " + Wording.list(facing.by()) + "。",
                        built.target() + " has " + count + " places below "
                                + Wording.number(standard.hours().number(), 2) + " h of sun on " + standard.dayEn()
                                + ", the worst goes from " + Wording.number(before, 2) + " h to "
                                + Wording.number(after, 2) + " h: lower or move " + Wording.list(facing.by()) + "."));
    }

    /** A hair less than asked for, so that what is written with many decimals is reached. */
    private static double minutes(SunStandard standard) {
        return standard.hours().number() * MINUTES_PER_HOUR - 1e-6;
    }

    private static List<Target> with(Target first, List<Target> others) {
        List<Target> all = new ArrayList<>();
        all.add(first);
        all.addAll(others);
        return all;
    }

    /** New dwellings and homes of the aged, those on roofs too. */
    private static int added(CheckedPlan plan, List<Finding> findings) {
        int checked = 0;
        for (Body body : plan.ground().bodies()) {
            boolean isForAged = body.supplement().facilities().stream()
                    .anyMatch(each -> HOMES_OF_THE_AGED.contains(each.facilityType()));
            Optional<SunStandard> standard = isForAged ? SunStandard.elderly(plan) : SunStandard.newDwelling(plan);
            if (body.heightM().isEmpty() || !(isForAged || body.isResidential())) {
                continue;
            }
            if (standard.isPresent()) {
                checked++;
                judge(plan, new SunScene(plan, sill(plan, body)), body, standard.get())
                        .ifPresent(findings::add);
            }
        }
        return checked;
    }

    /** Above the ground; the windows of what stands on a roof are above the roof. */
    private static double sill(CheckedPlan plan, Body body) {
        double roof = body.parent()
                .filter(id -> body.isOnTop())
                .flatMap(id -> plan.building(Target.building(id)))
                .map(under -> under.heightM().value())
                .orElse(0.0);
        return roof + plan.value("SUN_SILL_M").orElseThrow().doubleValue();
    }

    private static Optional<Finding> judge(CheckedPlan plan, SunScene scene, Body body, SunStandard standard) {
        List<Body> others = scene.shading(body.outline(), standard.day()).stream()
                .filter(each -> !each.target().equals(body.target()))
                .toList();
        SunScene.Facing facing =
                scene.facing(body.target(), body.outline(), body.heightM().orElseThrow(), others, standard.day());
        int worst = 0;
        int count = 0;
        double asked = minutes(standard);
        for (int i = 0; i < facing.after().length; i++) {
            count += facing.after()[i] < asked ? 1 : 0;
            worst = facing.after()[i] < facing.after()[worst] ? i : worst;
        }
        FindingDraft draft = new FindingDraft(plan, ENTRY, standard.hours()).about(body.target());
        if (count > 0) {
            double least = facing.after()[worst] / MINUTES_PER_HOUR;
            String asks = Wording.number(standard.hours().number(), 2);
            return Optional.of(draft.at(plan.ground().place(facing.points().get(worst)))
                    .measured(Amount.estimated(least))
                    .broken(
                            body.target() + " 有 " + count + " 处测点" + standard.dayZh() + "日照低于 " + asks + " h,最差 "
                                    + Wording.number(least, 2) + " h;请移位、转向或降低南侧建筑。",
                            body.target() + " has " + count + " places below " + asks + " h of sun on "
                                    + standard.dayEn() + ", the worst " + Wording.number(least, 2)
                                    + " h: move or turn it, or lower what stands south of it."));
        }
        return facing.unknown().isEmpty()
                ? Optional.empty()
                : Optional.of(draft.unknown(
                        body.target() + " 周围 " + Wording.list(facing.unknown()) + " 高度未知,日照无法判断;请补充高度或层数。",
                        "The height of " + Wording.list(facing.unknown()) + " around " + body.target()
                                + " is unknown, and so is its sun: enter height or storeys."));
    }
}
