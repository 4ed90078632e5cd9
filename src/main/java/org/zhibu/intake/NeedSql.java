package org.zhibu.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SQL for needs of residents: which facility type would meet one, how far it is, and what must not be stored of it. */
final class NeedSql {
    /** How exports call what tells who called. */
    private static final List<String> PERSONAL = List.of(
            "姓名",
            "来电人",
            "诉求人",
            "联系人",
            "反映人",
            "投诉人",
            "当事人",
            "电话",
            "手机",
            "来电号码",
            "主叫号码",
            "联系方式",
            "身份证",
            "证件号",
            "phone",
            "mobile",
            "telephone",
            "tel",
            "caller",
            "contact",
            "person",
            "id_card");

    private static final List<String> NAMES = List.of("name", "名称", "名字", "full_name", "username");

    /** A day without an hour may begin before the hour of the report. */
    static final String REFUSE_DONE_BEFORE = """
            UPDATE %s r SET refused = 'DONE_BEFORE_REPORTED', detail = concat_ws(' < ',
              to_char(done_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'),
              to_char(reported_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'))
            WHERE refused IS NULL AND done_at < reported_at
              AND done_at AT TIME ZONE 'Asia/Shanghai' <> date_trunc('day', reported_at AT TIME ZONE 'Asia/Shanghai')""";

    private static final String BY_RULE = """
            (SELECT rule.facility_type FROM public.need_rule rule WHERE %1$s ~ rule.pattern
             AND (rule.unless IS NULL OR %1$s !~ rule.unless) ORDER BY rule.position LIMIT 1)""";
    private static final String BY_NAME = """
            (SELECT t.code FROM public.facility_type t
             WHERE lower(btrim(r.facility_type)) IN (lower(t.code), lower(t.name_zh), lower(t.name_en)))""";

    private NeedSql() {}

    /** The facility type of a ready row: as the file says, or by the words of the need, or none. */
    static String facilityType(FieldMapping mapping) {
        List<String> fields = mapping.fields();
        String words = Stream.of("category", "subject", "text")
                .filter(fields::contains)
                .map(field -> "r." + field)
                .collect(Collectors.joining(", "));
        String byRule = words.isEmpty() ? "NULL::text" : BY_RULE.formatted("concat_ws(' ', " + words + ")");
        return fields.contains("facility_type") ? "coalesce(" + BY_NAME + ", " + byRule + ")" : byRule;
    }

    /** The state of a ready row: what has a day of completion and says nothing else is done. */
    static String state(FieldMapping mapping) {
        String said = mapping.fields().contains("state") ? "r.state" : "NULL::text";
        return mapping.fields().contains("done_at")
                ? "coalesce(" + said + ", CASE WHEN r.done_at IS NOT NULL THEN 'DONE' END)"
                : said;
    }

    /** Columns that tell who called; they are not stored. */
    static List<String> personalColumns(StagedLayer layer) {
        return layer.columns().keySet().stream().filter(NeedSql::isPersonal).toList();
    }

    private static boolean isPersonal(String column) {
        String name = FieldBook.comparable(column);
        return NAMES.contains(name)
                || PERSONAL.stream()
                        .anyMatch(word -> word.charAt(0) > 127
                                ? name.contains(word)
                                : List.of(name.split("_")).contains(word) || name.equals(word));
    }
}
