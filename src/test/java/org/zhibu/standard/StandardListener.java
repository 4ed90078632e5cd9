package org.zhibu.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often the service said that norms or assumptions changed. */
@ApplicationScoped
class StandardListener {
    static final AtomicInteger HEARD = new AtomicInteger();

    void changed(@Observes StandardChanged event) {
        HEARD.incrementAndGet();
    }
}
