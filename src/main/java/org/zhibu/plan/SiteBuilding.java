package org.zhibu.plan;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.place.BuildingUse;
import org.zhibu.place.Protection;
import org.zhibu.place.SafetyGrade;
import org.zhibu.place.StructureType;

/**
 * A building as it was when the site was taken down.
 *
 * @param version of its record then
 * @param community id of its compound; empty = of none
 * @param outline EPSG:4326
 * @param footprintM2 geodesic, of the outline
 * @param floorAreaM2 known, else estimated as footprint × storeys
 * @param heightM known, else estimated as storeys × 3 m
 * @param households known, else estimated as people ÷ people per household
 * @param people known or estimated by the rules of {@code population}; 0 and known where nobody lives by use
 * @param lifts known or unknown
 * @param entrances staircases (单元) of a dwelling; known or unknown
 */
public record SiteBuilding(
        long id,
        int version,
        String name,
        Optional<Long> community,
        Geometry outline,
        double footprintM2,
        Amount floorAreaM2,
        Amount storeys,
        Amount heightM,
        Amount households,
        Amount people,
        Amount aged60,
        Amount aged65,
        Amount lifts,
        Amount entrances,
        Optional<Integer> yearBuilt,
        Optional<BuildingUse> use,
        Optional<StructureType> structure,
        Optional<SafetyGrade> safetyGrade,
        Optional<Protection> protection,
        Optional<String> ownerUnit) {

    public Target target() {
        return Target.building(id);
    }

    /** Dwellings are what is used as such; of unknown use, what has residents. */
    public boolean isResidential() {
        return use.map(each -> each == BuildingUse.RESIDENTIAL).orElse(people.value() > 0);
    }

    /** Whether it may not be pulled down: a protected or historic building (文物、历史建筑). */
    public boolean isProtected() {
        return protection.filter(each -> each != Protection.NONE).isPresent();
    }
}
