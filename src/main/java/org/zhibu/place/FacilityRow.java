package org.zhibu.place;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;

@Entity
@Table(name = "facility")
class FacilityRow extends PlaceRow<Facility> {

    @Embedded
    private Facility attributes;

    @Override
    Facility attributes() {
        return attributes;
    }

    @Override
    void attributes(Facility values) {
        attributes = values;
    }

    @Override
    Map<String, Double> computed() {
        return Map.of();
    }
}
