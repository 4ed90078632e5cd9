package org.zhibu.place;

import java.util.List;

/**
 * A place that was found.
 *
 * @param kind as in its address, e.g. communities
 * @param context name of the compound it lies in, or null
 * @param lon degrees, of a point on it
 * @param bbox minLon, minLat, maxLon, maxLat
 */
public record SearchMatch(
        String kind, long id, String name, String code, String context, double lon, double lat, List<Double> bbox) {}
