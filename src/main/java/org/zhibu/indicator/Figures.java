package org.zhibu.indicator;

import org.zhibu.indicator.IndicatorSet.Input;
import org.zhibu.plan.Amount;

/** Names figures that go into indicators and are none themselves. */
final class Figures {
    private Figures() {}

    static Input of(String nameZh, String nameEn, String unit, Sum sum) {
        return new Input(nameZh, nameEn, sum.part(), unit, sum.unknown());
    }

    static Input of(String nameZh, String nameEn, String unit, Amount amount) {
        return new Input(nameZh, nameEn, amount, unit, amount.isUnknown() ? 1 : 0);
    }

    /** 现状. */
    static Input today(String unit, Sum sum) {
        return of("现状", "today", unit, sum);
    }

    static Input today(String unit, Amount amount) {
        return of("现状", "today", unit, amount);
    }
}
