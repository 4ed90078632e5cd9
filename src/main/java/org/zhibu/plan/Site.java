package org.zhibu.plan;

import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.zhibu.geo.LonLat;
import org.zhibu.place.RenewalUnit;

/**
 * 现状: everything a plan starts from, as it was at one moment. It is frozen: a later import does not change a plan unseen.
 * Immutable; lists by ascending id.
 *
 * @param hash of the content, hexadecimal SHA-256: two sites with the same hash are the same
 * @param unit id of the renewal unit
 * @param outline of the unit, EPSG:4326
 * @param areaM2 geodesic area of the unit
 * @param settings what is known of the unit as a whole
 * @param buildings whose representative point lies within the unit
 * @param neighbours buildings outside, up to 200 m from the outline: they cast and receive shadow
 */
public record Site(
        String hash,
        long unit,
        int unitVersion,
        String name,
        MultiPolygon outline,
        double areaM2,
        RenewalUnit settings,
        List<SiteCommunity> communities,
        List<SiteBuilding> buildings,
        List<SiteBuilding> neighbours,
        List<SiteSpace> spaces,
        List<SiteFacility> facilities,
        List<SiteRoad> roads) {
    public Site {
        communities = List.copyOf(communities);
        buildings = List.copyOf(buildings);
        neighbours = List.copyOf(neighbours);
        spaces = List.copyOf(spaces);
        facilities = List.copyOf(facilities);
        roads = List.copyOf(roads);
    }

    Site withHash(String other) {
        return new Site(
                other,
                unit,
                unitVersion,
                name,
                outline,
                areaM2,
                settings,
                communities,
                buildings,
                neighbours,
                spaces,
                facilities,
                roads);
    }

    /** A place in the middle of the unit, for what depends on where on Earth it is. */
    public LonLat middle() {
        return org.zhibu.geo.Geometries.representativePoint(outline);
    }
}
