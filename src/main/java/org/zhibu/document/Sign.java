package org.zhibu.document;

import java.util.List;

/**
 * A small square that says something at one look.
 *
 * @param colour of the square, sRGB, six hexadecimal digits
 * @param strokes white lines within a unit square, x and y by turns, y downwards
 */
public record Sign(String colour, List<float[]> strokes) {
    /** Side of the square, points. */
    public static final float SIZE = 9;

    public static final List<float[]> TICK = List.of(new float[] {.2f, .52f, .42f, .74f, .8f, .28f});
    public static final List<float[]> CROSS =
            List.of(new float[] {.25f, .25f, .75f, .75f}, new float[] {.75f, .25f, .25f, .75f});
    public static final List<float[]> QUESTION = List.of(
            new float[] {.3f, .35f, .38f, .2f, .62f, .2f, .7f, .35f, .5f, .5f, .5f, .64f},
            new float[] {.5f, .74f, .5f, .86f});
    public static final List<float[]> DASH = List.of(new float[] {.22f, .5f, .78f, .5f});
    public static final List<float[]> FRAME =
            List.of(new float[] {.28f, .28f, .72f, .28f, .72f, .72f, .28f, .72f, .28f, .2f});

    public Sign {
        strokes = List.copyOf(strokes);
    }
}
