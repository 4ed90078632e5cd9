package org.zhibu.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What can be undone and redone, read from the log. A new step forgets what could be redone; the log itself is never rewritten.
 *
 * @param done steps that stand, oldest first
 * @param undone steps that were taken back, the next to redo last
 */
public record PlanHistory(List<LoggedEdit> done, List<LoggedEdit> undone) {
    public PlanHistory {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }

    /** @param log in the order of the sequence */
    public static PlanHistory of(List<LoggedEdit> log) {
        Deque<LoggedEdit> done = new ArrayDeque<>();
        Deque<LoggedEdit> undone = new ArrayDeque<>();
        for (LoggedEdit entry : log) {
            if (entry.edit() instanceof PlanEdit.Step) {
                done.addLast(entry);
                undone.clear();
            } else if (entry.edit() instanceof PlanEdit.Undo) {
                undone.addLast(done.removeLast());
            } else {
                done.addLast(undone.removeLast());
            }
        }
        return new PlanHistory(new ArrayList<>(done), new ArrayList<>(undone));
    }

    /** The edit that takes the last standing step back. */
    public Optional<PlanEdit.Undo> undo() {
        return last(done)
                .map(step -> new PlanEdit.Undo(
                        step.edit().label(), step.sequence(), step.edit().reversed()));
    }

    /** The edit that does the last undone step again. */
    public Optional<PlanEdit.Redo> redo() {
        return last(undone)
                .map(step -> new PlanEdit.Redo(
                        step.edit().label(), step.sequence(), step.edit().changes()));
    }

    private static Optional<LoggedEdit> last(List<LoggedEdit> steps) {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }
}
