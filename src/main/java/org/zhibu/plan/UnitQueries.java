package org.zhibu.plan;

/** What is asked of the database about an outline; the first parameter of each is the outline as WKB. */
final class UnitQueries {
    private static final String OUTLINE = "WITH u AS MATERIALIZED (SELECT ST_GeomFromWKB(?, 4326) AS geom) SELECT ";
    private static final String NAME = "coalesce(p.name, p.code, '')";
    private static final String SHARE = """
            CASE WHEN ST_CoveredBy(p.geom, u.geom) THEN 1
              ELSE least(1, coalesce(ST_Area(ST_Intersection(p.geom, u.geom)::geography) / NULLIF(ST_Area(p.geom::geography), 0), 0))
            END""";

    static final String UNIT = "SELECT coalesce(name, code, ''), ST_AsBinary(geom) FROM renewal_unit WHERE id = ?";

    static final String COMMUNITIES = OUTLINE + "p.id, " + NAME + ", " + SHARE + """
            , p.area_m2, ST_Covers(u.geom, p.point), EXISTS (SELECT FROM building b WHERE b.community_id = p.id AND b.geom && u.geom
              AND ST_Covers(u.geom, b.point))
            FROM u JOIN community p ON ST_Intersects(p.geom, u.geom)
              OR p.id IN (SELECT b.community_id FROM building b WHERE b.geom && u.geom AND ST_Covers(u.geom, b.point))
            ORDER BY p.id""";

    static final String BUILDINGS = OUTLINE + "p.id, " + NAME + ", " + SHARE + """
            , ST_Covers(u.geom, p.point), p.year_built, p.safety_grade, p.footprint_m2, p.floor_area_m2, p.storeys
            FROM u JOIN building p ON ST_Intersects(p.geom, u.geom) ORDER BY p.id""";

    /** Spaces drawn as a point are not cut. */
    static final String SPACES =
            OUTLINE + "p.id, " + NAME + ", CASE WHEN ST_Dimension(p.geom) < 2 THEN 1 ELSE " + SHARE + """
             END, ST_Covers(u.geom, p.point), p.type, p.area_m2, CASE WHEN ST_Dimension(p.geom) = 2 THEN p.ground_m2 END
            FROM u JOIN idle_space p ON ST_Intersects(p.geom, u.geom) ORDER BY p.id""";

    static final String BLOCKS = OUTLINE + "p.id, " + NAME + ", " + SHARE
            + " FROM u JOIN block p ON ST_Intersects(p.geom, u.geom) ORDER BY p.id";

    static final String FACILITIES = OUTLINE + """
            p.type, count(*), coalesce(sum(p.capacity), 0), count(*) FILTER (WHERE p.capacity IS NULL),
              coalesce(sum(p.floor_area_m2), 0), count(*) FILTER (WHERE p.floor_area_m2 IS NULL)
            FROM u JOIN facility p ON p.geom && u.geom AND ST_Covers(u.geom, p.point) GROUP BY p.type""";

    /** Second parameter: the unit that is not its own neighbour. */
    static final String OVERLAPS = OUTLINE + "* FROM (SELECT p.id, " + NAME + """
             AS name, ST_Area(ST_Intersection(p.geom, u.geom)::geography) AS area
            FROM u JOIN renewal_unit p ON ST_Intersects(p.geom, u.geom) WHERE p.id <> ?) AS known WHERE area >= 1 ORDER BY id""";

    /** Parameter: ids. */
    static final String OUTLINES = "SELECT id, ST_AsBinary(geom) FROM %s WHERE id = ANY (?)";

    private UnitQueries() {}
}
