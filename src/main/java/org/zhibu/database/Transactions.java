package org.zhibu.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One transaction at a time: all of it is written, or nothing. */
@ApplicationScoped
public class Transactions {
    private final DataSource database;

    Transactions(DataSource database) {
        this.database = database;
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    public <T> T write(Work<T> work) {
        return within(Connection.TRANSACTION_READ_COMMITTED, work);
    }

    /** All that is read is of one moment. */
    public <T> T read(Work<T> work) {
        return within(Connection.TRANSACTION_REPEATABLE_READ, work);
    }

    private <T> T within(int isolation, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(isolation);
            boolean done = false;
            try {
                T result = work.with(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    rollBack(connection);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be read or written", e);
        }
    }

    /** A connection that is gone has nothing to roll back: the database did it when it lost it. */
    private static void rollBack(Connection connection) throws SQLException {
        if (connection.isValid(1)) {
            connection.rollback();
        }
    }
}
