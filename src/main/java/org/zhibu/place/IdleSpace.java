package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 闲置空间: a room, building or plot that could serve. A null value is unknown.
 *
 * @param areaM2 usable area
 * @param storey 1 = at ground level, -1 = first below ground; never 0
 * @param defenceApproval of a civil-defence basement: whether its use in peacetime is approved
 */
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
        @Column(name = "building_id") Long buildingId,
        @Min(-10) @Max(200) Integer storey,

        @DecimalMin("0.5") @Max(100) @Column(name = "clear_height_m")
        Double clearHeightM,

        @Column(name = "own_entrance") Boolean ownEntrance,
        Boolean daylight,
        @Min(0) @Max(50) @Column(name = "fire_exits") Integer fireExits,
        @Column(name = "defence_approval") Boolean defenceApproval,
        @Column(name = "ownership_clear") Boolean ownershipClear) {}
