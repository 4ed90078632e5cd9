package org.zhibu.walk;

import java.util.ArrayList;
import java.util.List;

/**
 * Where sections can be cut: at walls, unless a gate near the crossing is open, and at gates that stand on a way, when they
 * are closed. Which gates are open is asked later, so that a what-if need not look for the places again.
 */
final class Cuts {
    /** A gate nearer to a way than this stands on it; metres. */
    private static final double ON_THE_WAY = 0.5;

    private static final int[] AT_WALL = {};

    final Ints section;
    final Doubles at;
    /** The gates near the crossing of a wall. */
    private final List<int[]> gates;
    /** The gate on the way, -1 for a wall. */
    private final Ints gateOnWay;

    Cuts() {
        this(new Ints(), new Doubles(), new ArrayList<>(), new Ints());
    }

    private Cuts(Ints section, Doubles at, List<int[]> gates, Ints gateOnWay) {
        this.section = section;
        this.at = at;
        this.gates = gates;
        this.gateOnWay = gateOnWay;
    }

    Cuts copy() {
        return new Cuts(section.copy(), at.copy(), new ArrayList<>(gates), gateOnWay.copy());
    }

    /** Adds the cuts of the sections from a number on; the grid holds them. */
    void find(Draft draft, int firstSection, CellGrid sections, Walls walls, Gates placed, double gateMetres) {
        for (int each = firstSection; each < draft.sections(); each++) {
            int way = each;
            walls.forEachMeeting(
                    draft.lonA(way),
                    draft.latA(way),
                    draft.lonB(way),
                    draft.latB(way),
                    t -> add(way, t, placed.near(draft.lonAt(way, t), draft.latAt(way, t), gateMetres), -1));
        }
        Foot foot = new Foot();
        for (int each = 0; each < placed.count(); each++) {
            int gate = each;
            double lon = placed.lonA(gate);
            double lat = placed.latA(gate);
            Scale scale = Scale.at(lat);
            Ints seen = new Ints(4);
            double east = ON_THE_WAY / scale.lon();
            double north = ON_THE_WAY / scale.lat();
            sections.forEachNear(lon - east, lat - north, lon + east, lat + north, way -> {
                foot.of(scale, lon, lat, draft.lonA(way), draft.latA(way), draft.lonB(way), draft.latB(way));
                if (foot.metres <= ON_THE_WAY && !contains(seen, way)) {
                    seen.add(way);
                    add(way, foot.t, AT_WALL, gate);
                }
            });
        }
    }

    private static boolean contains(Ints seen, int way) {
        for (int i = 0; i < seen.size; i++) {
            if (seen.get(i) == way) {
                return true;
            }
        }
        return false;
    }

    private void add(int way, double t, int[] near, int gate) {
        section.add(way);
        at.add(t);
        gates.add(near);
        gateOnWay.add(gate);
    }

    int count() {
        return section.size;
    }

    boolean isCut(int cut, Gates state) {
        int gate = gateOnWay.get(cut);
        return gate >= 0 ? !state.isOpen(gate) : !state.isAnyOpen(gates.get(cut));
    }
}
