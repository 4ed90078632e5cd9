package org.zhibu.place;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;

@Entity
@Table(name = "need")
class NeedRow extends PlaceRow<Need> {

    @Embedded
    private Need attributes;

    @Override
    Need attributes() {
        return attributes;
    }

    @Override
    void attributes(Need values) {
        attributes = values;
    }

    @Override
    Map<String, Double> computed() {
        return Map.of();
    }
}
