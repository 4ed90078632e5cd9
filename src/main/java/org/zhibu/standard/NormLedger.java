package org.zhibu.standard;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** A norm set as it was delivered and everything changed since: each of its revisions can be read from it. */
final class NormLedger {
    private final NormSet delivered;
    private final List<NormChange> changes;
    private final NormSet newest;

    /**
     * @param revision the newest
     * @param changes in the order of their revisions
     */
    NormLedger(NormSet delivered, int revision, List<NormChange> changes) {
        this.delivered = delivered;
        this.changes = List.copyOf(changes);
        this.newest = asOf(revision);
    }

    NormSet newest() {
        return newest;
    }

    List<NormChange> changes() {
        return changes;
    }

    /** The set at a revision, or not-found when it has not had it. */
    NormSet at(int revision) {
        if (revision == newest.revision()) {
            return newest;
        }
        if (revision < 0 || revision > newest.revision()) {
            throw new ProblemException(
                    Kind.NOT_FOUND,
                    "The norm set " + delivered.code() + " has no revision " + revision + "; the newest is "
                            + newest.revision() + ".");
        }
        return asOf(revision);
    }

    private NormSet asOf(int revision) {
        Map<String, Map<NormField, NormChange>> last = changes.stream()
                .filter(change -> change.revision() <= revision)
                .collect(Collectors.groupingBy(
                        NormChange::norm, Collectors.toMap(NormChange::field, change -> change, (one, next) -> next)));
        List<Norm> norms = delivered.norms().stream()
                .map(norm -> asOf(norm, last.getOrDefault(norm.code(), Map.of())))
                .toList();
        return new NormSet(
                delivered.code(),
                revision,
                delivered.nameZh(),
                delivered.nameEn(),
                delivered.authority(),
                delivered.validFrom(),
                delivered.validTo(),
                delivered.circles(),
                norms,
                delivered.kind(),
                delivered.base(),
                delivered.source());
    }

    /** A value that was changed back to what was delivered is the delivered one again, with its source. */
    private static Norm asOf(Norm norm, Map<NormField, NormChange> last) {
        if (last.isEmpty()) {
            return norm;
        }
        Map<NormField, NormValue> values = new EnumMap<>(NormField.class);
        values.putAll(norm.values());
        Map<NormField, Norm.Removal> removed = new EnumMap<>(NormField.class);
        last.forEach((field, change) -> {
            Optional<BigDecimal> original = norm.value(field);
            if (change.to().equals(original)) {
                return;
            }
            NormValue.Change mark = new NormValue.Change(original, change.actor(), change.at(), change.reason());
            if (change.to().isPresent()) {
                values.put(
                        field,
                        new NormValue(
                                change.to().get(),
                                Certainty.CHANGED,
                                change.reason(),
                                change.revision(),
                                Optional.of(mark)));
            } else {
                values.remove(field);
                removed.put(field, new Norm.Removal(change.revision(), mark));
            }
        });
        return norm.with(values, removed);
    }
}
