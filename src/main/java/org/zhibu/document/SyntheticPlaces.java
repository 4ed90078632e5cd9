package org.zhibu.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Tells whether invented places are among those that are counted, so that no document passes for a real one. */
@ApplicationScoped
public class SyntheticPlaces {
    private static final String ANY = """
            SELECT EXISTS (SELECT FROM community WHERE confidence = 'SYNTHETIC')
              OR EXISTS (SELECT FROM facility WHERE confidence = 'SYNTHETIC')
              OR EXISTS (SELECT FROM building WHERE confidence = 'SYNTHETIC')""";

    private final EntityManager entities;

    SyntheticPlaces(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public boolean exist() {
        return (Boolean) entities.createNativeQuery(ANY, Boolean.class).getSingleResult();
    }
}
