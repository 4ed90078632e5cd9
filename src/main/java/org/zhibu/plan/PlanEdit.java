package org.zhibu.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** One entry of the log of a plan: a step, or the way back from one, or the way forth again. All are reversible. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlanEdit.Step.class, name = "step"),
    @JsonSubTypes.Type(value = PlanEdit.Undo.class, name = "undo"),
    @JsonSubTypes.Type(value = PlanEdit.Redo.class, name = "redo")
})
public sealed interface PlanEdit {
    /** What was done, as a key of the texts of the page, e.g. {@code assign.MODIFY}. */
    String label();

    /** At most one for each key, in the order of the keys. */
    List<Change> changes();

    /** The changes that take it back. */
    @JsonIgnore
    default List<Change> reversed() {
        return changes().stream().map(Change::reversed).toList();
    }

    /** Something new. */
    record Step(String label, List<Change> changes) implements PlanEdit {
        public Step {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Takes a step back.
     *
     * @param step sequence number of the step
     */
    record Undo(String label, int step, List<Change> changes) implements PlanEdit {
        public Undo {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Does again a step that was taken back.
     *
     * @param step sequence number of the step
     */
    record Redo(String label, int step, List<Change> changes) implements PlanEdit {
        public Redo {
            changes = List.copyOf(changes);
        }
    }
}
