package org.zhibu.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/**
 * All norm sets, kept in memory: reading one costs nothing. A change by this process is seen at once, one by another process
 * within a second; {@link StandardChanged} follows either.
 */
@ApplicationScoped
public class NormStore {
    private final Kept<Map<String, NormLedger>> ledgers;

    NormStore(NormReader reader, Event<StandardChanged> changed) {
        this.ledgers = new Kept<>(reader::mark, reader::ledgers, () -> changed.fire(new StandardChanged()));
    }

    /** The newest revision of each, delivered ones first, then own ones by code. */
    public List<NormSet> listNormSets() {
        return ledgers.current().values().stream().map(NormLedger::newest).toList();
    }

    /** The newest revision, or not-found. */
    public NormSet getNormSet(String code) {
        return ledger(code).newest();
    }

    /** A set as it was at a revision, 0 = as delivered; or not-found. */
    public NormSet getNormSet(String code, int revision) {
        return ledger(code).at(revision);
    }

    /** What a reference means: the newest revision where it names none; or not-found. */
    public NormSet getNormSet(NormReference reference) {
        NormLedger ledger = ledger(reference.code());
        return reference.revision().isPresent() ? ledger.at(reference.revision().getAsInt()) : ledger.newest();
    }

    /** Everything changed in a set, oldest first; or not-found. */
    public List<NormChange> listChanges(String code) {
        return ledger(code).changes();
    }

    private NormLedger ledger(String code) {
        Map<String, NormLedger> all = ledgers.current();
        NormLedger ledger = all.get(code);
        if (ledger == null) {
            throw new ProblemException(
                    Kind.NOT_FOUND,
                    "There is no norm set '" + code + "'. There are: "
                            + all.keySet().stream().collect(Collectors.joining(", ")) + ".");
        }
        return ledger;
    }
}
