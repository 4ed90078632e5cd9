package org.zhibu.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The GiST indexes of empty tables, dropped while much is loaded and built afterwards in one go, which is faster. */
final class SpatialIndexes {

    private static final List<String> TABLES = List.of("community", "building", "idle_space", "facility", "road");
    private static final String SPATIAL_INDEXES_OF_TABLE = """
            SELECT format('%I.%I', schemaname, indexname), indexdef
            FROM pg_indexes
            WHERE schemaname = current_schema() AND tablename = ? AND indexdef LIKE '%USING gist%'
            ORDER BY indexname
            """;

    private final Connection connection;
    private final List<String> definitions = new ArrayList<>();

    private SpatialIndexes(Connection connection) {
        this.connection = connection;
    }

    static SpatialIndexes suspend(Connection connection) throws SQLException {
        SpatialIndexes indexes = new SpatialIndexes(connection);
        for (String table : TABLES) {
            if (indexes.empty(table)) {
                indexes.drop(table);
            }
        }
        return indexes;
    }

    /** Builds what was dropped, and gathers the statistics that queries are planned with. */
    void restore() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET LOCAL maintenance_work_mem = '256MB'");
            for (String definition : definitions) {
                statement.execute(definition);
            }
            statement.execute("ANALYZE district, subdistrict, block, community, building, idle_space, facility, road");
        }
    }

    private boolean empty(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT NOT EXISTS (SELECT FROM " + table + ")")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private void drop(String table) throws SQLException {
        try (var query = connection.prepareStatement(SPATIAL_INDEXES_OF_TABLE);
                var statement = connection.createStatement()) {
            query.setString(1, table);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    definitions.add(rows.getString(2));
                    statement.execute("DROP INDEX " + rows.getString(1));
                }
            }
        }
    }
}
