package org.zhibu.document;

/**
 * How a text looks.
 *
 * @param points size of the letters
 * @param colour sRGB, six hexadecimal digits
 */
public record Ink(float points, String colour, Weight weight) {
    public enum Weight {
        REGULAR,
        BOLD
    }

    public static final Ink TITLE = new Ink(18, Palette.INK, Weight.BOLD);
    public static final Ink HEADING = new Ink(12, Palette.INK, Weight.BOLD);
    public static final Ink STRONG = new Ink(8.5f, Palette.INK, Weight.BOLD);
    public static final Ink BODY = new Ink(8.5f, Palette.INK, Weight.REGULAR);
    public static final Ink ESTIMATE = new Ink(8.5f, Palette.ESTIMATED, Weight.REGULAR);
    public static final Ink SMALL = new Ink(7, Palette.QUIET, Weight.REGULAR);

    public Ink in(String other) {
        return new Ink(points, other, weight);
    }

    /** Larger or smaller by a factor: sheets that hang on a wall need larger letters. */
    public Ink times(float factor) {
        return new Ink(points * factor, colour, weight);
    }

    /** From one line to the next. */
    public float leading() {
        return points * 1.35f;
    }
}
