package org.zhibu.filter;

import java.util.Optional;

/**
 * A stretch of time: ends are literals or fields of time; a missing end is open. A moment is a span whose ends are the
 * same value.
 */
public record TimeSpan(Optional<Value> start, Optional<Value> end) {
    public static TimeSpan at(Value moment) {
        return new TimeSpan(Optional.of(moment), Optional.of(moment));
    }

    public boolean isMoment() {
        return start.isPresent() && start.equals(end);
    }
}
