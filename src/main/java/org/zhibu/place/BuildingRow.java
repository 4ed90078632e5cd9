package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;

@Entity
@Table(name = "building")
class BuildingRow extends PlaceRow<Building> {

    @Embedded
    private Building attributes;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "footprint_m2", insertable = false, updatable = false)
    private Double footprintM2;

    @Override
    Building attributes() {
        return attributes;
    }

    @Override
    void attributes(Building values) {
        attributes = values;
    }

    @Override
    Map<String, Double> computed() {
        return computed("footprintM2", footprintM2);
    }
}
