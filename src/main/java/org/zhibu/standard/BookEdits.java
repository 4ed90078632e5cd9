package org.zhibu.standard;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.Violation;

/** Reads what is to be changed in a book and checks it against the book: everything that is wrong is said at once. */
final class BookEdits {
    private static final int MOST_DECIMALS = 6;
    private static final int LONGEST_REASON = 500;
    private static final String CODE = "code";
    private static final String VALUE = "value";
    private static final String CODES = "codes";
    private static final String REASON = "reason";
    private static final String LEAST = "_MIN";
    private static final String MOST = "_MAX";

    private final ValueBook book;
    private final ValueBook delivered;
    private final List<Violation> wrong = new ArrayList<>();
    private final Map<String, ChangesBody.Entry> entries = new LinkedHashMap<>();

    private BookEdits(ValueBook book, ValueBook delivered) {
        this.book = book;
        this.delivered = delivered;
    }

    /** Of {@code {"changes": [{code, value, reason}]}} those that change something, or a problem that lists every violation. */
    static List<BookEdit> of(JsonNode body, ValueBook book, ValueBook delivered) {
        BookEdits edits = new BookEdits(book, delivered);
        ChangesBody.read(body, Set.of(CODE), edits.wrong).forEach(edits::take);
        edits.entries.keySet().forEach(edits::contradiction);
        edits.throwAll();
        return edits.entries.values().stream()
                .map(entry -> edits.edit(entry.words().get(CODE), entry.value(), entry.reason()))
                .filter(edit -> !edit.from().equals(edit.to()))
                .toList();
    }

    /** Back to what was delivered, of {@code {codes, reason}}: all values unless codes are said. */
    static List<BookEdit> restoring(JsonNode body, ValueBook book, ValueBook delivered) {
        BookEdits edits = new BookEdits(book, delivered);
        if (body == null || !body.isObject()) {
            throw new ProblemException(
                    Kind.UNREADABLE_BODY,
                    "Send a JSON object with codes, a list of codes, and reason; both may be left out.");
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!name.equals(CODES) && !name.equals(REASON)) {
                edits.wrong.add(new Violation(name, "is not known here"));
            }
        });
        String reason = body.path(REASON).asText("").strip();
        if (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            edits.wrong.add(new Violation(REASON, "must be a text of at most " + LONGEST_REASON + " characters"));
        }
        Set<String> codes = edits.codes(body.path(CODES));
        edits.throwAll();
        return codes.stream()
                .map(code -> edits.edit(code, delivered.get(code).value(), reason))
                .filter(edit -> !edit.from().equals(edit.to()))
                .toList();
    }

    private Set<String> codes(JsonNode list) {
        Set<String> codes = new LinkedHashSet<>();
        if (list.isMissingNode() || list.isNull()) {
            delivered.values().forEach(value -> codes.add(value.code()));
            return codes;
        }
        if (!list.isArray()) {
            wrong.add(new Violation(CODES, "must be a list of codes"));
        }
        for (int index = 0; index < list.size(); index++) {
            String code = list.get(index).asText();
            if (delivered.find(code).isEmpty()) {
                wrong.add(new Violation(CODES + "[" + index + "]", unknown(code)));
            }
            codes.add(code);
        }
        return codes;
    }

    private BookEdit edit(String code, Optional<BigDecimal> to, String reason) {
        return new BookEdit(code, book.get(code).value(), to, reason);
    }

    private void throwAll() {
        if (!wrong.isEmpty()) {
            throw ProblemException.violations(Kind.CONSTRAINT_VIOLATION, wrong);
        }
    }

    private String unknown(String code) {
        return "'" + code + "' is no value of the book " + book.code();
    }

    private void take(ChangesBody.Entry entry) {
        String code = entry.words().get(CODE);
        if (code == null) {
            return;
        }
        Optional<ValueBook.Value> value = book.find(code);
        if (value.isEmpty()) {
            wrong.add(entry.wrong(CODE, unknown(code)));
            return;
        }
        if (entry.hasUsableValue()) {
            Optional<String> refusal = entry.value().isPresent()
                    ? refusal(value.get(), entry.value().get())
                    : refusalOfNone(code);
            refusal.ifPresent(message -> wrong.add(entry.wrong(VALUE, message)));
        }
        ChangesBody.Entry other = entry.hasUsableValue() ? entries.putIfAbsent(code, entry) : entries.get(code);
        if (other != null) {
            wrong.add(entry.wrong(CODE, "is changed in " + other.path() + " already"));
        }
    }

    private Optional<String> refusal(ValueBook.Value value, BigDecimal number) {
        if (number.compareTo(value.min()) < 0 || number.compareTo(value.max()) > 0) {
            return Optional.of("must be between " + value.min() + " and " + value.max());
        }
        if (book.isWholeYears(value.code()) && !ValueBook.isWhole(number)) {
            return Optional.of("must be a whole number of years");
        }
        return number.scale() > MOST_DECIMALS
                ? Optional.of("must have at most " + MOST_DECIMALS + " decimals")
                : Optional.empty();
    }

    /** What has no price is not known to cost nothing; but a calculation cannot do without its parameters. */
    private Optional<String> refusalOfNone(String code) {
        return book.kind() == ValueBook.Kind.PRICE
                        || delivered.get(code).value().isEmpty()
                ? Optional.empty()
                : Optional.of("must be a number: only prices, and what was delivered without a value, can have none");
    }

    /** Of X_MIN and X_MAX the first is not the greater one. */
    private void contradiction(String code) {
        boolean isLeast = code.endsWith(LEAST);
        if (!isLeast && !code.endsWith(MOST)) {
            return;
        }
        String stem = code.substring(0, code.length() - LEAST.length());
        if (!isLeast && entries.containsKey(stem + LEAST)) {
            return; // said of the other one
        }
        Optional<BigDecimal> least = after(stem + LEAST);
        Optional<BigDecimal> most = after(stem + MOST);
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            wrong.add(entries.get(code)
                    .wrong(
                            VALUE,
                            stem + LEAST + " would be " + least.get() + ", more than " + stem + MOST + ", "
                                    + most.get()));
        }
    }

    private Optional<BigDecimal> after(String code) {
        return entries.containsKey(code)
                ? entries.get(code).value()
                : book.find(code).flatMap(ValueBook.Value::value);
    }
}
