package org.zhibu.standard;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibu.problem.ExpectedVersion;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/**
 * The books of values, kept in memory: prices, thresholds of rules, parameters of finance. A change by this process is seen at once, one
 * by another process within a second.
 */
@ApplicationScoped
public class BookStore {
    private final Kept<Map<String, BookLedger>> ledgers;
    private final BookWriter writer;

    BookStore(BookReader reader, BookWriter writer) {
        this.ledgers = new Kept<>(reader::mark, reader::ledgers, () -> {});
        this.writer = writer;
    }

    /** The book as it is now, or not-found with the books there are. */
    public ValueBook current(String code) {
        return ledger(code).newest();
    }

    /** The book at a revision, 0 = as delivered; or not-found. */
    public ValueBook at(String code, int revision) {
        return ledger(code).at(revision);
    }

    /** Delivered ones first, then own ones, by code. */
    public List<ValueBook> list(ValueBook.Kind kind) {
        return ledgers.current().values().stream()
                .map(BookLedger::newest)
                .filter(book -> book.kind() == kind)
                .toList();
    }

    /** Everything changed in a book, oldest first; or not-found. */
    public List<BookChange> listChanges(String code) {
        return ledger(code).changes();
    }

    /** Changes values, see {@link BookEdits#of}; the new revision, or the old one when nothing differs. */
    ValueBook change(String code, ExpectedVersion expected, JsonNode body, String actor) {
        return write(code, expected, body, actor, BookEdits::of);
    }

    /** Makes values what was delivered, see {@link BookEdits#restoring}. */
    ValueBook restore(String code, ExpectedVersion expected, JsonNode body, String actor) {
        return write(code, expected, body, actor, BookEdits::restoring);
    }

    @FunctionalInterface
    private interface Reading {
        List<BookEdit> of(JsonNode body, ValueBook now, ValueBook delivered);
    }

    private ValueBook write(String code, ExpectedVersion expected, JsonNode body, String actor, Reading reading) {
        BookLedger ledger = ledger(code);
        ValueBook before = ledger.newest();
        if (!expected.allows(before.revision())) {
            throw BookWriter.stale(code, before.revision());
        }
        List<BookEdit> edits = reading.of(body, before, ledger.delivered());
        if (!edits.isEmpty()) {
            try {
                writer.change(before, edits, actor);
            } finally {
                // also when it was refused: then another process has made a newer revision
                ledgers.renewed();
            }
        }
        return current(code);
    }

    /** Copies a book as one's own. */
    ValueBook copy(NormCopy copy, ValueBook base, String actor) {
        writer.copy(copy, base, actor);
        ledgers.renewed();
        return current(copy.code());
    }

    private BookLedger ledger(String code) {
        Map<String, BookLedger> all = ledgers.current();
        return Optional.ofNullable(all.get(code))
                .orElseThrow(() -> new ProblemException(
                        Kind.NOT_FOUND,
                        "There is no book '" + code + "'. There are: " + String.join(", ", all.keySet()) + "."));
    }
}
