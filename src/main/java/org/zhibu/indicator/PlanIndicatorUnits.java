package org.zhibu.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.zhibu.plan.IndicatorUnits;

@ApplicationScoped
class PlanIndicatorUnits implements IndicatorUnits {
    @Override
    public Map<String, String> units() {
        return PlanIndicator.units();
    }
}
