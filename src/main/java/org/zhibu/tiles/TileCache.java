package org.zhibu.tiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhibu.inventory.InventoryChanged;

/**
 * Tiles made before, compressed, within a bound of bytes; the ones longest unused go first. A change of places empties the
 * layers it touches. A tile that was being made while its layer changed is not kept.
 */
@ApplicationScoped
class TileCache {
    private record Key(TileLayer layer, TileAddress address) {}

    /** A tile as it is sent; compressed when the first one asks for it so. */
    static final class Tile {
        private final byte[] plain;
        private final String tag;
        private volatile byte[] gzip;

        private Tile(byte[] plain, String tag) {
            this.plain = plain;
            this.tag = tag;
        }

        static Tile of(byte[] plain) {
            CRC32C sum = new CRC32C();
            sum.update(plain);
            return new Tile(plain, Long.toHexString(sum.getValue()) + "-" + plain.length);
        }

        byte[] plain() {
            return plain;
        }

        String tag() {
            return tag;
        }

        byte[] gzip() {
            if (gzip == null) {
                gzip = compressed(plain);
            }
            return gzip;
        }

        /** As much as it can come to. */
        long bytes() {
            return 2L * plain.length + 300;
        }

        private static byte[] compressed(byte[] plain) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 2 + 64);
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(plain);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }

    private final Map<Key, Tile> tiles = new LinkedHashMap<>(256, 0.75f, true);
    private final Map<TileLayer, Long> changes = new java.util.EnumMap<>(TileLayer.class);
    private final long mostBytes;
    private long bytes;

    /** @param mebibytes of memory for tiles; 0 = none is kept */
    TileCache(@ConfigProperty(name = "zhibu.tiles.cache-mebibytes", defaultValue = "128") int mebibytes) {
        mostBytes = (long) mebibytes << 20;
    }

    synchronized Optional<Tile> find(TileLayer layer, TileAddress address) {
        return Optional.ofNullable(tiles.get(new Key(layer, address)));
    }

    /** Counts the changes of a layer; to be read before a tile is made and given back with it. */
    synchronized long changesOf(TileLayer layer) {
        return changes.getOrDefault(layer, 0L);
    }

    synchronized void keep(TileLayer layer, TileAddress address, Tile tile, long changesBefore) {
        if (changesBefore != changesOf(layer)) {
            return;
        }
        Tile former = tiles.put(new Key(layer, address), tile);
        bytes += tile.bytes() - (former == null ? 0 : former.bytes());
        var oldest = tiles.entrySet().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            bytes -= oldest.next().getValue().bytes();
            oldest.remove();
        }
    }

    synchronized void forget(@Observes InventoryChanged change) {
        for (TileLayer layer : TileLayer.values()) {
            if (change.tables().contains(layer.table())) {
                changes.merge(layer, 1L, Long::sum);
                tiles.entrySet().removeIf(entry -> {
                    boolean gone = entry.getKey().layer() == layer;
                    bytes -= gone ? entry.getValue().bytes() : 0;
                    return gone;
                });
            }
        }
    }
}
