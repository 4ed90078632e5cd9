package org.zhibu.walk;

import java.util.Arrays;

/**
 * Ties places to the nearest way within the limit that a straight link reaches without crossing a wall; a link may cross a wall
 * at an open gate. Of equally near ways the one with the lower number.
 */
final class Linking {
    private static final double FIRST_LOOK = 30;

    private final Graph graph;
    private final CellGrid grid;
    private final Walls walls;
    private final Gates gates;
    private final WalkSettings settings;
    private final Foot foot = new Foot();
    private int best;
    private double bestMetres;
    private double bestAt;

    Linking(Graph graph, CellGrid grid, Walls walls, Gates gates, WalkSettings settings) {
        this.graph = graph;
        this.grid = grid;
        this.walls = walls;
        this.gates = gates;
        this.settings = settings;
    }

    Attachment attach(double[] lon, double[] lat) {
        int[] edge = new int[lon.length];
        double[] along = new double[lon.length];
        double[] link = new double[lon.length];
        Arrays.fill(edge, -1);
        Arrays.fill(link, Double.POSITIVE_INFINITY);
        for (int place = 0; place < lon.length; place++) {
            if (find(lon[place], lat[place])) {
                edge[place] = edge();
                link[place] = metres();
                along[place] = along();
            }
        }
        return new Attachment(edge, along, link, graph.edges);
    }

    /** The edge of the link found last. */
    int edge() {
        return graph.edgeOfPoint[best];
    }

    /** Metres from the start of the edge to the foot of the link. */
    double along() {
        double next = graph.along[graph.next(best)];
        return graph.along[best] + bestAt * (next - graph.along[best]);
    }

    double metres() {
        return bestMetres;
    }

    double footLon() {
        return graph.lonA(best) + bestAt * (graph.lonB(best) - graph.lonA(best));
    }

    double footLat() {
        return graph.latA(best) + bestAt * (graph.latB(best) - graph.latA(best));
    }

    /** Looks for the link of one place. */
    boolean find(double lon, double lat) {
        Scale scale = Scale.at(lat);
        double within = Math.min(FIRST_LOOK, settings.linkMetres());
        nearest(scale, lon, lat, within);
        if (best < 0 && within < settings.linkMetres()) {
            nearest(scale, lon, lat, settings.linkMetres());
        }
        return best >= 0 && (isFree(lon, lat) || findFree(scale, lon, lat));
    }

    private void nearest(Scale scale, double lon, double lat, double metres) {
        best = -1;
        bestMetres = metres;
        double east = metres / scale.lon();
        double north = metres / scale.lat();
        grid.forEachNear(lon - east, lat - north, lon + east, lat + north, point -> {
            measure(scale, lon, lat, point);
            if (foot.metres < bestMetres || foot.metres == bestMetres && (best < 0 || point < best)) {
                take(point);
            }
        });
    }

    /** The ways within the limit from near to far until one is free. */
    private boolean findFree(Scale scale, double lon, double lat) {
        double east = settings.linkMetres() / scale.lon();
        double north = settings.linkMetres() / scale.lat();
        Ints points = new Ints();
        Doubles metres = new Doubles();
        grid.forEachNear(lon - east, lat - north, lon + east, lat + north, point -> {
            measure(scale, lon, lat, point);
            if (foot.metres <= settings.linkMetres()) {
                points.add(point);
                metres.add(foot.metres);
            }
        });
        Candidate[] candidates = new Candidate[points.size];
        for (int i = 0; i < candidates.length; i++) {
            candidates[i] = new Candidate(metres.get(i), points.get(i));
        }
        Arrays.sort(candidates);
        int before = best;
        for (Candidate candidate : candidates) {
            if (candidate.point != before) {
                before = candidate.point;
                measure(scale, lon, lat, candidate.point);
                take(candidate.point);
                if (isFree(lon, lat)) {
                    return true;
                }
            }
        }
        return false;
    }

    private record Candidate(double metres, int point) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            int order = Double.compare(metres, other.metres);
            return order != 0 ? order : Integer.compare(point, other.point);
        }
    }

    private void measure(Scale scale, double lon, double lat, int point) {
        foot.of(scale, lon, lat, graph.lonA(point), graph.latA(point), graph.lonB(point), graph.latB(point));
    }

    private void take(int point) {
        best = point;
        bestMetres = foot.metres;
        bestAt = foot.t;
    }

    private boolean isFree(double lon, double lat) {
        return isFree(lon, lat, footLon(), footLat());
    }

    /** Whether no wall stands between a place and a foot. */
    boolean isFree(double lon, double lat, double footLon, double footLat) {
        return !walls.stop(lon, lat, footLon, footLat, gates, settings.gateMetres());
    }
}
