package org.zhibu.diagnosis;

import java.util.BitSet;

/**
 * How much room the facilities of a type have, as a norm measures it.
 *
 * @param units by facility; NaN = unknown and not to be assumed
 * @param assumed facilities of unknown size that are taken at the least size of the norm
 */
record Sizes(double[] units, BitSet assumed) {

    /** How sizes are found; equal ones find the same. */
    record Rule(Gap.Measure measure, double assumedFloorArea) {

        Sizes of(SupplyPoints supply) {
            double[] units = new double[supply.count()];
            BitSet assumed = new BitSet();
            for (int i = 0; i < units.length; i++) {
                units[i] = switch (measure) {
                    case PLACES -> supply.places(i);
                    case FLOOR_AREA_M2 -> supply.floorArea(i);
                    case SITES -> 1;
                };
                if (measure == Gap.Measure.FLOOR_AREA_M2 && Double.isNaN(units[i]) && !Double.isNaN(assumedFloorArea)) {
                    units[i] = assumedFloorArea;
                    assumed.set(i);
                }
            }
            return new Sizes(units, assumed);
        }
    }

    boolean isUnknown(int facility) {
        return Double.isNaN(units[facility]);
    }
}
