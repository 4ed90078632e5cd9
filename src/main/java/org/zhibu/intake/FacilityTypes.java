package org.zhibu.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** SQL that finds the type of facilities and idle spaces: our code, a Chinese or English name, or OpenStreetMap tags. */
final class FacilityTypes {
    private static final List<String> TYPE_COLUMNS = List.of(
            "type",
            "facility_type",
            "facilitytype",
            "city_service_type",
            "设施类型",
            "类型",
            "类别",
            "category",
            "service_type");
    private static final List<String> IDLE_COLUMNS =
            List.of("type", "idle_space_type", "idlespacetype", "空间类型", "类型", "类别", "category");
    private static final List<String> TAGS = List.of(
            "amenity", "shop", "leisure", "tourism", "office", "social_facility", "railway", "station", "highway");

    private static final String NONE = "SELECT 0::bigint AS row_no, ''::text AS type, 0 AS rank WHERE false";

    private FacilityTypes() {}

    /** Their column that names the type, for messages. */
    static Optional<String> column(Destination destination) {
        List<String> names = destination.kind() == IntakeKind.FACILITIES ? TYPE_COLUMNS : IDLE_COLUMNS;
        return destination.layer().column(names).or(() -> destination.layer().column(TAGS));
    }

    /** Makes the table row → type of a destination. */
    static String createTypes(Destination destination, Optional<String> otherwise) {
        return "CREATE UNLOGGED TABLE " + destination.types() + " AS SELECT DISTINCT ON (row_no) row_no, type FROM ("
                + (destination.kind() == IntakeKind.FACILITIES
                        ? facilityTypes(destination)
                                + otherwise
                                        .map(code -> given(destination, code))
                                        .orElse("")
                        : idleTypes(destination))
                + ") found ORDER BY row_no, rank";
    }

    /** For rows that say no type of their own. */
    private static String given(Destination destination, String code) {
        return " UNION ALL SELECT l." + StagedLayer.ROW + ", t.code, 100000 FROM "
                + Sql.name(destination.layer().table()) + " l JOIN public.facility_type t ON t.code = "
                + Sql.text(code);
    }

    private static String facilityTypes(Destination destination) {
        StagedLayer layer = destination.layer();
        String from = " FROM " + Sql.name(layer.table()) + " l JOIN public.";
        String named = layer.column(TYPE_COLUMNS)
                .map(column -> byName(layer, column, "facility_type") + " UNION ALL SELECT l."
                        + StagedLayer.ROW + ", r.facility_type, 20000 + r.position" + from
                        + "osm_facility_rule r ON r.value = lower(btrim(l." + Sql.name(column) + "::text)) AND "
                        + nameMatches(layer, "r", "l"))
                .map(sql -> sql + " UNION ALL ")
                .orElse("");
        return named + byTags(layer);
    }

    private static String byTags(StagedLayer layer) {
        String tags = TAGS.stream()
                .filter(layer::has)
                .map(tag -> "(" + Sql.text(tag) + ", l."
                        + Sql.name(layer.column(List.of(tag)).orElseThrow()) + "::text)")
                .collect(Collectors.joining(", "));
        if (tags.isEmpty()) {
            return NONE;
        }
        return "SELECT l." + StagedLayer.ROW + " AS row_no, r.facility_type AS type, 10000 + r.position AS rank FROM "
                + Sql.name(layer.table()) + " l CROSS JOIN LATERAL (VALUES " + tags + ") tag (key, value)"
                + " JOIN public.osm_facility_rule r ON r.key = tag.key"
                + " AND (r.value = tag.value OR r.value = '*' AND tag.value <> 'no') AND "
                + nameMatches(layer, "r", "l")
                + " WHERE tag.value IS NOT NULL";
    }

    private static String idleTypes(Destination destination) {
        return destination
                .layer()
                .column(IDLE_COLUMNS)
                .map(column -> byName(destination.layer(), column, "idle_space_type"))
                .orElse(NONE);
    }

    private static String byName(StagedLayer layer, String column, String table) {
        String word = "lower(btrim(l." + Sql.name(column) + "::text))";
        return "SELECT l." + StagedLayer.ROW + " AS row_no, t.code AS type, t.position AS rank FROM "
                + Sql.name(layer.table()) + " l JOIN public." + table + " t ON " + word
                + " IN (lower(t.code), lower(t.name_zh), lower(t.name_en))";
    }

    private static String nameMatches(StagedLayer layer, String rule, String row) {
        return layer.column(List.of("name", "名称", "设施名称"))
                .map(name -> "(" + rule + ".name_pattern IS NULL OR " + row + "." + Sql.name(name) + "::text ~ " + rule
                        + ".name_pattern)")
                .orElse(rule + ".name_pattern IS NULL");
    }
}
