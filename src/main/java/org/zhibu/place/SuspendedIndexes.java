package org.zhibu.place;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The indexes of empty tables, dropped while much is loaded and built afterwards in one go, which is faster; unique ones
 * stay. To be used within one transaction: until its end the tables are locked, and a rollback brings the indexes back.
 */
public final class SuspendedIndexes {
    private static final String INDEXES_OF_TABLE = """
            SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
            WHERE indrelid = ('public.' || ?)::regclass AND NOT indisunique
              AND EXISTS (SELECT FROM pg_attribute a
                          WHERE a.attrelid = indrelid AND a.attnum = indkey[0] AND a.attname = ANY (?))
            ORDER BY indexrelid""";

    private final Connection connection;
    private final List<String> definitions = new ArrayList<>();

    private SuspendedIndexes(Connection connection) {
        this.connection = connection;
    }

    /** Drops the indexes on the columns that will be filled of those tables that are empty. */
    public static SuspendedIndexes of(Connection connection, List<String> tables, List<String> columns)
            throws SQLException {
        SuspendedIndexes indexes = new SuspendedIndexes(connection);
        for (String table : tables) {
            if (indexes.isEmpty(table)) {
                indexes.drop(table, columns);
            }
        }
        return indexes;
    }

    /** Builds what was dropped. */
    public void restore() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL maintenance_work_mem = '256MB'");
            for (String definition : definitions) {
                statement.execute(definition);
            }
        }
    }

    private boolean isEmpty(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT NOT EXISTS (SELECT FROM public." + table + ")")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private void drop(String table, List<String> columns) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(INDEXES_OF_TABLE);
                Statement statement = connection.createStatement()) {
            query.setString(1, table);
            query.setArray(2, connection.createArrayOf("text", columns.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    definitions.add(rows.getString(2));
                    statement.execute("DROP INDEX " + rows.getString(1));
                }
            }
        }
    }
}
