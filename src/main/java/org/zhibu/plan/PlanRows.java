package org.zhibu.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.zhibu.database.Rows;
import org.zhibu.problem.ProblemException;

/** Rows of the table of plans. */
final class PlanRows {
    private static final String COLUMNS = """
            p.id, p.version, p.unit_id, p.name, p.note, p.state, p.parent_id, p.parent_version, p.site_hash, p.norms, p.price_book,
            p.rule_book, p.finance_book, p.created_by, p.created_at, p.changed_at""";

    private static final String FIND = "SELECT " + COLUMNS + " FROM plan p WHERE p.id = ?";
    private static final String LOCK = FIND + " FOR UPDATE";
    private static final String LIST = "SELECT " + COLUMNS + """
            , (SELECT count(*) FROM plan_item i WHERE i.plan_id = p.id AND i.key LIKE 'assignment/%')
            FROM plan p WHERE p.unit_id = ? OR ? ORDER BY p.id LIMIT ?""";
    private static final String ADD = """
            INSERT INTO plan AS p (unit_id, name, note, parent_id, parent_version, site_hash, norms, price_book, rule_book, finance_book,
              created_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING\s""" + COLUMNS;
    private static final String CHANGE = """
            UPDATE plan AS p SET version = version + 1, name = ?, note = ?, state = ?, site_hash = ?, norms = ?, price_book = ?,
              rule_book = ?, finance_book = ?, changed_at = now()
            WHERE id = ? RETURNING\s""" + COLUMNS;
    private static final String DELETE = "DELETE FROM plan WHERE id = ?";

    /** Ids are never so many; a list that long is of no use. */
    private static final int MOST_LISTED = 10_000;

    private PlanRows() {}

    /** A plan with the number of its assignments. */
    record Listed(Plan plan, int assigned) {}

    static Plan get(Connection connection, long id) throws SQLException {
        return one(connection, FIND, id);
    }

    /** Nobody else changes the plan until the transaction ends. */
    static Plan lock(Connection connection, long id) throws SQLException {
        return one(connection, LOCK, id);
    }

    private static Plan one(Connection connection, String sql, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, id);
            return Rows.list(select, PlanRows::plan).stream()
                    .findFirst()
                    .orElseThrow(() -> ProblemException.notFound("plan", id));
        }
    }

    static List<Listed> list(Connection connection, Optional<Long> unit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LIST)) {
            Rows.bind(select, unit.orElse(0L), unit.isEmpty(), MOST_LISTED);
            return Rows.list(select, row -> new Listed(plan(row), row.getInt(17)));
        }
    }

    /** @param plan what it says of id, version, state and moments is not looked at */
    static Plan add(Connection connection, Plan plan) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            Rows.bind(insert, plan.unit(), plan.name(), plan.note());
            insert.setObject(4, plan.parent().map(Plan.Parent::plan).orElse(null), java.sql.Types.BIGINT);
            insert.setObject(5, plan.parent().map(Plan.Parent::version).orElse(null), java.sql.Types.INTEGER);
            insert.setString(6, plan.siteHash());
            insert.setString(7, plan.norms());
            insert.setString(8, plan.priceBook());
            insert.setString(9, plan.ruleBook());
            insert.setString(10, plan.financeBook());
            insert.setString(11, plan.createdBy());
            return Rows.list(insert, PlanRows::plan).get(0);
        }
    }

    /** The plan with the next version; what may change is written. */
    static Plan change(Connection connection, Plan plan) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CHANGE)) {
            Rows.bind(
                    update,
                    plan.name(),
                    plan.note(),
                    plan.state().name(),
                    plan.siteHash(),
                    plan.norms(),
                    plan.priceBook(),
                    plan.ruleBook(),
                    plan.financeBook(),
                    plan.id());
            return Rows.list(update, PlanRows::plan).get(0);
        }
    }

    static void delete(Connection connection, long id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }

    private static Plan plan(ResultSet row) throws SQLException {
        Optional<Long> parent = Rows.id(row, 7);
        int parentVersion = row.getInt(8);
        return new Plan(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                Plan.State.valueOf(row.getString(6)),
                parent.map(id -> new Plan.Parent(id, parentVersion)),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getObject(15, OffsetDateTime.class).toInstant(),
                row.getObject(16, OffsetDateTime.class).toInstant());
    }
}
