package org.zhibu.sample;

import java.util.List;

/**
 * What one street block shall hold. The axis quadrilateral runs along the middle of its streets; the half widths
 * (south, east, north, west; metres) are what the streets take of it. Numbers count over the whole town, so that the
 * blocks can be made one by one and the totals still come out exactly.
 */
record BlockPlan(
        int number,
        String code,
        String district,
        String subdistrict,
        Quad axis,
        double[] halfWidths,
        String[] streets,
        List<Era> eras,
        int firstCommunity,
        Range buildings,
        Range facilities,
        Range idleSpaces) {

    /** Numbers from (inclusive) to (exclusive). */
    record Range(int from, int to) {
        int size() {
            return to - from;
        }
    }

    Quad outline() {
        return axis.inset(halfWidths[0], halfWidths[1], halfWidths[2], halfWidths[3]);
    }

    String sourceId() {
        return "block-" + number;
    }
}
