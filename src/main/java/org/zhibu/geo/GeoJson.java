package org.zhibu.geo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.locationtech.jts.geom.Geometry;

/**
 * RFC 7946 geometries: JSON tree to JTS and back, longitude first, WGS 84 (SRID 4326).
 *
 * @param decimals decimals of a degree on writing, 0..15 (7 is about 1 cm)
 * @param mostVertices the most positions one geometry may have on reading
 */
public record GeoJson(int decimals, int mostVertices) {
    /** Seven decimals, a million positions. */
    public static final GeoJson STANDARD = new GeoJson(7, 1_000_000);

    /** How deep GeometryCollections may be nested. */
    public static final int DEEPEST = 8;

    public GeoJson {
        if (decimals < 0 || decimals > 15 || mostVertices < 1) {
            throw new IllegalArgumentException(
                    "decimals 0..15 and at least one vertex, not " + decimals + ", " + mostVertices);
        }
    }

    /**
     * Reads a geometry object strictly. Heights are read over; rings may turn either way; positions need not be on the Earth
     * (that, and validity, is for {@link Geometries#checked}). A Feature is not a geometry: hand over its member.
     *
     * @throws GeometryProblem that names the place in the tree, as in "coordinates[0][3]: not a number"
     */
    public Geometry read(JsonNode geometry) {
        return new GeoJsonReader(mostVertices).read(geometry);
    }

    /** Writes a geometry object; polygons follow the right-hand rule. A rounded ring may lose corners nearer than a rounding step. */
    public ObjectNode write(Geometry geometry) {
        return new GeoJsonWriter(decimals).write(geometry);
    }
}
