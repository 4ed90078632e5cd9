package org.zhibu.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What there is in all.
 *
 * @param extent minLon, minLat, maxLon, maxLat in degrees; null when there is nothing
 * @param extents by kind, as in counts; a kind without places is missing
 * @param synthetic whether every single place is invented for demonstration
 */
public record Overview(
        long version,
        List<Double> extent,
        Map<String, Long> counts,
        Map<String, List<Double>> extents,
        boolean synthetic,
        List<Source> sources) {

    /**
     * A data set.
     *
     * @param sourceDate the newest day it describes; null = unknown
     * @param updatedAt its last change in this database
     * @param extent minLon, minLat, maxLon, maxLat in degrees
     */
    public record Source(
            String source,
            LocalDate sourceDate,
            long count,
            boolean synthetic,
            Instant updatedAt,
            List<Double> extent) {}
}
