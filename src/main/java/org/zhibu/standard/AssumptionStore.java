package org.zhibu.standard;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import org.zhibu.problem.ExpectedVersion;

/** What is assumed where figures are not known, kept in memory like the norm sets in {@link NormStore}. */
@ApplicationScoped
public class AssumptionStore {
    private final Kept<AssumptionLedger> ledger;
    private final AssumptionWriter writer;

    AssumptionStore(AssumptionReader reader, AssumptionWriter writer, Event<StandardChanged> changed) {
        this.ledger = new Kept<>(reader::mark, reader::ledger, () -> changed.fire(new StandardChanged()));
        this.writer = writer;
    }

    public Assumptions current() {
        return ledger.current().newest();
    }

    /** The assumptions as they were at a revision, 0 = as delivered; or not-found. */
    public Assumptions at(int revision) {
        return ledger.current().at(revision);
    }

    /** Each figure with its source at a revision; or not-found. */
    public List<Assumption> listAssumptions(int revision) {
        return ledger.current().listAt(revision);
    }

    /** Everything changed, oldest first. */
    public List<AssumptionChange> listChanges() {
        return ledger.current().changes();
    }

    /**
     * Changes figures; a new revision, or the old one when nothing differs.
     *
     * @param body see {@link AssumptionEdits}
     */
    void change(ExpectedVersion expected, JsonNode body, String actor) {
        AssumptionLedger before = ledger.current();
        if (!expected.allows(before.revision())) {
            throw AssumptionWriter.stale(before.revision());
        }
        List<AssumptionEdits.Edit> edits = AssumptionEdits.of(body, before.listAt(before.revision()));
        if (!edits.isEmpty()) {
            try {
                writer.change(before.revision(), edits, actor);
            } finally {
                // also when it was refused: then another process has made a newer revision
                ledger.renewed();
            }
        }
    }
}
