package org.zhibu.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What an assignment is about: a building or idle space of the site, by its id, or something drawn in the plan, by a name of its
 * own. Written {@code building/12}, {@code idle-space/3}, {@code drawn/k3f9}.
 *
 * @param id digits for what is stored, else 1 to 40 letters, digits and hyphens
 */
public record Target(Kind kind, String id) implements Comparable<Target> {
    private static final int MOST_DIGITS = 18;
    private static final int MOST_LETTERS = 40;

    /** The kinds of targets. */
    public enum Kind {
        BUILDING,
        IDLE_SPACE,
        DRAWN;

        private final String slug = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** As it is written in keys and addresses. */
        public String slug() {
            return slug;
        }
    }

    public Target {
        if (!(kind == Kind.DRAWN ? isName(id) : isStored(id))) {
            throw new IllegalArgumentException("'" + id + "' is no id of a target of kind " + kind.slug());
        }
    }

    /** Without a pattern: a site has thousands of them. */
    private static boolean isStored(String id) {
        return !id.isEmpty()
                && id.length() <= MOST_DIGITS
                && id.charAt(0) != '0'
                && id.chars().allMatch(Target::isDigit);
    }

    private static boolean isName(String id) {
        return !id.isEmpty()
                && id.length() <= MOST_LETTERS
                && id.chars()
                        .allMatch(each -> isDigit(each)
                                || each >= 'a' && each <= 'z'
                                || each >= 'A' && each <= 'Z'
                                || each == '-');
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    public static Target building(long id) {
        return new Target(Kind.BUILDING, String.valueOf(id));
    }

    public static Target idleSpace(long id) {
        return new Target(Kind.IDLE_SPACE, String.valueOf(id));
    }

    public static Target drawn(String id) {
        return new Target(Kind.DRAWN, id);
    }

    /** @throws IllegalArgumentException when the text is no target */
    @JsonCreator
    public static Target of(String text) {
        for (Kind kind : Kind.values()) {
            if (text.startsWith(kind.slug() + "/")) {
                return new Target(kind, text.substring(kind.slug().length() + 1));
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is no target: write building/12, idle-space/3 or drawn/a-name");
    }

    /** The id of what is stored. */
    public long storedId() {
        return Long.parseLong(id);
    }

    @Override
    @JsonValue
    public String toString() {
        return kind.slug() + "/" + id;
    }

    @Override
    public int compareTo(Target other) {
        int byKind = kind.compareTo(other.kind);
        if (byKind != 0) {
            return byKind;
        }
        return kind == Kind.DRAWN ? id.compareTo(other.id) : Long.compare(storedId(), other.storedId());
    }
}
