package org.zhibu.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.zhibu.geo.SolarPosition;

/** 地面日照: how much of an area has so many hours of sun on the ground, by a grid of a metre, coarser where the area is large. For many threads. */
final class GroundSun {
    private static final int MOST_POINTS = 1000;
    private static final int MOST_KEPT = 256;
    private static final double ON_THE_GROUND = 0;

    private final Map<Question, Double> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Double> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /**
     * What is asked.
     *
     * @param outline in metres
     * @param casters everything that can throw a shadow on it
     * @param minutes of sun that are asked for
     */
    record Question(
            double latitude, SolarPosition.Day day, Geometry outline, List<Sunlight.Caster> casters, double minutes) {
        Question {
            casters = List.copyOf(casters);
        }
    }

    /** 0..1; an area too narrow for the grid is judged by its middle. */
    double share(Question question) {
        synchronized (kept) {
            Double known = kept.get(question);
            if (known != null) {
                return known;
            }
        }
        double share = workedOut(question);
        synchronized (kept) {
            kept.put(question, share);
        }
        return share;
    }

    private static double workedOut(Question question) {
        SunDay day = SunDay.of(question.latitude(), question.day());
        double longest = day.longestShadowPerMetre();
        List<Prism> prisms = question.casters().stream()
                .map(each -> new Prism(each.outline(), each.heightM()))
                .toList();
        List<Coordinate> points = points(question.outline());
        long lit = points.stream()
                .filter(at -> {
                    Prism[] near = prisms.stream()
                            .filter(each -> each.reaches(at.x, at.y, ON_THE_GROUND, longest))
                            .toArray(Prism[]::new);
                    return Sunlight.minutes(at, ON_THE_GROUND, near, day) >= question.minutes();
                })
                .count();
        return (double) lit / points.size();
    }

    /** Middles of the squares of a grid, those that lie in the outline. */
    private static List<Coordinate> points(Geometry outline) {
        double step = Math.max(1, Math.sqrt(outline.getArea() / MOST_POINTS));
        Envelope box = outline.getEnvelopeInternal();
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(outline);
        List<Coordinate> points = new ArrayList<>();
        for (double y = box.getMinY() + step / 2; y < box.getMaxY(); y += step) {
            for (double x = box.getMinX() + step / 2; x < box.getMaxX(); x += step) {
                Coordinate at = new Coordinate(x, y);
                if (inside.locate(at) != Location.EXTERIOR) {
                    points.add(at);
                }
            }
        }
        return points.isEmpty() ? List.of(outline.getInteriorPoint().getCoordinate()) : points;
    }
}
