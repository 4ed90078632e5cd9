package org.zhibu.population;

import java.util.Arrays;
import org.zhibu.inventory.Places;
import org.zhibu.inventory.Segment;

/** What areas of one kind (communities, sub-districts) say of their people, in columns by number of the area; NaN = unknown. */
final class Totals {
    /** Which number columns of the layout hold what. */
    record Columns(int people, int households, int aged60, int aged65) {}

    private final IdIndex ids = new IdIndex();
    private double[] people = new double[64];
    private double[] households = new double[64];
    private double[] aged60 = new double[64];
    private double[] aged65 = new double[64];
    private double[] parent = new double[64];

    private Totals() {}

    /** @param parentColumn the number column with the id of the area above */
    static Totals of(Places areas, Columns columns, int parentColumn) {
        Totals totals = new Totals();
        areas.forEachSorted((segment, row) -> totals.add(segment, row, columns, parentColumn));
        return totals;
    }

    private void add(Segment segment, int row, Columns columns, int parentColumn) {
        int number = ids.add(segment.id(row));
        if (number == people.length) {
            int size = number * 2;
            people = Arrays.copyOf(people, size);
            households = Arrays.copyOf(households, size);
            aged60 = Arrays.copyOf(aged60, size);
            aged65 = Arrays.copyOf(aged65, size);
            parent = Arrays.copyOf(parent, size);
        }
        people[number] = segment.number(columns.people(), row);
        households[number] = segment.number(columns.households(), row);
        aged60[number] = segment.number(columns.aged60(), row);
        aged65[number] = segment.number(columns.aged65(), row);
        parent[number] = segment.number(parentColumn, row);
    }

    int count() {
        return ids.count();
    }

    long id(int number) {
        return ids.id(number);
    }

    /** The number of an area by its id (NaN = none); -1 = there is none. */
    int find(double id) {
        return Double.isNaN(id) ? -1 : ids.find((long) id);
    }

    double people(int number) {
        return people[number];
    }

    double households(int number) {
        return households[number];
    }

    double aged60(int number) {
        return aged60[number];
    }

    double aged65(int number) {
        return aged65[number];
    }

    /** Id of the area above. */
    double parent(int number) {
        return parent[number];
    }
}
