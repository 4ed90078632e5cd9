package org.zhibu.standard;

import java.math.BigDecimal;
import java.time.Instant;

/** One entry of the log of assumptions: a figure that a user changed, and the revision of all of them this made. */
public record AssumptionChange(
        int revision, String code, BigDecimal from, BigDecimal to, String actor, Instant at, String reason) {}
