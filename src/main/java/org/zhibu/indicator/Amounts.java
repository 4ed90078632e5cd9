package org.zhibu.indicator;

import java.util.Arrays;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Amount.Status;

/** Reckoning with amounts: the result is as well known as the least known of what went into it. */
final class Amounts {
    private Amounts() {}

    /** Unknown where the divisor is 0, too. */
    static Amount ratio(Amount over, Amount under) {
        return under.value() == 0 ? Amount.UNKNOWN : of(over.value() / under.value(), over, under);
    }

    static Amount times(Amount one, Amount other) {
        return of(one.value() * other.value(), one, other);
    }

    static Amount plus(Amount one, Amount other) {
        return of(one.value() + other.value(), one, other);
    }

    static Amount most(Amount one, Amount other) {
        return of(Math.max(one.value(), other.value()), one, other);
    }

    /** A value worked out from others. */
    static Amount of(double value, Amount... from) {
        Status status =
                Arrays.stream(from).map(Amount::status).max(Enum::compareTo).orElse(Status.KNOWN);
        return switch (status) {
            case KNOWN -> Amount.known(value);
            case ESTIMATED -> Amount.estimated(value);
            case UNKNOWN -> Amount.UNKNOWN;
        };
    }
}
