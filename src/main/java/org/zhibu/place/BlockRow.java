package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;

@Entity
@Table(name = "block")
class BlockRow extends PlaceRow<Block> {

    @Embedded
    private Block attributes;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "area_m2", insertable = false, updatable = false)
    private Double areaM2;

    @Override
    Block attributes() {
        return attributes;
    }

    @Override
    void attributes(Block values) {
        attributes = values;
    }

    @Override
    Map<String, Double> computed() {
        return computed("areaM2", areaM2);
    }
}
