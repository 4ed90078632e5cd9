package org.zhibu.indicator;

import org.zhibu.indicator.IndicatorSet.Value;

/** 配套设施面积: floor area of facilities. */
final class FacilityRooms {
    private FacilityRooms() {}

    static Value of(PlanSums plan) {
        return PlanIndicator.FACILITY_FLOOR_AREA.value(
                plan.before.standing.facilityFloorArea.whole(),
                plan.after.facilityFloorArea.whole(),
                Figures.today("m2", plan.before.standing.facilityFloorArea),
                Figures.of("新增设施", "added", "m2", plan.facilityFloorAreaAdded));
    }
}
