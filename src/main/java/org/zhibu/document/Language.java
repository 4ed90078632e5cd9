package org.zhibu.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibu.problem.ProblemException;

/** The language of a workbook or document. */
public enum Language {
    CHINESE("zh-CN"),
    ENGLISH("en");

    /** The Chinese half may name sites in the internet, as they are. */
    private static final Pattern BOTH =
            Pattern.compile("(\\P{IsHan}+) (\\p{IsHan}(?:[^A-Za-z]|[a-z]+(?:\\.[a-z]+)+)*)");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47. */
    public String tag() {
        return tag;
    }

    public static Language of(String tag) {
        for (Language language : values()) {
            if (language.tag.equalsIgnoreCase(tag)) {
                return language;
            }
        }
        throw ProblemException.badParameter("lang", "'lang' is '" + tag + "'; it must be zh-CN or en.");
    }

    public String of(String chinese, String english) {
        return this == CHINESE ? chinese : english;
    }

    /** Of a text that says the same in English and, behind it, in Chinese, the half in this language; any other text whole. */
    public String half(String text) {
        Matcher both = BOTH.matcher(text);
        return both.matches() ? both.group(this == CHINESE ? 2 : 1) : text;
    }
}
