package org.zhibu.standard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** Reads the books of values: prices, thresholds of rules, parameters of finance. */
@ApplicationScoped
public class BookStore {
    private static final String MARK = "SELECT count(*)::text FROM book_value";
    private static final String VALUES = """
            SELECT b.code AS book, b.kind, b.name_zh AS book_zh, b.name_en AS book_en, v.code, v.section, v.name_zh, v.name_en,
                   v.unit, v.value, v.value_min, v.value_max, v.certainty, v.source, v.details::text AS details
            FROM book b JOIN book_value v ON v.book = b.code ORDER BY b.code, v.position""";

    private final DataSource database;
    private final ObjectMapper json;
    private final Kept<Map<String, ValueBook>> books;

    BookStore(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
        this.books = new Kept<>(this::mark, this::read, () -> {});
    }

    /** The book as it is now, or not-found with the books there are. */
    public ValueBook current(String code) {
        Map<String, ValueBook> all = books.current();
        return Optional.ofNullable(all.get(code))
                .orElseThrow(() -> new ProblemException(
                        Kind.NOT_FOUND,
                        "There is no book '" + code + "'. There are: " + String.join(", ", all.keySet()) + "."));
    }

    /** The book at a revision, 0 = as delivered; or not-found. */
    public ValueBook at(String code, int revision) {
        ValueBook book = current(code);
        if (revision != book.revision()) {
            throw new ProblemException(
                    Kind.NOT_FOUND,
                    "The book " + code + " has no revision " + revision + "; the newest is " + book.revision() + ".");
        }
        return book;
    }

    /** By code. */
    public List<ValueBook> list(ValueBook.Kind kind) {
        return books.current().values().stream()
                .filter(book -> book.kind() == kind)
                .toList();
    }

    private String mark() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(MARK);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the books", e);
        }
    }

    private Map<String, ValueBook> read() {
        Map<String, ValueBook> all = new LinkedHashMap<>();
        Map<String, List<ValueBook.Value>> values = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(VALUES);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String code = rows.getString("book");
                values.computeIfAbsent(code, key -> new ArrayList<>()).add(value(rows));
                all.put(
                        code,
                        new ValueBook(
                                code,
                                ValueBook.Kind.valueOf(rows.getString("kind")),
                                0,
                                rows.getString("book_zh"),
                                rows.getString("book_en"),
                                List.of()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the books", e);
        }
        all.replaceAll((code, book) ->
                new ValueBook(code, book.kind(), book.revision(), book.nameZh(), book.nameEn(), values.get(code)));
        return all;
    }

    private ValueBook.Value value(ResultSet row) throws SQLException {
        return new ValueBook.Value(
                row.getString("code"),
                row.getString("section"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("unit"),
                Optional.ofNullable(row.getBigDecimal("value")).map(Decimals::plain),
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
