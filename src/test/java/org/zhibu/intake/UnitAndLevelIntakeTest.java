package org.zhibu.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;

@DbTest
class UnitAndLevelIntakeTest {
    @Inject
    DataSource database;

    private final String source = "units " + UUID.randomUUID();

    @Test
    void areas_come_in_as_square_metres_whatever_unit_the_value_says() throws SQLException {
        List<String> said = List.of("300平米", "1.2万㎡", "3亩", "0.5公顷", "1,250.5 m²", "300", "2 hm2");
        List<Map<String, Object>> problems = facilities("建筑面积", said);
        assertThat(problems).isEmpty();
        // 1 mu = 2,000 / 3 m2, 1 ha = 10,000 m2
        List<Double> metres = List.of(300.0, 12_000.0, 2_000.0, 5_000.0, 1_250.5, 300.0, 20_000.0);
        assertThat(areas("floor_area_m2")).hasSameSizeAs(metres);
        for (int i = 0; i < metres.size(); i++) {
            assertThat(areas("floor_area_m2").get(i)).as(said.get(i)).isCloseTo(metres.get(i), within(1e-9));
        }
    }

    @Test
    void a_unit_in_the_name_of_the_column_holds_for_bare_numbers() throws SQLException {
        facilities("用地面积(亩)", List.of("1.5", "6 层", "3亩"));
        assertThat(areas("site_area_m2")).containsExactly(1_000.0, null, 2_000.0);
    }

    @Test
    void a_number_column_follows_the_unit_in_its_name() throws SQLException {
        imported("facilities", List.of(point(0, "\"建筑面积（万平方米）\":0.25"), point(1, "\"建筑面积（万平方米）\":3")));
        assertThat(areas("floor_area_m2")).containsExactly(2_500.0, 30_000.0);
    }

    @Test
    void units_that_contradict_or_are_none_leave_the_area_unknown_and_are_named() throws SQLException {
        List<Map<String, Object>> problems =
                facilities("建筑面积(亩)", List.of("300平米", "3 ft2", "-5", "约300", "1e99亩", "二百"));
        assertThat(areas("floor_area_m2")).containsOnlyNulls().hasSize(6);
        assertThat(problems)
                .hasSize(6)
                .allSatisfy(each -> assertThat(each)
                        .containsEntry("reason", "VALUE_UNUSABLE")
                        .containsEntry("column", "建筑面积(亩)")
                        .containsEntry("severity", "NOTE"));
        assertThat(problems.get(0).get("zh").toString()).contains("300平米");
    }

    @Test
    void a_capacity_in_words_stays_unknown_and_is_named() throws SQLException {
        List<Map<String, Object>> problems = facilities("capacity", List.of("6班", "270"));
        assertThat(areas("capacity")).containsExactly(null, 270.0);
        assertThat(problems)
                .extracting(each -> each.get("row") + " " + each.get("reason"))
                .containsExactly("1 VALUE_UNUSABLE");
    }

    @Test
    void the_size_of_a_class_is_no_capacity() throws SQLException {
        facilities("班额", List.of("30", "45"));
        assertThat(areas("capacity")).containsOnlyNulls().hasSize(2);
    }

    @Test
    void a_floor_area_that_cannot_be_in_square_metres_is_pointed_out() {
        // the outline is about 85 m by 111 m: 9,500 m2 of ground; 6 storeys hold at most some 57,000 m2
        String outline = square(116.45, 39.88, 0.001);
        List<Map<String, Object>> problems = imported(
                "buildings",
                List.of(
                        feature("fits", outline, "\"层数\":6,\"建筑面积\":\"57000\""),
                        feature("ten thousands", square(116.46, 39.88, 0.001), "\"层数\":6,\"建筑面积\":\"5.7\""),
                        feature("too large", square(116.47, 39.88, 0.001), "\"层数\":6,\"建筑面积\":\"57000000\"")));
        assertThat(problems)
                .extracting(each -> each.get("sourceId") + " " + each.get("column") + " " + each.get("reason"))
                .containsExactly("ten thousands 建筑面积 FLOOR_AREA_ODD", "too large 建筑面积 FLOOR_AREA_ODD");
    }

