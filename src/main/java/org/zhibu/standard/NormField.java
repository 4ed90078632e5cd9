package org.zhibu.standard;

/** What a norm may say of a facility type, one number each. */
public enum NormField {
    /** Farthest walking distance, metres (服务半径). */
    SERVICE_RADIUS_M("m"),
    /** Least share of the people within the distance, 0..1 (覆盖率). */
    COVERAGE_TARGET("1"),
    MIN_FLOOR_AREA_M2("m2"),
    MAX_FLOOR_AREA_M2("m2"),
    MIN_SITE_AREA_M2("m2"),
    MAX_SITE_AREA_M2("m2"),
    /** Floor area for 1,000 residents of all ages (千人指标). */
    FLOOR_AREA_M2_PER_1000("m2/1000"),
    /** Places, beds or seats for 1,000 residents of all ages. */
    PLACES_PER_1000("1/1000"),
    /** Residents of all ages that one facility serves, lower and upper end. */
    PEOPLE_PER_FACILITY_MIN("people"),
    PEOPLE_PER_FACILITY_MAX("people");

    private final String unit;

    NormField(String unit) {
        this.unit = unit;
    }

    public String unit() {
        return unit;
    }
}
