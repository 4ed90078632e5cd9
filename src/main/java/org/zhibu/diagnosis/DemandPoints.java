package org.zhibu.diagnosis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.zhibu.standard.AgeGroup;

/**
 * Where people live, in columns (需求点): dwellings in any order; people are whole thousandths of a person, so that sums are
 * exact and do not depend on the order. Immutable, for many threads.
 */
final class DemandPoints {
    private final Columns columns;
    private final PointTree tree;

    /**
     * The columns.
     *
     * @param buildings which of them are buildings; the others are compounds as a whole
     * @param community index of the compound; -1 = none
     * @param unknown dwellings whose people are not known
     */
    record Columns(
            long[] ids,
            BitSet buildings,
            Points points,
            int[] community,
            BitSet unknown,
            Map<AgeGroup, long[]> thousandths,
            Map<AgeGroup, BitSet> estimated) {
        Columns {
            thousandths = Map.copyOf(thousandths);
            estimated = Map.copyOf(estimated);
        }

        boolean sameAs(Columns other) {
            return Arrays.equals(ids, other.ids)
                    && buildings.equals(other.buildings)
                    && points.sameAs(other.points)
                    && Arrays.equals(community, other.community)
                    && unknown.equals(other.unknown)
                    && estimated.equals(other.estimated)
                    && Arrays.stream(AgeGroup.values())
                            .allMatch(group -> Arrays.equals(thousandths.get(group), other.thousandths.get(group)));
        }
    }

    DemandPoints(Columns columns) {
        this.columns = columns;
        this.tree = PointTree.of(columns.points());
    }

    /** The first of the known ones with the same content, or a new one: so that what was computed for it is found again. */
    static DemandPoints of(Columns columns, List<DemandPoints> known) {
        return known.stream()
                .filter(other -> columns.sameAs(other.columns))
                .findFirst()
                .orElseGet(() -> new DemandPoints(columns));
    }

    int count() {
        return columns.ids().length;
    }

    long id(int i) {
        return columns.ids()[i];
    }

    boolean isBuilding(int i) {
        return columns.buildings().get(i);
    }

    Points points() {
        return columns.points();
    }

    /** Index of the compound; -1 = none. */
    int community(int i) {
        return columns.community()[i];
    }

    boolean isUnknown(int i) {
        return columns.unknown().get(i);
    }

    /** Thousandths of people of a group by dwelling; not to be written into. */
    long[] thousandths(AgeGroup group) {
        return columns.thousandths().get(group);
    }

    boolean isEstimated(AgeGroup group, int i) {
        return columns.estimated().get(group).get(i);
    }

    PointTree tree() {
        return tree;
    }
}
