package org.zhibu.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A figure of the site and how it is known. Unknown is never taken for zero.
 *
 * @param value 0 where unknown
 */
public record Amount(Status status, double value) {
    public static final Amount UNKNOWN = new Amount(Status.UNKNOWN, 0);

    /** How a figure is known. */
    public enum Status {
        KNOWN,
        /** By a rule that is written in docs/plans.md. */
        ESTIMATED,
        UNKNOWN
    }

    public Amount {
        if (!Double.isFinite(value) || status == Status.UNKNOWN && value != 0) {
            throw new IllegalArgumentException("no amount: " + status + " " + value);
        }
    }

    public static Amount known(double value) {
        return new Amount(Status.KNOWN, value);
    }

    public static Amount estimated(double value) {
        return new Amount(Status.ESTIMATED, value);
    }

    @JsonIgnore
    public boolean isKnown() {
        return status == Status.KNOWN;
    }

    @JsonIgnore
    public boolean isUnknown() {
        return status == Status.UNKNOWN;
    }

    /** Less the other; unknown where either is, an estimate where either is one. */
    public Amount less(Amount other) {
        if (isUnknown() || other.isUnknown()) {
            return UNKNOWN;
        }
        double difference = value - other.value;
        return isKnown() && other.isKnown() ? known(difference) : estimated(difference);
    }

    /** This, or the other where this is unknown. */
    public Amount or(Amount other) {
        return isUnknown() ? other : this;
    }

    /** An estimate, unless unknown. */
    public Amount asEstimate() {
        return isUnknown() ? this : estimated(value);
    }
}
