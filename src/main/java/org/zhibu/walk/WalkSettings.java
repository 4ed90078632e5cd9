package org.zhibu.walk;

/**
 * How a network is made of lines.
 *
 * @param snapMetres a line that ends within so much of another is joined to it
 * @param gateMetres a gate opens a wall where a way crosses it within so much of the gate
 * @param linkMetres the farthest a place may lie from the way it is reached by
 * @param crossings what lines that cross without a common corner mean
 */
public record WalkSettings(double snapMetres, double gateMetres, double linkMetres, Crossings crossings) {
    public static final WalkSettings USUAL = new WalkSettings(2, 3, 100, Crossings.BY_SOURCE);

    /** Refuses tolerances with which streets would merge or links would run across the town. */
    public WalkSettings {
        if (!(snapMetres >= 0
                && snapMetres <= 20
                && gateMetres >= 0
                && gateMetres <= 50
                && linkMetres > 0
                && linkMetres <= 2000)) {
            throw new IllegalArgumentException(
                    "zhibu.walk: snap-metres must be 0 to 20, gate-metres 0 to 50, link-metres"
                            + " above 0 to 2,000, not " + snapMetres + ", " + gateMetres + ", " + linkMetres);
        }
    }

    /** What lines that cross without a common corner mean. */
    public enum Crossings {
        /** A bridge or tunnel where the data set gives crossings a common corner as a rule, otherwise a crossing. */
        BY_SOURCE,
        /** A crossing. */
        JOIN,
        /** A bridge or tunnel. */
        PASS
    }
}
