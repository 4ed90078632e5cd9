package org.zhibu.standard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One figure that is assumed where it is not known, as it stands at one revision.
 *
 * @param code e.g. PEOPLE_PER_HOUSEHOLD; SHARE_… and the name of an {@link AgeGroup} for shares of residents
 * @param unit 1 = a share, 0 to 1
 * @param min least value that is taken
 * @param max greatest value that is taken
 * @param source where it comes from; of a changed one the reason given
 * @param change what was delivered, who changed it, when and why; empty = as delivered
 */
public record Assumption(
        String code,
        String nameZh,
        String nameEn,
        String unit,
        BigDecimal value,
        BigDecimal min,
        BigDecimal max,
        Certainty certainty,
        String source,
        Optional<Change> change) {

    /** Who changed it from what, when and why. */
    public record Change(BigDecimal original, String actor, Instant at, String reason) {}

    Assumption with(AssumptionChange last) {
        if (last.to().compareTo(value) == 0) {
            return this;
        }
        return new Assumption(
                code,
                nameZh,
                nameEn,
                unit,
                last.to(),
                min,
                max,
                Certainty.CHANGED,
                last.reason(),
                Optional.of(new Change(value, last.actor(), last.at(), last.reason())));
    }
}
