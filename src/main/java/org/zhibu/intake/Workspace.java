package org.zhibu.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.zhibu.job.JobControl;

/**
 * A database connection that sees the staging schema first; a cancelled job interrupts what it is doing. Closing rolls
 * back what is not committed.
 */
final class Workspace implements AutoCloseable {
    private final Connection connection;
    private final JobControl control;
    private final JobControl.Registration registration;

    private Workspace(Connection connection, JobControl control) throws SQLException {
        this.connection = connection;
        this.control = control;
        PGConnection postgres = connection.unwrap(PGConnection.class);
        this.registration = control.onCancel(() -> cancel(postgres));
    }

    static Workspace open(DataSource database, String schema, JobControl control) throws SQLException {
        Workspace workspace = new Workspace(database.getConnection(), control);
        workspace.execute("SET search_path = " + Sql.name(schema) + ", public");
        // the staging tables are new and unknown to the planner: small costs let it use the second core
        workspace.execute("SET parallel_setup_cost = 0");
        workspace.execute("SET parallel_tuple_cost = 0");
        workspace.execute("SET min_parallel_table_scan_size = '1MB'");
        workspace.execute("SET work_mem = '256MB'");
        return workspace;
    }

    Connection connection() {
        return connection;
    }

    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    void commit() throws SQLException {
        control.check();
        connection.commit();
        connection.setAutoCommit(true);
    }

    int execute(String sql, Object... values) throws SQLException {
        control.check();
        if (values.length == 0) {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** The first row of the answer. */
    <T> T one(String sql, RowReader<T> reader, Object... values) throws SQLException {
        return list(sql, reader, values).get(0);
    }

    <T> List<T> list(String sql, RowReader<T> reader, Object... values) throws SQLException {
        control.check();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (row.next()) {
                    all.add(reader.read(row));
                }
                return all;
            }
        }
    }

    long number(String sql, Object... values) throws SQLException {
        return one(sql, row -> row.getLong(1), values);
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @Override
    public void close() throws SQLException {
        registration.close();
        try (Connection closing = connection) {
            if (!closing.getAutoCommit()) {
                closing.rollback();
                closing.setAutoCommit(true);
            }
            try (Statement statement = closing.createStatement()) {
                statement.execute("RESET ALL");
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static void cancel(PGConnection postgres) {
        try {
            postgres.cancelQuery();
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not take the cancellation", e);
        }
    }
}
