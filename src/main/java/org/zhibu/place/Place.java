package org.zhibu.place;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * A stored place.
 *
 * @param version counts its changes; the ETag
 * @param geometry valid, in EPSG:4326
 * @param computed areas (m2) and lengths (m) the database computes geodesically, by JSON name; null = not applicable
 */
public record Place<A>(
        long id,
        int version,
        Instant updatedAt,
        Identity identity,
        Geometry geometry,
        A attributes,
        Map<String, Double> computed) {
    public Place {
        // Map.copyOf refuses null, which stands for "not applicable" here
        computed = Collections.unmodifiableMap(new LinkedHashMap<>(computed));
    }
}
