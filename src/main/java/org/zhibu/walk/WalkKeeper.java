package org.zhibu.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.zhibu.inventory.InventoryChanged;
import org.zhibu.inventory.InventoryKeeper;

/**
 * Keeps the network of the ways that are stored: made when it is first asked for, and anew when it is asked for after roads or
 * barriers have changed. Nobody gets a network older than his own change.
 */
@ApplicationScoped
public class WalkKeeper {
    /** Networks of what-ifs that are kept; one of a large city takes some hundred megabytes. */
    private static final int MOST_WHAT_IFS = 4;

    private final InventoryKeeper inventories;
    private final WalkStore store;
    private final WhatIfStore whatIfs;
    private final WalkSettings settings;
    private final AtomicLong changes = new AtomicLong(1);
    private final Map<Key, WalkNetwork> asIf = new LinkedHashMap<>(8, 0.75f, true);
    private volatile Kept kept =
            new Kept(0, WalkNetwork.of(RoadLines.builder().build(), Barriers.none(), WalkSettings.USUAL));

    private record Kept(long version, WalkNetwork network) {}

    private record Key(long version, long whatIf) {}

    WalkKeeper(InventoryKeeper inventories, WalkStore store, WhatIfStore whatIfs, WalkConfiguration configuration) {
        this.inventories = inventories;
        this.store = store;
        this.whatIfs = whatIfs;
        this.settings = configuration.settings();
    }

    /** The network of now. */
    public WalkNetwork current() {
        return kept().network;
    }

    /** The network of now as it would be with a what-if; kept for a while. */
    public WalkNetwork with(WhatIf whatIf) {
        Kept now = kept();
        Key key = new Key(now.version, whatIf.id());
        synchronized (asIf) {
            WalkNetwork known = asIf.get(key);
            if (known != null) {
                return known;
            }
            asIf.keySet().removeIf(other -> other.version != now.version);
            if (asIf.size() == MOST_WHAT_IFS) {
                asIf.remove(asIf.keySet().iterator().next());
            }
            WalkNetwork made = now.network.with(whatIf);
            asIf.put(key, made);
            return made;
        }
    }

    /** A what-if that was stored, or not-found. */
    public WhatIf getWhatIf(long id) {
        return whatIfs.get(id);
    }

    /** Grows when roads or barriers change, and with nothing else. */
    public long version() {
        return kept().version;
    }

    private Kept kept() {
        // follows what this process has changed
        inventories.current();
        Kept known = kept;
        return known.version == changes.get() ? known : read();
    }

    private synchronized Kept read() {
        long version = changes.get();
        if (kept.version != version) {
            try {
                kept = new Kept(version, store.network(settings));
            } catch (SQLException e) {
                throw new IllegalStateException("cannot read the roads", e);
            }
        }
        return kept;
    }

    void changed(@Observes InventoryChanged event) {
        if (event.tables().contains("road") || event.tables().contains("barrier")) {
            changes.incrementAndGet();
        }
    }
}
