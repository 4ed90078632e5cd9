package org.zhibu.scorecard;

import java.time.ZonedDateTime;
import java.util.List;
import org.zhibu.diagnosis.Indicator;
import org.zhibu.standard.Assumption;

/**
 * What a workbook or document says of where its figures come from, beside the basis.
 *
 * @param madeAt when it was made
 * @param indicators what the figures mean, with formula and source
 * @param synthetic whether invented places are among those it counts
 */
record Colophon(ZonedDateTime madeAt, boolean synthetic, List<Assumption> assumptions, List<Indicator> indicators) {
    Colophon {
        assumptions = List.copyOf(assumptions);
        indicators = List.copyOf(indicators);
    }
}
