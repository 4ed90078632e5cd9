package org.zhibu.circle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhibu.standard.FacilityType;
import org.zhibu.standard.IdleSpaceType;

/** The types in their order, by code. */
record PlaceTypes(Map<String, FacilityType> facilities, Map<String, IdleSpaceType> idleSpaces) {

    static PlaceTypes of(List<FacilityType> facilities, List<IdleSpaceType> idleSpaces) {
        Map<String, FacilityType> byCode = new LinkedHashMap<>();
        facilities.forEach(type -> byCode.put(type.code(), type));
        Map<String, IdleSpaceType> spacesByCode = new LinkedHashMap<>();
        idleSpaces.forEach(type -> spacesByCode.put(type.code(), type));
        return new PlaceTypes(byCode, spacesByCode);
    }
}
