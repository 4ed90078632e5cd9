package org.zhibu.features;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** The feature at which a reading stands. What is asked for by a number is the field of that place in {@link #fields}. */
public final class FeatureRow {
    static final int ID = 1;
    static final int GEOMETRY = 2;
    static final int FIRST_FIELD = 3;

    private final ResultSet rows;
    private final List<Field> fields;

    private FeatureRow(ResultSet rows, List<Field> fields) {
        this.rows = rows;
        this.fields = fields;
    }

    /** The row the result stands at; the wrapping of the connection pool, which costs at every value, is taken off. */
    static FeatureRow of(ResultSet rows, List<Field> fields) throws SQLException {
        return new FeatureRow(rows.unwrap(ResultSet.class), fields);
    }

    public List<Field> fields() {
        return fields;
    }

    public long id() throws SQLException {
        return rows.getLong(ID);
    }

    /** In the reference system asked for, longitude or easting first. */
    public byte[] geometry() throws SQLException {
        return rows.getBytes(GEOMETRY);
    }

    /** The stamp of the row where it is read in place of a geometry: another one after each change. */
    long stamp() throws SQLException {
        return rows.getLong(GEOMETRY);
    }

    /** The stamp of the row where it is read behind the fields. */
    long stampBehindFields() throws SQLException {
        return rows.getLong(FIRST_FIELD + fields.size());
    }

    /** Whether the value read last is unknown. */
    public boolean wasUnknown() throws SQLException {
        return rows.wasNull();
    }

    public long whole(int field) throws SQLException {
        return rows.getLong(FIRST_FIELD + field);
    }

    public double real(int field) throws SQLException {
        return rows.getDouble(FIRST_FIELD + field);
    }

    public boolean truth(int field) throws SQLException {
        return rows.getBoolean(FIRST_FIELD + field);
    }

    /** The text in UTF-8, empty when it is unknown. */
    public byte[] text(int field) throws SQLException {
        byte[] text = rows.getBytes(FIRST_FIELD + field);
        return text == null ? new byte[0] : text;
    }

    /** The value as text that means the same everywhere; empty when it is unknown. */
    public String words(int field) throws SQLException {
        int column = FIRST_FIELD + field;
        Object value = switch (fields.get(field).type()) {
            case TEXT -> rows.getString(column);
            case WHOLE -> rows.getLong(column);
            case REAL -> rows.getDouble(column);
            case DECIMAL -> rows.getBigDecimal(column);
            case TRUTH -> rows.getBoolean(column);
            case DAY -> rows.getObject(column, LocalDate.class);
            case MOMENT -> moment(column);
        };
        if (rows.wasNull() || value == null) {
            return "";
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    /** The value for a table: a number or a text; empty when it is unknown. */
    Object cell(int field) throws SQLException {
        String words = words(field);
        return fields.get(field).type().isNumber() && !words.isEmpty() ? new BigDecimal(words) : words;
    }

    private Instant moment(int column) throws SQLException {
        OffsetDateTime moment = rows.getObject(column, OffsetDateTime.class);
        return moment == null ? Instant.EPOCH : moment.toInstant();
    }

    /** The keys the reading is sorted by, as text; the id is not among them. */
    Key key(int keys) throws SQLException {
        java.util.ArrayList<String> values = new java.util.ArrayList<>(keys);
        for (int index = 0; index < keys; index++) {
            values.add(rows.getString(FIRST_FIELD + fields.size() + index));
        }
        return new Key(values, id());
    }
}
