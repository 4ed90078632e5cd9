package org.zhibu.plan;

import java.util.Map;

/** The indicators every plan has, for formulas that name them. */
public interface IndicatorUnits {
    /** Unit by code. */
    Map<String, String> units();
}
