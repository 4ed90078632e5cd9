package org.zhibu.intake;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** SQL that turns their value into ours, or into NULL when it is none: unknown stays unknown. */
final class ValueSql {
    private static final Set<String> WHOLE_TYPES = Set.of("smallint", "integer", "bigint");
    private static final Set<String> NUMBER_TYPES =
            Set.of("smallint", "integer", "bigint", "real", "double precision", "numeric");
    /** What people write for "unknown". */
    private static final String NOTHING =
            "('', '-', '--', '—', '/', 'null', 'none', 'n/a', 'na', 'nan', 'unknown', '未知', '不详', '无数据')";

    private ValueSql() {}

    /**
     * The value of a field.
     *
     * @param name their column
     * @param column the same, quoted
     * @param type the SQL type of their column
     */
    static String value(Field field, String name, String column, String type) {
        boolean number = NUMBER_TYPES.contains(type) || type.startsWith("numeric");
        return switch (field.type()) {
            case "text" ->
                "CASE WHEN length(" + column + "::text) <= " + field.highest() + " THEN nullif(btrim(" + column
                        + "::text), '') END";
            case "whole" -> whole(field, column, type, number);
            case "number" ->
                within(field, number ? column + "::double precision" : "parse_number(" + column + "::text)");
            case "area" -> within(field, AreaUnit.sql(column, name, number));
            case "length" ->
                within(field, number ? column + "::double precision" : "parse_length(" + column + "::text)");
            case "year" ->
                within(
                        field,
                        WHOLE_TYPES.contains(type) ? column + "::bigint" : "parse_year(" + column + "::text)",
                        "int");
            case "moment" -> moment(column, type);
            default -> code(field, column);
        };
    }

    /** Whether there is something in their column that did not become a value. */
    static String isUnusable(Field field, String column, String valueIsNull) {
        String said = valueIsNull + " AND " + column + " IS NOT NULL AND lower(btrim(" + column + "::text)) NOT IN ";
        return said + (FieldBook.STANDARD.isCodeList(field.type()) ? silentWords(field) : NOTHING);
    }

    /** A time without an offset is the time of China, a day its midnight there. */
    private static String moment(String column, String type) {
        String value = switch (type) {
            case "timestamp with time zone" -> column;
            case "timestamp without time zone" -> column + " AT TIME ZONE 'Asia/Shanghai'";
            case "date" -> column + "::timestamp AT TIME ZONE 'Asia/Shanghai'";
            default -> "parse_moment(" + column + "::text)";
        };
        return when(value, "v >= '1900-01-01T00:00:00Z' AND v < '2200-01-01T00:00:00Z'", "timestamptz");
    }

    private static String whole(Field field, String column, String type, boolean number) {
        if (WHOLE_TYPES.contains(type)) {
            return within(field, column, "int");
        }
        String value = number ? column + "::double precision" : "parse_number(" + column + "::text)";
        return when(value, "v = floor(v) AND v BETWEEN " + field.lowest() + " AND " + field.highest(), "int");
    }

    private static String within(Field field, String value) {
        return within(field, value, "double precision");
    }

    private static String within(Field field, String value, String as) {
        return when(value, "v BETWEEN " + field.lowest() + " AND " + field.highest(), as);
    }

    /**
     * The value when it fulfils the condition on {@code v}. It is written twice rather than once in a subquery: a query
     * with a correlated subquery is not worked on by both cores.
     */
    private static String when(String value, String condition, String as) {
        return "CASE WHEN " + condition.replaceAll("\\bv\\b", Matcher.quoteReplacement(value)) + " THEN (" + value
                + ")::" + as + " END";
    }

    /** A word of a closed list, looked up in a constant object: the word is made ready once a row. */
    private static String code(Field field, String column) {
        String words = FieldBook.STANDARD.codes(field.type()).entrySet().stream()
                .filter(word -> !word.getValue().equals("-"))
                .sorted(Map.Entry.comparingByKey())
                .map(word -> '"' + word.getKey() + "\":\"" + word.getValue() + '"')
                .collect(Collectors.joining(",", "{", "}"));
        String type = field.type().equals("yes_no") || field.type().equals("passage") ? "::boolean" : "";
        return "(" + Sql.text(words) + "::jsonb ->> lower(btrim(" + column + "::text)))" + type;
    }

    private static String silentWords(Field field) {
        return NOTHING.substring(0, NOTHING.length() - 1)
                + FieldBook.STANDARD.codes(field.type()).entrySet().stream()
                        .filter(word -> word.getValue().equals("-"))
                        .map(word -> ", " + Sql.text(word.getKey()))
                        .sorted()
                        .collect(Collectors.joining())
                + ")";
    }
}
