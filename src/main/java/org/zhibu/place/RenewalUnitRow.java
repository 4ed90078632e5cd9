package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;

@Entity
@Table(name = "renewal_unit")
class RenewalUnitRow extends PlaceRow<RenewalUnit> {

    @Embedded
    private RenewalUnit attributes;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "area_m2", insertable = false, updatable = false)
    private Double areaM2;

    @Override
    RenewalUnit attributes() {
        return attributes;
    }

    @Override
    void attributes(RenewalUnit values) {
        attributes = values;
    }

    @Override
    Map<String, Double> computed() {
        return computed("areaM2", areaM2);
    }
}
