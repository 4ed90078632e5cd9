package org.zhibu.sample;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.geographiclib.Geodesic;
import org.locationtech.jts.geom.Coordinate;

/** The roads of generated places as a graph of their vertices, in the plainest way: to check them with other code. */
final class Walks {
    private record Edge(Coordinate to, double metres) {}

    private final Map<Coordinate, List<Edge>> edges = new HashMap<>();

    /** Locked gates are taken out of the graph. */
    Walks(SamplePlaces places) {
        Set<Coordinate> locked = places.barriers().stream()
                .filter(b -> Boolean.FALSE.equals(b.open()))
                .map(b -> Shapes.jts(b.shape()).getCoordinate())
                .collect(Collectors.toSet());
        for (SamplePlaces.Road road : places.roads()) {
            Coordinate[] line = Shapes.jts(road.shape()).getCoordinates();
            for (int i = 0; i + 1 < line.length; i++) {
                edges.computeIfAbsent(line[i], c -> new java.util.ArrayList<>());
                edges.computeIfAbsent(line[i + 1], c -> new java.util.ArrayList<>());
                if (!locked.contains(line[i]) && !locked.contains(line[i + 1])) {
                    double metres = metres(line[i], line[i + 1]);
                    edges.get(line[i]).add(new Edge(line[i + 1], metres));
                    edges.get(line[i + 1]).add(new Edge(line[i], metres));
                }
            }
        }
    }

    static double metres(Coordinate a, Coordinate b) {
        return Geodesic.WGS84.Inverse(a.y, a.x, b.y, b.x).s12;
    }

    Set<Coordinate> vertices() {
        return edges.keySet();
    }

    long deadEnds() {
        return edges.values().stream().filter(list -> list.size() == 1).count();
    }

    Coordinate nearest(Coordinate place) {
        return edges.keySet().stream()
                .min((a, b) -> Double.compare(place.distance(a), place.distance(b)))
                .orElseThrow();
    }

    Set<Coordinate> reachableFrom(Coordinate start) {
        Set<Coordinate> seen = new HashSet<>(Set.of(start));
        Deque<Coordinate> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Edge edge : edges.get(open.pop())) {
                if (seen.add(edge.to())) {
                    open.push(edge.to());
                }
            }
        }
        return seen;
    }

    /** Metres along the roads to every vertex that can be reached (Dijkstra). */
    Map<Coordinate, Double> distances(Coordinate start) {
        record Step(Coordinate at, double metres) {}
        Map<Coordinate, Double> settled = new HashMap<>();
        PriorityQueue<Step> queue = new PriorityQueue<>((a, b) -> Double.compare(a.metres(), b.metres()));
        queue.add(new Step(start, 0));
        while (!queue.isEmpty()) {
            Step step = queue.poll();
            if (settled.putIfAbsent(step.at(), step.metres()) == null) {
                edges.get(step.at()).forEach(e -> queue.add(new Step(e.to(), step.metres() + e.metres())));
            }
        }
        return settled;
    }
}
