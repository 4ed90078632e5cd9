package org.zhibu.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

/** Exports of a hotline, and walls and gates. */
@DbTest
class NeedIntakeTest {
    private static final String HEAD = "工单编号,来电人姓名,联系电话,诉求类型,诉求内容,来电时间,办结时间,状态,经度,纬度\n";
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Inject
    TestStore store;

    private final String source = "test " + UUID.randomUUID();

    @BeforeEach
    void empty() {
        store.empty();
    }

    private Response send(String name, byte[] file, Map<String, String> fields) {
        RequestSpecification request = given().multiPart("file", name, file).multiPart("source", source);
        fields.forEach(request::multiPart);
        return request.post("/api/intakes?wait=true");
    }

    private JsonPath imported(String name, byte[] file, Map<String, String> fields) {
        Response response = send(name, file, fields);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    private static List<Map<String, Object>> problems(JsonPath intake) {
        return given().get("/api/intakes/" + intake.getLong("id") + "/problems")
                .jsonPath()
                .getList("problems");
    }

    private List<List<Object>> needs(String columns) {
        return store.rows("SELECT " + columns + " FROM need ORDER BY source_id");
    }

    @Test
    void a_table_of_calls_becomes_needs_without_names_and_numbers() {
        String table = HEAD
                + "A1,张三,13800138000,养老服务,希望增设老年餐,电话13912345678或010-65001234,2024-03-05 14:30,2024/3/8,已办结,116.45,39.88\n";
        table = table.replace("老年餐,电话", "老年餐;电话");
        JsonPath done = imported("calls.csv", table.getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(needs("source_id, name, category, text, reported_at AT TIME ZONE 'UTC', done_at AT TIME ZONE 'UTC',"
                                + " state, facility_type, ST_AsText(geom)")
                        .toString())
                .isEqualTo("[[A1, null, 养老服务, 希望增设老年餐;电话***或***, 2024-03-05 06:30:00.0, 2024-03-07 16:00:00.0, DONE,"
                        + " CANTEEN, POINT(116.45 39.88)]]");
        assertThat(problems(done))
                .filteredOn(each -> each.get("reason").equals("PERSONAL_COLUMN_DROPPED"))
                .extracting(each -> each.get("zh"))
                .containsExactlyInAnyOrder("列“来电人姓名”可能含个人信息,没有导入", "列“联系电话”可能含个人信息,没有导入");
        assertThat(imported("calls.csv", table.getBytes(StandardCharsets.UTF_8), Map.of())
                        .getInt("report.layers[0].unchanged"))
                .isEqualTo(1);
    }

    @Test
    void a_table_in_the_encoding_of_chinese_spreadsheets_is_read_without_being_told() {
        imported("导出.csv", (HEAD + "A1,,,停车,晚上停车难,,,,116.45,39.88\n").getBytes(GB18030), Map.of());

        assertThat(needs("category, facility_type, state").toString()).isEqualTo("[[停车, CAR_PARKING, null]]");
    }

    @Test
    void every_row_that_cannot_come_in_is_named_with_its_reason_at_once() {
        String rows = "1,,,a,b,,,,,\n"
                + "2,,,a,b,,,,116.45,不详\n"
                + "3,,,a,b,2024-03-05 14:30,2024-03-04,,116.45,39.88\n"
                + "4,,,a,b,2024-03-05 14:30,2024-03-05,,116.45,39.88\n"
                + "5,,,a,b,2024-02-30,,,116.46,39.88\n"
                + "6,,,a,b,,,,39.88,116.45\n"
                + "7,,,a,b,,,说不清,116.47,39.88\n";
        JsonPath done = imported("calls.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(problems(done))
                .filteredOn(each -> each.get("row") != null)
                .extracting(each -> each.get("row") + " " + each.get("severity") + " " + each.get("reason"))
                .containsExactlyInAnyOrder(
                        "1 REFUSED GEOMETRY_MISSING",
                        "2 REFUSED GEOMETRY_MISSING",
                        "3 REFUSED DONE_BEFORE_REPORTED",
                        "5 NOTE VALUE_UNUSABLE",
                        "6 REFUSED COORDINATES_SWAPPED",
                        "7 NOTE VALUE_UNUSABLE");
        assertThat(needs("source_id, reported_at IS NULL, state").toString())
                .isEqualTo("[[4, false, DONE], [5, true, null], [7, true, null]]");
    }

    @Test
    void a_table_without_positions_is_refused_as_a_whole() {
        send("calls.csv", "工单编号,地址\n1,某路1号\n".getBytes(StandardCharsets.UTF_8), Map.of())
                .then()
                .statusCode(422)
                .body("detail", org.hamcrest.Matchers.containsString("经度"));
        send("calls.csv", new byte[] {1, 2, 0, 3}, Map.of()).then().statusCode(422);
    }

    @Test
    void positions_of_a_table_are_in_the_system_that_is_said() {
        imported(
                "calls.csv",
                "工单编号,x,y\n1,500000,4429529.03\n".getBytes(StandardCharsets.UTF_8),
                Map.of("crs", "EPSG:4548"));

        // false easting 500 km on the central meridian 117 E; the meridian arc to 40 N is 4,429,529.03 m
        assertThat(store.number("SELECT ST_X(geom) FROM need")).isCloseTo(117, within(1e-9));
        assertThat(store.number("SELECT ST_Y(geom) FROM need")).isCloseTo(40, within(1e-6));
    }

    @Test
    void a_workbook_is_read_as_a_table_is() throws IOException {
        imported(
                "calls.xlsx",
                workbook(
                        List.of("工单编号", "诉求类型", "来电时间", "经度", "纬度"),
                        List.of("W1", "充电桩不足", "2024年3月5日 9时05分", "116.45", "39.88")),
                Map.of());

        assertThat(needs("source_id, category, reported_at AT TIME ZONE 'UTC', facility_type")
                        .toString())
                .isEqualTo("[[W1, 充电桩不足, 2024-03-05 01:05:00.0, CHARGING]]");
    }

    @Test
    void a_need_finds_its_building_and_compound_also_when_they_come_later() {
        String square =
                "{\"type\":\"Polygon\",\"coordinates\":[[[116.45,39.88],[116.451,39.88],[116.451,39.881],[116.45,39.881],[116.45,39.88]]]}";
        imported("calls.csv", (HEAD + "1,,,a,b,,,,116.4505,39.8805\n").getBytes(StandardCharsets.UTF_8), Map.of());
        for (String kind : List.of("communities", "buildings")) {
            imported(
                    kind + ".geojson",
                    ("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
                                    + square + "}]}")
                            .getBytes(StandardCharsets.UTF_8),
                    Map.of());
        }

        assertThat(store.whole("SELECT count(*) FROM need n JOIN building b ON b.id = n.building_id"
                        + " JOIN community c ON c.id = n.community_id"))
                .isEqualTo(1);
    }

    @Test
    void walls_fences_and_gates_of_openstreetmap_become_barriers() {
        String osm = "<?xml version='1.0' encoding='UTF-8'?><osm version='0.6'>"
                + node(1, 39.88, 116.45, "<tag k='barrier' v='gate'/><tag k='access' v='no'/>")
                + node(2, 39.88, 116.46, "<tag k='barrier' v='lift_gate'/><tag k='access' v='private'/>")
                + node(3, 39.89, 116.46, "<tag k='barrier' v='gate'/><tag k='foot' v='yes'/><tag k='access' v='no'/>")
                + node(4, 39.89, 116.45, "<tag k='barrier' v='gate'/><tag k='locked' v='yes'/>")
                + node(5, 39.885, 116.455, "<tag k='barrier' v='bollard'/>")
                + way(10, "1 2 3", "<tag k='barrier' v='wall'/>")
                + way(11, "3 4", "<tag k='barrier' v='fence'/>")
                + way(12, "1 2 3 4 1", "<tag k='landuse' v='residential'/><tag k='barrier' v='wall'/>") + "</osm>";
        imported("x.osm", osm.getBytes(StandardCharsets.UTF_8), Map.of());

        Map<Object, Object> found = new LinkedHashMap<>();
        store.rows(
                        "SELECT source_id, barrier_type || ' ' || GeometryType(geom) || ' ' || coalesce(open::text, 'unknown')"
                                + " || ' ' || (community_id IS NOT NULL) FROM barrier ORDER BY source_id")
                .forEach(row -> found.put(row.get(0), row.get(1)));
        assertThat(found)
                .isEqualTo(Map.of(
                        "node/1", "GATE POINT false true",
                        "node/2", "GATE POINT unknown true",
                        "node/3", "GATE POINT true true",
                        "node/4", "GATE POINT false true",
                        "way/10", "WALL MULTILINESTRING unknown true",
                        "way/11", "FENCE MULTILINESTRING unknown true",
                        "way/12", "WALL MULTILINESTRING unknown true"));
    }

    @Test
    void a_gate_drawn_as_a_line_and_a_type_nobody_knows_are_refused() {
        String line = "{\"type\":\"LineString\",\"coordinates\":[[116.45,39.88],[116.46,39.88]]}";
        String point = "{\"type\":\"Point\",\"coordinates\":[116.45,39.88]}";
        JsonPath done = imported(
                "walls.geojson",
                ("{\"type\":\"FeatureCollection\",\"features\":[" + barrier("出入口", line) + "," + barrier("围墙", point)
                                + "," + barrier("路缘石", line) + "," + barrier("围栏", line) + "," + barrier("", point)
                                + "]}")
                        .getBytes(StandardCharsets.UTF_8),
                Map.of("kind", "barriers"));

        assertThat(problems(done))
                .extracting(each -> each.get("row") + " " + each.get("reason"))
                .containsExactlyInAnyOrder("1 GEOMETRY_WRONG_TYPE", "2 GEOMETRY_WRONG_TYPE", "3 UNKNOWN_BARRIER_TYPE");
        assertThat(store.rows("SELECT barrier_type FROM barrier ORDER BY source_id")
                        .toString())
                .isEqualTo("[[FENCE], [GATE]]");
    }

    private static String barrier(String type, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"类型\":\"" + type + "\"},\"geometry\":" + geometry + "}";
    }

    private static String node(int id, double lat, double lon, String tags) {
        return "<node id='" + id + "' version='1' lat='" + lat + "' lon='" + lon + "'>" + tags + "</node>";
    }

    private static String way(int id, String nodes, String tags) {
        StringBuilder way = new StringBuilder("<way id='" + id + "' version='1'>");
        for (String node : nodes.split(" ")) {
            way.append("<nd ref='").append(node).append("'/>");
        }
        return way.append(tags).append("</way>").toString();
    }

    /** The least that is a workbook: one sheet of inline strings. */
    private static byte[] workbook(List<String> head, List<String> row) throws IOException {
        String sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + cells(1, head) + cells(2, row) + "</sheetData></worksheet>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"热线工单\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            entry(zip, "xl/worksheets/sheet1.xml", sheet);
        }
        return bytes.toByteArray();
    }

    private static String cells(int row, List<String> values) {
        StringBuilder cells = new StringBuilder("<row r=\"" + row + "\">");
        for (int i = 0; i < values.size(); i++) {
            cells.append("<c r=\"").append((char) ('A' + i)).append(row).append("\" t=\"inlineStr\"><is><t>");
            cells.append(values.get(i)).append("</t></is></c>");
        }
        return cells.append("</row>").toString();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + content)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