    @Test
    void districts_subdistricts_and_blocks_come_in_and_find_each_other_in_any_order() throws SQLException {
        imported("communities", List.of(feature("c", square(150.011, 10.011, 0.002), "\"x\":1")));
        imported("blocks", List.of(feature("b", square(150.01, 10.01, 0.01), "\"x\":1")));
        imported("districts", List.of(feature("d", square(150, 10, 0.2), "\"城区名称\":\"东城\",\"name_en\":\"East\"")));
        imported(
                "subdistricts",
                List.of(feature("s", square(150, 10, 0.1), "\"街道名称\":\"劲松街道\",\"人口\":\"12000\",\"户数\":4800")));
        imported("communities", List.of(feature("later", square(150.015, 10.015, 0.002), "\"x\":1")));
        assertThat(text("""
                SELECT concat_ws(' ', d.name, d.name_en, s.name, s.population, s.household_count)
                FROM subdistrict s JOIN district d ON d.id = s.district_id""" + of("s"))).isEqualTo("东城 East 劲松街道 12000 4800");
        assertThat(text("""
                SELECT count(*)::text FROM block b JOIN subdistrict s ON s.id = b.subdistrict_id
                JOIN district d ON d.id = b.district_id""" + of("b"))).isEqualTo("1");
        assertThat(text("""
                SELECT string_agg(c.source_id, ' ' ORDER BY c.source_id) FROM community c
                JOIN subdistrict s ON s.id = c.subdistrict_id JOIN block b ON b.id = c.block_id""" + of("c"))).isEqualTo("c later");
    }

    @Test
    void a_layer_of_a_subdistrict_holds_what_its_name_says_not_the_subdistrict() {
        assertThat(IntakeKind.ofLayerName("劲松街道楼栋")).contains(IntakeKind.BUILDINGS);
        assertThat(IntakeKind.ofLayerName("subdistrict_blocks")).contains(IntakeKind.BLOCKS);
        assertThat(IntakeKind.ofLayerName("朝阳区街道")).contains(IntakeKind.SUBDISTRICTS);
        assertThat(IntakeKind.ofLayerName("districts")).contains(IntakeKind.DISTRICTS);
        assertThat(IntakeKind.ofLayerName("subdistrict")).contains(IntakeKind.SUBDISTRICTS);
        assertThat(IntakeKind.ofLayerName("school_district")).isEmpty();
    }

    @Test
    void lifts_staircases_and_protection_of_buildings_come_in() throws SQLException {
        List<Map<String, Object>> problems = imported(
                "buildings",
                List.of(
                        feature("a", square(116.45, 39.88, 0.001), "\"电梯数\":0,\"单元数\":\"4\",\"保护级别\":\"无\""),
                        feature("b", square(116.46, 39.88, 0.001), "\"电梯数\":3,\"单元数\":\"3\",\"保护级别\":\"市级文物保护单位\""),
                        feature("c", square(116.47, 39.88, 0.001), "\"单元数\":\"两个\",\"保护级别\":\"优秀历史建筑\""),
                        feature("d", square(116.48, 39.88, 0.001), "\"电梯数\":-1,\"保护级别\":\"不详\"")));
        assertThat(list(
                                "SELECT concat_ws(' ', source_id, coalesce(lift_count::text, '?'), coalesce(entrance_count::text, '?'),"
                                        + " coalesce(protection, '?')) FROM building" + of("building")
                                        + " ORDER BY source_id")
                        .stream()
                        .map(Optional::orElseThrow))
                .containsExactly("a 0 4 NONE", "b 3 3 HERITAGE", "c ? ? HISTORIC", "d ? ? ?");
        assertThat(problems)
                .extracting(each -> each.get("sourceId") + " " + each.get("column") + " " + each.get("reason"))
                .containsExactlyInAnyOrder("c 单元数 VALUE_UNUSABLE", "d 电梯数 VALUE_UNUSABLE");
    }

    @Test
    void green_area_and_parking_of_communities_come_in_with_their_units() throws SQLException {
        List<Map<String, Object>> problems = imported(
                "communities",
                List.of(
                        feature("a", square(116.45, 39.88, 0.001), "\"绿地面积(公顷)\":\"0.3\",\"停车位\":120"),
                        feature("b", square(116.46, 39.88, 0.001), "\"绿地面积(公顷)\":\"1500平米\",\"停车位\":\"约80\""),
                        feature("c", square(116.47, 39.88, 0.001), "\"绿地面积(公顷)\":\"\",\"停车位\":0")));
        // 0.3 ha; a value whose unit contradicts its column stays unknown; no spaces are not unknown spaces
        assertThat(list(
                                "SELECT concat_ws(' ', source_id, coalesce(green_area_m2::text, '?'), coalesce(parking_spaces::text, '?'))"
                                        + " FROM community" + of("community") + " ORDER BY source_id")
                        .stream()
                        .map(Optional::orElseThrow))
                .containsExactly("a 3000 120", "b ? ?", "c ? 0");
        assertThat(problems)
                .extracting(each -> each.get("sourceId") + " " + each.get("column") + " " + each.get("reason"))
                .containsExactlyInAnyOrder("b 绿地面积(公顷) VALUE_UNUSABLE", "b 停车位 VALUE_UNUSABLE");
    }

