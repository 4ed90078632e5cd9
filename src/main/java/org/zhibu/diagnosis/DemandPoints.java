package org.zhibu.diagnosis;

import java.util.BitSet;
import java.util.Map;
import org.zhibu.standard.AgeGroup;

/**
 * Where people live, in columns (需求点): dwellings in any order; people are whole thousandths of a person, so that sums are
 * exact and do not depend on the order. Immutable, for many threads.
 */
final class DemandPoints {
    private final long[] ids;
    private final BitSet buildings;
    private final Points points;
    private final int[] community;
    private final BitSet unknown;
    private final Map<AgeGroup, long[]> thousandths;
    private final Map<AgeGroup, BitSet> estimated;
    private final PointTree tree;

    /**
     * @param buildings which of them are buildings; the others are compounds as a whole
     * @param community index of the compound; -1 = none
     * @param unknown dwellings whose people are not known
     */
    DemandPoints(
            long[] ids,
            BitSet buildings,
            Points points,
            int[] community,
            BitSet unknown,
            Map<AgeGroup, long[]> thousandths,
            Map<AgeGroup, BitSet> estimated) {
        this.ids = ids;
        this.buildings = buildings;
        this.points = points;
        this.community = community;
        this.unknown = unknown;
        this.thousandths = Map.copyOf(thousandths);
        this.estimated = Map.copyOf(estimated);
        this.tree = PointTree.of(points);
    }

    int count() {
        return ids.length;
    }

    long id(int i) {
        return ids[i];
    }

    boolean isBuilding(int i) {
        return buildings.get(i);
    }

    Points points() {
        return points;
    }

    /** Index of the compound; -1 = none. */
    int community(int i) {
        return community[i];
    }

    boolean isUnknown(int i) {
        return unknown.get(i);
    }

    /** Thousandths of people of a group by dwelling; not to be written into. */
    long[] thousandths(AgeGroup group) {
        return thousandths.get(group);
    }

    boolean isEstimated(AgeGroup group, int i) {
        return estimated.get(group).get(i);
    }

    PointTree tree() {
        return tree;
    }
}
