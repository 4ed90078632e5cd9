package org.zhibu.location;

import java.util.Arrays;

/**
 * A mixed-integer linear program to be maximised: columns with bounds, objective and integrality; sparse rows low ≤ a·x ≤ high.
 * Infinite bounds are infinite doubles.
 */
public final class MixedProgram {
    private double[] lower = new double[64];
    private double[] upper = new double[64];
    private double[] objective = new double[64];
    private boolean[] whole = new boolean[64];
    private int columns;
    private int[] start = new int[64];
    private double[] low = new double[64];
    private double[] high = new double[64];
    private int rows;
    private int[] entryColumn = new int[256];
    private double[] entryValue = new double[256];
    private int entries;

    public int column(double from, double to, double worth, boolean integral) {
        if (columns == lower.length) {
            int size = columns * 2;
            lower = Arrays.copyOf(lower, size);
            upper = Arrays.copyOf(upper, size);
            objective = Arrays.copyOf(objective, size);
            whole = Arrays.copyOf(whole, size);
        }
        lower[columns] = from;
        upper[columns] = to;
        objective[columns] = worth;
        whole[columns] = integral;
        return columns++;
    }

    /** Begins a row; entries follow. */
    public int row(double from, double to) {
        if (rows + 1 >= start.length) {
            start = Arrays.copyOf(start, rows * 2 + 2);
            low = Arrays.copyOf(low, start.length);
            high = Arrays.copyOf(high, start.length);
        }
        low[rows] = from;
        high[rows] = to;
        start[rows + 1] = entries;
        return rows++;
    }

    /** An entry of the row begun last; a column stands in a row once. */
    public MixedProgram entry(int column, double value) {
        if (entries == entryColumn.length) {
            entryColumn = Arrays.copyOf(entryColumn, entries * 2);
            entryValue = Arrays.copyOf(entryValue, entries * 2);
        }
        entryColumn[entries] = column;
        entryValue[entries++] = value;
        start[rows] = entries;
        return this;
    }

    public MixedProgram worth(int column, double value) {
        objective[column] = value;
        return this;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public int entries() {
        return entries;
    }

    public double lower(int column) {
        return lower[column];
    }

    public double upper(int column) {
        return upper[column];
    }

    public double objective(int column) {
        return objective[column];
    }

    public boolean whole(int column) {
        return whole[column];
    }

    public double low(int row) {
        return low[row];
    }

    public double high(int row) {
        return high[row];
    }

    public int from(int row) {
        return start[row];
    }

    public int to(int row) {
        return start[row + 1];
    }

    public int entryColumn(int entry) {
        return entryColumn[entry];
    }

    public double entryValue(int entry) {
        return entryValue[entry];
    }
}
