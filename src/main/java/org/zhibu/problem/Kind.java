package org.zhibu.problem;

/** The closed list of failures a caller can understand; each has a page in {@code docs/problems}. */
public enum Kind {
    NOT_FOUND(404, "Not found"),
    BAD_PARAMETER(400, "Unusable parameter"),
    UNREADABLE_BODY(400, "Unreadable body"),
    CONSTRAINT_VIOLATION(400, "Values that are not allowed"),
    INVALID_GEOMETRY(422, "Unusable geometry"),
    INTAKE_REFUSED(422, "The file cannot be imported"),
    NO_CANDIDATES(422, "No space can be used"),
    CHANGED_MEANWHILE(412, "Changed by somebody else meanwhile"),
    VERSION_REQUIRED(428, "Say which version you change"),
    CONFLICT(409, "Conflict with what is stored"),
    TOO_LARGE(413, "Too large"),
    FORBIDDEN(403, "Not allowed"),
    NO_FONT(501, "No font for documents"),
    BUSY(503, "The database is not available");

    private final int status;
    private final String title;

    Kind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The last part of the problem type, and the name of its page. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public String type() {
        return "/problems/" + slug();
    }
}
