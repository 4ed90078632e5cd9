package org.zhibu.features;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhibu.filter.ValueType;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** The public collections with their fields, read from the database's own description of itself once. */
@ApplicationScoped
public class CollectionCatalog {
    private static final Set<String> NO_FIELDS = Set.of("id", "geom", "point", "xmin");

    private static final String COLUMNS_OF_A_TABLE = """
            SELECT a.attname, format_type(a.atttypid, NULL), a.attnotnull, col_description(a.attrelid, a.attnum),
                   (SELECT string_agg(pg_get_constraintdef(k.oid), ' ') FROM pg_constraint k
                    WHERE k.conrelid = a.attrelid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum])
            FROM pg_attribute a WHERE a.attrelid = ?::regclass AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attnum""";

    // geometry_columns takes words of check constraints for types
    private static final String SHAPE_OF_A_TABLE =
            "SELECT upper(postgis_typmod_type(atttypmod)) FROM pg_attribute WHERE attrelid = ?::regclass AND attname = 'geom'";

    private static final Pattern CLOSED_LIST = Pattern.compile("= ANY \\(+ARRAY\\[(.*?)\\]");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    private final DataSource database;
    private volatile Map<PublicCollection, Collection> known;

    CollectionCatalog(DataSource database) {
        this.database = database;
    }

    /** In the order of {@link PublicCollection}. */
    public List<Collection> all() {
        Map<PublicCollection, Collection> collections = collections();
        return Arrays.stream(PublicCollection.values()).map(collections::get).toList();
    }

    public Collection get(PublicCollection kind) {
        return collections().get(kind);
    }

    public Collection get(String id) {
        return PublicCollection.find(id).map(this::get).orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(String id) {
        String ids = Arrays.stream(PublicCollection.values())
                .map(PublicCollection::id)
                .collect(Collectors.joining(", "));
        return new ProblemException(Kind.NOT_FOUND, "There is no collection '" + id + "'. There are: " + ids + ".");
    }

    private Map<PublicCollection, Collection> collections() {
        if (known == null) {
            try (Connection connection = database.getConnection()) {
                known = read(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("cannot read what the collections are", e);
            }
        }
        return known;
    }

    private static Map<PublicCollection, Collection> read(Connection connection) throws SQLException {
        Map<PublicCollection, Collection> collections = new java.util.EnumMap<>(PublicCollection.class);
        for (PublicCollection kind : PublicCollection.values()) {
            boolean computed = kind == PublicCollection.SERVICE_CIRCLES;
            collections.put(
                    kind,
                    new Collection(
                            kind,
                            computed ? "MULTIPOLYGON" : shape(connection, kind.table()),
                            computed ? CircleSource.FIELDS : fields(connection, kind.table())));
        }
        return collections;
    }

    private static String shape(Connection connection, String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SHAPE_OF_A_TABLE)) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static List<Field> fields(Connection connection, String table) throws SQLException {
        List<Field> fields = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(COLUMNS_OF_A_TABLE)) {
            select.setString(1, table);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String column = rows.getString(1);
                    if (!NO_FIELDS.contains(column)) {
                        fields.add(new Field(
                                camelCase(column),
                                column,
                                type(rows.getString(2)),
                                String.valueOf(rows.getString(4)),
                                rows.getBoolean(3),
                                choices(rows.getString(5))));
                    }
                }
            }
        }
        return fields;
    }

    /** As the places themselves are written: floor_area_m2 is floorAreaM2. */
    private static String camelCase(String column) {
        return Pattern.compile("_(\\w)")
                .matcher(column)
                .replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    private static ValueType type(String sqlType) {
        return switch (sqlType) {
            case "integer", "bigint", "smallint" -> ValueType.WHOLE;
            case "double precision", "real" -> ValueType.REAL;
            case "numeric" -> ValueType.DECIMAL;
            case "boolean" -> ValueType.TRUTH;
            case "date" -> ValueType.DAY;
            case "timestamp with time zone" -> ValueType.MOMENT;
            case "text", "character varying" -> ValueType.TEXT;
            default ->
                throw new IllegalStateException("a column of the type " + sqlType + " has no place in a feature");
        };
    }

    private static List<String> choices(String checks) {
        if (checks == null) {
            return List.of();
        }
        Matcher list = CLOSED_LIST.matcher(checks);
        return list.find()
                ? QUOTED.matcher(list.group(1))
                        .results()
                        .map(match -> match.group(1))
                        .toList()
                : List.of();
    }
}
