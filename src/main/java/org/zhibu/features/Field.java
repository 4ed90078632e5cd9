package org.zhibu.features;

import java.util.List;
import org.zhibu.filter.ValueType;

/**
 * A value that features of a collection have.
 *
 * @param name in JSON, XML and filters
 * @param description the comment on the column
 * @param choices the closed list of texts it may be; empty = any
 */
public record Field(
        String name, String column, ValueType type, String description, boolean required, List<String> choices) {
    public Field {
        choices = List.copyOf(choices);
    }
}
