package org.zhibu.diagnosis;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Keeps what was computed, up to so many bytes; what was not asked for longest goes first. Of many who ask for the same at the
 * same time one computes it and the others wait.
 */
final class Memo {
    private final long mostBytes;
    private final Map<Object, Entry> entries = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    private static final class Entry {
        private final CompletableFuture<Object> value = new CompletableFuture<>();
        private long bytes;
    }

    Memo(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The value of a key, made when it is not there; the key decides the value. */
    @SuppressWarnings("unchecked")
    <V> V get(Object key, Supplier<V> make, ToLongFunction<V> size) {
        Entry mine = new Entry();
        Entry entry;
        synchronized (entries) {
            entry = entries.putIfAbsent(key, mine);
        }
        if (entry == null) {
            return make(key, mine, make, size);
        }
        try {
            return (V) entry.value.join();
        } catch (CompletionException e) {
            // whoever computed it has failed and said so; the next one tries again
            return make.get();
        }
    }

    private <V> V make(Object key, Entry entry, Supplier<V> make, ToLongFunction<V> size) {
        boolean made = false;
        try {
            V value = make.get();
            entry.value.complete(value);
            made = true;
            keep(key, entry, size.applyAsLong(value));
            return value;
        } finally {
            if (!made) {
                synchronized (entries) {
                    entries.remove(key);
                }
                entry.value.completeExceptionally(new IllegalStateException("was not computed"));
            }
        }
    }

    /** Forgets what is complete and whose key is of no use any more. */
    void forget(Predicate<Object> isUseless) {
        synchronized (entries) {
            entries.entrySet().removeIf(each -> {
                boolean useless = each.getValue().value.isDone() && isUseless.test(each.getKey());
                bytes -= useless ? each.getValue().bytes : 0;
                return useless;
            });
        }
    }

    private void keep(Object key, Entry entry, long size) {
        synchronized (entries) {
            if (entries.get(key) != entry) {
                // somebody else has made room between its completion and now
                return;
            }
            entry.bytes = size;
            bytes += size;
            Iterator<Entry> eldest = entries.values().iterator();
            while (bytes > mostBytes && eldest.hasNext()) {
                Entry old = eldest.next();
                if (old != entry && old.value.isDone()) {
                    bytes -= old.bytes;
                    eldest.remove();
                }
            }
        }
    }

    /** Bytes kept. */
    long bytes() {
        synchronized (entries) {
            return bytes;
        }
    }

    int count() {
        synchronized (entries) {
            return entries.size();
        }
    }
}
