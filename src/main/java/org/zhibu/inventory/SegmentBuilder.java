package org.zhibu.inventory;

import java.util.Arrays;
import java.util.BitSet;
import org.zhibu.geo.Chord;

/** Collects rows that arrive in the order of their cells. */
final class SegmentBuilder {
    /** No degree of latitude or longitude on the ellipsoid is longer; metres. */
    private static final double LONGEST_DEGREE = 111_700;

    private final Layout layout;
    private int count;
    private long[] cell = new long[256];
    private long[] id = new long[256];
    private final double[][] place;
    private final double[][] numbers;
    private final String[][] texts;
    private byte[][] outlines;
    private final double[] xyz = new double[3];

    SegmentBuilder(Layout layout) {
        this.layout = layout;
        this.place = new double[6][256];
        this.numbers = new double[layout.numbers().size()][256];
        this.texts = new String[layout.texts().size()][256];
        this.outlines = layout.keepsOutline() ? new byte[256][] : null;
    }

    /** A row; {@code dx}, {@code dy} are the farthest extents of its outline from the point in degrees. */
    void place(long key, long identity, double lon, double lat, double dx, double dy) {
        grow();
        cell[count] = key;
        id[count] = identity;
        place[0][count] = lon;
        place[1][count] = lat;
        Chord.toEcef(lon, lat, xyz, 0);
        place[2][count] = xyz[0];
        place[3][count] = xyz[1];
        place[4][count] = xyz[2];
        double widest = Math.cos(Math.toRadians(Math.max(0, Math.abs(lat) - dy)));
        place[5][count] = LONGEST_DEGREE * Math.hypot(dx * widest, dy);
        count++;
    }

    void number(int column, double value) {
        numbers[column][count - 1] = value;
    }

    void text(int column, String value) {
        texts[column][count - 1] = value;
    }

    void outline(byte[] wkb) {
        outlines[count - 1] = wkb;
    }

    /** A living row of another segment of the same layout. */
    void copy(Segment from, int row) {
        grow();
        cell[count] = from.cell[row];
        id[count] = from.id[row];
        place[0][count] = from.lon[row];
        place[1][count] = from.lat[row];
        place[2][count] = from.x[row];
        place[3][count] = from.y[row];
        place[4][count] = from.z[row];
        place[5][count] = from.reach[row];
        for (int column = 0; column < numbers.length; column++) {
            numbers[column][count] = from.numbers[column][row];
        }
        for (int column = 0; column < texts.length; column++) {
            texts[column][count] = from.texts[column][row];
        }
        if (layout.keepsOutline()) {
            outlines[count] = from.outlines[row];
        }
        count++;
    }

    Segment build() {
        return new Segment(
                Arrays.copyOf(cell, count),
                Arrays.copyOf(id, count),
                Arrays.copyOf(place[0], count),
                Arrays.copyOf(place[1], count),
                Arrays.copyOf(place[2], count),
                Arrays.copyOf(place[3], count),
                Arrays.copyOf(place[4], count),
                Arrays.copyOf(place[5], count),
                trimmed(numbers),
                trimmed(texts),
                layout.keepsOutline() ? Arrays.copyOf(outlines, count) : new byte[0][],
                new BitSet());
    }

    private double[][] trimmed(double[][] columns) {
        return Arrays.stream(columns)
                .map(column -> Arrays.copyOf(column, count))
                .toArray(double[][]::new);
    }

    private String[][] trimmed(String[][] columns) {
        return Arrays.stream(columns)
                .map(column -> Arrays.copyOf(column, count))
                .toArray(String[][]::new);
    }

    private void grow() {
        if (count < id.length) {
            return;
        }
        int size = count + (count >> 1);
        cell = Arrays.copyOf(cell, size);
        id = Arrays.copyOf(id, size);
        for (int column = 0; column < place.length; column++) {
            place[column] = Arrays.copyOf(place[column], size);
        }
        for (int column = 0; column < numbers.length; column++) {
            numbers[column] = Arrays.copyOf(numbers[column], size);
        }
        for (int column = 0; column < texts.length; column++) {
            texts[column] = Arrays.copyOf(texts[column], size);
        }
        if (layout.keepsOutline()) {
            outlines = Arrays.copyOf(outlines, size);
        }
    }
}
