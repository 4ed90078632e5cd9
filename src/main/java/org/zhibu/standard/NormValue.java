package org.zhibu.standard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One value of a norm as it stands at one revision.
 *
 * @param value in the unit of its field
 * @param source clause or text the value comes from
 * @param revision of the norm set in which it got this value; 0 = as delivered
 * @param original what was delivered, where the value was changed since; empty in it = nothing was delivered
 */
public record NormValue(BigDecimal value, Certainty certainty, String source, int revision, Optional<Change> change) {

    /** Who changed it from what, when and why. */
    public record Change(Optional<BigDecimal> original, String actor, Instant at, String reason) {}
}
