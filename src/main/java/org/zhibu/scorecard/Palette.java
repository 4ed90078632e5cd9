package org.zhibu.scorecard;

import org.zhibu.diagnosis.Verdict;

/** Colours (sRGB, six hexadecimal digits) of workbooks and documents; never the only sign of what they say. */
final class Palette {
    static final String INK = "1B2530";
    static final String QUIET = "5B6876";
    static final String LINE = "C9D1D9";
    static final String HEADING = "E8EDF2";
    /** Amber, as on the page. */
    static final String ESTIMATED = "9A5B00";

    private Palette() {}

    /** Green and vermilion of Okabe and Ito, darkened for text on white. */
    static String of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "00704F";
            case SHORT -> "B34700";
            case UNKNOWN -> "5B6876";
            case NO_DEMAND, NOT_ASSESSABLE -> "8A94A0";
        };
    }
}
