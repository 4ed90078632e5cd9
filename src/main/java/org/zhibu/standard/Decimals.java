package org.zhibu.standard;

import java.math.BigDecimal;

/** One way to write a number, so that equal numbers are equal: 300, not 300.0 or 3E+2. */
final class Decimals {
    private Decimals() {}

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
