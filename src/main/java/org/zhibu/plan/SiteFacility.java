package org.zhibu.plan;

import java.util.Optional;
import org.locationtech.jts.geom.Point;

/** A facility within the unit as it was when the site was taken down; it goes when its building goes. */
public record SiteFacility(
        long id,
        int version,
        String name,
        String type,
        Optional<Long> building,
        Point point,
        Amount capacity,
        Amount floorAreaM2) {}
