package org.zhibu.plan;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was worked out for large immutable things, by which thing it is and not by what is in it; forgotten with the thing. The values
 * must not hold on to the keys. For many threads.
 */
public final class IdentityCache<K, V> {
    private final Map<Key<K>, V> kept = new ConcurrentHashMap<>();
    private final ReferenceQueue<K> gone = new ReferenceQueue<>();

    private static final class Key<K> extends WeakReference<K> {
        private final int hash;

        Key(K thing, ReferenceQueue<K> queue) {
            super(thing, queue);
            hash = System.identityHashCode(thing);
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Key<?> key && get() != null && get() == key.get();
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** What is kept of it, else what is made now. */
    public V get(K thing, Function<K, V> make) {
        for (Object old = gone.poll(); old != null; old = gone.poll()) {
            kept.remove(old);
        }
        V found = kept.get(new Key<>(thing, null));
        if (found != null) {
            return found;
        }
        V made = make.apply(thing);
        V other = kept.putIfAbsent(new Key<>(thing, gone), made);
        return other == null ? made : other;
    }
}
