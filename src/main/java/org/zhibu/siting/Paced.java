package org.zhibu.siting;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Passes on the first at once, then the latest a few times a second; what comes between is left out, the last is not. */
final class Paced<T> {
    static final Duration BETWEEN = Duration.ofMillis(400);

    private final Consumer<T> listener;
    private final LongSupplier nanoClock;
    private Optional<T> waiting = Optional.empty();
    private long last;
    private boolean isBegun;

    Paced(Consumer<T> listener, LongSupplier nanoClock) {
        this.listener = listener;
        this.nanoClock = nanoClock;
    }

    void latest(T value) {
        waiting = Optional.of(value);
        pass();
    }

    /** To be called now and then, so that the last is passed on though nothing comes after it. */
    void pass() {
        long now = nanoClock.getAsLong();
        if (waiting.isPresent() && (!isBegun || now - last >= BETWEEN.toNanos())) {
            isBegun = true;
            last = now;
            T value = waiting.get();
            waiting = Optional.empty();
            listener.accept(value);
        }
    }
}
