package org.zhibu.intake;

import java.sql.SQLException;
import java.util.Optional;
import org.zhibu.intake.IntakeKind.Shape;

/**
 * The rows of a destination in our fields, each with its geometry, or with the reason why it is refused. One pass over
 * the layer: everything that needs the geometry of every row is asked here, on both cores.
 *
 * @param prefix put before the ids when several layers become the same kind
 */
record ReadyTable(FieldMapping mapping, Positions.Place place, boolean osm, boolean featureIds, String prefix) {

    void create(Workspace workspace) throws SQLException {
        workspace.execute(sql());
    }

    private String sql() {
        Destination destination = mapping.destination();
        boolean typed = destination.kind().shape() == Shape.SPOT_OR_AREA;
        StringBuilder sql = new StringBuilder("CREATE UNLOGGED TABLE ").append(destination.ready());
        sql.append(" AS SELECT l.").append(StagedLayer.ROW).append("::bigint AS row_no, ");
        sql.append(sourceId()).append(" AS source_id, ").append(refusal(typed)).append(" AS refused, ");
        sql.append("NULL::text AS mended, NULL::text AS detail, NULL::geometry AS at, ");
        sql.append(shaped(geometry(), destination.kind().shape())).append(" AS geom");
        sql.append(typed ? ", t.type" : "");
        sql.append(mapping.columns().isEmpty() ? "" : ", " + mapping.values());
        sql.append(" FROM ").append(Sql.name(destination.layer().table())).append(" l");
        if (place == Positions.Place.MOVED) {
            sql.append(" LEFT JOIN ")
                    .append(Positions.moved(destination.layer()))
                    .append(" m ON m.row_no = l.")
                    .append(StagedLayer.ROW);
        }
        if (typed) {
            sql.append(" LEFT JOIN ")
                    .append(destination.types())
                    .append(" t ON t.row_no = l.")
                    .append(StagedLayer.ROW);
        }
        if (featureIds) {
            sql.append(" LEFT JOIN feature_id f ON f.row_no = l.").append(StagedLayer.ROW);
        }
        return sql.append(" WHERE ").append(destination.filter()).toString();
    }

    private String geometry() {
        return place == Positions.Place.MOVED ? "m.geom" : "l." + StagedLayer.GEOM;
    }

    private String sourceId() {
        if (osm) {
            return switch (mapping.destination().layer().name()) {
                case "points" -> "'node/' || l.osm_id";
                case "lines" -> "'way/' || l.osm_id";
                default ->
                    "CASE WHEN l.osm_way_id IS NULL THEN 'relation/' || l.osm_id ELSE 'way/' || l.osm_way_id END";
            };
        }
        Optional<String> column = mapping.idColumn().map(name -> "nullif(btrim(l." + Sql.name(name) + "::text), '')");
        boolean own = mapping.idColumn()
                .map(FieldBook::comparable)
                .filter(name -> name.startsWith("source"))
                .isPresent();
        String feature = featureIds ? "nullif(btrim(f.id), '')" : "NULL::text";
        String first = own ? column.orElseThrow() : feature;
        String second = own ? feature : column.orElse("NULL::text");
        return (prefix.isEmpty() ? "" : Sql.text(prefix + "/") + " || ") + "coalesce(" + first + ", " + second + ", l."
                + StagedLayer.ROW + "::text)";
    }

    private String refusal(boolean typed) {
        String g = geometry();
        String missing = place == Positions.Place.MOVED
                ? "CASE WHEN l." + StagedLayer.GEOM
                        + " IS NULL THEN 'GEOMETRY_MISSING' ELSE 'NOT_IN_REFERENCE_SYSTEM' END"
                : "'GEOMETRY_MISSING'";
        boolean outline = osm
                && mapping.destination().layer().name().equals("lines")
                && mapping.destination().kind() == IntakeKind.BUILDINGS;
        String unknownType = mapping.destination().kind() == IntakeKind.FACILITIES
                ? "UNKNOWN_FACILITY_TYPE"
                : "UNKNOWN_IDLE_SPACE_TYPE";
        return "CASE WHEN " + g + " IS NULL THEN " + missing
                + " WHEN ST_IsEmpty(" + g + ") THEN 'GEOMETRY_EMPTY'"
                + " WHEN NOT " + hasRightType(g) + " THEN " + (outline ? "'RING_NOT_CLOSED'" : "'GEOMETRY_WRONG_TYPE'")
                + " WHEN NOT (" + inWorld(g) + ") THEN CASE WHEN " + swappedInWorld(g)
                + " THEN 'COORDINATES_SWAPPED' ELSE 'OUT_OF_WORLD' END"
                + " WHEN NOT ST_IsValid(" + g + ") THEN 'GEOMETRY_INVALID'"
                + (typed ? " WHEN t.type IS NULL THEN '" + unknownType + "'" : "")
                + mapping.saysNothingKnown("barrier_type")
                        .map(condition -> " WHEN " + condition + " THEN 'UNKNOWN_BARRIER_TYPE'")
                        .orElse("")
                + " WHEN length(" + sourceId() + ") > 200 THEN 'SOURCE_ID_TOO_LONG' END";
    }

