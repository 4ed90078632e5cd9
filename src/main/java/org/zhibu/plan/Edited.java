package org.zhibu.plan;

import java.util.List;
import java.util.Optional;

/**
 * What came of an edit.
 *
 * @param line the entry of the log; empty = nothing changed
 * @param rebased whether others had changed the plan meanwhile, elsewhere
 */
record Edited(OpenPlan open, Optional<LogLine> line, List<Change> changes, boolean rebased) {
    Edited {
        changes = List.copyOf(changes);
    }
}
