package org.zhibu.intake;

import java.sql.SQLException;
import java.util.Optional;

/** Writes down everything that was wrong, one query a check, into the staging schema's table of problems. */
record Findings(Workspace workspace) {
    private static final String TABLE = """
            CREATE UNLOGGED TABLE problem (number int, layer text, row_no bigint, source_id text, column_name text,
              severity text, reason text, detail text, point geometry)""";
    private static final String ADD = "INSERT INTO problem SELECT %d, %s, ";
    private static final String REFUSED = """
            r.row_no, r.source_id, %1$s, 'REFUSED', r.refused,
              left(coalesce(r.detail, CASE
                WHEN r.refused = 'GEOMETRY_WRONG_TYPE' THEN GeometryType(r.geom)
                WHEN r.refused IN ('OUT_OF_WORLD', 'COORDINATES_SWAPPED')
                  THEN concat_ws(', ', ST_XMin(r.geom), ST_YMin(r.geom))
                WHEN r.refused LIKE 'UNKNOWN%%' THEN %2$s END), 300),
              CASE WHEN r.refused NOT IN ('OUT_OF_WORLD', 'COORDINATES_SWAPPED')
                THEN coalesce(r.at, ST_Centroid(ST_Envelope(r.geom))) END
            FROM %3$s r %4$s WHERE r.refused IS NOT NULL""";
    private static final String REPAIRED = """
            row_no, source_id, NULL, 'REPAIRED', 'GEOMETRY_REPAIRED', mended, at
            FROM %s WHERE mended IS NOT NULL AND refused IS NULL""";
    private static final String UNUSABLE = """
            r.row_no, r.source_id, v.name, 'NOTE', 'VALUE_UNUSABLE', left(v.said, 300), ST_Centroid(ST_Envelope(r.geom))
            FROM %s r JOIN %s l ON l.%s = r.row_no CROSS JOIN LATERAL (VALUES %s) v (name, said, bad)
            WHERE (%s) AND v.bad AND r.refused IS NULL""";
    /** A wrong unit is off by 667 or 10,000, an honest figure by less than 20; no building has 200 storeys. */
    private static final String FLOOR_AREA_ODD = """
            row_no, source_id, %2$s, 'NOTE', 'FLOOR_AREA_ODD',
              floor_area_m2 || ' m² : ' || round(ground) || ' m²', ST_Centroid(ST_Envelope(geom))
            FROM (SELECT *, ST_Area(geom::geography, false) AS ground FROM %1$s
                  WHERE refused IS NULL AND floor_area_m2 IS NOT NULL) r
            WHERE floor_area_m2 * 20 < ground OR floor_area_m2 > 20 * ground * coalesce(%3$s, 200)""";

    private static final String SAME_PLACE = """
            row_no, source_id, NULL, 'NOTE', 'DUPLICATE_GEOMETRY', first_id, ST_Centroid(ST_Envelope(geom))
            FROM (SELECT row_no, source_id, geom, first_value(source_id) OVER w AS first_id, row_number() OVER w AS nth
                  FROM %1$s WHERE refused IS NULL AND geom IN (
                    SELECT geom FROM %1$s WHERE refused IS NULL GROUP BY geom HAVING count(*) > 1)
                  WINDOW w AS (PARTITION BY geom ORDER BY row_no)) d WHERE nth > 1""";
    private static final String OUTSIDE_CHINA = """
            row_no, source_id, NULL, 'NOTE', 'OUTSIDE_CHINA', NULL, ST_Centroid(ST_Envelope(geom))
            FROM %s WHERE refused IS NULL AND NOT geom && ST_MakeEnvelope(73.4, 3.8, 135.1, 53.6, 4326)""";
    private static final String PARTS_DROPPED = """
            r.row_no, r.source_id, NULL, 'NOTE', 'PARTS_DROPPED', NULL, ST_Centroid(ST_Envelope(r.geom))
            FROM %s r JOIN %s l ON l.%s = r.row_no
            WHERE r.refused IS NULL AND GeometryType(l.%s) = 'GEOMETRYCOLLECTION'""";

    void begin() throws SQLException {
        workspace.execute(TABLE);
    }

    void layerAsAWhole(StagedLayer layer, RowReason reason, String detail) throws SQLException {
        workspace.execute(
                "INSERT INTO problem (number, layer, severity, reason, detail) VALUES (?, ?, 'NOTE', ?, ?)",
                layer.number(),
                layer.name(),
                reason.name(),
                detail.substring(0, Math.min(300, detail.length())));
    }

    /** Everything about the rows of one destination. */
    void collect(FieldMapping mapping) throws SQLException {
        Destination destination = mapping.destination();
        StagedLayer layer = destination.layer();
        String ready = destination.ready();
        String table = Sql.name(layer.table());
        refusals(mapping);
        if (destination.kind() == IntakeKind.NEEDS) {
            for (String column : NeedSql.personalColumns(layer)) {
                layerAsAWhole(layer, RowReason.PERSONAL_COLUMN_DROPPED, column);
            }
        }
        add(destination, REPAIRED.formatted(ready));
        if (!mapping.columns().isEmpty()) {
            add(
                    destination,
                    UNUSABLE.formatted(ready, table, StagedLayer.ROW, mapping.unusable(), mapping.anyUnusable()));
        }
        if (destination.kind() == IntakeKind.BUILDINGS && mapping.fields().contains("floor_area_m2")) {
            String column = mapping.columnOf("floor_area_m2").map(Sql::text).orElseThrow();
            String storeys = mapping.fields().contains("storeys") ? "storeys" : "NULL::int";
            add(destination, FLOOR_AREA_ODD.formatted(ready, column, storeys));
        }
        add(destination, SAME_PLACE.formatted(ready));
        add(destination, OUTSIDE_CHINA.formatted(ready));
        if (layer.mayHoldCollections()) {
            add(destination, PARTS_DROPPED.formatted(ready, table, StagedLayer.ROW, StagedLayer.GEOM));
        }
    }

    private void refusals(FieldMapping mapping) throws SQLException {
        Destination destination = mapping.destination();
        Optional<String> type = switch (destination.kind().shape()) {
            case SPOT_OR_AREA -> FacilityTypes.column(destination);
            case LINE_OR_SPOT -> mapping.columnOf("barrier_type");
            case AREA, SPOT, LINE -> Optional.empty();
        };
        String column = type.map(name -> "CASE WHEN r.refused LIKE 'UNKNOWN%' THEN " + Sql.text(name) + " END")
                .orElse("NULL");
        String said = type.map(name -> "l." + Sql.name(name) + "::text").orElse("NULL");
        String join = type.map(name ->
                        "JOIN " + Sql.name(destination.layer().table()) + " l ON l." + StagedLayer.ROW + " = r.row_no")
                .orElse("");
        add(destination, REFUSED.formatted(column, said, destination.ready(), join));
    }

    private void add(Destination destination, String rest) throws SQLException {
        workspace.execute(ADD.formatted(
                        destination.layer().number(),
                        Sql.text(destination.layer().name()))
                + rest);
    }
}
