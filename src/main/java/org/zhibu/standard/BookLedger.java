package org.zhibu.standard;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** A book as it was delivered or copied and everything changed since: each of its revisions can be read from it. Immutable. */
final class BookLedger {
    private final ValueBook delivered;
    private final List<BookChange> changes;
    private final ValueBook newest;

    /**
     * @param revision the newest
     * @param changes in the order of their revisions
     */
    BookLedger(ValueBook delivered, int revision, List<BookChange> changes) {
        this.delivered = delivered;
        this.changes = List.copyOf(changes);
        this.newest = asOf(revision);
    }

    ValueBook delivered() {
        return delivered;
    }

    ValueBook newest() {
        return newest;
    }

    List<BookChange> changes() {
        return changes;
    }

    /** The book at a revision, or not-found when it has not had it. */
    ValueBook at(int revision) {
        if (revision == newest.revision()) {
            return newest;
        }
        if (revision < 0 || revision > newest.revision()) {
            throw new ProblemException(
                    Kind.NOT_FOUND,
                    "The book " + delivered.code() + " has no revision " + revision + "; the newest is "
                            + newest.revision() + ".");
        }
        return asOf(revision);
    }

    private ValueBook asOf(int revision) {
        Map<String, BookChange> last = changes.stream()
                .filter(change -> change.revision() <= revision)
                .collect(Collectors.toMap(BookChange::code, change -> change, (one, next) -> next));
        return delivered.at(
                revision,
                delivered.values().stream()
                        .map(value -> last.containsKey(value.code()) ? asOf(value, last.get(value.code())) : value)
                        .toList());
    }

    /** A value that was changed back to what was delivered is the delivered one again, with its source. */
    private static ValueBook.Value asOf(ValueBook.Value value, BookChange change) {
        return change.to().equals(value.value())
                ? value
                : value.changed(
                        change.to(), new NormValue.Change(value.value(), change.actor(), change.at(), change.reason()));
    }
}
