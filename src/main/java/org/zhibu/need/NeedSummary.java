package org.zhibu.need;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Needs of an area summed up.
 *
 * @param open needs that are known not to be dealt with yet: OPEN or IN_PROGRESS
 * @param undated needs of which nobody knows when they were reported; in no month, and left out when a period is asked for
 * @param byState state → number, UNKNOWN for those without
 * @param byFacilityType most frequent first; an empty type stands for needs that no facility would meet
 * @param byCategory most frequent first, at most {@link #MOST_CATEGORIES}
 * @param monthly every month in China from the first report to the last report or completion, those without any too
 */
record NeedSummary(
        long count,
        long open,
        long undated,
        Map<String, Long> byState,
        List<ByType> byFacilityType,
        List<ByCategory> byCategory,
        List<Month> monthly,
        Days daysToDone) {
    static final int MOST_CATEGORIES = 100;

    /** Needs that one facility type would meet. */
    record ByType(Optional<String> facilityType, long count, long open) {}

    /** Needs of one category in the words of their source; empty = unknown. */
    record ByCategory(Optional<String> category, long count, long open) {}

    /**
     * One month.
     *
     * @param month as 2026-01
     */
    record Month(String month, long reported, long done) {}

    /**
     * Calendar days in China from report to done.
     *
     * @param median the middle one, or the mean of the two in the middle
     * @param p90 the least number of days within which at least nine in ten were done
     * @param of how many needs are done and know both days
     */
    record Days(Optional<Double> median, Optional<Double> p90, long of) {}
}
