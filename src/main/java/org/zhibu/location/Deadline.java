package org.zhibu.location;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The only clock of this package: how much time is left. */
@FunctionalInterface
public interface Deadline {
    Deadline NEVER = () -> Long.MAX_VALUE;

    /** Nanoseconds left; zero or less when over. */
    long remaining();

    default boolean passed() {
        return remaining() <= 0;
    }

    /** So long from now, by a clock like {@code System::nanoTime}. */
    static Deadline within(Duration time, LongSupplier nanoClock) {
        long end = nanoClock.getAsLong() + time.toNanos();
        return () -> end - nanoClock.getAsLong();
    }

    /** This deadline or a share of what is left of it now, whichever comes first. */
    default Deadline share(double share) {
        long left = remaining();
        return left == Long.MAX_VALUE ? this : () -> remaining() - (long) (left * (1 - share));
    }
}
