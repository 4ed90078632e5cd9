package org.zhibu.location;

import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Which options are decided: every answer better than the one reached has those that are in and none that is out. */
final class Decisions {
    static final byte FREE = 0;
    static final byte IN = 1;
    static final byte OUT = -1;

    /** One of the three for each option; changes with what is decided. */
    final byte[] state;

    private Decisions(byte[] state) {
        this.state = state;
    }

    /** Nothing but locks. */
    static Decisions of(LinearRows rules) {
        byte[] state = new byte[rules.lockedIn.length];
        for (int option = 0; option < state.length; option++) {
            state[option] = rules.lockedOut[option] ? OUT : rules.lockedIn[option] ? IN : FREE;
        }
        return new Decisions(state);
    }

    static byte contrary(byte how) {
        return (byte) -how;
    }

    Decisions copy() {
        return new Decisions(state.clone());
    }

    /** These, and an option besides; they stay as they are. */
    Decisions with(int option, byte how) {
        Decisions more = copy();
        more.decide(option, how);
        return more;
    }

    void decide(int option, byte how) {
        state[option] = how;
    }

    void become(Decisions other) {
        System.arraycopy(other.state, 0, state, 0, state.length);
    }

    /** How many options are left open. */
    int open() {
        return (int) free().count();
    }

    /** Whether none is left open: no other answer than {@link #chosen} can be better. */
    boolean settled() {
        return free().findAny().isEmpty();
    }

    /** The options that are in. */
    int[] chosen() {
        return IntStream.range(0, state.length)
                .filter(option -> state[option] == IN)
                .toArray();
    }

    /** The options left open, by a measure from low to high. */
    int[] openBy(IntToDoubleFunction measure) {
        return free().boxed()
                .sorted(Comparator.comparingDouble(measure::applyAsDouble))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private IntStream free() {
        return IntStream.range(0, state.length).filter(option -> state[option] == FREE);
    }
}
