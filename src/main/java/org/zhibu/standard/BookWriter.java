package org.zhibu.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** Writes the log of books, and users' own copies of them. */
@ApplicationScoped
class BookWriter {
    private static final int MOST_OWN_BOOKS = 200;

    private static final String LOCK = "SELECT revision FROM book WHERE code = ? FOR UPDATE";
    private static final String NEXT_REVISION = "UPDATE book SET revision = revision + 1 WHERE code = ?";
    private static final String LOG = """
            INSERT INTO book_change (book, revision, code, value_from, value_to, actor, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String HOW_MANY_OWN = "SELECT count(*) FROM book WHERE based_on IS NOT NULL";
    private static final String COPY_BOOK = """
            INSERT INTO book (code, kind, name_zh, name_en, based_on, created_by)
            SELECT ?, kind, ?, ?, ?, ? FROM book WHERE code = ? ON CONFLICT (code) DO NOTHING""";
    private static final String COPY_VALUES = """
            INSERT INTO book_value (book, code, position, section, name_zh, name_en, unit, value, value_min, value_max,
                                    certainty, source, details)
            SELECT ?, code, position, section, name_zh, name_en, unit, value, value_min, value_max, certainty, source, details
            FROM book_value WHERE book = ?""";
    private static final String SET_COPIED = """
            UPDATE book_value SET value = ?, certainty = ?, source = ? WHERE book = ? AND code = ?""";

    private final DataSource database;

    BookWriter(DataSource database) {
        this.database = database;
    }

    /** Writes a new revision on top of the one the edits were checked against. */
    @Transactional
    void change(ValueBook checked, List<BookEdit> edits, String actor) {
        try (Connection connection = database.getConnection()) {
            int revision = lock(connection, checked.code());
            if (revision != checked.revision()) {
                throw stale(checked.code(), revision);
            }
            execute(connection, NEXT_REVISION, checked.code());
            try (PreparedStatement insert = connection.prepareStatement(LOG)) {
                for (BookEdit edit : edits) {
                    insert.setString(1, checked.code());
                    insert.setInt(2, revision + 1);
                    insert.setString(3, edit.code());
                    insert.setBigDecimal(4, edit.from().orElse(null));
                    insert.setBigDecimal(5, edit.to().orElse(null));
                    insert.setString(6, actor);
                    insert.setString(7, edit.reason());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot change the book " + checked.code(), e);
        }
    }

    /** The values of the base as they are become the delivered ones of the copy. */
    @Transactional
    void copy(NormCopy copy, ValueBook base, String actor) {
        try (Connection connection = database.getConnection()) {
            lock(connection, base.code());
            if (count(connection) >= MOST_OWN_BOOKS) {
                throw new ProblemException(Kind.CONFLICT, "There are " + MOST_OWN_BOOKS + " books of users already.");
            }
            int made = execute(
                    connection,
                    COPY_BOOK,
                    copy.code(),
                    copy.nameZh(),
                    copy.nameEn(),
                    base.reference(),
                    actor,
                    base.code());
            if (made == 0) {
                throw new ProblemException(
                        Kind.CONFLICT, "There is already a book '" + copy.code() + "'; choose another code.");
            }
            execute(connection, COPY_VALUES, copy.code(), base.code());
            copyChanged(connection, copy.code(), base);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot copy the book " + base.code(), e);
        }
    }

    private static void copyChanged(Connection connection, String code, ValueBook base) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SET_COPIED)) {
            for (ValueBook.Value value : base.values()) {
                if (value.change().isPresent()) {
                    BigDecimal number = value.value().orElse(null);
                    update.setBigDecimal(1, number);
                    update.setString(2, value.certainty().name());
                    update.setString(3, value.source());
                    update.setString(4, code);
                    update.setString(5, value.code());
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
    }

    static ProblemException stale(String code, int revision) {
        return new ProblemException(
                Kind.CHANGED_MEANWHILE,
                "The book " + code + " is at revision " + revision
                        + ", you changed another one. Read it again and repeat your change.");
    }

    private static int lock(Connection connection, String code) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setString(1, code);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the book " + code + " is gone, books are never deleted");
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
            for (int index = 0; index < values.length; index++) {
                statement.setString(index + 1, values[index]);
            }
            return statement.executeUpdate();
        }
    }
}
