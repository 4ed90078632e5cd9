package org.zhibu.circle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.zhibu.standard.StandardStore;

/** The types of facilities and idle spaces, read again every minute: a circle must not wait for them. */
@ApplicationScoped
class TypesInForce {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Read(PlaceTypes types, Instant at) {}

    private final StandardStore store;
    private final Clock clock = Clock.systemUTC();
    private volatile Read last;

    TypesInForce(StandardStore store) {
        this.store = store;
    }

    PlaceTypes current() {
        Read read = last;
        if (read == null || read.at().plus(FRESH).isBefore(clock.instant())) {
            read = new Read(PlaceTypes.of(store.listFacilityTypes(), store.listIdleSpaceTypes()), clock.instant());
            last = read;
        }
        return read.types();
    }
}
