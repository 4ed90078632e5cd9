package org.zhibu.diagnosis;

import java.util.BitSet;

/** Distances that were given: one row for each dwelling, one column for each facility; infinite = no way. */
record GivenDistances(double[][] metres) implements Distances {
    @Override
    public Metric metric() {
        return Metric.WALK;
    }

    @Override
    public Nearest nearest(SupplyPoints supply) {
        int[] facility = new int[metres.length];
        double[] nearest = new double[metres.length];
        for (int i = 0; i < metres.length; i++) {
            facility[i] = -1;
            nearest[i] = Double.POSITIVE_INFINITY;
            for (int j = 0; j < supply.count(); j++) {
                if (metres[i][j] < nearest[i]) {
                    nearest[i] = metres[i][j];
                    facility[i] = j;
                }
            }
        }
        return new Nearest(facility, nearest);
    }

    @Override
    public BitSet within(SupplyPoints supply, Nearest nearest, double radius) {
        BitSet within = new BitSet();
        for (int i = 0; i < metres.length; i++) {
            within.set(i, nearest.metres()[i] <= radius);
        }
        return within;
    }

    @Override
    public Catchments catchments(SupplyPoints supply, double radius) {
        ListedCatchments.Builder pairs = new ListedCatchments.Builder(metres.length, supply.count(), radius);
        for (int j = 0; j < supply.count(); j++) {
            for (int i = 0; i < metres.length; i++) {
                if (metres[i][j] <= radius) {
                    pairs.add(i, metres[i][j]);
                }
            }
            pairs.endOfFacility();
        }
        return pairs.build();
    }
}
