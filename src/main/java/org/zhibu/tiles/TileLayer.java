package org.zhibu.tiles;

import java.util.Arrays;
import java.util.Optional;

/**
 * The layers of the map with what each says about a feature. Below the least zoom a tile is empty: the features would be
 * smaller than a pixel and too many; the areas above them stand for them.
 */
enum TileLayer {
    DISTRICTS("districts", "district", 6, "name" + Labels.ON_SURFACE, ""),
    SUBDISTRICTS("subdistricts", "subdistrict", 8, "name" + Labels.ON_SURFACE, ""),
    BLOCKS("blocks", "block", 11, "name" + Labels.ON_SURFACE, ""),
    COMMUNITIES("communities", "community", 10, "name, code, year_built AS year" + Labels.AT_POINT, ""),
    UNITS("units", "renewal_unit", 10, "name, code" + Labels.ON_SURFACE, ""),
    BUILDINGS(
            "buildings",
            "building",
            13,
            "name, code, use, year_built AS year, storeys, community_id AS community",
            " AND (%1$d >= 15 OR footprint_m2 >= power(4, 15 - %1$d) * 4)"),
    IDLE_SPACES("idle-spaces", "idle_space", 12, "name, code, type", ""),
    FACILITIES(
            "facilities",
            "facility",
            12,
            "name, code, type, (SELECT category FROM facility_type t WHERE t.code = type) AS category",
            ""),
    ROADS(
            "roads",
            "road",
            10,
            "name, road_class AS class, walkable",
            " AND (%1$d >= 13 OR road_class IN ('MOTORWAY', 'TRUNK', 'PRIMARY', 'SECONDARY', 'TERTIARY'))"),
    BARRIERS("barriers", "barrier", 15, "name, barrier_type AS type, open, community_id AS community", ""),
    NEEDS(
            "needs",
            "need",
            13,
            "category, state, facility_type AS \"facilityType\", community_id AS community, building_id AS building",
            "");

    /** Where the name of an area stands, whole, whatever tile edges cut it; degrees. */
    private static final class Labels {
        private static final String AT_POINT = ", ST_X(point) AS lon, ST_Y(point) AS lat";
        private static final String ON_SURFACE =
                ", ST_X(ST_PointOnSurface(%1$s.geom)) AS lon, ST_Y(ST_PointOnSurface(%1$s.geom)) AS lat";
    }

    /** Sides of a tile in units of its own grid; a coordinate is as fine as a sixteenth of a pixel. */
    private static final int EXTENT = 4096;

    private static final int BUFFER = 64;

    private final String path;
    private final String table;
    private final int leastZoom;
    private final String properties;
    private final String generalisation;

    TileLayer(String path, String table, int leastZoom, String properties, String generalisation) {
        this.path = path;
        this.table = table;
        this.leastZoom = leastZoom;
        this.properties = properties;
        this.generalisation = generalisation;
    }

    static Optional<TileLayer> find(String path) {
        return Arrays.stream(values()).filter(layer -> layer.path.equals(path)).findFirst();
    }

    String path() {
        return path;
    }

    String table() {
        return table;
    }

    int leastZoom() {
        return leastZoom;
    }

    boolean isEmptyAt(int zoom) {
        return zoom < leastZoom;
    }

    /** One tile: parameters z, x, y. The rows are found in degrees by the index and only then projected;
     * the margin ends at the antimeridian, where degrees jump. */
    String sql(int zoom) {
        String geometry = this == FACILITIES || this == IDLE_SPACES ? pointWhenSmall(zoom) : "geom";
        return """
            WITH bounds AS MATERIALIZED (SELECT ST_TileEnvelope(z, x, y) AS tile,
                                   ST_Transform(ST_Intersection(ST_TileEnvelope(z, x, y, margin => %6$d.0 / %5$d),
                                       ST_MakeEnvelope(-20037508, -20037508, 20037508, 20037508, 3857)), 4326) AS box
                            FROM (VALUES (?::int, ?::int, ?::int)) AS t (z, x, y)),
                 shapes AS (SELECT id, id AS feature_id, %2$s,
                                   ST_AsMVTGeom(ST_Transform(%3$s, 3857), tile, %5$d, %6$d) AS geom
                            FROM %1$s, bounds WHERE geom && box%4$s)
            SELECT ST_AsMVT(shapes, '%7$s', %5$d, 'geom', 'feature_id') FROM shapes""".formatted(
                table, properties.formatted(table), geometry, generalisation.formatted(zoom), EXTENT, BUFFER, path);
    }

    /** The same on a grid of degrees: parameters west, south, east and north of the tile. */
    String sqlInDegrees(int zoom) {
        String geometry = this == FACILITIES || this == IDLE_SPACES ? pointWhenSmall(zoom) : "geom";
        return """
            WITH bounds AS MATERIALIZED (SELECT tile, ST_Expand(tile, (ST_XMax(tile) - ST_XMin(tile)) * %6$d.0 / %5$d) AS box
                            FROM (VALUES (ST_MakeEnvelope(?, ?, ?, ?, 4326))) AS t (tile)),
                 shapes AS (SELECT id, id AS feature_id, %2$s, ST_AsMVTGeom(%3$s, tile, %5$d, %6$d) AS geom
                            FROM %1$s, bounds WHERE geom && box%4$s)
            SELECT ST_AsMVT(shapes, '%7$s', %5$d, 'geom', 'feature_id') FROM shapes""".formatted(
                table, properties.formatted(table), geometry, generalisation.formatted(zoom), EXTENT, BUFFER, path);
    }

    /** No row, with the columns that tiles have. */
    String propertiesSql() {
        return "SELECT id, " + properties.formatted(table) + " FROM " + table + " LIMIT 0";
    }

    /** From afar a small polygon is drawn as the symbol of its point. */
    private static String pointWhenSmall(int zoom) {
        return zoom < 15 ? "point" : "geom";
    }
}
