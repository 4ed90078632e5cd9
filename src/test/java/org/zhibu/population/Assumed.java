package org.zhibu.population;

import java.math.BigDecimal;
import java.util.Map;
import org.zhibu.standard.AgeGroup;
import org.zhibu.standard.Assumptions;

/** Assumptions of the tests, chosen so that expected values are easy to derive: not those in force. */
public final class Assumed {
    /** 2.62 people per household, 36.5 m2 per person; a tenth is aged 3 to 5, a fifth 60 and over, a tenth 65 and over. */
    public static final Assumptions TEST = new Assumptions(
            0,
            new BigDecimal("2.62"),
            new BigDecimal("36.5"),
            Map.of(
                    AgeGroup.AGE_0_2, new BigDecimal("0.03"),
                    AgeGroup.AGE_3_5, new BigDecimal("0.1"),
                    AgeGroup.AGE_6_11, new BigDecimal("0.06"),
                    AgeGroup.AGE_12_14, new BigDecimal("0.03"),
                    AgeGroup.AGED_60, new BigDecimal("0.2"),
                    AgeGroup.AGED_65, new BigDecimal("0.1")),
            new BigDecimal("66.7"),
            BigDecimal.ONE);

    private Assumed() {}
}
