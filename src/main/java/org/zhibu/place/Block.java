package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** 街区: a group of compounds bounded by streets. A null value is unknown. */
@Embeddable
public record Block(
        @Column(name = "district_id") Long districtId,
        @Column(name = "subdistrict_id") Long subdistrictId) {}
