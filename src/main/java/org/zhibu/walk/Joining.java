package org.zhibu.walk;

import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Joins new sections of a draft to each other and to those that were there: where lines cross, and where a line ends near
 * another. A line that ends within {@link WalkSettings#snapMetres} of another is led to the nearest point of it; the gap is
 * walked and counted.
 */
final class Joining {
    private final Draft draft;
    private final int firstNew;
    private final int endNew;
    private final Optional<CellGrid> old;
    private final CellGrid fresh;
    private final WalkSettings settings;

    private Joining(Draft draft, int firstNew, Optional<CellGrid> old, WalkSettings settings) {
        this.draft = draft;
        this.firstNew = firstNew;
        this.endNew = draft.sections();
        this.old = old;
        this.fresh = CellGrid.of(draft, firstNew, endNew);
        this.settings = settings;
    }

    /**
     * Adds joints and links to the draft.
     *
     * @param firstNew sections from this number on are new
     * @param old the sections before them
     * @return the grid of the new sections, without the links made
     */
    static CellGrid in(Draft draft, int firstNew, Optional<CellGrid> old, WalkSettings settings) {
        Joining joining = new Joining(draft, firstNew, old, settings);
        joining.crossings();
        joining.ends();
        return joining.fresh;
    }

    private void crossings() {
        LineCrossings found = LineCrossings.of(draft, firstNew, fresh, old);
        if (old.isPresent()) {
            // what is drawn into a network by hand is meant to meet what it crosses
            for (int i = 0; i < found.count(); i++) {
                join(found, i);
            }
            return;
        }
        SourceHabits habits = SourceHabits.of(draft, found, settings.crossings());
        draft.findings.habits = habits.summary();
        for (int i = 0; i < found.count(); i++) {
            if (habits.joins(draft.source.get(found.a(i)), draft.source.get(found.b(i)))) {
                join(found, i);
            }
        }
    }

    /** Where an end of one section lies on the other its node is used, otherwise there is a new one. */
    private void join(LineCrossings found, int i) {
        int a = found.a(i);
        int b = found.b(i);
        int endOfA = found.endOfA(i);
        int endOfB = found.endOfB(i);
        if (endOfA >= 0 && endOfB >= 0) {
            draft.section(endOfA, endOfB, Draft.LINK);
        } else if (endOfA >= 0) {
            draft.joint(b, found.u(i), endOfA);
        } else if (endOfB >= 0) {
            draft.joint(a, found.t(i), endOfB);
        } else {
            int node = draft.node(draft.lonAt(a, found.t(i)), draft.latAt(a, found.t(i)));
            draft.joint(a, found.t(i), node);
            draft.joint(b, found.u(i), node);
        }
    }

    private void ends() {
        int nodes = draft.nodes();
        int[] ways = waysAt(nodes);
        int[] only = new int[nodes];
        for (int section = 0; section < endNew; section++) {
            only[draft.from.get(section)] = section;
            only[draft.to.get(section)] = section;
        }
        for (int node = 0; node < nodes; node++) {
            if (ways[node] == 1 && concerned(node, only[node])) {
                lead(node, only[node]);
            }
        }
    }

    /** How many ways leave each node, joints counted as two. */
    private int[] waysAt(int nodes) {
        int[] ways = new int[nodes];
        for (int section = 0; section < draft.sections(); section++) {
            ways[draft.from.get(section)]++;
            ways[draft.to.get(section)]++;
        }
        for (int joint = 0; joint < draft.jointNode.size; joint++) {
            ways[draft.jointNode.get(joint)] += 2;
        }
        return ways;
    }

    /** An end of a new section, or an old end that may have a new section near. */
    private boolean concerned(int node, int section) {
        if (section >= firstNew || old.isEmpty()) {
            return true;
        }
        boolean[] near = {false};
        around(fresh, draft.lon.get(node), draft.lat.get(node), item -> near[0] = true);
        return near[0];
    }

    private void lead(int node, int own) {
        double lon = draft.lon.get(node);
        double lat = draft.lat.get(node);
        Scale scale = Scale.at(lat);
        int neighbour = draft.from.get(own) == node ? draft.to.get(own) : draft.from.get(own);
        boolean stub =
                scale.metres(lon, lat, draft.lon.get(neighbour), draft.lat.get(neighbour)) <= settings.snapMetres();
        Foot foot = new Foot();
        int[] best = {-1};
        double[] nearest = {settings.snapMetres(), 0};
        IntConsumer look = section -> {
            if (section == own || stub && touches(section, neighbour)) {
                return;
            }
            foot.of(
                    scale,
                    lon,
                    lat,
                    draft.lonA(section),
                    draft.latA(section),
                    draft.lonB(section),
                    draft.latB(section));
            if (foot.metres < nearest[0] || foot.metres == nearest[0] && (best[0] < 0 || section < best[0])) {
                best[0] = section;
                nearest[0] = foot.metres;
                nearest[1] = foot.t;
            }
        };
        around(fresh, lon, lat, look);
        old.ifPresent(grid -> around(grid, lon, lat, look));
        if (best[0] >= 0) {
            link(node, best[0], nearest[1], nearest[0], scale);
        }
    }

    private void link(int node, int section, double t, double gap, Scale scale) {
        double length =
                scale.metres(draft.lonA(section), draft.latA(section), draft.lonB(section), draft.latB(section));
        if (t * length <= Crossing.TOUCH) {
            draft.section(node, draft.from.get(section), Draft.LINK);
        } else if ((1 - t) * length <= Crossing.TOUCH) {
            draft.section(node, draft.to.get(section), Draft.LINK);
        } else if (gap <= Crossing.TOUCH) {
            draft.joint(section, t, node);
        } else {
            int foot = draft.node(draft.lonAt(section, t), draft.latAt(section, t));
            draft.joint(section, t, foot);
            draft.section(node, foot, Draft.LINK);
        }
    }

    private boolean touches(int section, int node) {
        return draft.from.get(section) == node || draft.to.get(section) == node;
    }

    private void around(CellGrid grid, double lon, double lat, IntConsumer visitor) {
        Scale scale = Scale.at(lat);
        double east = settings.snapMetres() / scale.lon();
        double north = settings.snapMetres() / scale.lat();
        grid.forEachNear(lon - east, lat - north, lon + east, lat + north, visitor);
    }
}
