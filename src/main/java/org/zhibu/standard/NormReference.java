package org.zhibu.standard;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibu.problem.ProblemException;

/**
 * A norm set or book as parameters name it: {@code GB50180-2018}, or {@code GB50180-2018@3} for one of its revisions.
 *
 * @param revision empty = the newest
 */
public record NormReference(String code, OptionalInt revision) {
    private static final Pattern FORM = Pattern.compile("([A-Z0-9][A-Z0-9._-]{1,39})(?:@(\\d{1,9}))?");

    static boolean isCode(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() && form.group(2) == null;
    }

    /** Reads the value of the parameter {@code name}, or a problem that names it. */
    public static NormReference of(String name, String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw ProblemException.badParameter(
                    name,
                    "'" + name + "' is '" + text
                            + "'; it must be the code of a norm set or book, or code@revision, such as"
                            + " GB50180-2018 or GB50180-2018@3.");
        }
        return new NormReference(
                form.group(1),
                form.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(form.group(2))));
    }

    @Override
    public String toString() {
        return revision.isPresent() ? code + "@" + revision.getAsInt() : code;
    }
}
