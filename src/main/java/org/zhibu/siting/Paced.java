package org.zhibu.siting;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Passes on the first at once, then the latest a few times a second; what comes between is left out, the last is not. When nothing new comes,
 * the last is told again every second, so that one sees that it goes on.
 */
final class Paced<T> {
    static final Duration BETWEEN = Duration.ofMillis(400);
    static final Duration QUIET = Duration.ofSeconds(1);

    private final Consumer<T> told;
    private final Consumer<T> toldAgain;
    private final LongSupplier nanoClock;
    private Optional<T> waiting = Optional.empty();
    private Optional<T> latest = Optional.empty();
    private long last;

    Paced(Consumer<T> told, Consumer<T> toldAgain, LongSupplier nanoClock) {
        this.told = told;
        this.toldAgain = toldAgain;
        this.nanoClock = nanoClock;
    }

    void latest(T value) {
        waiting = Optional.of(value);
        pass();
    }

    /** To be called now and then. */
    void pass() {
        long now = nanoClock.getAsLong();
        if (waiting.isPresent() && (latest.isEmpty() || now - last >= BETWEEN.toNanos())) {
            last = now;
            latest = waiting;
            waiting = Optional.empty();
            told.accept(latest.get());
        } else if (latest.isPresent() && now - last >= QUIET.toNanos()) {
            last = now;
            toldAgain.accept(latest.get());
        }
    }
}