    private String hasRightType(String g) {
        return switch (mapping.destination().kind().shape()) {
            case AREA -> "(GeometryType(" + g + ") IN ('POLYGON', 'MULTIPOLYGON') OR " + collectionWith(g, 3) + ")";
            case SPOT_OR_AREA ->
                "(GeometryType(" + g + ") IN ('POINT', 'POLYGON', 'MULTIPOLYGON') OR GeometryType(" + g
                        + ") = 'MULTIPOINT' AND ST_NumGeometries(" + g + ") = 1 OR " + collectionWith(g, 3) + ")";
            case SPOT ->
                "(GeometryType(" + g + ") = 'POINT' OR GeometryType(" + g + ") = 'MULTIPOINT' AND ST_NumGeometries(" + g
                        + ") = 1)";
            case LINE ->
                "(GeometryType(" + g + ") IN ('LINESTRING', 'MULTILINESTRING') OR " + collectionWith(g, 2) + ")";
            case LINE_OR_SPOT ->
                "(GeometryType(" + g + ") IN ('LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON') AND "
                        + BarrierSql.type(mapping, g) + " <> 'GATE' OR GeometryType(" + g + ") = 'POINT' AND "
                        + BarrierSql.type(mapping, g) + " = 'GATE')";
        };
    }

    private static String collectionWith(String g, int dimension) {
        return "GeometryType(" + g + ") = 'GEOMETRYCOLLECTION' AND NOT ST_IsEmpty(ST_CollectionExtract(" + g + ", "
                + dimension + "))";
    }

    private static String inWorld(String g) {
        return "ST_XMin(" + g + ") >= -180 AND ST_XMax(" + g + ") <= 180 AND ST_YMin(" + g + ") >= -90 AND ST_YMax(" + g
                + ") <= 90";
    }

    private static String swappedInWorld(String g) {
        return "ST_YMin(" + g + ") >= -180 AND ST_YMax(" + g + ") <= 180 AND ST_XMin(" + g + ") >= -90 AND ST_XMax(" + g
                + ") <= 90";
    }

    /** The geometry as the table of the kind wants it. */
    static String shaped(String g, Shape shape) {
        return switch (shape) {
            case AREA ->
                "CASE GeometryType(" + g + ") WHEN 'POLYGON' THEN ST_Multi(" + g
                        + ") WHEN 'GEOMETRYCOLLECTION' THEN ST_Multi(ST_CollectionExtract(" + g + ", 3)) ELSE " + g
                        + " END";
            case SPOT_OR_AREA ->
                "CASE GeometryType(" + g + ") WHEN 'MULTIPOINT' THEN ST_GeometryN(" + g
                        + ", 1) WHEN 'GEOMETRYCOLLECTION' THEN ST_Multi(ST_CollectionExtract(" + g + ", 3)) ELSE " + g
                        + " END";
            case SPOT ->
                "CASE GeometryType(" + g + ") WHEN 'MULTIPOINT' THEN ST_GeometryN(" + g + ", 1) ELSE " + g + " END";
            case LINE_OR_SPOT ->
                "CASE WHEN GeometryType(" + g + ") IN ('POLYGON', 'MULTIPOLYGON') THEN ST_Multi(ST_Boundary(" + g
                        + ")) WHEN GeometryType(" + g + ") = 'LINESTRING' THEN ST_Multi(" + g + ") ELSE " + g + " END";
            case LINE ->
                "CASE GeometryType(" + g + ") WHEN 'LINESTRING' THEN ST_Multi(" + g
                        + ") WHEN 'GEOMETRYCOLLECTION' THEN ST_Multi(ST_CollectionExtract(" + g + ", 2)) ELSE " + g
                        + " END";
        };
    }
}
