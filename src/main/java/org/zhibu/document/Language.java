package org.zhibu.document;

import org.zhibu.problem.ProblemException;

/** The language of a workbook or document. */
public enum Language {
    CHINESE("zh-CN"),
    ENGLISH("en");

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
}
