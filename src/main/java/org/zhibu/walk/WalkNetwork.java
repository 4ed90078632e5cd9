package org.zhibu.walk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.zhibu.geo.Geodesics;
import org.zhibu.geo.Geometries;

/**
 * Ways to walk on as a graph: geodesic lengths in metres, walked in both directions, cut where walls stand, open where gates
 * are. Immutable, safe for many threads.
 *
 * <p>How far it is from a place to another: straight to the nearest way ({@link #attach}), the shortest way along the ways
 * (Dijkstra 1959), straight from there. Two places at the same edge may walk along it directly. Lengths are sums of geodesics
 * between corners; links of places are measured in a frame of metres around the place, to 1 mm. See docs/walking.md.
 */
public final class WalkNetwork {
    private final Draft draft;
    private final CellGrid sections;
    private final Cuts cuts;
    private final Walls walls;
    private final Gates gates;
    private final WalkSettings settings;
    private final Graph graph;
    private final CellGrid points;
    private final Optional<Earlier> earlier;

    /** The network that this one was made of by a what-if. */
    private record Earlier(WalkNetwork network, Step step) {}

    private enum Step {
        /** Gates were opened, paths were drawn. */
        ADDED,
        CLOSED
    }

    private WalkNetwork(
            Draft draft,
            CellGrid sections,
            Cuts cuts,
            Walls walls,
            Gates gates,
            WalkSettings settings,
            Optional<Earlier> earlier) {
        this.draft = draft;
        this.sections = sections;
        this.cuts = cuts;
        this.walls = walls;
        this.gates = gates;
        this.settings = settings;
        this.graph = EdgeWriter.graphOf(Pieces.of(draft, cuts, gates));
        this.points = CellGrid.of(graph, 0, graph.lon.length);
        this.earlier = earlier;
    }

    public static WalkNetwork of(RoadLines roads, Barriers barriers, WalkSettings settings) {
        Draft draft = new Draft(roads.corners());
        draft.add(roads);
        CellGrid sections = Joining.in(draft, 0, Optional.empty(), settings);
        Walls walls = Walls.of(barriers.walls());
        Gates gates = Gates.of(barriers.gates());
        Cuts cuts = new Cuts();
        cuts.find(draft, 0, sections, walls, gates, settings.gateMetres());
        return new WalkNetwork(draft, sections, cuts, walls, gates, settings, Optional.empty());
    }

    /**
     * The network as it would be: first what is added, then what is closed. What is added makes nothing farther, what is closed
     * nothing nearer. To be asked of the network of what there is, not of another what-if.
     */
    public WalkNetwork with(WhatIf whatIf) {
        return adding(whatIf).closing(whatIf);
    }

    private WalkNetwork adding(WhatIf whatIf) {
        Gates opened = gates.opened(whatIf.open());
        Optional<Earlier> now = Optional.of(new Earlier(this, Step.ADDED));
        if (whatIf.paths().isEmpty()) {
            return opened.isLike(gates) ? this : new WalkNetwork(draft, sections, cuts, walls, opened, settings, now);
        }
        Draft drawn = draft.copy();
        int first = drawn.sections();
        whatIf.paths().forEach(path -> draw(drawn, path));
        CellGrid fresh = Joining.in(drawn, first, Optional.of(sections), settings);
        Cuts more = cuts.copy();
        more.find(drawn, first, fresh, walls, opened, settings.gateMetres());
        return new WalkNetwork(drawn, sections, more, walls, opened, settings, now);
    }

    /** A gate that is to be opened as well is not closed. */
    private WalkNetwork closing(WhatIf whatIf) {
        List<Long> close = whatIf.close().stream()
                .filter(gate -> !whatIf.open().contains(gate))
                .toList();
        Gates closed = gates.closed(close);
        return closed.isLike(gates)
                ? this
                : new WalkNetwork(
                        draft, sections, cuts, walls, closed, settings, Optional.of(new Earlier(this, Step.CLOSED)));
    }

    private static void draw(Draft draft, LineString path) {
        Coordinate[] corners = path.getCoordinates();
        int before = draft.corner(corners[0].x, corners[0].y);
        for (int i = 1; i < corners.length; i++) {
            int next = draft.corner(corners[i].x, corners[i].y);
            if (next != before) {
                draft.section(before, next, Draft.DRAWN);
            }
            before = next;
        }
    }

