package org.zhibu.siting;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.LonLat;

/**
 * 选址范围: where spaces are looked for.
 *
 * @param id of the unit or community; empty for circles and outlines
 * @param name empty where there is none
 * @param outline polygonal, EPSG:4326; spaces whose representative point lies in it
 * @param middle distances to the spaces are measured from it
 */
record SitingArea(Kind kind, Optional<Long> id, String name, Geometry outline, LonLat middle) {
    enum Kind {
        UNIT,
        COMMUNITY,
        CIRCLE,
        OUTLINE
    }
}
