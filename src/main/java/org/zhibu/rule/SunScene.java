package org.zhibu.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.SolarPosition.Day;
import org.zhibu.plan.Target;

/** What throws and takes shadow in a plan, before and after. What has been worked out is kept between plans. */
final class SunScene {
    private static final Sunlight SUNLIGHT = new Sunlight();

    private final Ground ground;
    private final double latitude;
    private final double sillM;
    private final Map<Day, Double> longest = new ConcurrentHashMap<>();

    /**
     * Minutes of sun at the points of one facade.
     *
     * @param unknown buildings of unknown height that may throw shadow on it
     */
    record Facing(List<Coordinate> points, int[] before, int[] after, List<Target> by, List<Target> unknown) {}

    SunScene(CheckedPlan plan, double sillM) {
        this.ground = plan.ground();
        this.latitude = plan.site().middle().lat();
        this.sillM = sillM;
    }

    /** How far a height above the sill throws its longest shadow. */
    double reach(double heightM, Day day) {
        double perMetre =
                longest.computeIfAbsent(day, each -> SunDay.of(latitude, each).longestShadowPerMetre());
        return Math.max(0, heightM - sillM) * perMetre;
    }

    /** New bodies that can throw shadow on an outline: near enough, and not all of them to the north. */
    List<Body> shading(Geometry outline, Day day) {
        Envelope box = outline.getEnvelopeInternal();
        return ground.bodies().stream()
                .filter(body -> body.heightM().isPresent())
                .filter(body -> body.outline().getEnvelopeInternal().getMinY() < box.getMaxY())
                .filter(body -> body.outline()
                        .isWithinDistance(outline, reach(body.heightM().get(), day)))
                .toList();
    }

    /** Whether anything new takes sun off an outline at all, were there nothing else. */
    boolean takesAny(Geometry outline, double heightM, List<Body> bodies, Day day) {
        int[] free = minutes(outline, heightM, List.of(), day);
        int[] shaded = minutes(outline, heightM, casters(bodies), day);
        for (int i = 0; i < free.length; i++) {
            if (shaded[i] < free[i]) {
                return true;
            }
        }
        return false;
    }

    /** The facade of what stands or is to stand, among all that is around. */
    Facing facing(Target self, Geometry outline, double heightM, List<Body> bodies, Day day) {
        List<Sunlight.Caster> before = new ArrayList<>();
        List<Sunlight.Caster> kept = new ArrayList<>();
        List<Target> unknown = new ArrayList<>();
        for (Built each : ground.near(outline, reach(ground.highestM(), day))) {
            if (each.target().equals(self)) {
                continue;
            }
            if (each.heightM().isEmpty()) {
                unknown.add(each.target());
                continue;
            }
            Sunlight.Caster caster =
                    new Sunlight.Caster(each.outline(), each.heightM().get());
            before.add(caster);
            if (!each.isGone()) {
                kept.add(caster);
            }
        }
        kept.addAll(casters(bodies));
        return new Facing(
                Facade.points(outline),
                minutes(outline, heightM, before, day),
                minutes(outline, heightM, kept, day),
                bodies.stream().map(Body::target).toList(),
                unknown);
    }

    private static List<Sunlight.Caster> casters(List<Body> bodies) {
        return bodies.stream()
                .map(body -> new Sunlight.Caster(body.outline(), body.heightM().orElseThrow()))
                .toList();
    }

    private int[] minutes(Geometry outline, double heightM, List<Sunlight.Caster> casters, Day day) {
        return SUNLIGHT.minutes(new Sunlight.Question(latitude, day, sillM, outline, heightM, casters));
    }
}
