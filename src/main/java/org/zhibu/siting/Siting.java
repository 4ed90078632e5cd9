package org.zhibu.siting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * 选址任务: what was asked, how far it is, what the answer is.
 *
 * @param progress objective, bound and gap so far
 * @param answer the best that was verified
 * @param problem the problem document when it failed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Siting(
        long id,
        String name,
        State state,
        String actor,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        JsonNode request,
        Optional<JsonNode> progress,
        Optional<JsonNode> answer,
        Optional<JsonNode> problem) {
    enum State {
        WAITING,
        RUNNING,
        DONE,
        /** Ended by a user; the best answer so far is kept. */
        STOPPED,
        FAILED;

        boolean isFinal() {
            return this == DONE || this == STOPPED || this == FAILED;
        }
    }
}
