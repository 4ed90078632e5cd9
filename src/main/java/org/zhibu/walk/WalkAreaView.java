package org.zhibu.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Walking areas as they are shown.
 *
 * @param assumptionsRevision of the estimates of people and of the walking speed
 */
record WalkAreaView(
        Start origin,
        List<Area> areas,
        Optional<Long> whatIf,
        Network network,
        int assumptionsRevision,
        long inventoryVersion) {
    /** Of so many buildings without a way the ids are told. */
    static final int MOST_UNREACHABLE = 200;

    /**
     * Where the walk starts, degrees.
     *
     * @param id of the community or facility, if it is one
     * @param snappedMetres to the way it starts on; empty = no way near, or only behind walls: nothing is reached
     */
    record Start(double lon, double lat, Optional<Long> id, Optional<String> name, Optional<Double> snappedMetres) {}

    record Network(long version, int nodes, int edges) {}

    /**
     * One area beside the circle of the same metres.
     *
     * @param unreachableBuildings buildings within the circle to which there is no way at all, however far
     * @param unreachable ids of the nearest of them, at most {@link #MOST_UNREACHABLE}
     */
    record Area(
            double metres,
            Optional<Double> minutes,
            JsonNode polygon,
            Straight straight,
            double areaSquareMetres,
            double straightAreaSquareMetres,
            People people,
            Buildings buildings,
            int unreachableBuildings,
            List<Long> unreachable) {}

    record Straight(JsonNode polygon) {}

    /**
     * Residents within, on foot and in the circle; what is estimated is part of them.
     *
     * @param dwellingsUnknown dwellings in the circle whose residents are not known; they count none
     */
    record People(double walk, double straight, double walkEstimated, double straightEstimated, int dwellingsUnknown) {}

    record Buildings(int walk, int straight) {}
}
