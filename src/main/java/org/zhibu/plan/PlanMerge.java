package org.zhibu.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings what two plans did since they were one together, item by item. What only one of them changed is taken from it; what both
 * changed alike is no conflict; what they changed otherwise has to be chosen. Pure.
 *
 * @param changes of mine, ascending by key, conflicts by the choices made; those without a choice are left as they are
 * @param conflicts that have no choice
 */
record PlanMerge(List<Change> changes, List<Conflict> conflicts) {
    PlanMerge {
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
    }

    /** One item that both changed; empty = was not there, is not there any more. */
    record Conflict(String key, Optional<PlanItem> base, Optional<PlanItem> mine, Optional<PlanItem> theirs) {}

    /** Which side a conflict is decided for. */
    enum Choice {
        MINE,
        THEIRS
    }

    /** @param base what both said when they were one */
    static PlanMerge of(PlanState base, PlanState mine, PlanState theirs, Map<String, Choice> choices) {
        SortedMap<String, Change> ours = byKey(base.changesTo(mine));
        List<Change> changes = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        byKey(base.changesTo(theirs)).forEach((key, their) -> {
            Optional<PlanItem> now = mine.find(key);
            if (PlanState.sameItem(now, their.after())) {
                return;
            }
            Optional<Choice> choice = Optional.ofNullable(choices.get(key));
            if (!ours.containsKey(key) || choice.filter(Choice.THEIRS::equals).isPresent()) {
                changes.add(new Change(key, now, their.after()));
            } else if (choice.isEmpty()) {
                conflicts.add(new Conflict(key, their.before(), now, their.after()));
            }
        });
        return new PlanMerge(changes, conflicts);
    }

    private static SortedMap<String, Change> byKey(List<Change> changes) {
        SortedMap<String, Change> byKey = new TreeMap<>();
        changes.forEach(change -> byKey.put(change.key(), change));
        return byKey;
    }
}