    @Test
    void english_names_of_what_plans_need_are_known() throws SQLException {
        imported(
                "buildings",
                List.of(feature(
                        "e",
                        square(116.45, 39.88, 0.001),
                        "\"lifts\":2,\"staircases\":5,\"protection\":\"historic\",\"owner\":\"房管所\"")));
        imported(
                "communities",
                List.of(feature("f", square(116.45, 39.88, 0.001), "\"green_area\":\"2亩\",\"parking_spaces\":\"40\"")));
        imported(
                "idle-spaces",
                List.of(
                        feature(
                                "g",
                                square(116.45, 39.88, 0.0002),
                                "\"type\":\"BOILER_ROOM\",\"可用面积\":\"0.06公顷\",\"产权单位\":\"供热厂\",\"经营年限\":\"20\",\"现状用途\":\"空置\"")));
        assertThat(text("SELECT concat_ws(' ', lift_count, entrance_count, protection, owner_unit) FROM building"
                        + of("building")))
                .isEqualTo("2 5 HISTORIC 房管所");
        assertThat(text("SELECT concat_ws(' ', round(green_area_m2), parking_spaces) FROM community" + of("community")))
                .isEqualTo("1333 40");
        assertThat(text("SELECT concat_ws(' ', type, area_m2, owner_unit, right_years, current_use) FROM idle_space"
                        + of("idle_space")))
                .isEqualTo("BOILER_ROOM 600 供热厂 20 空置");
    }

    private List<Map<String, Object>> facilities(String column, List<String> values) {
        List<String> features = new ArrayList<>();
        for (String value : values) {
            features.add(point(features.size(), "\"" + column + "\":\"" + value + "\""));
        }
        return imported("facilities", features);
    }

    private static String point(int i, String properties) {
        return "{\"type\":\"Feature\",\"properties\":{\"oid\":\"" + i + "\",\"type\":\"KINDERGARTEN\"," + properties
                + "},\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + (116.4 + i / 1000.0) + ",39.9]}}";
    }

    private static String feature(String id, String rings, String properties) {
        return "{\"type\":\"Feature\",\"properties\":{\"oid\":\"" + id + "\"," + properties
                + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + rings + "}}";
    }

    private static String square(double west, double south, double side) {
        double east = west + side;
        double north = south + side;
        return "[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]"
                .formatted(west, south, east, south, east, north, west, north, west, south);
    }

    /** Imports and answers what was wrong, without the note that the place is not in China. */
    private List<Map<String, Object>> imported(String kind, List<String> features) {
        String file = "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
        JsonPath done = given().multiPart("file", "x.geojson", file.getBytes(StandardCharsets.UTF_8))
                .multiPart("source", source, "text/plain; charset=UTF-8")
                .multiPart("kind", kind)
                .post("/api/intakes?wait=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> problems = given().get("/api/intakes/" + done.getLong("id") + "/problems")
                .jsonPath()
                .getList("problems");
        return problems.stream()
                .filter(each -> !each.get("reason").equals("OUTSIDE_CHINA"))
                .toList();
    }

    private List<Double> areas(String column) throws SQLException {
        return list("SELECT " + column + "::text FROM facility WHERE source = '" + source + "' ORDER BY source_id")
                .stream()
                .map(value -> value.map(Double::valueOf).orElse(null))
                .toList();
    }

    private String of(String alias) {
        return " WHERE " + alias + ".source = '" + source + "'";
    }

    private String text(String sql) throws SQLException {
        return list(sql).get(0).orElse("null");
    }

    private List<Optional<String>> list(String sql) throws SQLException {
        List<Optional<String>> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                all.add(Optional.ofNullable(row.getString(1)));
            }
        }
        return all;
    }
}
