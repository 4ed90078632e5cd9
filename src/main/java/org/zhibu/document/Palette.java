package org.zhibu.document;

/** Colours (sRGB, six hexadecimal digits) of workbooks and documents; never the only sign of what they say. */
public final class Palette {
    public static final String INK = "1B2530";
    public static final String QUIET = "5B6876";
    public static final String LINE = "C9D1D9";
    public static final String HEADING = "E8EDF2";
    /** Amber, as on the page. */
    public static final String ESTIMATED = "9A5B00";
    /** Green and vermilion of Okabe and Ito, darkened for text on white. */
    public static final String GOOD = "00704F";

    public static final String BAD = "B34700";

    private Palette() {}
}
