package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/**
 * 更新单元: what is planned together. A null value is unknown; areas are in m2.
 *
 * @param climateZone null = unknown, block controls cannot be checked then
 * @param cityPopulation of the urban area, persons: sunlight depends on whether it is 500,000 or more
 * @param greenAreaM2 green area today; null = what the compounds know
 * @param parkingSpaces today; null = what the compounds know
 */
@Embeddable
public record RenewalUnit(
        @Size(max = 2000) String note,

        @Enumerated(EnumType.STRING) @Column(name = "climate_zone")
        ClimateZone climateZone,

        @Min(0) @Column(name = "city_population") Integer cityPopulation,

        @DecimalMin("0") @Max(99_999_999) @Column(name = "green_area_m2")
        Double greenAreaM2,

        @Min(0) @Max(9_999_999) @Column(name = "parking_spaces")
        Integer parkingSpaces) {}
