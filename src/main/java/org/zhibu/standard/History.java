package org.zhibu.standard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The log of changes, grouped by the revision they made, newest first. */
final class History {
    private static final int MOST = 1_000;

    /** All that was changed at once. */
    record Revision<C>(int revision, String actor, Instant at, List<C> changes) {}

    /** One value of a norm; empty = not regulated. */
    record Entry(String norm, NormField field, Optional<BigDecimal> from, Optional<BigDecimal> to, String reason) {}

    /** One assumption. */
    record Figure(String code, BigDecimal from, BigDecimal to, String reason) {}

    /** One value of a book; empty = none. */
    record BookValue(String code, Optional<BigDecimal> from, Optional<BigDecimal> to, String reason) {}

    private History() {}

    static List<Revision<BookValue>> ofBook(List<BookChange> changes) {
        return newestFirst(changes.stream()
                .collect(Collectors.groupingBy(BookChange::revision, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(each -> new Revision<>(
                        each.get(0).revision(),
                        each.get(0).actor(),
                        each.get(0).at(),
                        each.stream()
                                .map(change ->
                                        new BookValue(change.code(), change.from(), change.to(), change.reason()))
                                .toList()))
                .toList());
    }

    static List<Revision<Entry>> of(List<NormChange> changes) {
        return newestFirst(changes.stream()
                .collect(Collectors.groupingBy(NormChange::revision, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(each -> new Revision<>(
                        each.get(0).revision(),
                        each.get(0).actor(),
                        each.get(0).at(),
                        each.stream()
                                .map(change -> new Entry(
                                        change.norm(), change.field(), change.from(), change.to(), change.reason()))
                                .toList()))
                .toList());
    }

    static List<Revision<Figure>> ofAssumptions(List<AssumptionChange> changes) {
        return newestFirst(changes.stream()
                .collect(Collectors.groupingBy(AssumptionChange::revision, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(each -> new Revision<>(
                        each.get(0).revision(),
                        each.get(0).actor(),
                        each.get(0).at(),
                        each.stream()
                                .map(change -> new Figure(change.code(), change.from(), change.to(), change.reason()))
                                .toList()))
                .toList());
    }

    private static <T> List<T> newestFirst(List<T> oldestFirst) {
        List<T> turned = new ArrayList<>(oldestFirst);
        Collections.reverse(turned);
        return turned.subList(0, Math.min(MOST, turned.size()));
    }
}
