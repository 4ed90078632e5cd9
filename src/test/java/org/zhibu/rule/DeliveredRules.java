package org.zhibu.rule;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhibu.plan.GivenBooks;
import org.zhibu.standard.Certainty;
import org.zhibu.standard.ValueBook;

/** The rule book as the migrations deliver it, read from their text. */
final class DeliveredRules {
    private static final String TEXT = "'((?:[^']|'')*)'";
    private static final String NUMBER = "(NULL|-?[0-9.]+)";
    private static final Pattern ROW = Pattern.compile(
            "\\('CN-2021-63', " + String.join(", ", TEXT, "\\d+", TEXT, TEXT, TEXT, TEXT, NUMBER, NUMBER, NUMBER) + ", "
                    + String.join(", ", TEXT, TEXT, TEXT) + "\\)");
    private static final ValueBook BOOK = read();

    private DeliveredRules() {}

    static ValueBook book() {
        return BOOK;
    }

    /** The usual books for tests with the rules as delivered. */
    static GivenBooks books() {
        GivenBooks usual = GivenBooks.usual();
        return new GivenBooks(usual.prices(), BOOK, usual.finance());
    }

    private static ValueBook read() {
        try (Stream<Path> files = Files.list(Path.of("migrations"))) {
            List<ValueBook.Value> values = files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(DeliveredRules::text)
                    .flatMap(text -> ROW.matcher(text).results())
                    .map(row -> value(row))
                    .toList();
            return new ValueBook("CN-2021-63", ValueBook.Kind.RULE, 0, "则", "Rules", values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ValueBook.Value value(MatchResult row) {
        try {
            Map<String, String> details = new ObjectMapper().readValue(row.group(11), new TypeReference<>() {});
            Optional<BigDecimal> value =
                    row.group(6).equals("NULL") ? Optional.empty() : Optional.of(new BigDecimal(row.group(6)));
            return new ValueBook.Value(
                    row.group(1),
                    row.group(2),
                    row.group(3),
                    row.group(4),
                    row.group(5),
                    value,
                    new BigDecimal(row.group(7)),
                    new BigDecimal(row.group(8)),
                    Certainty.valueOf(row.group(9)),
                    row.group(10),
                    details,
                    Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
