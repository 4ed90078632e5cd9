package org.zhibu.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhibu.inventory.Inventory;
import org.zhibu.inventory.Layout;
import org.zhibu.inventory.Layout.OfBuilding;
import org.zhibu.inventory.Layout.OfCommunity;
import org.zhibu.inventory.Layout.OfSubdistrict;
import org.zhibu.inventory.Segment;

/**
 * Which rows of the inventory people live in, in the order of its grid cells: buildings with residents, and communities in
 * which there is no such building, as one point each. Refers to the rows, copies nothing of them.
 */
final class DwellingRows {
    private static final Totals.Columns OF_COMMUNITY =
            new Totals.Columns(OfCommunity.PEOPLE, OfCommunity.HOUSEHOLDS, OfCommunity.AGED_60, OfCommunity.AGED_65);
    private static final Totals.Columns OF_SUBDISTRICT = new Totals.Columns(
            OfSubdistrict.PEOPLE, OfSubdistrict.HOUSEHOLDS, OfSubdistrict.AGED_60, OfSubdistrict.AGED_65);

    private final Totals communities;
    private final Totals subdistricts;
    private Segment[] segments = new Segment[0];
    /** For each segment the number of the dwelling in a row; -1 = nobody lives there. */
    private int[][] indexes = new int[0][];

    private int buildingSegments;
    private byte[] segmentOf;
    private int[] rowOf;
    private int[] communityOf;
    private int count;

    private DwellingRows(Totals communities, Totals subdistricts, int most) {
        this.communities = communities;
        this.subdistricts = subdistricts;
        this.segmentOf = new byte[most];
        this.rowOf = new int[most];
        this.communityOf = new int[most];
    }

    static DwellingRows of(Inventory inventory) {
        DwellingRows rows = new DwellingRows(
                Totals.of(inventory.of(Layout.COMMUNITY), OF_COMMUNITY, OfCommunity.SUBDISTRICT),
                Totals.of(inventory.of(Layout.SUBDISTRICT), OF_SUBDISTRICT, OfSubdistrict.DISTRICT),
                inventory.of(Layout.BUILDING).count()
                        + inventory.of(Layout.COMMUNITY).count());
        rows.addBuildings(inventory);
        rows.addCommunities(inventory);
        rows.trim();
        return rows;
    }

    /** A building without a use counts as a dwelling when it stands in a residential compound. */
    static boolean isDwelling(Segment buildings, int row) {
        double use = buildings.number(OfBuilding.USE, row);
        return Double.isNaN(use)
                ? !Double.isNaN(buildings.number(OfBuilding.COMMUNITY, row))
                : use == OfBuilding.RESIDENTIAL;
    }

    private static boolean hasResidents(Segment buildings, int row) {
        return isDwelling(buildings, row)
                || !Double.isNaN(buildings.number(OfBuilding.PEOPLE, row))
                || !Double.isNaN(buildings.number(OfBuilding.HOUSEHOLDS, row));
    }

    private void addBuildings(Inventory inventory) {
        inventory.of(Layout.BUILDING).forEachSorted((segment, row) -> {
            if (hasResidents(segment, row)) {
                put(count++, segment, row, communities.find(segment.number(OfBuilding.COMMUNITY, row)));
            }
        });
        buildingSegments = segments.length;
    }

    /** Merges the points into the buildings, from behind, so that nothing is needed beside the columns. */
    private void addCommunities(Inventory inventory) {
        boolean[] housed = new boolean[communities.count()];
        for (int dwelling = 0; dwelling < count; dwelling++) {
            if (communityOf[dwelling] >= 0) {
                housed[communityOf[dwelling]] = true;
            }
        }
        List<Segment> pointSegments = new ArrayList<>();
        List<Integer> pointRows = new ArrayList<>();
        inventory.of(Layout.COMMUNITY).forEachSorted((segment, row) -> {
            if (!housed[communities.find(segment.id(row))]) {
                pointSegments.add(segment);
                pointRows.add(row);
            }
        });
        int building = count - 1;
        int next = count + pointRows.size() - 1;
        count = next + 1;
        for (int point = pointRows.size() - 1; point >= 0; point--) {
            Segment segment = pointSegments.get(point);
            int row = pointRows.get(point);
            while (building >= 0 && segment(building).cell(rowOf[building]) > segment.cell(row)) {
                move(building--, next--);
            }
            put(next--, segment, row, communities.find(segment.id(row)));
        }
    }

    private void put(int dwelling, Segment segment, int row, int community) {
        int number = segments.length - 1;
        while (number >= 0 && segments[number] != segment) {
            number--;
        }
        if (number < 0) {
            number = addSegment(segment);
        }
        segmentOf[dwelling] = (byte) number;
        rowOf[dwelling] = row;
        communityOf[dwelling] = community;
        indexes[number][row] = dwelling;
    }

    private int addSegment(Segment segment) {
        int number = segments.length;
        segments = Arrays.copyOf(segments, number + 1);
        indexes = Arrays.copyOf(indexes, number + 1);
        segments[number] = segment;
        indexes[number] = new int[segment.rows()];
        Arrays.fill(indexes[number], -1);
        return number;
    }

    private void move(int from, int to) {
        segmentOf[to] = segmentOf[from];
        rowOf[to] = rowOf[from];
        communityOf[to] = communityOf[from];
        indexes[segmentOf[from]][rowOf[from]] = to;
    }

    private void trim() {
        segmentOf = Arrays.copyOf(segmentOf, count);
        rowOf = Arrays.copyOf(rowOf, count);
        communityOf = Arrays.copyOf(communityOf, count);
    }

    int count() {
        return count;
    }

    Segment segment(int dwelling) {
        return segments[segmentOf[dwelling]];
    }

    int row(int dwelling) {
        return rowOf[dwelling];
    }

    boolean isBuilding(int dwelling) {
        return segmentOf[dwelling] < buildingSegments;
    }

    /** Who goes first among equals; ids of buildings and of communities never meet. */
    long tie(int dwelling) {
        long id = segment(dwelling).id(rowOf[dwelling]);
        return isBuilding(dwelling) ? id : ~id;
    }

    /** The number of the community in {@link #communities}; -1 = of none. */
    int community(int dwelling) {
        return communityOf[dwelling];
    }

    Totals communities() {
        return communities;
    }

    Totals subdistricts() {
        return subdistricts;
    }

    Groups byCommunity() {
        return Groups.of(communityOf, count, communities.count());
    }

    /** The dwelling in a row of a segment of the inventory; -1 = nobody lives there. */
    int find(Segment segment, int row) {
        for (int number = 0; number < segments.length; number++) {
            if (segments[number] == segment) {
                return indexes[number][row];
            }
        }
        return -1;
    }
}
