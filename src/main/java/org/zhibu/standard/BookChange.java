package org.zhibu.standard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of the log of a book: a value that a user changed.
 *
 * @param revision of the book, made by this change
 * @param from value before; empty = none was set
 * @param to value after; empty = none is set
 * @param reason empty = not said
 */
public record BookChange(
        int revision,
        String code,
        Optional<BigDecimal> from,
        Optional<BigDecimal> to,
        String actor,
        Instant at,
        String reason) {}
