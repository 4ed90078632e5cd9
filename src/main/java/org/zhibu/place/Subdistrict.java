package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Min;

/** 街道: an administrative sub-district, with the totals its street office knows. A null value is unknown. */
@Embeddable
public record Subdistrict(
        @Column(name = "district_id") Long districtId,
        @Min(0) @Column(name = "household_count") Integer householdCount,
        @Min(0) Integer population,
        @Min(0) @Column(name = "population_60") Integer population60,
        @Min(0) @Column(name = "population_65") Integer population65) {}
