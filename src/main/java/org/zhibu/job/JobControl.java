package org.zhibu.job;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** The line between running work and those who watch or cancel it; thread-safe. */
public final class JobControl {
    private final BiConsumer<String, Integer> listener;
    private final Set<Runnable> stops = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    /** @param listener told the step and the per cent at every change */
    public JobControl(BiConsumer<String, Integer> listener) {
        this.listener = listener;
    }

    /** For work that nobody watches. */
    public static JobControl unwatched() {
        return new JobControl((step, progress) -> {});
    }

    /** Says what is being done now; throws when the job was cancelled. */
    public void step(String step, int progress) {
        check();
        listener.accept(step, progress);
    }

    /** Ends the work when it was cancelled. */
    public void check() {
        if (cancelled) {
            throw new JobCancelled();
        }
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** Registers what interrupts a long wait; close the answer when the wait is over. */
    public Registration onCancel(Runnable stop) {
        stops.add(stop);
        if (cancelled) {
            stop.run();
        }
        return () -> stops.remove(stop);
    }

    public void cancel() {
        cancelled = true;
        stops.forEach(Runnable::run);
    }

    /** Ends a registration. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
