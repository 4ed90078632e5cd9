package org.zhibu.siting;

import java.math.BigDecimal;
import java.util.Optional;
import org.zhibu.standard.AgeGroup;

/**
 * A facility type that is looked for, with what norm, prices and the caller say of it.
 *
 * @param norm code of the norm whose distance is taken; empty where the caller gave the distance
 * @param group whom it serves
 * @param mostAreaM2 more floor area it would not use; empty = all there is
 * @param unitCostYuan price of one unit of the price item, the caller's own before the price book's; empty = unknown
 * @param rentYuanPerM2Month what it pays; empty = unknown
 */
record Wanted(
        String type,
        String nameZh,
        String nameEn,
        Optional<String> norm,
        double radiusMetres,
        AgeGroup group,
        FitCheck.AreaNeed area,
        Optional<BigDecimal> mostAreaM2,
        FacilityNeeds needs,
        Optional<BigDecimal> unitCostYuan,
        Optional<BigDecimal> rentYuanPerM2Month) {}
