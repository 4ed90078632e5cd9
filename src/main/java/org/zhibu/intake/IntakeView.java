package org.zhibu.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An import as the interface shows it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record IntakeView(
        long id,
        long job,
        String fileName,
        long fileBytes,
        String state,
        int progress,
        String step,
        String stepZh,
        String stepEn,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        String actor,
        String crs,
        String source,
        Optional<LocalDate> sourceDate,
        Optional<JsonNode> problem,
        Optional<JsonNode> report,
        List<Link> links) {

    /** Where to go from here. */
    record Link(String rel, String href) {}

    static List<Link> links(long id, long job) {
        return List.of(
                new Link("self", "/api/intakes/" + id),
                new Link("job", "/api/jobs/" + job),
                new Link("events", "/api/jobs/" + job + "/events"),
                new Link("problems", "/api/intakes/" + id + "/problems"));
    }
}
