package org.zhibu.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.zhibu.plan.Amount;

/** An exact sum of amounts, in millionths; what is unknown is counted and not in it. */
final class Total {
    private static final int DECIMALS = 6;

    BigDecimal sum = BigDecimal.ZERO;
    int unknown;
    boolean isEstimated;

    void add(Amount amount) {
        sum = sum.add(exact(amount.value()));
        unknown += amount.isUnknown() ? 1 : 0;
        isEstimated |= amount.status() == Amount.Status.ESTIMATED;
    }

    static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
