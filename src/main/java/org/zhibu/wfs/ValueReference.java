package org.zhibu.wfs;

import java.util.List;
import java.util.Optional;
import org.zhibu.features.Field;
import org.zhibu.filter.Filter;
import org.zhibu.filter.SqlFilter;
import org.zhibu.filter.Value;

/** Which value GetPropertyValue asks for; features that do not know it are left out. */
record ValueReference(String name, WfsQuery query) {
    static final String ID = "@gml:id";

    static ValueReference of(String path, WfsQuery query) {
        if (path.strip().equals(ID)) {
            return new ValueReference(ID, with(query, List.of(), Filter.EVERYTHING));
        }
        String name = PropertyPath.name(path, query.collection(), "valueReference");
        if (name.equals("geometry")) {
            return new ValueReference(name, with(query, List.of(), Filter.EVERYTHING));
        }
        Optional<Field> field = query.collection().field(name);
        if (field.isEmpty()) {
            throw WfsException.invalid(
                    "valueReference",
                    "There is no field '" + name + "' in " + query.collection().id() + ".");
        }
        Filter known = new Filter.Not(new Filter.IsUnknown(new Value.Property(name)));
        return new ValueReference(name, with(query, List.of(field.get()), known));
    }

    private static WfsQuery with(WfsQuery query, List<Field> fields, Filter known) {
        return new WfsQuery(
                query.collection(),
                query.condition().and(SqlFilter.of(known, query.collection())),
                query.sort(),
                query.crs(),
                fields);
    }
}
