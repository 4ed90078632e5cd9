package org.zhibu.location;

/**
 * How long to search.
 *
 * @param iterations rounds of exchange, and of the bound; with no deadline the answer depends on nothing else
 * @param gap good enough: stop when the proven gap is at most this share; 0 goes on to the optimum
 */
public record Limits(Deadline deadline, long seed, int iterations, double gap) {
    public static final int USUAL_ITERATIONS = 2_000;

    public static Limits until(Deadline deadline) {
        return new Limits(deadline, 1, USUAL_ITERATIONS, 0);
    }

    public Limits withDeadline(Deadline other) {
        return new Limits(other, seed, iterations, gap);
    }
}
