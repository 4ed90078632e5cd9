package org.zhibu.diagnosis;

/**
 * How many facilities of a type somebody of an area reaches, each counted once.
 *
 * @param all by index of the area
 * @param withoutSize of them, those of unknown size
 */
record FacilityCounts(int[] all, int[] withoutSize) {

    static Counter counter(DemandPoints demand, int[] order, AreaTree areas) {
        return new Counter(demand, order, areas);
    }

    /** Takes the catchments facility by facility. */
    static final class Counter {
        private final int[] slots;
        private final int[][] chains;
        private final int[] seenBy;
        private final FacilityCounts counts;
        private int facility;
        private boolean isUnknown;

        private Counter(DemandPoints demand, int[] order, AreaTree areas) {
            this.chains = areas.chains();
            this.slots = new int[order.length];
            for (int at = 0; at < order.length; at++) {
                int community = demand.community(order[at]);
                slots[at] = community < 0 ? areas.communities() : community;
            }
            // the last one stands for dwellings of no compound
            this.seenBy = new int[areas.count() + 1];
            this.counts = new FacilityCounts(new int[areas.count()], new int[areas.count()]);
        }

        void next(boolean isOfUnknownSize) {
            facility++;
            isUnknown = isOfUnknownSize;
        }

        /** The facility at hand reaches the dwellings at these positions. */
        void run(int from, int to) {
            int last = -1;
            for (int at = from; at < to; at++) {
                if (slots[at] != last) {
                    last = slots[at];
                    see(last);
                }
            }
        }

        private void see(int slot) {
            int mark = slot == chains.length - 1 ? seenBy.length - 1 : slot;
            if (seenBy[mark] == facility) {
                return;
            }
            seenBy[mark] = facility;
            for (int area : chains[slot]) {
                if (area == mark || seenBy[area] != facility) {
                    seenBy[area] = facility;
                    counts.all[area]++;
                    if (isUnknown) {
                        counts.withoutSize[area]++;
                    }
                }
            }
        }

        FacilityCounts counts() {
            return counts;
        }
    }
}
