package org.zhibu.walk;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The gates of a network and which of them can be passed. Immutable. */
final class Gates implements CellGrid.Shape {
    private final List<Barriers.Gate> gates;
    private final boolean[] open;
    private final CellGrid grid;

    private Gates(List<Barriers.Gate> gates, boolean[] open, CellGrid grid) {
        this.gates = gates;
        this.open = open;
        this.grid = grid;
    }

    /** A gate of which it is not known whether it is open counts as open. */
    static Gates of(List<Barriers.Gate> gates) {
        boolean[] open = new boolean[gates.size()];
        for (int gate = 0; gate < open.length; gate++) {
            open[gate] = gates.get(gate).open().orElse(true);
        }
        Gates unplaced = new Gates(gates, open, CellGrid.of(null, 0, 0));
        return new Gates(gates, open, CellGrid.of(unplaced, 0, gates.size()));
    }

    /** The same gates, some of them opened; ids that are no gates change nothing. */
    Gates opened(Collection<Long> ids) {
        boolean[] changed = open.clone();
        for (int gate = 0; gate < changed.length; gate++) {
            changed[gate] |= ids.contains(gates.get(gate).id());
        }
        return new Gates(gates, changed, grid);
    }

    /** The same gates, some of them closed. */
    Gates closed(Collection<Long> ids) {
        boolean[] changed = open.clone();
        for (int gate = 0; gate < changed.length; gate++) {
            changed[gate] &= !ids.contains(gates.get(gate).id());
        }
        return new Gates(gates, changed, grid);
    }

    /** Whether the very same gates are open. */
    boolean isLike(Gates other) {
        return Arrays.equals(open, other.open);
    }

    int count() {
        return open.length;
    }

    Barriers.Gate get(int gate) {
        return gates.get(gate);
    }

    boolean isOpen(int gate) {
        return open[gate];
    }

    boolean isAnyOpen(int[] some) {
        return Arrays.stream(some).anyMatch(gate -> open[gate]);
    }

    /** The gates within so many metres of a place. */
    int[] near(double lon, double lat, double metres) {
        if (open.length == 0) {
            return NONE;
        }
        Scale scale = Scale.at(lat);
        double east = metres / scale.lon();
        double north = metres / scale.lat();
        Ints found = new Ints(4);
        grid.forEachNear(lon - east, lat - north, lon + east, lat + north, gate -> {
            if (scale.metres(lon, lat, lonA(gate), latA(gate)) <= metres && !contains(found, gate)) {
                found.add(gate);
            }
        });
        return found.size == 0 ? NONE : found.toArray();
    }

    private static final int[] NONE = {};

    private static boolean contains(Ints list, int value) {
        for (int i = 0; i < list.size; i++) {
            if (list.get(i) == value) {
                return true;
            }
        }
        return false;
    }

    @Override
    public double lonA(int gate) {
        return gates.get(gate).lon();
    }

    @Override
    public double latA(int gate) {
        return gates.get(gate).lat();
    }

    @Override
    public double lonB(int gate) {
        return lonA(gate);
    }

    @Override
    public double latB(int gate) {
        return latA(gate);
    }
}