    /** Whether a junction or end of a way lies within so many metres of a place. */
    public boolean isNear(double lon, double lat, double metres) {
        Scale scale = Scale.at(lat);
        for (int node = 0; node < graph.nodes; node++) {
            if (Math.abs(graph.nodeLat[node] - lat) * scale.lat() <= metres
                    && Geodesics.distanceMetres(lon, lat, graph.nodeLon[node], graph.nodeLat[node]) <= metres) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is no way at all. */
    public boolean isEmpty() {
        return graph.edges == 0;
    }

    /** Junctions and ends. */
    public int nodes() {
        return graph.nodes;
    }

    /** Ways between them. */
    public int edges() {
        return graph.edges;
    }

    /** Ties places (degrees) to the ways, in their order. */
    public Attachment attach(double[] lon, double[] lat) {
        Linking linking = new Linking(graph, points, walls, gates, settings);
        if (earlier.isEmpty()) {
            return linking.attach(lon, lat);
        }
        WalkNetwork before = earlier.get().network;
        Relinking relinking =
                new Relinking(before.attach(lon, lat), new Transfer(before.graph, graph, points), linking, graph.edges);
        return earlier.get().step == Step.ADDED ? relinking.added(lon, lat) : relinking.closed(lon, lat);
    }

    /** How lines became this network. */
    public WalkSettings settings() {
        return settings;
    }

    /** Whether one can get from one place to the other at all, however far it is. */
    public boolean isConnected(Attachment a, int placeOfA, Attachment b, int placeOfB) {
        return isJoined(a, placeOfA, b, placeOfB)
                && (!a.isRetied(placeOfA) && !b.isRetied(placeOfB)
                        || before().isConnected(a.before(), placeOfA, b.before(), placeOfB));
    }

    private boolean isJoined(Attachment a, int placeOfA, Attachment b, int placeOfB) {
        for (int rowOfA = placeOfA; rowOfA >= 0; rowOfA = a.second(rowOfA)) {
            for (int rowOfB = placeOfB; rowOfB >= 0; rowOfB = b.second(rowOfB)) {
                if (a.edge[rowOfA] >= 0
                        && b.edge[rowOfB] >= 0
                        && graph.island[graph.from[a.edge[rowOfA]]] == graph.island[graph.from[b.edge[rowOfB]]]) {
                    return true;
                }
            }
        }
        return false;
    }

    private WalkNetwork before() {
        return earlier.orElseThrow().network;
    }

    /** All targets at most so many metres on foot from a source, each once, in a fixed order. */
    public void within(Attachment sources, int source, Attachment targets, double limitMetres, TargetVisitor visitor) {
        if (sources.isAnyRetied() || targets.isAnyRetied()) {
            new Retied(graph, before(), sources, targets).within(source, limitMetres, visitor);
        } else if (sources.isAttached(source)) {
            new Catchment(graph, sources, source, limitMetres).forEach(targets, visitor);
        }
    }

    /** The nearest source of every target, in one sweep over the network. */
    public Nearest nearest(Attachment sources, Attachment targets, double limitMetres) {
        return sources.isAnyRetied() || targets.isAnyRetied()
                ? new Retied(graph, before(), sources, targets).nearest(limitMetres)
                : NearestSweep.of(graph, sources, targets, limitMetres);
    }

    /** The ground reached from a place. */
    public WalkArea area(double lon, double lat, double metres) {
        Attachment place = attach(new double[] {lon}, new double[] {lat});
        if (!place.isAttached(0)) {
            return new WalkArea(metres, OptionalDouble.empty(), Geometries.FACTORY.createMultiPolygon());
        }
        Painter painter = new Painter(lon, lat);
        new Catchment(graph, place, 0, metres).forEachStretch(painter);
        for (int row = 0; row >= 0; row = place.second(row)) {
            painter.link(place.link[row], metres, graph, place.edge[row], place.along[row]);
        }
        return new WalkArea(metres, OptionalDouble.of(place.linkMetres(0)), painter.polygon());
    }

    /** What is odd about the ways, and which gates were taken for open. */
    public NetworkReport report() {
        return NetworkReport.of(graph, draft.findings, gates);
    }
}
