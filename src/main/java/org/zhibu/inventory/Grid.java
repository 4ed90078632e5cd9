package org.zhibu.inventory;

/**
 * Cells of 1/200 degree (about 560 m north-south). Cells of one row of latitude have consecutive keys, so that the places
 * between two longitudes of a row lie side by side.
 */
final class Grid {
    private static final double PER_DEGREE = 200;
    /** The same formula in SQL; x and y stand for longitude and latitude. */
    static final String SQL_KEY = "(floor((%2$s + 90) * 200)::bigint << 32) + floor((%1$s + 180) * 200)::bigint";

    private Grid() {}

    static long rowOf(double lat) {
        return (long) Math.floor((lat + 90) * PER_DEGREE);
    }

    static long key(long row, double lon) {
        return (row << 32) + (long) Math.floor((lon + 180) * PER_DEGREE);
    }
}
