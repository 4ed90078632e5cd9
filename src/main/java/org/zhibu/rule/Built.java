package org.zhibu.rule;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.plan.Amount;
import org.zhibu.plan.SiteBuilding;
import org.zhibu.plan.Target;

/**
 * 现状体量: a building of today on the ground.
 *
 * @param outline in metres of the ground
 * @param isGone whether the plan demolishes it
 */
record Built(SiteBuilding building, Geometry outline, boolean isGone) {
    Target target() {
        return building.target();
    }

    Optional<Double> storeys() {
        return known(building.storeys());
    }

    Optional<Double> heightM() {
        return known(building.heightM());
    }

    private static Optional<Double> known(Amount amount) {
        return amount.isUnknown() ? Optional.empty() : Optional.of(amount.value());
    }
}
