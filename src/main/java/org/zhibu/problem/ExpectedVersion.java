package org.zhibu.problem;

import java.util.OptionalInt;

/** The If-Match header of a change: one version, or any. */
public record ExpectedVersion(OptionalInt version) {

    /** Reads {@code "7"}, {@code 7} or {@code *}; a missing header is a problem, since updates could be lost. */
    public static ExpectedVersion of(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    Kind.VERSION_REQUIRED,
                    "Send the ETag you read in the header If-Match (or * to overwrite whatever is there).");
        }
        String text = ifMatch.strip();
        if (text.equals("*")) {
            return new ExpectedVersion(OptionalInt.empty());
        }
        String digits = text.replaceAll("^\"|\"$", "");
        if (!digits.matches("\\d{1,9}")) {
            // a foreign ETag is a well-formed header that matches nothing
            return new ExpectedVersion(OptionalInt.of(-1));
        }
        return new ExpectedVersion(OptionalInt.of(Integer.parseInt(digits)));
    }

    public boolean allows(int stored) {
        return version.isEmpty() || version.getAsInt() == stored;
    }

    @Override
    public String toString() {
        return version.isEmpty() ? "any version" : "version " + version.getAsInt();
    }
}
