package org.zhibu.diagnosis;

import java.util.Arrays;
import java.util.BitSet;

/** Where the norm asks for a facility in the compound itself: everybody of the compound is within, nobody else. */
final class CompoundCatchments implements Catchments {
    private final SupplyPoints supply;
    private final int[] order;
    private final int[] starts;

    private CompoundCatchments(SupplyPoints supply, int[] order, int[] starts) {
        this.supply = supply;
        this.order = order;
        this.starts = starts;
    }

    static CompoundCatchments of(DemandPoints demand, SupplyPoints supply, int communities) {
        int[] starts = new int[communities + 2];
        for (int i = 0; i < demand.count(); i++) {
            starts[slot(demand, i, communities) + 1]++;
        }
        for (int slot = 1; slot < starts.length; slot++) {
            starts[slot] += starts[slot - 1];
        }
        int[] next = Arrays.copyOf(starts, starts.length);
        int[] order = new int[demand.count()];
        for (int i = 0; i < demand.count(); i++) {
            order[next[slot(demand, i, communities)]++] = i;
        }
        return new CompoundCatchments(supply, order, starts);
    }

    private static int slot(DemandPoints demand, int i, int communities) {
        return demand.community(i) < 0 ? communities : demand.community(i);
    }

    @Override
    public int[] order() {
        return order;
    }

    @Override
    public void forEach(int facility, Visitor visitor) {
        int community = supply.community(facility);
        if (community >= 0 && starts[community] < starts[community + 1]) {
            for (int ring = 0; ring < RINGS; ring++) {
                visitor.run(ring, starts[community], starts[community + 1]);
            }
        }
    }

    /** The dwellings whose compound has at least one. */
    BitSet within() {
        BitSet within = new BitSet(order.length);
        for (int facility = 0; facility < supply.count(); facility++) {
            forEach(facility, (ring, from, to) -> {
                for (int at = from; at < to; at++) {
                    within.set(order[at]);
                }
            });
        }
        return within;
    }
}
