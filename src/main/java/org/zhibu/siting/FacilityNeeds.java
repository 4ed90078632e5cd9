package org.zhibu.siting;

import java.util.Optional;
import org.zhibu.standard.Certainty;

/**
 * 适配要求: what a facility of a type needs of a space.
 *
 * @param priceItem of the price book, what it costs to make
 * @param lowestStorey -1 = first below ground; empty = any
 * @param clearHeightM least
 * @param isForChildren two exits whatever its size
 * @param hasFumes cooking fumes
 */
record FacilityNeeds(
        String facilityType,
        Ground ground,
        String priceItem,
        Optional<Integer> lowestStorey,
        Optional<Integer> highestStorey,
        String storeyClause,
        Optional<Double> clearHeightM,
        String heightClause,
        boolean daylight,
        String daylightClause,
        boolean ownEntrance,
        boolean isForChildren,
        boolean hasFumes,
        boolean isNoisy,
        Certainty certainty) {

    /** What it stands on or in. */
    enum Ground {
        ROOM,
        LAND,
        EITHER
    }
}
