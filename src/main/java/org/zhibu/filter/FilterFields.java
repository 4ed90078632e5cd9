package org.zhibu.filter;

import java.util.Optional;
import java.util.Set;

/** The fields a filter may name. */
public interface FilterFields {
    /** A field: its column, never text of a caller, and what its values are. */
    record FilterField(String column, ValueType type) {}

    Optional<FilterField> find(String name);

    /** Names of all fields, for messages. */
    Set<String> names();

    /** What filters call the geometry. */
    default boolean isGeometry(String name) {
        return name.equals("geometry") || name.equals("geom");
    }
}
