package org.zhibu.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Their columns → our fields, for one destination.
 *
 * @param columns our field → their column
 * @param idColumn their column with the identity of the record in its source
 */
record FieldMapping(Destination destination, Map<Field, String> columns, Optional<String> idColumn) {
    private static final List<String> IDS = List.of(
            "source_id",
            "sourceid",
            "oid",
            "osm_id",
            "id",
            "编号",
            "小区编号",
            "楼栋编号",
            "设施编号",
            "工单编号",
            "工单号",
            "诉求编号",
            "唯一编码",
            "objectid",
            "gid");

    static FieldMapping of(Destination destination) {
        Map<Field, String> columns = new LinkedHashMap<>();
        for (Field field : FieldBook.STANDARD.fieldsOf(destination.kind())) {
            destination.layer().column(field.theirNames()).ifPresent(column -> columns.put(field, column));
        }
        return new FieldMapping(destination, columns, destination.layer().column(IDS));
    }

    /** Our columns, in order, that the layer fills. */
    List<String> fields() {
        return columns.keySet().stream().map(Field::column).toList();
    }

    /** Select list: every value under our name. */
    String values() {
        return columns.entrySet().stream()
                .map(entry -> value(entry.getKey(), entry.getValue()) + " AS "
                        + entry.getKey().column())
                .collect(Collectors.joining(", "));
    }

    /** SQL of the value of one of our columns, when the layer fills it. */
    Optional<String> valueOf(String ours) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getKey().column().equals(ours))
                .map(entry -> value(entry.getKey(), entry.getValue()))
                .findFirst();
    }

    /** Their column that becomes one of ours. */
    Optional<String> columnOf(String ours) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getKey().column().equals(ours))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Condition on a row of the layer: it says something for one of our columns that could not be used. */
    Optional<String> saysNothingKnown(String ours) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getKey().column().equals(ours))
                .map(entry -> ValueSql.isUnusable(
                        entry.getKey(),
                        theirs(entry.getValue()),
                        "(" + value(entry.getKey(), entry.getValue()) + ") IS NULL"))
                .findFirst();
    }

    /** VALUES list for notes: their column, what it says, whether it could not be used. Empty when nothing is mapped. */
    String unusable() {
        return columns.entrySet().stream()
                .map(entry -> "(" + Sql.text(entry.getValue()) + ", " + theirs(entry.getValue()) + "::text, "
                        + ValueSql.isUnusable(
                                entry.getKey(),
                                theirs(entry.getValue()),
                                "r." + entry.getKey().column() + " IS NULL")
                        + ")")
                .collect(Collectors.joining(", "));
    }

    /** Condition: some value of the row could not be used. */
    String anyUnusable() {
        return columns.entrySet().stream()
                .map(entry -> "("
                        + ValueSql.isUnusable(
                                entry.getKey(),
                                theirs(entry.getValue()),
                                "r." + entry.getKey().column() + " IS NULL")
                        + ")")
                .collect(Collectors.joining(" OR "));
    }

    private String value(Field field, String column) {
        String value = ValueSql.value(
                field, column, theirs(column), destination.layer().columns().get(column));
        return switch (field.column()) {
            case "walkable" -> walkable(column, value);
            case "open" -> open(value);
            case "subject", "text" -> "mask_numbers(" + value + ")";
            default -> value;
        };
    }

    /** Whether people on foot may pass a gate; of OpenStreetMap what is said of them goes before what is said of all. */
    private String open(String value) {
        StringBuilder sql = new StringBuilder("CASE");
        if (destination.layer().has("locked")) {
            sql.append(" WHEN l.locked = 'yes' THEN false");
        }
        if (destination.layer().has("foot")) {
            sql.append(" WHEN l.foot = 'no' THEN false WHEN l.foot IN ('yes', 'designated', 'permissive') THEN true");
        }
        return sql.length() == "CASE".length() ? value : sql + " ELSE " + value + " END";
    }

    /** In OpenStreetMap what is not forbidden to walk on may be walked on, except the roads for motor traffic only. */
    private String walkable(String column, String value) {
        if (!column.equals("foot") || !destination.layer().has("highway")) {
            return value;
        }
        return "coalesce(" + value + ", CASE WHEN l.highway IN ('motorway', 'motorway_link') THEN false"
                + (destination.layer().has("access") ? " WHEN l.access IN ('no', 'private') THEN false" : "")
                + " WHEN l.highway IN ('cycleway', 'trunk', 'trunk_link') THEN NULL ELSE true END)";
    }

    private static String theirs(String column) {
        return "l." + Sql.name(column);
    }
}
