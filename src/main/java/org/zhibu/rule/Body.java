package org.zhibu.rule;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.place.BuildingUse;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;

/**
 * 新建体量: a new building or extension as it stands on the ground.
 *
 * @param outline in metres of the ground
 * @param heightM of its top above the ground; empty = unknown
 * @param storeys counted from the ground; empty = unknown
 * @param parent building it is a part of; empty = stands on its own
 * @param isOnTop whether it is put on its parent and covers no ground of its own
 */
record Body(
        Target target,
        Supplement supplement,
        Geometry outline,
        Optional<Double> heightM,
        Optional<Double> storeys,
        Optional<Long> parent,
        boolean isOnTop) {

    boolean isResidential() {
        return supplement.use().map(use -> use == BuildingUse.RESIDENTIAL).orElse(supplement.dwellings() > 0);
    }

    boolean isPartOf(Built built) {
        return parent.filter(id -> id == built.building().id()).isPresent();
    }
}
