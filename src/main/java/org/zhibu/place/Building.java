package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/** 楼栋: what is known of a building. A null value is unknown; areas are in m2, heights in metres. */
@Embeddable
public record Building(
        @Column(name = "community_id") Long communityId,
        @Column(name = "block_id") Long blockId,
        @Min(1000) @Max(2200) @Column(name = "year_built") Integer yearBuilt,
        @Min(1) @Max(200) Integer storeys,
        @Min(0) @Max(20) @Column(name = "storeys_below") Integer storeysBelow,

        @DecimalMin(value = "0", inclusive = false) @Max(999) @Column(name = "height_m")
        Double heightM,

        @DecimalMin("0") @Max(99_999_999) @Column(name = "floor_area_m2")
        Double floorAreaM2,

        @Enumerated(EnumType.STRING) @Column(name = "structure_type")
        StructureType structureType,

        @Enumerated(EnumType.STRING) BuildingUse use,
        @Min(0) @Column(name = "household_count") Integer householdCount,
        @Min(0) Integer population,
        @Min(0) @Column(name = "population_60") Integer population60,
        @Min(0) @Column(name = "population_65") Integer population65,

        @Enumerated(EnumType.STRING) @Column(name = "ownership_type")
        OwnershipType ownershipType,

        @Size(max = 300) @Column(name = "owner_unit") String ownerUnit,

        @Enumerated(EnumType.STRING) @Column(name = "safety_grade")
        SafetyGrade safetyGrade,

        @Size(max = 2000) @Column(name = "retrofit_history") String retrofitHistory,
        @Min(0) @Column(name = "lift_count") Integer liftCount,
        @Min(0) @Column(name = "entrance_count") Integer entranceCount,

        @Enumerated(EnumType.STRING) Protection protection) {}
