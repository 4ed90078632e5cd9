package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 闲置空间: a room, building or plot that could serve. A null value is unknown; the area is usable area in m2. */
@Embeddable
public record IdleSpace(
        @NotNull String type,

        @DecimalMin("0") @Max(99_999_999) @Column(name = "area_m2")
        Double areaM2,

        @Size(max = 300) @Column(name = "owner_unit") String ownerUnit,
        @Min(0) @Max(200) @Column(name = "right_years") Integer rightYears,
        @Size(max = 300) @Column(name = "current_use") String currentUse,
        @Size(max = 300) @Column(name = "planned_use") String plannedUse,
        @Column(name = "community_id") Long communityId,
        @Column(name = "building_id") Long buildingId) {}
