package org.zhibu.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** What an edit changes: images before are taken from the plan, not from the one who edits. Pure. */
final class EditSteps {
    private static final int MOST_NAMED = 5;

    private EditSteps() {}

    /** Ascending by key; what stands already is no change. What is drawn takes the operating right of it along when it goes. */
    static List<Change> changes(PlanState state, EditRequest request) {
        TreeMap<String, Optional<PlanItem>> wanted = new TreeMap<>();
        for (String key : request.remove()) {
            wanted.put(key, Optional.empty());
            if (key.startsWith("assignment/" + Target.Kind.DRAWN.slug() + "/")) {
                wanted.put(key.replaceFirst("^assignment/", "right/"), Optional.empty());
            }
        }
        request.put().forEach(item -> wanted.put(item.key(), Optional.of(item)));
        List<Change> changes = new ArrayList<>();
        wanted.forEach((key, after) -> {
            Optional<PlanItem> before = state.find(key);
            if (!PlanState.sameItem(before, after)) {
                changes.add(new Change(key, before, after));
            }
        });
        return changes;
    }

    /** A locked assignment may only be unlocked. */
    static void requireUnlocked(List<Change> changes) {
        List<String> locked = changes.stream()
                .filter(EditSteps::changesLocked)
                .map(Change::key)
                .toList();
        if (!locked.isEmpty()) {
            throw new ProblemException(
                    Kind.CONFLICT,
                    locked.size() + " locked: "
                            + String.join(", ", locked.subList(0, Math.min(MOST_NAMED, locked.size())))
                            + (locked.size() > MOST_NAMED ? " …" : "")
                            + ". Unlock first; an edit that unlocks changes nothing else of the assignment.");
        }
    }

    private static boolean changesLocked(Change change) {
        return change.before()
                .filter(item -> item instanceof Assignment before
                        && before.isLocked()
                        && !PlanState.sameItem(change.after(), Optional.of(before.withLock(false))))
                .isPresent();
    }

    /** Removes what is said of targets the site does not have. */
    static List<Change> withoutVanished(PlanState state, Site site) {
        Set<Target> there = new HashSet<>();
        site.buildings().forEach(building -> there.add(building.target()));
        site.spaces().forEach(space -> there.add(space.target()));
        return state.items().stream()
                .filter(item -> targetOf(item)
                        .filter(target -> target.kind() != Target.Kind.DRAWN && !there.contains(target))
                        .isPresent())
                .map(item -> new Change(item.key(), Optional.of(item), Optional.empty()))
                .sorted(Comparator.comparing(Change::key))
                .toList();
    }

    static Optional<Target> targetOf(PlanItem item) {
        if (item instanceof Assignment assignment) {
            return Optional.of(assignment.target());
        }
        if (item instanceof OperatingRight right) {
            return Optional.of(right.target());
        }
        return item instanceof Waiver waiver ? waiver.target() : Optional.empty();
    }

    static Plan onSite(Plan plan, String site) {
        return new Plan(
                plan.id(),
                plan.version(),
                plan.unit(),
                plan.name(),
                plan.note(),
                plan.state(),
                plan.parent(),
                site,
                plan.norms(),
                plan.priceBook(),
                plan.ruleBook(),
                plan.financeBook(),
                plan.createdBy(),
                plan.createdAt(),
                plan.changedAt());
    }
}
