package org.zhibu.plan;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * An idle space as it was when the site was taken down.
 *
 * @param type code of its kind, e.g. BIKE_SHED
 * @param outline point or polygonal, EPSG:4326
 * @param areaM2 usable area: known, else estimated as the ground drawn
 * @param building it is part of; empty = of none or unknown
 */
public record SiteSpace(
        long id,
        int version,
        String name,
        String type,
        Optional<Long> community,
        Optional<Long> building,
        Geometry outline,
        Amount areaM2,
        Optional<String> ownerUnit,
        Optional<Integer> rightYears) {

    public Target target() {
        return Target.idleSpace(id);
    }
}
