package org.zhibu.walk;

import java.util.List;
import java.util.Optional;

/** Walls that cannot be walked through and the gates in them. Immutable. */
public record Barriers(RoadLines walls, List<Gate> gates) {
    public Barriers {
        gates = List.copyOf(gates);
    }

    public static Barriers none() {
        return new Barriers(RoadLines.builder().build(), List.of());
    }

    /**
     * A gate.
     *
     * @param open empty = unknown, counts as open
     */
    public record Gate(long id, double lon, double lat, Optional<Boolean> open) {}
}
