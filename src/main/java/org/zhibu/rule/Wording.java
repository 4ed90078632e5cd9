package org.zhibu.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.zhibu.plan.Target;

/** Figures as they are written in the texts of findings. */
final class Wording {
    private static final int MOST_NAMED = 5;

    private Wording() {}

    /** At most four decimals, without closing zeros. */
    static String number(double value) {
        return number(value, 4);
    }

    static String metres(double value) {
        return number(value, 2);
    }

    static String number(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** A share, so exact that what is just beyond 20 % does not read as 20 %. */
    static String percent(double share) {
        return number(share * 100, 3) + " %";
    }

    /** The first few, and how many there are. */
    static String list(List<Target> targets) {
        String named = targets.stream().limit(MOST_NAMED).map(Target::toString).collect(Collectors.joining(", "));
        return targets.size() > MOST_NAMED ? named + " … (" + targets.size() + ")" : named;
    }
}
