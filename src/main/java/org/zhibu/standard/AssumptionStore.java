package org.zhibu.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;

/** What is assumed where figures are not known, kept in memory like the norm sets in {@link NormStore}. */
@ApplicationScoped
public class AssumptionStore {
    private final Kept<AssumptionLedger> ledger;

    AssumptionStore(AssumptionReader reader, Event<StandardChanged> changed) {
        this.ledger = new Kept<>(reader::mark, reader::ledger, () -> changed.fire(new StandardChanged()));
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
}
