package org.zhibu.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.zhibu.filter.SqlCondition;

/** A field that features are sorted by; unknown values come last either way, and the id decides in the end. */
public record SortKey(Field field, boolean descending) {

    static String orderBy(List<SortKey> keys, boolean backwards) {
        return keys.stream()
                        .map(key -> key.field.column()
                                + (key.descending != backwards ? " DESC" : " ASC")
                                + (backwards ? " NULLS FIRST, " : " NULLS LAST, "))
                        .collect(Collectors.joining())
                + (backwards ? "id DESC" : "id");
    }

    /** What stands behind (or, backwards, before) a key in the order. */
    static SqlCondition beyond(List<SortKey> keys, Key place, boolean backwards) {
        String sql = backwards ? "id < ?" : "id > ?";
        List<Object> values = new ArrayList<>(List.of(place.id()));
        for (int index = keys.size() - 1; index >= 0; index--) {
            SortKey key = keys.get(index);
            String column = key.field.column();
            String value = place.values().get(index);
            if (value == null) {
                String beyond = backwards ? column + " IS NOT NULL" : "false";
                sql = "(" + beyond + " OR (" + column + " IS NULL AND " + sql + "))";
            } else {
                String bound = "?::" + key.sqlType();
                String sign = key.descending == backwards ? " > " : " < ";
                String beyond = column + sign + bound + (backwards ? "" : " OR " + column + " IS NULL");
                sql = "(" + beyond + " OR (" + column + " = " + bound + " AND " + sql + "))";
                values.addAll(0, Arrays.asList(value, value));
            }
        }
        return new SqlCondition(sql, values);
    }

    private String sqlType() {
        return switch (field.type()) {
            case TEXT -> "text";
            case WHOLE -> "bigint";
            case REAL -> "float8";
            case DECIMAL -> "numeric";
            case TRUTH -> "boolean";
            case DAY -> "date";
            case MOMENT -> "timestamptz";
        };
    }
}
