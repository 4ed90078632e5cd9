package org.zhibu.scorecard;

/**
 * How a text looks.
 *
 * @param points size of the letters
 * @param colour sRGB, six hexadecimal digits
 */
record Ink(float points, String colour, Weight weight) {
    enum Weight {
        REGULAR,
        BOLD
    }

    static final Ink TITLE = new Ink(18, Palette.INK, Weight.BOLD);
    static final Ink HEADING = new Ink(12, Palette.INK, Weight.BOLD);
    static final Ink STRONG = new Ink(8.5f, Palette.INK, Weight.BOLD);
    static final Ink BODY = new Ink(8.5f, Palette.INK, Weight.REGULAR);
    static final Ink ESTIMATE = new Ink(8.5f, Palette.ESTIMATED, Weight.REGULAR);
    static final Ink SMALL = new Ink(7, Palette.QUIET, Weight.REGULAR);

    Ink in(String other) {
        return new Ink(points, other, weight);
    }

    /** From one line to the next. */
    float leading() {
        return points * 1.35f;
    }
}
