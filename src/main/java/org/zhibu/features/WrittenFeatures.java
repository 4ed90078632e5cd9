package org.zhibu.features;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Features as they were written before, within a bound of bytes; those that are asked for least go first. Where memory is
 * wanted for something else, they make room.
 *
 * <p>Each is kept with the stamp of the row it was written from, and is good only for a row of the same stamp. The database
 * gives every changed row another stamp, whoever changes it, so nothing need be forgotten.
 */
@ApplicationScoped
class WrittenFeatures {
    private static final long SHARE_OF_MEMORY = 4;
    private static final int OVERHEAD_BYTES = 200;

    private record Form(PublicCollection collection, String form) {}

    private record Key(int form, long id) {}

    private record Written(long stamp, byte[] bytes) {}

    private final AtomicInteger count = new AtomicInteger();
    private final Map<Form, Integer> forms = new ConcurrentHashMap<>();
    private final Cache<Key, Written> features = Caffeine.newBuilder()
            .softValues()
            .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY)
            .weigher((Key key, Written written) -> written.bytes.length + OVERHEAD_BYTES)
            .build();

    /** The features of a collection in one form. */
    Shelf shelf(PublicCollection collection, RepeatableSink sink) {
        Form form = new Form(collection, sink.form());
        return new Shelf(forms.computeIfAbsent(form, each -> count.getAndIncrement()));
    }

    final class Shelf {
        private final int form;

        private Shelf(int form) {
            this.form = form;
        }

        Optional<byte[]> find(long id, long stamp) {
            Written written = features.getIfPresent(new Key(form, id));
            return written == null || written.stamp != stamp ? Optional.empty() : Optional.of(written.bytes);
        }

        void keep(long id, long stamp, byte[] bytes) {
            features.put(new Key(form, id), new Written(stamp, bytes));
        }
    }
}
