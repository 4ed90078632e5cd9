package org.zhibu.standard;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** The assumptions as delivered and everything changed since: each revision can be read from it. */
final class AssumptionLedger {
    private static final String SHARE = "SHARE_";

    private final List<Assumption> delivered;
    private final List<AssumptionChange> changes;
    private final int revision;
    private final Assumptions newest;

    /** @param changes in the order of their revisions */
    AssumptionLedger(List<Assumption> delivered, List<AssumptionChange> changes) {
        this.delivered = List.copyOf(delivered);
        this.changes = List.copyOf(changes);
        this.revision = changes.isEmpty() ? 0 : changes.get(changes.size() - 1).revision();
        this.newest = assumptions(revision, listAt(revision));
    }

    int revision() {
        return revision;
    }

    Assumptions newest() {
        return newest;
    }

    List<AssumptionChange> changes() {
        return changes;
    }

    Assumptions at(int wanted) {
        return wanted == revision ? newest : assumptions(wanted, listAt(wanted));
    }

    /** In their order, as they stood at a revision; or not-found when there has been none. */
    List<Assumption> listAt(int wanted) {
        if (wanted < 0 || wanted > revision) {
            throw new ProblemException(
                    Kind.NOT_FOUND,
                    "There is no revision " + wanted + " of the assumptions; the newest is " + revision + ".");
        }
        Map<String, AssumptionChange> last = changes.stream()
                .filter(change -> change.revision() <= wanted)
                .collect(Collectors.toMap(AssumptionChange::code, change -> change, (one, next) -> next));
        return delivered.stream()
                .map(each -> last.containsKey(each.code()) ? each.with(last.get(each.code())) : each)
                .toList();
    }

    /** The figures as calculations take them. */
    static Assumptions assumptions(int revision, List<Assumption> list) {
        Map<String, BigDecimal> values = list.stream().collect(Collectors.toMap(Assumption::code, Assumption::value));
        Map<AgeGroup, BigDecimal> shares = new EnumMap<>(AgeGroup.class);
        for (AgeGroup group : AgeGroup.values()) {
            if (group != AgeGroup.ALL) {
                shares.put(group, value(values, SHARE + group.name()));
            }
        }
        return new Assumptions(
                revision,
                value(values, "PEOPLE_PER_HOUSEHOLD"),
                value(values, "SQUARE_METRES_PER_PERSON"),
                shares,
                value(values, "WALKING_METRES_PER_MINUTE"),
                value(values, "COVERAGE_TARGET"));
    }

    private static BigDecimal value(Map<String, BigDecimal> values, String code) {
        BigDecimal value = values.get(code);
        if (value == null) {
            throw new IllegalStateException("the assumption " + code + " is not in the database");
        }
        return value;
    }
}
