package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;

/** 小区: a residential compound. A null value is unknown; the fee is in yuan per m2 and month. */
@Embeddable
public record Community(
        @Column(name = "block_id") Long blockId,
        @Column(name = "subdistrict_id") Long subdistrictId,
        @Min(1000) @Max(2200) @Column(name = "year_built") Integer yearBuilt,

        @Enumerated(EnumType.STRING) @Column(name = "ownership_type")
        OwnershipType ownershipType,

        @Enumerated(EnumType.STRING) @Column(name = "management_status")
        ManagementStatus managementStatus,

        @Min(0) @Column(name = "building_count") Integer buildingCount,
        @Min(0) @Column(name = "household_count") Integer householdCount,
        @Min(0) Integer population,
        @Min(0) @Column(name = "population_60") Integer population60,
        @Min(0) @Column(name = "population_65") Integer population65,
        @DecimalMin("0") @Column(name = "property_fee_yuan") BigDecimal propertyFeeYuan,

        @DecimalMin("0") @Max(99_999_999) @Column(name = "green_area_m2")
        Double greenAreaM2,

        @Min(0) @Column(name = "parking_spaces") Integer parkingSpaces) {}
