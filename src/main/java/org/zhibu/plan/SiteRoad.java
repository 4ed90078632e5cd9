package org.zhibu.plan;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.place.RoadClass;

/** A road or path within the unit or 50 m around it; a drawn building must leave it free. */
public record SiteRoad(long id, RoadClass roadClass, Optional<Double> widthM, Geometry line) {}
