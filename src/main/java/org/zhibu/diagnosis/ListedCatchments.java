package org.zhibu.diagnosis;

import java.util.Arrays;

/**
 * Catchments written down pair by pair: for distances that cost too much to be asked twice. 5 bytes a pair, so 5 MB for a
 * million pairs.
 */
final class ListedCatchments implements Catchments {
    private final int[] order;
    private final int[] starts;
    private final int[] dwellings;
    private final byte[] rings;

    private ListedCatchments(int[] order, int[] starts, int[] dwellings, byte[] rings) {
        this.order = order;
        this.starts = starts;
        this.dwellings = dwellings;
        this.rings = rings;
    }

    /** Takes the pairs facility by facility, in the order of the facilities. */
    static final class Builder {
        private final double metres;
        private final int[] order;
        private final int[] starts;
        private int facilities;
        private int count;
        private int[] dwellings = new int[1024];
        private byte[] rings = new byte[1024];

        Builder(int dwellings, int facilities, double metres) {
            this.metres = metres;
            this.order = new int[dwellings];
            Arrays.setAll(order, i -> i);
            this.starts = new int[facilities + 1];
        }

        /** A dwelling of the facility at hand, at most the radius away. */
        void add(int dwelling, double distance) {
            if (count == dwellings.length) {
                dwellings = Arrays.copyOf(dwellings, count + (count >> 1));
                rings = Arrays.copyOf(rings, dwellings.length);
            }
            dwellings[count] = dwelling;
            rings[count++] = (byte) (distance <= metres / RINGS ? 2 : distance <= metres * 2 / RINGS ? 1 : 0);
        }

        void endOfFacility() {
            starts[++facilities] = count;
        }

        ListedCatchments build() {
            return new ListedCatchments(order, starts, Arrays.copyOf(dwellings, count), Arrays.copyOf(rings, count));
        }
    }

    @Override
    public int[] order() {
        return order;
    }

    @Override
    public void forEach(int facility, Visitor visitor) {
        for (int pair = starts[facility]; pair < starts[facility + 1]; pair++) {
            for (int ring = 0; ring <= rings[pair]; ring++) {
                visitor.run(ring, dwellings[pair], dwellings[pair] + 1);
            }
        }
    }
}
