package org.zhibu.circle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.zhibu.table.CommaTable;

/**
 * A circle as CSV (RFC 4180, UTF-8 with byte order mark, so that spreadsheets read the Chinese): one figure a row with its
 * unit and whether it is known, estimated or unknown; then the single communities, facilities and idle spaces.
 */
final class CircleTable {
    private final CommaTable csv = new CommaTable();

    private CircleTable() {}

    static String of(CircleView view) {
        CircleTable table = new CircleTable();
        table.row("radius_m", "section", "item", "name_zh", "name_en", "value", "unit", "status", "distance_m", "id");
        view.rings().forEach(ring -> table.figures(ring.radiusMetres(), ring.contents()));
        table.figures(view.radiusMetres(), view.contents());
        view.overlaps().forEach(overlap -> table.overlap(view.radiusMetres(), overlap));
        table.items(view.radiusMetres(), view.contents());
        return table.csv.toString();
    }

    private void figures(double radius, CircleContents contents) {
        CircleContents.People people = contents.people();
        figure(radius, "people", "known", "人口(已知)", "People, known", people.known(), "people", "known");
        figure(radius, "people", "estimated", "人口(估算)", "People, estimated", people.estimated(), "people", "estimated");
        figure(
                radius,
                "people",
                "dwellings_without_figure",
                "无人口数据的住宅楼",
                "Dwellings without any figure",
                people.buildingsUnknown(),
                "buildings",
                "unknown");
        figure(
                radius,
                "people",
                "aged60",
                "60 岁及以上",
                "Aged 60 and over",
                people.aged60().known(),
                "people",
                "known");
        figure(
                radius,
                "people",
                "aged65",
                "65 岁及以上",
                "Aged 65 and over",
                people.aged65().known(),
                "people",
                "known");
        figure(
                radius,
                "households",
                "known",
                "户数(已知)",
                "Households, known",
                contents.households().known(),
                "households",
                "known");
        figure(
                radius,
                "households",
                "estimated",
                "户数(估算)",
                "Households, estimated",
                contents.households().estimated(),
                "households",
                "estimated");
        figure(
                radius,
                "communities",
                "count",
                "小区",
                "Communities",
                contents.communities().count(),
                "communities",
                "known");
        buildings(radius, contents.buildings());
        for (CircleContents.FacilitiesOfType type : contents.facilities().types()) {
            CircleContents.Nearest nearest = type.nearest();
            row(
                    radius,
                    "facilities",
                    type.type(),
                    type.nameZh(),
                    type.nameEn(),
                    type.count(),
                    "facilities",
                    "known",
                    nearest == null ? null : nearest.distanceMetres(),
                    nearest == null ? null : nearest.id());
        }
        for (CircleContents.IdleSpacesOfType type : contents.idleSpaces().types()) {
            row(
                    radius,
                    "idle_spaces",
                    type.type(),
                    type.nameZh(),
                    type.nameEn(),
                    type.areaSquareMetres(),
                    "m2",
                    type.areaUnknownCount() > 0 ? "partly unknown" : "known",
                    null,
                    null);
        }
    }

    private void buildings(double radius, CircleContents.Buildings buildings) {
        figure(radius, "buildings", "count", "楼栋", "Buildings", buildings.count(), "buildings", "known");
        CircleContents.FloorArea area = buildings.floorArea();
        figure(
                radius,
                "buildings",
                "floor_area_known",
                "建筑面积(已知)",
                "Floor area, known",
                area.knownSquareMetres(),
                "m2",
                "known");
        figure(
                radius,
                "buildings",
                "floor_area_estimated",
                "建筑面积(估算)",
                "Floor area, estimated",
                area.estimatedSquareMetres(),
                "m2",
                "estimated");
        figure(
                radius,
                "buildings",
                "floor_area_unknown",
                "建筑面积未知的楼栋",
                "Buildings of unknown floor area",
                area.unknownCount(),
                "buildings",
                "unknown");
        buildings
                .ages()
                .forEach(age -> figure(radius, "building_ages", age.code(), "", "", age.count(), "buildings", "known"));
    }

    private void overlap(double radius, CircleView.Overlap overlap) {
        figure(
                radius,
                "overlap",
                "circles_" + overlap.circles(),
                "恰被 " + overlap.circles() + " 个圈覆盖的人口",
                "People reached by exactly " + overlap.circles() + " circles",
                overlap.people().total(),
                "people",
                overlap.people().estimated() > 0 ? "partly estimated" : "known");
    }

    private void items(double radius, CircleContents contents) {
        contents.communities()
                .items()
                .forEach(item -> row(
                        radius,
                        "community",
                        item.name(),
                        item.name(),
                        "",
                        item.people(),
                        "people",
                        item.peopleStatus(),
                        item.distanceMetres(),
                        item.id()));
        contents.facilities()
                .items()
                .forEach(item -> row(
                        radius,
                        "facility",
                        item.type(),
                        item.name(),
                        "",
                        null,
                        "",
                        "",
                        item.distanceMetres(),
                        item.id()));
        contents.idleSpaces()
                .items()
                .forEach(item -> row(
                        radius,
                        "idle_space",
                        item.type(),
                        item.name(),
                        "",
                        item.areaM2(),
                        "m2",
                        item.areaM2() == null ? "unknown" : "known",
                        item.distanceMetres(),
                        item.id()));
    }

    private void figure(
            double radius,
            String section,
            String item,
            String zh,
            String en,
            Number value,
            String unit,
            String status) {
        row(radius, section, item, zh, en, value, unit, value == null ? "unknown" : status, null, null);
    }

    private void row(Object... cells) {
        csv.row(Arrays.stream(cells).map(CircleTable::rounded).toArray());
    }

    private static Object rounded(Object cell) {
        return cell instanceof Double number ? BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP) : cell;
    }
}
