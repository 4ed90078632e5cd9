package org.zhibu.diagnosis;

/**
 * The nearest facility of one type for every dwelling.
 *
 * @param facility index of the facility; -1 = none or no way to any
 * @param metres to it; infinite where there is none
 */
record Nearest(int[] facility, double[] metres) {
    /** Bytes it takes. */
    long bytes() {
        return 12L * facility.length;
    }
}
