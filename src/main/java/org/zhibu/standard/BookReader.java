package org.zhibu.standard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads all books with their logs, in one database snapshot. */
@ApplicationScoped
class BookReader {
    private static final String ONE_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";
    private static final String MARK = """
            SELECT coalesce(string_agg(code || '@' || revision || '@' || created_at, ' ' ORDER BY code), '')
                   || ' ' || (SELECT count(*) FROM book_value) FROM book""";
    private static final String BOOKS = """
            SELECT code, kind, revision, name_zh, name_en, based_on FROM book ORDER BY based_on IS NOT NULL, code""";
    private static final String VALUES = """
            SELECT book, code, section, name_zh, name_en, unit, value, value_min, value_max, certainty, source,
                   details::text AS details
            FROM book_value ORDER BY book, position""";
    private static final String CHANGES = """
            SELECT book, revision, code, value_from, value_to, actor, changed_at, reason
            FROM book_change ORDER BY book, revision, code""";

    private final DataSource database;
    private final ObjectMapper json;

    BookReader(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Reads the current row. */
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Differs whenever any book does. */
    String mark() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(MARK);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the books", e);
        }
    }

    /** By code, delivered books first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Map<String, BookLedger> ledgers() {
        try (Connection connection = database.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(ONE_SNAPSHOT);
            }
            Map<String, List<ValueBook.Value>> values = byBook(connection, VALUES, this::value);
            Map<String, List<BookChange>> changes = byBook(connection, CHANGES, BookReader::change);
            Map<String, BookLedger> ledgers = new LinkedHashMap<>();
            byBook(connection, BOOKS, row -> ledger(row, values, changes))
                    .forEach((code, ledger) -> ledgers.put(code, ledger.get(0)));
            return ledgers;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the books", e);
        }
    }

    /** What each row says, by the book in its first column. */
    private static <T> Map<String, List<T>> byBook(Connection connection, String sql, Row<T> each) throws SQLException {
        Map<String, List<T>> byBook = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                byBook.computeIfAbsent(rows.getString(1), book -> new ArrayList<>())
                        .add(each.read(rows));
            }
        }
        return byBook;
    }

    private static BookLedger ledger(
            ResultSet row, Map<String, List<ValueBook.Value>> values, Map<String, List<BookChange>> changes)
            throws SQLException {
        String code = row.getString("code");
        ValueBook delivered = new ValueBook(
                code,
                ValueBook.Kind.valueOf(row.getString("kind")),
                0,
                row.getString("name_zh"),
                row.getString("name_en"),
                Optional.ofNullable(row.getString("based_on")),
                values.getOrDefault(code, List.of()));
        return new BookLedger(delivered, row.getInt("revision"), changes.getOrDefault(code, List.of()));
    }

    private static Optional<BigDecimal> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column)).map(Decimals::plain);
    }

    private static BookChange change(ResultSet row) throws SQLException {
        return new BookChange(
                row.getInt("revision"),
                row.getString("code"),
                number(row, "value_from"),
                number(row, "value_to"),
                row.getString("actor"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("reason"));
    }

    private ValueBook.Value value(ResultSet row) throws SQLException {
        return new ValueBook.Value(
                row.getString("code"),
                row.getString("section"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("unit"),
                number(row, "value"),
                Decimals.plain(row.getBigDecimal("value_min")),
                Decimals.plain(row.getBigDecimal("value_max")),
                Certainty.valueOf(row.getString("certainty")),
                row.getString("source"),
                details(row.getString("details")),
                Optional.empty());
    }

    private Map<String, String> details(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the details of a book are no texts: " + text, e);
        }
    }
}
