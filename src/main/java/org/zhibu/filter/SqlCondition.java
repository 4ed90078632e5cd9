package org.zhibu.filter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition in SQL with the values of its question marks, in order. The text is made of our own words and columns only.
 *
 * @param values text, long, double, decimal, boolean, moment, day, long[] or WKB
 */
public record SqlCondition(String sql, List<Object> values) {
    public static final SqlCondition NONE = new SqlCondition("true", List.of());

    public SqlCondition {
        values = List.copyOf(values);
    }

    /** Both conditions hold. */
    public SqlCondition and(SqlCondition other) {
        if (isNone()) {
            return other;
        }
        if (other.isNone()) {
            return this;
        }
        List<Object> both = new ArrayList<>(values);
        both.addAll(other.values);
        return new SqlCondition(sql + " AND " + other.sql, both);
    }

    public boolean isNone() {
        return sql.equals(NONE.sql);
    }

    /** Sets the values from a position on; returns the next one. */
    public int bind(PreparedStatement statement, int first) throws SQLException {
        int index = first;
        for (Object value : values) {
            bind(statement, index++, value);
        }
        return index;
    }

    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof Instant moment) {
            statement.setObject(index, moment.atOffset(ZoneOffset.UTC));
        } else if (value instanceof LocalDate day) {
            statement.setObject(index, day);
        } else if (value instanceof byte[] wkb) {
            statement.setBytes(index, wkb);
        } else if (value instanceof long[] ids) {
            Connection connection = statement.getConnection();
            statement.setArray(index, connection.createArrayOf("bigint", boxed(ids)));
        } else {
            statement.setObject(index, value);
        }
    }

    private static Long[] boxed(long[] ids) {
        return java.util.Arrays.stream(ids).boxed().toArray(Long[]::new);
    }

    /** The same for the same question, whatever arrays hold it. */
    public String key() {
        return sql
                + values.stream()
                        .map(value -> value instanceof byte[] bytes
                                ? java.util.HexFormat.of().formatHex(bytes)
                                : value instanceof long[] ids ? java.util.Arrays.toString(ids) : value.toString())
                        .collect(Collectors.joining("\u0000", "\u0000", ""));
    }
}
