package org.zhibu.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Reads the inventory from the database: whole, or what has changed since a moment. */
@ApplicationScoped
class InventoryStore {
    private static final int ROWS_AT_ONCE = 20_000;

    private static final String MOMENT =
            "SELECT pg_current_snapshot()::text, coalesce((SELECT max(id) FROM place_change), 0)";

    /** What is visible now and was not at the moment given: no commit is missed, however late it came. */
    private static final String CHANGES_SINCE = """
            SELECT kind, id_from, id_to FROM place_change
            WHERE txid >= pg_snapshot_xmin(?::pg_snapshot) AND NOT pg_visible_in_snapshot(txid, ?::pg_snapshot)""";

    /** The newest stays whatever its age: its id is the version. */
    private static final String PRUNE = """
            DELETE FROM place_change WHERE changed_at < now() - interval '1 day'
            AND id < (SELECT max(id) FROM place_change)""";

    private static final String OUTLINES = "SELECT id, ST_AsBinary(geom) FROM %s WHERE id = ANY (?)";

    /** Found once for a row, not once for each time it is named: that is what OFFSET is for. */
    private static final String POINT_INSIDE =
            " CROSS JOIN LATERAL (SELECT ST_PointOnSurface(p.geom) AS point OFFSET 0) AS inside";

    private final DataSource database;

    InventoryStore(DataSource database) {
        this.database = database;
    }

    /** One step forward. */
    record Step(Inventory inventory, Set<String> changedTables) {}

    /** Forgets changes that everybody has followed long ago. */
    void prune() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(PRUNE);
        }
    }

    /** Everything, read in one database snapshot. */
    Inventory load() throws SQLException {
        try (Connection connection = snapshotConnection()) {
            EnumMap<Layout, Places> places = new EnumMap<>(Layout.class);
            for (Layout layout : Layout.values()) {
                places.put(layout, new Places(layout, List.of(read(connection, layout, Optional.empty()))));
            }
            return atMoment(connection, places, 0);
        }
    }

    /** The inventory brought up to now with the tables that changed; the same object and no table when nothing has. */
    Step catchUp(Inventory old) throws SQLException {
        try (Connection connection = snapshotConnection()) {
            Map<String, List<long[]>> changes = changesSince(connection, old.databaseSnapshot());
            if (changes.isEmpty()) {
                return new Step(old, Set.of());
            }
            EnumMap<Layout, Places> places = new EnumMap<>(old.places());
            for (Layout layout : Layout.values()) {
                if (changes.containsKey(layout.table())) {
                    IdRanges ranges = IdRanges.of(changes.get(layout.table()));
                    Segment fresh = read(connection, layout, Optional.of(ranges));
                    places.put(layout, old.of(layout).with(ranges, fresh));
                }
            }
            return new Step(atMoment(connection, places, old.version() + 1), changes.keySet());
        }
    }

    /** Outlines as WKB by id, for the few places where the representative point does not decide. */
    Map<Long, byte[]> outlines(Layout layout, List<Long> ids) throws SQLException {
        Map<Long, byte[]> outlines = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OUTLINES.formatted(layout.table()))) {
            Array array = connection.createArrayOf("bigint", ids.toArray());
            select.setArray(1, array);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    outlines.put(rows.getLong(1), rows.getBytes(2));
                }
            }
        }
        return outlines;
    }

    private Connection snapshotConnection() throws SQLException {
        Connection connection = database.getConnection();
        boolean ready = false;
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            ready = true;
            return connection;
        } finally {
            if (!ready) {
                // a connection that died would otherwise stay lent out for ever
                connection.close();
            }
        }
    }

    private static Map<String, List<long[]>> changesSince(Connection connection, String moment) throws SQLException {
        Map<String, List<long[]>> changes = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(CHANGES_SINCE)) {
            select.setString(1, moment);
            select.setString(2, moment);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    changes.computeIfAbsent(rows.getString(1), kind -> new ArrayList<>())
                            .add(new long[] {rows.getLong(2), rows.getLong(3)});
                }
            }
        }
        return changes;
    }

    /** A change that was logged early and committed late has no higher id than those followed before: the version grows nevertheless. */
    private static Inventory atMoment(Connection connection, EnumMap<Layout, Places> places, long leastVersion)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet moment = statement.executeQuery(MOMENT)) {
            moment.next();
            return Inventory.of(Math.max(leastVersion, moment.getLong(2)), moment.getString(1), places);
        }
    }

    private static Segment read(Connection connection, Layout layout, Optional<IdRanges> ranges) throws SQLException {
        SegmentBuilder builder = new SegmentBuilder(layout);
        try (PreparedStatement select = connection.prepareStatement(select(layout, ranges.isPresent()))) {
            connection.unwrap(PGConnection.class).setPrepareThreshold(-1);
            select.setFetchSize(ROWS_AT_ONCE);
            if (ranges.isPresent()) {
                select.setArray(
                        1, connection.createArrayOf("bigint", boxed(ranges.get().from())));
                select.setArray(
                        2, connection.createArrayOf("bigint", boxed(ranges.get().to())));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    add(builder, layout, rows);
                }
            }
        }
        return builder.build();
    }

    private static void add(SegmentBuilder builder, Layout layout, ResultSet rows) throws SQLException {
        builder.place(
                rows.getLong(1),
                rows.getLong(2),
                rows.getDouble(3),
                rows.getDouble(4),
                rows.getDouble(5),
                rows.getDouble(6));
        int column = 7;
        for (int number = 0; number < layout.numbers().size(); number++) {
            double value = rows.getDouble(column++);
            builder.number(number, rows.wasNull() ? Double.NaN : value);
        }
        for (int text = 0; text < layout.texts().size(); text++) {
            String value = rows.getString(column++);
            builder.text(text, value == null ? null : value.intern());
        }
        if (layout.keepsOutline()) {
            builder.outline(rows.getBytes(column));
        }
    }

    private static String select(Layout layout, boolean someIds) {
        StringBuilder sql = new StringBuilder("SELECT ");
        sql.append(Grid.SQL_KEY.formatted("ST_X(point)", "ST_Y(point)")).append(" AS cell, p.id");
        sql.append(", ST_X(point), ST_Y(point)");
        sql.append(", greatest(ST_XMax(geom) - ST_X(point), ST_X(point) - ST_XMin(geom))");
        sql.append(", greatest(ST_YMax(geom) - ST_Y(point), ST_Y(point) - ST_YMin(geom))");
        layout.numbers()
                .forEach(expression -> sql.append(", (").append(expression).append(")::float8"));
        layout.texts().forEach(name -> sql.append(", ").append(name));
        if (layout.keepsOutline()) {
            sql.append(", ST_AsBinary(geom)");
        }
        sql.append(" FROM ").append(layout.table()).append(" p");
        if (!layout.keepsPoint()) {
            sql.append(POINT_INSIDE);
        }
        if (someIds) {
            sql.append(" JOIN unnest(?::bigint[], ?::bigint[]) AS r (low, high) ON p.id BETWEEN r.low AND r.high");
        }
        return sql.append(" ORDER BY cell, p.id").toString();
    }

    private static Long[] boxed(long[] values) {
        return java.util.Arrays.stream(values).boxed().toArray(Long[]::new);
    }
}
