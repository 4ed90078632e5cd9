package org.zhibu.standard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of the log of a norm set: a value that a user changed.
 *
 * @param revision of the set, made by this change
 * @param from value before; empty = not regulated
 * @param to value after; empty = not regulated
 * @param reason empty = not said
 */
public record NormChange(
        int revision,
        String norm,
        NormField field,
        Optional<BigDecimal> from,
        Optional<BigDecimal> to,
        String actor,
        Instant at,
        String reason) {}
