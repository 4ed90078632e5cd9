package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;

@Entity
@Table(name = "idle_space")
class IdleSpaceRow extends PlaceRow<IdleSpace> {

    @Embedded
    private IdleSpace attributes;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "ground_m2", insertable = false, updatable = false)
    private Double groundM2;

    @Override
    IdleSpace attributes() {
        return attributes;
    }

    @Override
    void attributes(IdleSpace values) {
        attributes = values;
    }

    @Override
    Map<String, Double> computed() {
        return computed("groundM2", groundM2);
    }
}
