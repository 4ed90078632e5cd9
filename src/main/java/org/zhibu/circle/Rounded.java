package org.zhibu.circle;

/** Figures as they are told: no finer than anybody can use them. Counting and comparing use the figures before rounding. */
final class Rounded {
    private Rounded() {}

    /** To the centimetre. */
    static double metres(double metres) {
        return Math.round(metres * 100) / 100.0;
    }

    /** To a tenth of a square metre. */
    static double area(double squareMetres) {
        return Math.round(squareMetres * 10) / 10.0;
    }

    /** To about a centimetre on the ground. */
    static double degrees(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }

    /** To a hundredth of a per cent. */
    static double share(double share) {
        return Math.round(share * 1e4) / 1e4;
    }
}
