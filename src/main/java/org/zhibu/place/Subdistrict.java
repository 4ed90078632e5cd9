package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** 街道: an administrative sub-district. A null value is unknown. */
@Embeddable
public record Subdistrict(@Column(name = "district_id") Long districtId) {}
