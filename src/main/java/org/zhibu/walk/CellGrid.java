package org.zhibu.walk;

import java.util.function.IntConsumer;

/**
 * Finds straight sections (degrees) by cells of a thousandth of a degree. A section stands in every cell that it touches, with
 * a margin of 1 cm. Immutable.
 */
final class CellGrid {
    private static final double PER_DEGREE = 1000;
    private static final double MARGIN = 1e-7;

    private final Numbering cells;
    private final int[] start;
    private final int[] items;

    /** Where the sections are. */
    interface Shape {
        double lonA(int item);

        double latA(int item);

        double lonB(int item);

        double latB(int item);
    }

    /** Called for each cell. */
    interface CellVisitor {
        void visit(long cell);
    }

    private CellGrid(Numbering cells, int[] start, int[] items) {
        this.cells = cells;
        this.start = start;
        this.items = items;
    }

    /** The sections from one number (inclusive) to another (exclusive). */
    static CellGrid of(Shape shape, int from, int to) {
        Numbering cells = new Numbering((to - from) / 2);
        Ints cellOf = new Ints(2 * (to - from));
        Ints itemOf = new Ints(2 * (to - from));
        for (int item = from; item < to; item++) {
            int each = item;
            forEachCell(shape.lonA(item), shape.latA(item), shape.lonB(item), shape.latB(item), cell -> {
                cellOf.add(cells.add(cell));
                itemOf.add(each);
            });
        }
        int[] start = new int[cells.size() + 1];
        for (int i = 0; i < cellOf.size; i++) {
            start[cellOf.get(i) + 1]++;
        }
        for (int cell = 0; cell < cells.size(); cell++) {
            start[cell + 1] += start[cell];
        }
        int[] next = start.clone();
        int[] items = new int[itemOf.size];
        for (int i = 0; i < cellOf.size; i++) {
            items[next[cellOf.get(i)]++] = itemOf.get(i);
        }
        return new CellGrid(cells, start, items);
    }

    static long cellAt(double lon, double lat) {
        return row(lat) << 32 | column(lon);
    }

    /** The cells that a straight line touches, row by row. */
    static void forEachCell(double lonA, double latA, double lonB, double latB, CellVisitor visitor) {
        double south = Math.min(latA, latB) - MARGIN;
        double north = Math.max(latA, latB) + MARGIN;
        double west = Math.min(lonA, lonB);
        double east = Math.max(lonA, lonB);
        long first = row(south);
        long last = row(north);
        double slope = latB == latA ? 0 : (lonB - lonA) / (latB - latA);
        for (long row = first; row <= last; row++) {
            double low = west;
            double high = east;
            if (first != last && slope != 0) {
                double atSouth = lonA + slope * ((row - 1e-3) / PER_DEGREE - 90 - latA);
                double atNorth = lonA + slope * ((row + 1 + 1e-3) / PER_DEGREE - 90 - latA);
                low = Math.max(west, Math.min(atSouth, atNorth));
                high = Math.min(east, Math.max(atSouth, atNorth));
            }
            long end = column(high + MARGIN);
            for (long column = column(low - MARGIN); column <= end; column++) {
                visitor.visit(row << 32 | column);
            }
        }
    }

    /** The sections of the cells of a box, some more than once. */
    void forEachNear(double west, double south, double east, double north, IntConsumer visitor) {
        for (long row = row(south); row <= row(north); row++) {
            for (long column = column(west); column <= column(east); column++) {
                forEachIn(row << 32 | column, visitor);
            }
        }
    }

    void forEachIn(long cell, IntConsumer visitor) {
        int number = cells.find(cell);
        if (number >= 0) {
            for (int i = start[number]; i < start[number + 1]; i++) {
                visitor.accept(items[i]);
            }
        }
    }

    private static long row(double lat) {
        return Math.max(0, (long) Math.floor((lat + 90) * PER_DEGREE));
    }

    private static long column(double lon) {
        return Math.max(0, (long) Math.floor((lon + 180) * PER_DEGREE));
    }
}
