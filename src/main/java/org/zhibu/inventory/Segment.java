package org.zhibu.inventory;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * A run of places of one kind in columns, sorted by grid cell. The arrays are never changed after construction; which
 * rows are dead is said by a set that is replaced, not changed. Safe for many threads.
 *
 * <p>The numbers are degrees, metres, square metres, years, counts or ids, {@link Double#NaN} where unknown; x, y, z are
 * earth-centred metres of the representative point, {@code reach} is an upper bound in metres of the distance from it to
 * the farthest point of the outline.
 */
public final class Segment {
    final long[] cell;
    final long[] id;
    final double[] lon;
    final double[] lat;
    final double[] x;
    final double[] y;
    final double[] z;
    final double[] reach;
    final double[][] numbers;
    final String[][] texts;
    final byte[][] outlines;
    private final BitSet dead;
    private final double widestReach;

    Segment(
            long[] cell,
            long[] id,
            double[] lon,
            double[] lat,
            double[] x,
            double[] y,
            double[] z,
            double[] reach,
            double[][] numbers,
            String[][] texts,
            byte[][] outlines,
            BitSet dead) {
        this.cell = cell;
        this.id = id;
        this.lon = lon;
        this.lat = lat;
        this.x = x;
        this.y = y;
        this.z = z;
        this.reach = reach;
        this.numbers = numbers;
        this.texts = texts;
        this.outlines = outlines;
        this.dead = dead;
        this.widestReach = Arrays.stream(reach).max().orElse(0);
    }

    public long id(int row) {
        return id[row];
    }

    public double lon(int row) {
        return lon[row];
    }

    public double lat(int row) {
        return lat[row];
    }

    public double x(int row) {
        return x[row];
    }

    public double y(int row) {
        return y[row];
    }

    public double z(int row) {
        return z[row];
    }

    public double reach(int row) {
        return reach[row];
    }

    /** Key of the grid cell; the rows of a segment are sorted by it. */
    public long cell(int row) {
        return cell[row];
    }

    /** Rows, dead ones included: one more than the highest row number. */
    public int rows() {
        return id.length;
    }

    /** The value of a number column of the {@link Layout}; NaN = unknown. */
    public double number(int column, int row) {
        return numbers[column][row];
    }

    /** The value of a text column of the {@link Layout}. */
    public Optional<String> text(int column, int row) {
        return Optional.ofNullable(texts[column][row]);
    }

    /** The outline as WKB, where the layout keeps it; a copy is not made, do not write into it. */
    public byte[] outline(int row) {
        return outlines[row];
    }

    int living() {
        return rows() - dead.cardinality();
    }

    double widestReach() {
        return widestReach;
    }

    boolean isWholeAlive() {
        return dead.isEmpty();
    }

    boolean isDead(int row) {
        return dead.get(row);
    }

    /** The same rows, those with an id in one of the ranges dead. */
    Segment without(IdRanges ranges) {
        BitSet more = (BitSet) dead.clone();
        for (int row = 0; row < id.length; row++) {
            if (ranges.contains(id[row])) {
                more.set(row);
            }
        }
        return more.cardinality() == dead.cardinality()
                ? this
                : new Segment(cell, id, lon, lat, x, y, z, reach, numbers, texts, outlines, more);
    }

    /** First row whose cell is not before {@code key}. */
    int firstRowFrom(long key) {
        int low = 0;
        int high = cell.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cell[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
