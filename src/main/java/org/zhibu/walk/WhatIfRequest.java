package org.zhibu.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.zhibu.geo.Checked;
import org.zhibu.geo.GeoJson;
import org.zhibu.geo.Geodesics;
import org.zhibu.geo.Geometries;
import org.zhibu.geo.GeometryProblem;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.Violation;

/** What-ifs as they come in: everything that is wrong is said at once. */
record WhatIfRequest(String name, List<Long> open, List<Long> close, List<JsonNode> paths) {
    static final int MOST_GATES = 100;
    static final int MOST_PATHS = 50;
    static final int MOST_POINTS = 500;
    private static final int LONGEST_NAME = 200;
    private static final double FARTHEST_METRES = 50_000;

    /**
     * The what-if without an id.
     *
     * @param gatesAmong those of some ids that are gates
     */
    WhatIf checked(Function<List<Long>, Set<Long>> gatesAmong, WalkNetwork network) {
        List<Violation> wrong = new ArrayList<>();
        List<Long> opened = ids("open", open, wrong);
        List<Long> closed = ids("close", close, wrong);
        gates(opened, closed, gatesAmong, wrong);
        List<LineString> lines = lines(network, wrong);
        String given = name == null ? "" : name.strip();
        if (given.length() > LONGEST_NAME || given.indexOf('\0') >= 0) {
            wrong.add(new Violation("name", "at most " + LONGEST_NAME + " characters, none of them of code 0"));
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.violations(Kind.CONSTRAINT_VIOLATION, wrong);
        }
        return new WhatIf(0, Optional.of(given).filter(text -> !text.isEmpty()), opened, closed, lines);
    }

    private static List<Long> ids(String field, List<Long> given, List<Violation> wrong) {
        List<Long> ids = given == null ? List.of() : given;
        if (ids.stream().anyMatch(Objects::isNull)) {
            wrong.add(new Violation(field, "ids of gates, whole numbers, not null"));
            return List.of();
        }
        return ids.stream().distinct().toList();
    }

    private static void gates(
            List<Long> opened, List<Long> closed, Function<List<Long>, Set<Long>> gatesAmong, List<Violation> wrong) {
        List<Long> all = new ArrayList<>(opened);
        all.addAll(closed);
        if (all.size() > MOST_GATES) {
            wrong.add(new Violation(
                    "open", "at most " + MOST_GATES + " gates can be opened and closed at once, not " + all.size()));
            return;
        }
        Set<Long> gates = all.isEmpty() ? Set.of() : gatesAmong.apply(all);
        for (Long id : all) {
            if (!gates.contains(id)) {
                wrong.add(new Violation(opened.contains(id) ? "open" : "close", "there is no gate with id " + id));
            }
        }
        opened.stream()
                .filter(closed::contains)
                .forEach(
                        id -> wrong.add(new Violation("close", "gate " + id + " cannot be opened and closed at once")));
    }

    private List<LineString> lines(WalkNetwork network, List<Violation> wrong) {
        List<JsonNode> given = paths == null ? List.of() : paths;
        if (given.size() > MOST_PATHS) {
            wrong.add(new Violation("paths", "at most " + MOST_PATHS + " paths, not " + given.size()));
            return List.of();
        }
        List<LineString> lines = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String field = "paths[" + i + "]";
            try {
                line(given.get(i), network)
                        .ifPresentOrElse(
                                lines::add,
                                () -> wrong.add(new Violation(
                                        field,
                                        "a LineString of at least two different places,"
                                                + " at most 50 km long, that starts at most 50 km from a way")));
            } catch (GeometryProblem problem) {
                wrong.add(new Violation(field, problem.detail()));
            }
        }
        return lines;
    }

    private static Optional<LineString> line(JsonNode node, WalkNetwork network) {
        if (node == null || !node.isObject()) {
            return Optional.empty();
        }
        Checked checked =
                Geometries.checked(new GeoJson(7, MOST_POINTS).read(node), Geometries.Wanted.LINEAL, MOST_POINTS);
        if (!(checked.orThrow() instanceof LineString line)) {
            return Optional.empty();
        }
        Coordinate start = line.getCoordinateN(0);
        boolean near = network.isEmpty() || network.isNear(start.x, start.y, FARTHEST_METRES);
        double length = metres(line);
        return near && length > 0 && length <= FARTHEST_METRES ? Optional.of(line) : Optional.empty();
    }

    private static double metres(LineString line) {
        double sum = 0;
        Coordinate[] corners = line.getCoordinates();
        for (int i = 1; i < corners.length; i++) {
            sum += Geodesics.distanceMetres(corners[i - 1].x, corners[i - 1].y, corners[i].x, corners[i].y);
        }
        return sum;
    }
}
