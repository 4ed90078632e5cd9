package org.zhibu.geo;

/** A area in square metres: finite and not negative. */
public record SquareMetres(double value) implements Comparable<SquareMetres> {
    /** No area. */
    public static final SquareMetres ZERO = new SquareMetres(0);

    public SquareMetres {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new GeometryProblem(
                    GeometryProblem.Reason.BAD_RADIUS,
                    "a area of " + value + " is impossible: give a number from 0 up.");
        }
        value += 0.0;
    }

    /** The sum of both. */
    public SquareMetres plus(SquareMetres other) {
        return new SquareMetres(value + other.value);
    }

    @Override
    public int compareTo(SquareMetres other) {
        return Double.compare(value, other.value);
    }
}
