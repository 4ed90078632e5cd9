package org.zhibu.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A problem document after RFC 9457.
 *
 * @param location longitude and latitude of the trouble, empty when it has no place
 * @param conflicts what somebody else changed and you would change too, one by one; empty when there are none or they cannot be named
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String parameter,
        List<Violation> violations,
        List<Double> location,
        List<JsonNode> conflicts) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        violations = List.copyOf(violations);
        location = List.copyOf(location);
        conflicts = List.copyOf(conflicts);
    }

    /** A problem without a story of its own: the status says it all. */
    public static Problem plain(int status, String title, String detail, String instance) {
        return new Problem("about:blank", title, status, detail, instance, "", List.of(), List.of(), List.of());
    }

    public Problem at(String path) {
        return new Problem(type, title, status, detail, path, parameter, violations, location, conflicts);
    }
}
