package org.zhibu.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What there is in all.
 *
 * @param extent minLon, minLat, maxLon, maxLat in degrees; null when there is nothing
 * @param synthetic whether every single place is invented for demonstration
 */
public record Overview(
        long version, List<Double> extent, Map<String, Long> counts, boolean synthetic, List<Source> sources) {

    /** A source with its newest date; null = unknown. */
    public record Source(String source, LocalDate sourceDate, long count, boolean synthetic) {}
}
