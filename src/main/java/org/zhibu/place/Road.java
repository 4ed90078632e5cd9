package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;

/** 道路: the axis of a road or path. A null value is unknown; the width is in metres. */
@Embeddable
public record Road(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "road_class")
        RoadClass roadClass,

        @DecimalMin(value = "0", inclusive = false) @Max(499) @Column(name = "width_m")
        Double widthM,

        Boolean oneway,
        Boolean walkable) {}
