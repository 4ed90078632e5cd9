package org.zhibu.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** All facilities of one type in columns (供给点), in the order of their ids; immutable, for many threads. */
final class SupplyPoints {
    private static final SupplyPoints NONE = new SupplyPoints(new Columns(
            new long[0],
            new String[0],
            Points.of(new double[0], new double[0]),
            new int[0],
            new double[0],
            new double[0]));

    private final Columns columns;
    private final PointTree tree;

    /**
     * The columns; NaN = unknown.
     *
     * @param names null in it = without a name
     * @param community index of the compound a facility belongs to; -1 = none
     * @param places capacity, where it counts places, beds, seats …
     * @param floorArea m2
     */
    record Columns(long[] ids, String[] names, Points points, int[] community, double[] places, double[] floorArea) {
        boolean sameAs(Columns other) {
            return Arrays.equals(ids, other.ids)
                    && Arrays.equals(names, other.names)
                    && points.sameAs(other.points)
                    && Arrays.equals(community, other.community)
                    && Arrays.equals(places, other.places)
                    && Arrays.equals(floorArea, other.floorArea);
        }
    }

    SupplyPoints(Columns columns) {
        this.columns = columns;
        this.tree = PointTree.of(columns.points());
    }

    static SupplyPoints none() {
        return NONE;
    }

    int count() {
        return columns.ids().length;
    }

    long id(int i) {
        return columns.ids()[i];
    }

    /** Whether the capacity of any is known, as places. */
    boolean isAnyCapacityKnown() {
        return Arrays.stream(columns.places()).anyMatch(value -> !Double.isNaN(value));
    }

    Gap.Neighbour neighbour(int i) {
        return new Gap.Neighbour(columns.ids()[i], Optional.ofNullable(columns.names()[i]));
    }

    Points points() {
        return columns.points();
    }

    /** Index of the compound; -1 = none. */
    int community(int i) {
        return columns.community()[i];
    }

    double places(int i) {
        return columns.places()[i];
    }

    double floorArea(int i) {
        return columns.floorArea()[i];
    }

    PointTree tree() {
        return tree;
    }

    /** The first of the known ones with the same content, or a new one: so that what was computed for it is found again. */
    static SupplyPoints of(Columns columns, List<SupplyPoints> known) {
        return known.stream()
                .filter(other -> columns.sameAs(other.columns))
                .findFirst()
                .orElseGet(() -> new SupplyPoints(columns));
    }
}
