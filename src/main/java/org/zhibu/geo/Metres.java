package org.zhibu.geo;

/** A length in metres: finite and not negative. */
public record Metres(double value) implements Comparable<Metres> {
    /** No length. */
    public static final Metres ZERO = new Metres(0);

    public Metres {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new GeometryProblem(
                    GeometryProblem.Reason.BAD_RADIUS,
                    "a length of " + value + " is impossible: give a number from 0 up.");
        }
        value += 0.0;
    }

    /** The sum of both. */
    public Metres plus(Metres other) {
        return new Metres(value + other.value);
    }

    @Override
    public int compareTo(Metres other) {
        return Double.compare(value, other.value);
    }
}
