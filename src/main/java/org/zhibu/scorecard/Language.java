package org.zhibu.scorecard;

import org.zhibu.problem.ProblemException;

/** The language of a workbook or document. */
enum Language {
    CHINESE("zh-CN"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47. */
    String tag() {
        return tag;
    }

    static Language of(String tag) {
        for (Language language : values()) {
            if (language.tag.equalsIgnoreCase(tag)) {
                return language;
            }
        }
        throw ProblemException.badParameter("lang", "'lang' is '" + tag + "'; it must be zh-CN or en.");
    }

    String of(String chinese, String english) {
        return this == CHINESE ? chinese : english;
    }
}
