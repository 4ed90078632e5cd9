package org.zhibu.scorecard;

import java.time.ZonedDateTime;
import java.util.List;
import org.zhibu.standard.Assumption;

/**
 * What a workbook or document says of where its figures come from, beside the basis.
 *
 * @param madeAt when it was made
 * @param synthetic whether invented places are among those it counts
 */
record Colophon(ZonedDateTime madeAt, boolean synthetic, List<Assumption> assumptions, List<Formula> formulas) {
    Colophon {
        assumptions = List.copyOf(assumptions);
        formulas = List.copyOf(formulas);
    }

    /** How a figure is computed and where that is written. */
    record Formula(String nameZh, String nameEn, String unit, String formula, String source) {}
}
