package org.zhibu.inventory;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.zhibu.place.PlacesChanged;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/**
 * Keeps the inventory: loads it after the start, follows the log of changes several times a second, and at once for a
 * change made by this process, so that nobody ever reads a picture older than his own change.
 */
@ApplicationScoped
public class InventoryKeeper {
    private static final long MILLIS_BETWEEN_LOOKS = 250;
    private static final long SECONDS_TO_WAIT = 60;

    private final InventoryStore store;
    private final Event<InventoryChanged> changed;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "inventory");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Inventory current;
    /** Changes this process knows of, the first being that there is something to load. */
    private final AtomicLong changes = new AtomicLong(1);
    /** How many of them {@link #current} has in it; set after it. */
    private volatile long followed;

    private boolean broken;

    InventoryKeeper(InventoryStore store, Event<InventoryChanged> changed) {
        this.store = store;
        this.changed = changed;
    }

    /** The picture of now; waits for the first one after a start, and for changes this process has made. */
    public Inventory current() {
        if (followed < changes.get()) {
            catchUp();
        }
        return current;
    }

    /** Whether the first picture after the start stands; until then {@link #current} waits for it. */
    public boolean isLoaded() {
        return current != null;
    }

    /** The version of the picture of now. */
    public long version() {
        return current().version();
    }

    /** Outlines as WKB by id; a place deleted meanwhile is missing. */
    public Map<Long, byte[]> outlines(Layout layout, List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try {
            return store.outlines(layout, ids);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read outlines", e);
        }
    }

    void start(@Observes StartupEvent event) {
        clock.scheduleWithFixedDelay(this::look, 0, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(this::prune, 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    /** Whoever asks from now on waits until the change is in; the one who made it need not. */
    void changed(@Observes PlacesChanged event) {
        changes.incrementAndGet();
        clock.execute(this::look);
    }

    private void look() {
        try {
            catchUp();
            if (broken) {
                Log.info("inventory follows the database again");
                broken = false;
            }
        } catch (IllegalStateException | ProblemException e) {
            if (!broken) {
                Log.warnf("inventory cannot follow the database: %s", e.getMessage());
                broken = true;
            }
        }
    }

    private void prune() {
        try {
            store.prune();
        } catch (SQLException e) {
            Log.warnf("old changes were not removed: %s", e.getMessage());
        }
    }

    private void catchUp() {
        try {
            if (!oneAtATime.tryLock(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new ProblemException(Kind.BUSY, "The places are still being read from the database; try again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Kind.BUSY, "The service is stopping.");
        }
        try {
            long known = changes.get();
            follow();
            followed = known;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the places", e);
        } finally {
            oneAtATime.unlock();
        }
    }

    private void follow() throws SQLException {
        if (current == null) {
            current = store.load();
            return;
        }
        InventoryStore.Step step = store.catchUp(current);
        current = step.inventory();
        if (!step.changedTables().isEmpty()) {
            changed.fire(new InventoryChanged(step.changedTables()));
        }
    }
}
