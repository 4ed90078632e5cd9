package org.zhibu.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** Writes the log of assumptions. */
@ApplicationScoped
class AssumptionWriter {
    /** Whoever changes any waits for whoever changes another: they share one revision. */
    private static final String LOCK = "SELECT code FROM assumption ORDER BY code FOR UPDATE";

    private static final String REVISION = "SELECT coalesce(max(revision), 0) FROM assumption_change";
    private static final String LOG = """
            INSERT INTO assumption_change (revision, code, value_from, value_to, actor, reason) VALUES (?, ?, ?, ?, ?, ?)""";

    private final DataSource database;

    AssumptionWriter(DataSource database) {
        this.database = database;
    }

    /** Writes a new revision on top of {@code checked}, the one the edits were checked against. */
    @Transactional
    void change(int checked, List<AssumptionEdits.Edit> edits, String actor) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.execute();
            int revision = revision(connection);
            if (revision != checked) {
                throw stale(revision);
            }
            try (PreparedStatement insert = connection.prepareStatement(LOG)) {
                for (AssumptionEdits.Edit edit : edits) {
                    insert.setInt(1, checked + 1);
                    insert.setString(2, edit.code());
                    insert.setBigDecimal(3, edit.from());
                    insert.setBigDecimal(4, edit.to());
                    insert.setString(5, actor);
                    insert.setString(6, edit.reason());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot change the assumptions", e);
        }
    }

    static ProblemException stale(int revision) {
        return new ProblemException(
                Kind.CHANGED_MEANWHILE,
                "The assumptions are at revision " + revision
                        + ", you changed another one. Read them again and repeat your change.");
    }

    private static int revision(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REVISION);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
