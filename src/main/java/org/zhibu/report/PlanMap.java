package org.zhibu.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.zhibu.geo.LocalFrame;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.RenewalAction;
import org.zhibu.plan.SiteBuilding;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;

/**
 * 方案图: a plan as it is drawn, in metres around the middle of the unit (transverse Mercator there, scale error below 1e-6 within 10 km),
 * x east, y north.
 *
 * @param shapes what lies lowest first
 * @param box of the unit's outline
 */
record PlanMap(List<Shape> shapes, Envelope box) {
    PlanMap {
        shapes = List.copyOf(shapes);
    }

    /** What a shape is. */
    enum Layer {
        NEIGHBOUR,
        ROAD,
        SPACE,
        BUILDING,
        DRAWN,
        UNIT
    }

    /** @param action empty = undecided, or not to be decided */
    record Shape(Layer layer, Geometry metres, Optional<RenewalAction> action) {
        /** Where its letter stands. */
        Optional<Point> letterAt() {
            return action.isEmpty() || metres.isEmpty() ? Optional.empty() : Optional.of(metres.getInteriorPoint());
        }
    }

    static PlanMap of(PlanSnapshot plan) {
        LocalFrame frame = LocalFrame.around(plan.site().outline());
        List<Shape> shapes = new ArrayList<>();
        plan.site()
                .roads()
                .forEach(road -> shapes.add(new Shape(Layer.ROAD, frame.toLocal(road.line()), Optional.empty())));
        plan.site()
                .neighbours()
                .forEach(each ->
                        shapes.add(new Shape(Layer.NEIGHBOUR, frame.toLocal(each.outline()), Optional.empty())));
        for (SiteBuilding building : plan.site().buildings()) {
            shapes.add(new Shape(Layer.BUILDING, frame.toLocal(building.outline()), action(plan, building.target())));
        }
        plan.site()
                .spaces()
                .forEach(each ->
                        shapes.add(new Shape(Layer.SPACE, frame.toLocal(each.outline()), action(plan, each.target()))));
        for (Assignment assignment : plan.state().assignments()) {
            assignment
                    .supplement()
                    .flatMap(Supplement::outline)
                    .ifPresent(outline -> shapes.add(
                            new Shape(Layer.DRAWN, frame.toLocal(outline), Optional.of(assignment.action()))));
        }
        Geometry unit = frame.toLocal(plan.site().outline());
        shapes.add(new Shape(Layer.UNIT, unit, Optional.empty()));
        return new PlanMap(shapes, unit.getEnvelopeInternal());
    }

    private static Optional<RenewalAction> action(PlanSnapshot plan, Target target) {
        return plan.state().assignment(target).map(Assignment::action);
    }

    /** Colour of an action, Okabe and Ito; sRGB, six hexadecimal digits. */
    static String colour(Optional<RenewalAction> action) {
        return action.map(each -> switch (each) {
                    case RETAIN -> "56B4E9";
                    case MODIFY -> "E69F00";
                    case DEMOLISH -> "D55E00";
                    case SUPPLEMENT -> "009E73";
                })
                .orElse("C9D1D9");
    }

    /** Strokes over the colour, in degrees from east; none for what is retained or undecided, dots for what is added. */
    static List<Integer> hatch(Optional<RenewalAction> action) {
        return action.map(each -> switch (each) {
                    case RETAIN, SUPPLEMENT -> List.<Integer>of();
                    case MODIFY -> List.of(45);
                    case DEMOLISH -> List.of(45, 135);
                })
                .orElse(List.of());
    }
}
