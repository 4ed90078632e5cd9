package org.zhibu.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.zhibu.problem.ExpectedVersion;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** Writes the log of norm sets, and users' own copies of them. */
@ApplicationScoped
class NormWriter {
    private static final int MOST_OWN_SETS = 200;

    private static final String LOCK = "SELECT revision FROM norm_set WHERE code = ? FOR UPDATE";
    private static final String NEXT_REVISION = "UPDATE norm_set SET revision = revision + 1 WHERE code = ?";
    private static final String LOG = """
            INSERT INTO norm_change (norm_set, revision, norm, field, value_from, value_to, actor, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String HOW_MANY_OWN = "SELECT count(*) FROM norm_set WHERE kind = 'OWN'";
    private static final String COPY_SET = """
            INSERT INTO norm_set (code, kind, base, name_zh, name_en, authority, source, valid_from, valid_to, position)
            SELECT ?, 'OWN', ?, ?, ?, ?, source, valid_from, valid_to, 1000 FROM norm_set WHERE code = ?
            ON CONFLICT (code) DO NOTHING""";
    private static final String COPY_CIRCLES = """
            INSERT INTO living_circle
            SELECT ?, code, position, name_zh, name_en, walking_minutes, walking_m, people_min, people_max, certainty, source
            FROM living_circle WHERE norm_set = ?""";
    private static final String COPY_NORMS = """
            INSERT INTO norm
            SELECT ?, code, position, facility_type, name_zh, name_en, category, level, requirement, demand, clause, note
            FROM norm WHERE norm_set = ?""";
    private static final String COPY_VALUE = """
            INSERT INTO norm_value (norm_set, norm, field, value, certainty, source) VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String DELETE = "DELETE FROM norm_set WHERE code = ?";

    private final DataSource database;

    NormWriter(DataSource database) {
        this.database = database;
    }

    /** Writes a new revision on top of the one the edits were checked against. */
    @Transactional
    void change(NormSet checked, List<NormEdit> edits, String actor) {
        try (Connection connection = database.getConnection()) {
            lock(connection, checked);
            execute(connection, NEXT_REVISION, checked.code());
            try (PreparedStatement insert = connection.prepareStatement(LOG)) {
                for (NormEdit edit : edits) {
                    bind(
                            insert,
                            checked.code(),
                            checked.revision() + 1,
                            edit.norm(),
                            edit.field().name(),
                            edit.from().orElse(null),
                            edit.to().orElse(null),
                            actor,
                            edit.reason());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot change the norm set " + checked.code(), e);
        }
    }

    /** The values of the base as they are become the delivered ones of the copy. */
    @Transactional
    void copy(NormCopy copy, NormSet base, String actor) {
        try (Connection connection = database.getConnection()) {
            lock(connection, base.code());
            if (count(connection) >= MOST_OWN_SETS) {
                throw new ProblemException(
                        Kind.CONFLICT, "There are " + MOST_OWN_SETS + " norm sets of users already; delete one first.");
            }
            String reference = base.code() + "@" + base.revision();
            if (execute(connection, COPY_SET, copy.code(), reference, copy.nameZh(), copy.nameEn(), actor, base.code())
                    == 0) {
                throw new ProblemException(
                        Kind.CONFLICT, "There is already a norm set '" + copy.code() + "'; choose another code.");
            }
            execute(connection, COPY_CIRCLES, copy.code(), base.code());
            execute(connection, COPY_NORMS, copy.code(), base.code());
            copyValues(connection, copy.code(), base);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot copy the norm set " + base.code(), e);
        }
    }

    private static void copyValues(Connection connection, String code, NormSet base) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(COPY_VALUE)) {
            for (Norm norm : base.norms()) {
                for (var value : norm.values().entrySet()) {
                    bind(
                            insert,
                            code,
                            norm.code(),
                            value.getKey().name(),
                            value.getValue().value(),
                            value.getValue().certainty().name(),
                            value.getValue().source());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Deletes a copy with its log; what was delivered stays. */
    @Transactional
    void delete(NormSet set, ExpectedVersion expected) {
        if (set.kind() != NormSet.Kind.OWN) {
            throw new ProblemException(
                    Kind.CONFLICT,
                    "The norm set " + set.code() + " is delivered with the program and stays; copies of it can be"
                            + " deleted.");
        }
        if (!expected.allows(set.revision())) {
            throw stale(set.code(), set.revision());
        }
        try (Connection connection = database.getConnection()) {
            lock(connection, set);
            execute(connection, DELETE, set.code());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot delete the norm set " + set.code(), e);
        }
    }

    static ProblemException stale(String code, int revision) {
        return new ProblemException(
                Kind.CHANGED_MEANWHILE,
                "The norm set " + code + " is at revision " + revision
                        + ", you changed another one. Read it again and repeat your change.");
    }

    private static void lock(Connection connection, NormSet checked) throws SQLException {
        int revision = lock(connection, checked.code());
        if (revision != checked.revision()) {
            throw stale(checked.code(), revision);
        }
    }

    private static int lock(Connection connection, String code) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setString(1, code);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new ProblemException(Kind.NOT_FOUND, "The norm set " + code + " was deleted meanwhile.");
                }
                return row.getInt(1);
            }
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HOW_MANY_OWN);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int execute(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, (Object[]) values);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            Optional<Object> value = Optional.ofNullable(values[index]);
            if (value.isPresent()) {
                statement.setObject(index + 1, value.get());
            } else {
                statement.setNull(index + 1, java.sql.Types.NUMERIC);
            }
        }
    }
}
