package org.zhibu.standard;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A copy in memory of something in the database. Whoever asks gets it at once; at most once a second somebody looks whether
 * another process has changed it, by a mark that is cheap to read.
 *
 * @param <T> immutable
 */
final class Kept<T> {
    private static final long NANOS_BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1);

    private record Copy<T>(String mark, T value) {}

    private final Supplier<String> mark;
    private final Supplier<T> read;
    private final Runnable changed;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile Copy<T> copy;
    private volatile long lookedAt;

    /** @param changed called after a newer copy has taken the place of one that was handed out */
    Kept(Supplier<String> mark, Supplier<T> read, Runnable changed) {
        this.mark = mark;
        this.read = read;
        this.changed = changed;
    }

    T current() {
        Copy<T> known = copy;
        if (known == null) {
            return renewed();
        }
        if (System.nanoTime() - lookedAt < NANOS_BETWEEN_LOOKS || !oneAtATime.tryLock()) {
            return known.value();
        }
        boolean newer;
        try {
            newer = look();
        } finally {
            oneAtATime.unlock();
        }
        if (newer) {
            changed.run();
        }
        return copy.value();
    }

    /** Reads again whatever was known; for the one who has just changed it. */
    T renewed() {
        boolean newer;
        oneAtATime.lock();
        try {
            newer = look();
        } finally {
            oneAtATime.unlock();
        }
        if (newer) {
            changed.run();
        }
        return copy.value();
    }

    /** The mark is read first: what is written in between makes the next look find another one. */
    private boolean look() {
        String now = mark.get();
        Copy<T> known = copy;
        boolean stale = known == null || !known.mark().equals(now);
        if (stale) {
            copy = new Copy<>(now, read.get());
        }
        lookedAt = System.nanoTime();
        return stale && known != null;
    }
}
