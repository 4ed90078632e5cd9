package org.zhibu.features;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibu.filter.FilterFields;

/**
 * A public collection with what the database says of it.
 *
 * @param shape MULTIPOLYGON, MULTILINESTRING or GEOMETRY, as PostGIS names types
 */
public record Collection(PublicCollection kind, String shape, List<Field> fields) implements FilterFields {
    /** When a feature was changed last: what {@code datetime} asks for. */
    public static final String CHANGED = "updatedAt";

    public Collection {
        fields = List.copyOf(fields);
    }

    public String id() {
        return kind.id();
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    @Override
    public Optional<FilterField> find(String name) {
        if (name.equals("id")) {
            return Optional.of(new FilterField("id", org.zhibu.filter.ValueType.WHOLE));
        }
        return field(name).map(field -> new FilterField(field.column(), field.type()));
    }

    @Override
    public Set<String> names() {
        Map<String, Field> names = new LinkedHashMap<>();
        fields.forEach(field -> names.put(field.name(), field));
        return names.keySet();
    }
}
