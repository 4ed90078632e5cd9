package org.zhibu.tiles;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import org.zhibu.inventory.InventoryKeeper;

/** Tiles from the cache or made anew; whoever changed something sees it in the next tile. */
@ApplicationScoped
class Tiles {
    private final TileStore store;
    private final TileCache cache;
    private final InventoryKeeper inventories;

    Tiles(TileStore store, TileCache cache, InventoryKeeper inventories) {
        this.store = store;
        this.cache = cache;
        this.inventories = inventories;
    }

    TileCache.Tile get(TileLayer layer, TileAddress address) throws SQLException {
        if (!inventories.isLoaded()) {
            // nobody says yet what has changed: a tile is made anew, and the map does not wait
            return TileCache.Tile.of(bytes(layer, address));
        }
        inventories.current();
        var kept = cache.find(layer, address);
        if (kept.isPresent()) {
            return kept.get();
        }
        long changes = cache.changesOf(layer);
        TileCache.Tile made = TileCache.Tile.of(bytes(layer, address));
        cache.keep(layer, address, made, changes);
        return made;
    }

    Map<String, String> fields(TileLayer layer) throws SQLException {
        return store.fields(layer);
    }

    private byte[] bytes(TileLayer layer, TileAddress address) throws SQLException {
        return layer.isEmptyAt(address.z()) ? new byte[0] : store.tile(layer, address);
    }
}
