package org.zhibu.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads the assumptions with their log. */
@ApplicationScoped
class AssumptionReader {
    private static final String MARK = "SELECT coalesce(max(revision), 0)::text FROM assumption_change";
    private static final String DELIVERED = """
            SELECT code, name_zh, name_en, unit, value, value_min, value_max, certainty, source
            FROM assumption ORDER BY position""";
    private static final String CHANGES = """
            SELECT revision, code, value_from, value_to, actor, changed_at, reason
            FROM assumption_change ORDER BY revision, code""";

    private final DataSource database;

    AssumptionReader(DataSource database) {
        this.database = database;
    }

    String mark() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(MARK);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the assumptions", e);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    AssumptionLedger ledger() {
        List<Assumption> delivered = new ArrayList<>();
        List<AssumptionChange> changes = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement selectDelivered = connection.prepareStatement(DELIVERED);
                ResultSet rows = selectDelivered.executeQuery();
                PreparedStatement selectChanges = connection.prepareStatement(CHANGES);
                ResultSet log = selectChanges.executeQuery()) {
            while (rows.next()) {
                delivered.add(assumption(rows));
            }
            while (log.next()) {
                changes.add(change(log));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the assumptions", e);
        }
        return new AssumptionLedger(delivered, changes);
    }

    private static Assumption assumption(ResultSet row) throws SQLException {
        return new Assumption(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("unit"),
                Decimals.plain(row.getBigDecimal("value")),
                Decimals.plain(row.getBigDecimal("value_min")),
                Decimals.plain(row.getBigDecimal("value_max")),
                Certainty.valueOf(row.getString("certainty")),
                row.getString("source"),
                Optional.empty());
    }

    private static AssumptionChange change(ResultSet row) throws SQLException {
        return new AssumptionChange(
                row.getInt("revision"),
                row.getString("code"),
                Decimals.plain(row.getBigDecimal("value_from")),
                Decimals.plain(row.getBigDecimal("value_to")),
                row.getString("actor"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("reason"));
    }
}
