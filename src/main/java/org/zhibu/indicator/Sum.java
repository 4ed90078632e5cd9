package org.zhibu.indicator;

import org.zhibu.plan.Amount;

/**
 * A sum of figures of which some are estimates and some unknown. It is kept in whole millionths, so that it is exact, does not depend
 * on the order, and what was put in can be taken out again without a trace.
 */
final class Sum {
    private static final double MILLION = 1e6;

    private long millionths;
    private int estimates;
    private int unknown;

    Sum copy() {
        Sum copy = new Sum();
        copy.millionths = millionths;
        copy.estimates = estimates;
        copy.unknown = unknown;
        return copy;
    }

    Sum put(Amount amount) {
        change(amount, 1);
        return this;
    }

    Sum put(double known) {
        return put(Amount.known(known));
    }

    Sum take(Amount amount) {
        change(amount, -1);
        return this;
    }

    Sum change(Amount amount, int sign) {
        millionths = Math.addExact(millionths, sign * Math.round(amount.value() * MILLION));
        switch (amount.status()) {
            case KNOWN -> {}
            case ESTIMATED -> estimates += sign;
            case UNKNOWN -> unknown += sign;
        }
        return this;
    }

    /** How many figures are unknown. */
    int unknown() {
        return unknown;
    }

    /** The sum of what is known or estimated, whatever is missing. */
    Amount part() {
        double value = millionths / MILLION;
        return estimates > 0 ? Amount.estimated(value) : Amount.known(value);
    }

    /** The whole; unknown as soon as any figure is. */
    Amount whole() {
        return unknown > 0 ? Amount.UNKNOWN : part();
    }
}
