package org.zhibu.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * Work that takes longer than a request.
 *
 * @param progress per cent, 0..100
 * @param problem the problem document when it failed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Job(
        long id,
        String kind,
        JobState state,
        int progress,
        String step,
        String actor,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Optional<JsonNode> problem) {}
