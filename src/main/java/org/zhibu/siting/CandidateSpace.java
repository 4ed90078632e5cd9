package org.zhibu.siting;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.LonLat;
import org.zhibu.plan.Amount;

/**
 * An idle space that something could go into, as it is now. Empty = unknown.
 *
 * @param place representative point, distances start from it
 * @param areaM2 usable area: known, else estimated as the ground drawn
 * @param isLand open ground, no room
 * @param isPrivate privately owned by residents, by its kind
 * @param inDwelling part of a dwelling house; unknown where its building is unknown
 * @param defenceApproval whether use in peacetime is approved; only of civil-defence basements
 */
record CandidateSpace(
        long id,
        String name,
        String type,
        String typeZh,
        String typeEn,
        boolean isLand,
        boolean isPrivate,
        Optional<Long> community,
        Optional<Boolean> inDwelling,
        Geometry outline,
        LonLat place,
        Amount areaM2,
        Optional<String> ownerUnit,
        Optional<Integer> rightYears,
        Optional<Integer> storey,
        Optional<Double> clearHeightM,
        Optional<Boolean> ownEntrance,
        Optional<Boolean> daylight,
        Optional<Integer> fireExits,
        Optional<Boolean> defenceApproval,
        Optional<Boolean> ownershipClear) {
    private static final String DEFENCE = "BASEMENT_DEFENCE";

    boolean isDefence() {
        return type.equals(DEFENCE);
    }
}
