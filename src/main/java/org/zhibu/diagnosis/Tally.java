package org.zhibu.diagnosis;

/**
 * What a norm comes to in each area, added up from the dwellings: people in whole thousandths, distances in metres, units of
 * the measure of the norm. One column for each figure, by index of the area.
 */
final class Tally {
    final long[] people;
    final long[] estimated;
    final long[] within;
    final long[] unreachable;
    final long[] crowded;
    /** Of the crowded, those who reach a facility of unknown size: there may be room for them. */
    final long[] perhapsCrowded;
    /** People with a connection, for the mean distance. */
    final long[] connected;

    /** Residents of all ages. */
    final long[] residents;

    final int[] dwellingsUnknown;
    final int[] unknownBeyond;
    final double[] metres;
    final double[] nearest;
    final double[] farthest;
    final int[] nearestFacility;
    final double[] available;
    final double[] assumed;
    final double[] units;
    final double[] enhanced;

    Tally(int areas) {
        people = new long[areas];
        estimated = new long[areas];
        within = new long[areas];
        unreachable = new long[areas];
        crowded = new long[areas];
        perhapsCrowded = new long[areas];
        connected = new long[areas];
        residents = new long[areas];
        dwellingsUnknown = new int[areas];
        unknownBeyond = new int[areas];
        metres = new double[areas];
        nearest = new double[areas];
        farthest = new double[areas];
        nearestFacility = new int[areas];
        available = new double[areas];
        assumed = new double[areas];
        units = new double[areas];
        enhanced = new double[areas];
        java.util.Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        java.util.Arrays.fill(farthest, Double.NEGATIVE_INFINITY);
        java.util.Arrays.fill(nearestFacility, -1);
    }

    /** Adds the figures of one area to those of another. */
    void add(Tally from, int source, int target) {
        people[target] += from.people[source];
        estimated[target] += from.estimated[source];
        within[target] += from.within[source];
        unreachable[target] += from.unreachable[source];
        crowded[target] += from.crowded[source];
        perhapsCrowded[target] += from.perhapsCrowded[source];
        connected[target] += from.connected[source];
        residents[target] += from.residents[source];
        dwellingsUnknown[target] += from.dwellingsUnknown[source];
        unknownBeyond[target] += from.unknownBeyond[source];
        metres[target] += from.metres[source];
        available[target] += from.available[source];
        assumed[target] += from.assumed[source];
        units[target] += from.units[source];
        enhanced[target] += from.enhanced[source];
        near(target, from.nearest[source], from.nearestFacility[source]);
        farthest[target] = Math.max(farthest[target], from.farthest[source]);
    }

    void near(int area, double distance, int facility) {
        if (distance < nearest[area]
                || distance == nearest[area] && facility >= 0 && facility < nearestFacility[area]) {
            nearest[area] = distance;
            nearestFacility[area] = facility;
        }
    }

    /** Bytes of one area. */
    static final int BYTES = 8 * 8 + 2 * 4 + 7 * 8 + 4;
}
