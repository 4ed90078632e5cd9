package org.zhibu.diagnosis;

/** Which dwellings lie within the radius of each facility of a type (服务范围), and within its inner thirds. */
interface Catchments {
    /** Within the whole radius, within two thirds of it, within one third. */
    int RINGS = 3;

    /** A run of dwellings, as positions in {@link #order}, that lie within a ring; who is in an inner ring is in the outer ones, too. */
    @FunctionalInterface
    interface Visitor {
        void run(int ring, int from, int to);
    }

    /** The dwelling at each position. */
    int[] order();

    /** The same dwelling is never visited twice in the same ring. */
    void forEach(int facility, Visitor visitor);
}
