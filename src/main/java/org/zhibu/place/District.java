package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;

/** 城区: a city district. A null value is unknown. */
@Embeddable
public record District(
        @Size(max = 300) @Column(name = "name_en") String nameEn) {}
