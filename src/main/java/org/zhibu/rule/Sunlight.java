package org.zhibu.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.SolarPosition;

/**
 * 日照: minutes of sun at the sill of the ground floor, along the facade of one building, in a landscape of prisms. The minutes of a
 * day are added up; spans shorter than 5 minutes do not count. What has been worked out is kept by content, so that an edit
 * elsewhere costs nothing. Safe for many threads.
 */
final class Sunlight {
    /** 可计入的最小连续日照时间. */
    static final int SHORTEST_SPAN_MINUTES = 5;

    private static final int MOST_KEPT = 4096;

    private final Map<Question, int[]> kept = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, int[]> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** A block that can throw shadow; equal outlines are equal. */
    record Caster(Geometry outline, double heightM) {}

    /**
     * What is asked.
     *
     * @param outline of the building whose facade it is, in metres; it shades itself up to heightM
     * @param casters everything else that can throw a shadow on it
     */
    record Question(
            double latitude,
            SolarPosition.Day day,
            double sillM,
            Geometry outline,
            double heightM,
            List<Caster> casters) {
        Question {
            casters = List.copyOf(casters);
        }
    }

    /** Minutes of sun for each point of {@link Facade#points}, in their order. Do not change the array. */
    int[] minutes(Question question) {
        synchronized (kept) {
            int[] known = kept.get(question);
            if (known != null) {
                return known;
            }
        }
        int[] minutes = workedOut(question);
        synchronized (kept) {
            kept.put(question, minutes);
        }
        return minutes;
    }

    private static int[] workedOut(Question question) {
        SunDay day = SunDay.of(question.latitude(), question.day());
        double longest = day.longestShadowPerMetre();
        Prism own = new Prism(question.outline(), question.heightM());
        List<Prism> others = question.casters().stream()
                .map(each -> new Prism(each.outline(), each.heightM()))
                .toList();
        List<Coordinate> points = Facade.points(question.outline());
        int[] minutes = new int[points.size()];
        for (int i = 0; i < minutes.length; i++) {
            Coordinate at = points.get(i);
            List<Prism> near = Stream.concat(Stream.of(own), others.stream())
                    .filter(each -> each.reaches(at.x, at.y, question.sillM(), longest))
                    .toList();
            minutes[i] = minutes(at, question.sillM(), near.toArray(Prism[]::new), day);
        }
        return minutes;
    }

    /** Of a place so high above the ground, in spans that count. */
    static int minutes(Coordinate at, double sillM, Prism[] near, SunDay day) {
        int total = 0;
        int span = 0;
        int last = -1;
        for (int minute = 0; minute < day.minutes; minute++) {
            boolean isLit = day.slope[minute] > 0;
            if (isLit && last >= 0) {
                isLit = !shades(near[last], at, sillM, day, minute);
            }
            for (int i = 0; isLit && i < near.length; i++) {
                if (i != last && shades(near[i], at, sillM, day, minute)) {
                    isLit = false;
                    last = i;
                }
            }
            if (isLit) {
                span++;
            } else {
                total += span >= SHORTEST_SPAN_MINUTES ? span : 0;
                span = 0;
            }
        }
        return total + (span >= SHORTEST_SPAN_MINUTES ? span : 0);
    }

    private static boolean shades(Prism prism, Coordinate at, double sillM, SunDay day, int minute) {
        return prism.shades(at.x, at.y, sillM, day.east[minute], day.north[minute], day.slope[minute]);
    }
}
