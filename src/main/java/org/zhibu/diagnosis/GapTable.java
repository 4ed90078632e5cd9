package org.zhibu.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * Gaps as CSV (RFC 4180, UTF-8 with byte order mark, so that spreadsheets read the Chinese): one row for each area and norm,
 * units in the names of the columns, empty = unknown or does not apply.
 */
final class GapTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> COLUMNS = List.of(
            "area_level",
            "area_id",
            "area_name",
            "norm",
            "facility_type",
            "name_zh",
            "name_en",
            "requirement",
            "clause",
            "certainty",
            "verdict",
            "cause",
            "group",
            "people",
            "people_estimated",
            "dwellings_unknown",
            "radius_m",
            "people_within",
            "people_beyond",
            "people_unreachable",
            "nearest_m",
            "mean_m",
            "farthest_m",
            "measure",
            "required",
            "available",
            "assumed",
            "people_crowded",
            "deficit_people",
            "deficit_places",
            "deficit_floor_area_m2",
            "deficit_sites",
            "deficit_m");

    private final StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);

    private GapTable() {}

    static String of(List<Gap> gaps) {
        GapTable table = new GapTable();
        table.row(COLUMNS.toArray());
        gaps.forEach(table::gap);
        return table.csv.toString();
    }

    private void gap(Gap exact) {
        Gap gap = exact.rounded();
        row(
                gap.area().level(),
                gap.area().id(),
                gap.area().name(),
                gap.norm().code(),
                gap.norm().facilityType(),
                gap.norm().nameZh(),
                gap.norm().nameEn(),
                gap.norm().requirement(),
                gap.norm().clause(),
                gap.certainty(),
                gap.verdict(),
                gap.cause(),
                gap.norm().demand(),
                gap.demand().people(),
                gap.demand().estimated(),
                gap.demand().dwellingsUnknown(),
                gap.reach().flatMap(Gap.Reach::radiusMetres),
                gap.reach().map(Gap.Reach::within),
                gap.reach().map(Gap.Reach::beyond),
                gap.reach().map(Gap.Reach::unreachable),
                gap.reach().flatMap(Gap.Reach::nearestMetres),
                gap.reach().flatMap(Gap.Reach::meanMetres),
                gap.reach().flatMap(Gap.Reach::farthestMetres),
                gap.supply().map(Gap.Supply::measure),
                gap.supply().map(Gap.Supply::required),
                gap.supply().map(Gap.Supply::available),
                gap.supply().map(Gap.Supply::assumed),
                gap.supply().map(Gap.Supply::crowded),
                gap.deficit().people(),
                gap.deficit().places(),
                gap.deficit().floorAreaM2(),
                gap.deficit().sites(),
                gap.deficit().metres());
    }

    private void row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            csv.append(i == 0 ? "" : ",").append(quoted(values[i]));
        }
        csv.append("\r\n");
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String quoted(Object value) {
        Object shown = value instanceof Optional<?> some ? some.orElse(null) : value;
        if (shown == null) {
            return "";
        }
        String text = shown.toString();
        String safe = shown instanceof String && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[,\"\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
