package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 配套设施: something that already serves residents. A null value is unknown; areas are in m2. */
@Embeddable
public record Facility(
        @NotNull String type,
        @DecimalMin("0") @Max(999_999_999) Double capacity,
        @Size(max = 50) @Column(name = "capacity_unit") String capacityUnit,

        @DecimalMin("0") @Max(99_999_999) @Column(name = "floor_area_m2")
        Double floorAreaM2,

        @DecimalMin("0") @Max(999_999_999) @Column(name = "site_area_m2")
        Double siteAreaM2,

        @Column(name = "community_id") Long communityId,
        @Column(name = "building_id") Long buildingId,
        @Size(max = 500) String address) {}
