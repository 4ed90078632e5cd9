package org.zhibu.indicator;

/** What lies around a unit and decides who is served by what a plan adds. Immutable. */
public final class Surroundings {
    private static final Surroundings NONE = new Surroundings();

    private Surroundings() {}

    /** Nothing is known of the surroundings: nobody can be said to be served or not. */
    public static Surroundings none() {
        return NONE;
    }
}
