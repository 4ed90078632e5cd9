package org.zhibu.siting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * 候选空间: a space for a facility type, judged.
 *
 * @param fits rule by rule
 * @param floorAreaM2 it would take; empty = unknown
 * @param isAreaEstimated the area is the ground drawn
 * @param newlyServed people of the type's group within the distance who have none today
 * @param isEstimated some of them are estimated
 * @param dwellingsUnknown dwellings within the distance whose people are not known
 * @param costYuan empty = unknown
 * @param incomeYuanYear rent less operating cost in a full year; empty = unknown
 * @param distanceMetres from the middle of the area, straight
 * @param nearestMetres to the nearest facility of the type today, straight; empty = there is none
 */
record Candidate(
        CandidateSpace space,
        String type,
        List<Fit> fits,
        Optional<BigDecimal> floorAreaM2,
        boolean isAreaEstimated,
        double newlyServed,
        boolean isEstimated,
        int dwellingsUnknown,
        Optional<BigDecimal> costYuan,
        Optional<BigDecimal> incomeYuanYear,
        double distanceMetres,
        Optional<Double> nearestMetres) {
    Candidate {
        fits = List.copyOf(fits);
    }

    boolean isRefused() {
        return fits.stream().anyMatch(fit -> fit.verdict() == Fit.Verdict.REFUSED);
    }

    /** Something that decides whether it fits is unknown. */
    boolean isUndecided() {
        return fits.stream().anyMatch(fit -> fit.verdict() == Fit.Verdict.UNKNOWN);
    }
}
