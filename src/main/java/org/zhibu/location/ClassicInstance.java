package org.zhibu.location;

import java.util.Arrays;

/**
 * Sites and points with distances.
 *
 * @param distance site × point; infinite where there is no way
 * @param people of each point, in thousandths
 * @param cost of each site; empty: 1 each
 * @param capacity of each site in thousandths of people; empty: no limits
 * @param between site × site; empty when not known
 */
public record ClassicInstance(double[][] distance, long[] people, long[] cost, long[] capacity, double[][] between) {
    public ClassicInstance {
        int points = people.length;
        if (Arrays.stream(distance).anyMatch(row -> row.length != points)) {
            throw new IllegalArgumentException("every site needs a distance to each of the " + points + " points");
        }
        if (Arrays.stream(distance).flatMapToDouble(Arrays::stream).anyMatch(d -> Double.isNaN(d) || d < 0)) {
            throw new IllegalArgumentException("distances are numbers of at least 0, or infinite");
        }
        if (cost.length != 0 && cost.length != distance.length
                || capacity.length != 0 && capacity.length != distance.length
                || between.length != 0 && between.length != distance.length) {
            throw new IllegalArgumentException(
                    "costs, capacities and distances between sites are given for all sites or none");
        }
    }

    public static ClassicInstance of(double[][] distance, long[] people) {
        return new ClassicInstance(distance, people, new long[0], new long[0], new double[0][]);
    }

    public int sites() {
        return distance.length;
    }

    public int points() {
        return people.length;
    }

    long cost(int site) {
        return cost.length == 0 ? 1 : cost[site];
    }

    /** The points within a radius of a site, ascending. */
    int[] within(int site, double radius) {
        int[] found = new int[people.length];
        int count = 0;
        for (int point = 0; point < people.length; point++) {
            if (distance[site][point] <= radius) {
                found[count++] = point;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The nearest of some sites, or -1 when there is no way. */
    int nearest(int point, int[] sites) {
        int best = -1;
        for (int site : sites) {
            if (!Double.isInfinite(distance[site][point])
                    && (best < 0 || distance[site][point] < distance[best][point])) {
                best = site;
            }
        }
        return best;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
