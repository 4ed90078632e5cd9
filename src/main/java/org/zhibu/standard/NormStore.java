package org.zhibu.standard;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhibu.problem.ExpectedVersion;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/**
 * All norm sets, kept in memory: reading one costs nothing. A change by this process is seen at once, one by another process
 * within a second; {@link StandardChanged} follows either.
 */
@ApplicationScoped
public class NormStore {
    private final Kept<Map<String, NormLedger>> ledgers;
    private final NormWriter writer;

    NormStore(NormReader reader, NormWriter writer, Event<StandardChanged> changed) {
        this.ledgers = new Kept<>(reader::mark, reader::ledgers, () -> changed.fire(new StandardChanged()));
        this.writer = writer;
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

    /**
     * Changes values; the new revision, or the old one when nothing differs.
     *
     * @param body see {@link NormEdits}
     */
    NormSet change(String code, ExpectedVersion expected, JsonNode body, String actor) {
        NormSet before = ledger(code).newest();
        if (!expected.allows(before.revision())) {
            throw NormWriter.stale(code, before.revision());
        }
        List<NormEdit> edits = NormEdits.of(body, before);
        if (!edits.isEmpty()) {
            try {
                writer.change(before, edits, actor);
            } finally {
                // also when it was refused: then another process has made a newer revision
                ledgers.renewed();
            }
        }
        return getNormSet(code);
    }

    /** Copies a set as one's own. */
    NormSet copy(NormCopy copy, String actor) {
        writer.copy(copy, getNormSet(copy.base()), actor);
        ledgers.renewed();
        return getNormSet(copy.code());
    }

    /** Deletes an own set; a conflict for one that was delivered. */
    void delete(String code, ExpectedVersion expected) {
        writer.delete(getNormSet(code), expected);
        ledgers.renewed();
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
