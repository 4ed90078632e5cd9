package org.zhibu.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A failure the caller can mend; the detail says what is wrong, where, and how to mend it. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Kind kind, String detail) {
        this(kind, detail, "", List.of(), List.of(), List.of());
    }

    private ProblemException(
            Kind kind,
            String detail,
            String parameter,
            List<Violation> violations,
            List<Double> location,
            List<JsonNode> conflicts) {
        super(detail);
        this.problem = new Problem(
                kind.type(), kind.title(), kind.status(), detail, "", parameter, violations, location, conflicts);
    }

    public static ProblemException notFound(String what, long id) {
        return new ProblemException(Kind.NOT_FOUND, "There is no " + what + " with id " + id + ".");
    }

    public static ProblemException badParameter(String parameter, String detail) {
        return new ProblemException(Kind.BAD_PARAMETER, detail, parameter, List.of(), List.of(), List.of());
    }

    public static ProblemException violations(Kind kind, List<Violation> violations) {
        String detail = violations.size() + (violations.size() == 1 ? " value is" : " values are") + " not allowed.";
        return new ProblemException(kind, detail, "", violations, List.of(), List.of());
    }

    /** Trouble at a place. */
    public static ProblemException at(Kind kind, String detail, double lon, double lat) {
        return new ProblemException(kind, detail, "", List.of(), List.of(lon, lat), List.of());
    }

    /** Changes that exclude each other; each is an object that names what it is about. */
    public static ProblemException conflicts(Kind kind, String detail, List<JsonNode> conflicts) {
        return new ProblemException(kind, detail, "", List.of(), List.of(), conflicts);
    }

    public Problem problem() {
        return problem;
    }
}
