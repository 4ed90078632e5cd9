package org.zhibu.diagnosis;

import java.util.List;
import org.zhibu.table.CommaTable;

/**
 * Gaps as CSV (RFC 4180, UTF-8 with byte order mark, so that spreadsheets read the Chinese): one row for each area and norm,
 * units in the names of the columns, empty = unknown or does not apply.
 */
final class GapTable {
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

    private final CommaTable csv = new CommaTable();

    private GapTable() {}

    static String of(List<Gap> gaps) {
        GapTable table = new GapTable();
        table.csv.row(COLUMNS.toArray());
        gaps.forEach(table::gap);
        return table.csv.toString();
    }

    private void gap(Gap exact) {
        Gap gap = exact.rounded();
        csv.row(
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
}
