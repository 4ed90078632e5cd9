package org.zhibu.document;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The size of a sheet, points (1/72 inch).
 *
 * @param width from left to right
 */
public record Sheet(float width, float height) {
    public static final Sheet A4_LANDSCAPE = of(Format.A4, Orientation.LANDSCAPE);

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    /** Formats of ISO 216. */
    public enum Format {
        A4(210, 297),
        A3(297, 420),
        A2(420, 594),
        A1(594, 841),
        A0(841, 1189);

        private final int narrow;
        private final int wide;

        Format(int narrow, int wide) {
            this.narrow = narrow;
            this.wide = wide;
        }

        /** The shorter side, millimetres. */
        public int narrow() {
            return narrow;
        }

        /** The longer side, millimetres. */
        public int wide() {
            return wide;
        }
    }

    /** Which side lies below. */
    public enum Orientation {
        PORTRAIT,
        LANDSCAPE
    }

    public static Sheet of(Format format, Orientation orientation) {
        boolean lies = orientation == Orientation.LANDSCAPE;
        return new Sheet(
                points(lies ? format.wide() : format.narrow()), points(lies ? format.narrow() : format.wide()));
    }

    static Sheet of(PDRectangle box) {
        return new Sheet(box.getWidth(), box.getHeight());
    }

    /** Points of so many millimetres. */
    public static float points(double millimetres) {
        return (float) (millimetres * POINTS_PER_MILLIMETRE);
    }

    PDRectangle rectangle() {
        return new PDRectangle(width, height);
    }

    /** Width between the margins. */
    public float inner() {
        return width - 2 * Paper.MARGIN;
    }
}
