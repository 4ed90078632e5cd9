package org.zhibu.testing;

import java.util.List;
import java.util.stream.Stream;

/** The collections that the doors show, by id, in their order. */
public final class PublicCollections {
    public static final List<String> WITH_TILES = List.of(
            "districts",
            "subdistricts",
            "blocks",
            "communities",
            "units",
            "buildings",
            "idle-spaces",
            "facilities",
            "roads",
            "barriers");

    private PublicCollections() {}

    public static List<String> all() {
        return Stream.concat(WITH_TILES.stream(), Stream.of("plan-assignments", "service-circles"))
                .toList();
    }
}
