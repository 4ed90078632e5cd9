package org.zhibu.diagnosis;

import java.util.Map;

/**
 * What norms are judged on: the people, the facilities by type, the areas, and how distances are measured; immutable.
 *
 * @param supply by code of the facility type; a type without facilities is missing
 */
record Ground(DemandPoints demand, Map<String, SupplyPoints> supply, AreaTree areas, Distances distances) {
    Ground {
        supply = Map.copyOf(supply);
    }

    /** The facilities of a type; of a type that nobody has, none. */
    SupplyPoints supply(String type) {
        return supply.getOrDefault(type, SupplyPoints.none());
    }
}
