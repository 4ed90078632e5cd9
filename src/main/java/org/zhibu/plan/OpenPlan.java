package org.zhibu.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plan as it stands at one version: what it says, and how it came about. Immutable. */
record OpenPlan(Plan plan, PlanState state, List<LogLine> log) {
    OpenPlan {
        log = List.copyOf(log);
    }

    OpenPlan with(Plan changed) {
        return new OpenPlan(changed, state, log);
    }

    OpenPlan with(Plan changed, PlanState next, LogLine line) {
        List<LogLine> longer = new ArrayList<>(log);
        longer.add(line);
        return new OpenPlan(changed, next, longer);
    }

    /** The last step that stands. */
    Optional<LogLine> undoable() {
        return last(history().done());
    }

    /** The step that was taken back last. */
    Optional<LogLine> redoable() {
        return last(history().undone());
    }

    private PlanHistory history() {
        return PlanHistory.of(log.stream()
                .filter(line -> line.kind() != LogLine.Kind.BASE)
                .map(line -> line.with(List.of()))
                .toList());
    }

    private Optional<LogLine> last(List<LoggedEdit> edits) {
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        int sequence = edits.get(edits.size() - 1).sequence();
        return log.stream().filter(line -> line.sequence() == sequence).findFirst();
    }
}
