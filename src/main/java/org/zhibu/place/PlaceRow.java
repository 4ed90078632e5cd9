package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.locationtech.jts.geom.Geometry;

/** What the tables of all kinds of places have in common; never leaves this package. */
@MappedSuperclass
abstract class PlaceRow<A> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** The first version is 1, as the database counts. */
    @Version
    private int version = 1;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "updated_at", insertable = false, updatable = false)
    private Instant updatedAt;

    @Embedded
    private Identity identity;

    private Geometry geom;

    /** Null when every attribute is null: Hibernate then makes no record. */
    abstract A attributes();

    abstract void attributes(A values);

    /** Columns that the database computes, by their JSON names; a value may be null. */
    abstract Map<String, Double> computed();

    final int version() {
        return version;
    }

    final Place<A> toPlace(A unknown) {
        A values = attributes() == null ? unknown : attributes();
        return new Place<>(id, version, updatedAt, identity, geom, values, computed());
    }

    final void take(PlaceDraft<A> draft) {
        identity = draft.identity();
        geom = draft.geometry();
        attributes(draft.attributes());
    }

    static Map<String, Double> computed(String name, Double value) {
        return Collections.singletonMap(name, value);
    }
}
