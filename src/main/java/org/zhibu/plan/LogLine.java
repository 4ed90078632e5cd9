package org.zhibu.plan;

import java.time.Instant;
import java.util.List;

/**
 * An entry of the log without what it changed.
 *
 * @param step of an undo or redo: sequence of the step; 0 for others
 * @param count of changes
 * @param siteBefore hash of the site the plan stood on; siteAfter where it stood then
 */
record LogLine(
        int sequence,
        Kind kind,
        int step,
        String label,
        int count,
        String siteBefore,
        String siteAfter,
        String actor,
        Instant at,
        String reason) {

    /** As it is written in the log. */
    enum Kind {
        /** What the plan began with; cannot be undone. */
        BASE,
        STEP,
        UNDO,
        REDO;

        static Kind of(PlanEdit edit) {
            if (edit instanceof PlanEdit.Undo) {
                return UNDO;
            }
            return edit instanceof PlanEdit.Redo ? REDO : STEP;
        }
    }

    boolean movesSite() {
        return !siteBefore.equals(siteAfter);
    }

    LoggedEdit with(List<Change> changes) {
        PlanEdit edit = switch (kind) {
            case BASE, STEP -> new PlanEdit.Step(label, changes);
            case UNDO -> new PlanEdit.Undo(label, step, changes);
            case REDO -> new PlanEdit.Redo(label, step, changes);
        };
        return new LoggedEdit(sequence, edit, actor, at, reason);
    }
}
