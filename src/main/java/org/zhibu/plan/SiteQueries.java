package org.zhibu.plan;

/** What is asked of the database when a site is taken down, and when it is compared with the places of now. */
final class SiteQueries {
    static final String UNIT = """
            SELECT version, coalesce(name, code, ''), ST_AsBinary(geom), area_m2, note, climate_zone, city_population, green_area_m2,
              parking_spaces FROM renewal_unit WHERE id = ?""";

    static final String COMMUNITIES = """
            SELECT id, name, share, area_m2, green_area_m2, parking_spaces, property_fee_yuan
            FROM (SELECT c.id, coalesce(c.name, c.code, '') AS name, c.area_m2, c.green_area_m2, c.parking_spaces, c.property_fee_yuan,
                least(1, coalesce(ST_Area(ST_Intersection(c.geom, u.geom)::geography) / NULLIF(c.area_m2, 0), 0)) AS share,
                EXISTS (SELECT FROM building b WHERE b.community_id = c.id AND ST_Covers(u.geom, b.point)) AS housed
              FROM renewal_unit u JOIN community c ON ST_Intersects(c.geom, u.geom)
                OR c.id IN (SELECT b.community_id FROM building b WHERE b.geom && u.geom AND ST_Covers(u.geom, b.point))
              WHERE u.id = ?) AS known
            WHERE housed OR share >= 0.001 ORDER BY id""";

    /** Parameters: a box around the unit that reaches as far as the metres, the unit, the metres. */
    static final String BUILDINGS = """
            SELECT b.id, b.version, coalesce(b.name, b.code, ''), b.community_id, ST_AsBinary(b.geom), b.footprint_m2, b.floor_area_m2,
              b.storeys, b.height_m, b.household_count, b.lift_count, b.entrance_count, b.year_built, b.use, b.structure_type,
              b.safety_grade, b.protection, b.owner_unit, ST_Covers(u.geom, b.point)
            FROM renewal_unit u JOIN building b ON b.geom && ST_MakeEnvelope(?, ?, ?, ?, 4326)
            WHERE u.id = ?
              AND CASE WHEN ST_Covers(u.geom, b.point) THEN true ELSE ST_DWithin(u.geom::geography, b.geom::geography, ?) END
            ORDER BY b.id""";

    static final String SPACES = """
            SELECT s.id, s.version, coalesce(s.name, s.code, ''), s.type, s.community_id, s.building_id, ST_AsBinary(s.geom), s.area_m2,
              s.ground_m2, s.owner_unit, s.right_years
            FROM renewal_unit u JOIN idle_space s ON s.geom && u.geom AND ST_Covers(u.geom, s.point) WHERE u.id = ? ORDER BY s.id""";

    static final String FACILITIES = """
            SELECT f.id, f.version, coalesce(f.name, f.code, ''), f.type, f.building_id, ST_AsBinary(f.point), f.capacity, f.floor_area_m2
            FROM renewal_unit u JOIN facility f ON f.geom && u.geom AND ST_Covers(u.geom, f.point) WHERE u.id = ? ORDER BY f.id""";

    static final String ROADS = """
            SELECT r.id, r.road_class, r.width_m, ST_AsBinary(r.geom)
            FROM renewal_unit u JOIN road r ON r.geom && ST_MakeEnvelope(?, ?, ?, ?, 4326)
            WHERE u.id = ? AND ST_DWithin(u.geom::geography, r.geom::geography, ?) ORDER BY r.id""";

    /** Id and version of what a site would hold now. */
    static final String BUILDINGS_NOW = """
            SELECT b.id, b.version FROM renewal_unit u JOIN building b ON b.geom && u.geom AND ST_Covers(u.geom, b.point)
            WHERE u.id = ?""";

    static final String SPACES_NOW = """
            SELECT s.id, s.version FROM renewal_unit u JOIN idle_space s ON s.geom && u.geom AND ST_Covers(u.geom, s.point)
            WHERE u.id = ?""";

    static final String UNIT_NOW = "SELECT version FROM renewal_unit WHERE id = ?";

    private SiteQueries() {}
}
