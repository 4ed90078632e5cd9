package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;

@Entity
@Table(name = "barrier")
class BarrierRow extends PlaceRow<Barrier> {

    @Embedded
    private Barrier attributes;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "length_m", insertable = false, updatable = false)
    private Double lengthM;

    @Override
    Barrier attributes() {
        return attributes;
    }

    @Override
    void attributes(Barrier values) {
        attributes = values;
    }

    @Override
    Map<String, Double> computed() {
        return computed("lengthM", lengthM);
    }
}
