package org.zhibu.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;

@DbTest
class IntakeTest {
    private static final String SQUARE =
            "[[[116.45,39.88],[116.451,39.88],[116.451,39.881],[116.45,39.881],[116.45,39.88]]]";
    private static final String BOW_TIE =
            "[[[116.45,39.88],[116.451,39.881],[116.451,39.88],[116.45,39.881],[116.45,39.88]]]";

    @Inject
    DataSource database;

    private final String source = "test " + UUID.randomUUID();

    @Test
    void the_same_file_twice_changes_nothing() throws SQLException {
        byte[] file =
                collection(building("a", SQUARE, "\"levels\":\"6\""), building("b", shifted(0.01), "\"levels\":\"7\""));
        JsonPath first = imported("buildings.geojson", file, Map.of());
        assertThat(counts(first, 0)).containsEntry("created", 2).containsEntry("read", 2);
        long changes = number("SELECT count(*) FROM place_change");
        JsonPath second = imported("buildings.geojson", file, Map.of());
        assertThat(counts(second, 0))
                .containsEntry("unchanged", 2)
                .containsEntry("created", 0)
                .containsEntry("changed", 0);
        assertThat(number("SELECT count(*) FROM place_change")).isEqualTo(changes);
        assertThat(number("SELECT sum(version) FROM building WHERE source = '" + source + "'"))
                .isEqualTo(2);
        JsonPath third = imported(
                "buildings.geojson",
                collection(building("a", SQUARE, "\"levels\":\"9\""), building("b", shifted(0.01), "\"levels\":\"7\"")),
                Map.of());
        assertThat(counts(third, 0)).containsEntry("changed", 1).containsEntry("unchanged", 1);
        assertThat(number("SELECT storeys FROM building WHERE source = '" + source + "' AND source_id = 'a'"))
                .isEqualTo(9);
    }

    @Test
    void values_that_are_none_stay_unknown_and_are_named() throws SQLException {
        JsonPath done = imported(
                "buildings.geojson",
                collection(building("a", SQUARE, "\"层数\":\"5;6\",\"建成年代\":\"约1980\",\"高度\":\"18 m\"")),
                Map.of());
        List<Map<String, Object>> problems = problems(done);
        assertThat(problems).extracting(each -> each.get("column")).containsExactlyInAnyOrder("层数", "建成年代");
        assertThat(problems).allSatisfy(each -> assertThat(each.get("severity")).isEqualTo("NOTE"));
        assertThat(problems.get(0).get("en").toString()).contains("5;6");
        assertThat(number("SELECT count(*) FROM building WHERE source = '" + source
                        + "' AND storeys IS NULL AND year_built IS NULL AND height_m = 18"))
                .isEqualTo(1);
    }

    @Test
    void every_bad_geometry_is_listed_with_its_row_and_reason() {
        JsonPath done = imported(
                "buildings.geojson",
                collection(
                        building("good", SQUARE, "\"x\":1"),
                        building("good", shifted(0.02), "\"x\":1"),
                        feature("line", "{\"type\":\"LineString\",\"coordinates\":[[116.4,39.9],[116.5,39.9]]}"),
                        feature("none", "null"),
                        feature("empty", "{\"type\":\"GeometryCollection\",\"geometries\":[]}"),
                        building(
                                "swapped",
                                "[[[39.88,116.45],[39.881,116.45],[39.881,116.451],[39.88,116.45]]]",
                                "\"x\":1"),
                        building(
                                "outside",
                                "[[[500000,4400000],[500010,4400000],[500010,4400010],[500000,4400000]]]",
                                "\"x\":1"),
                        building("bow", BOW_TIE, "\"x\":1")),
                Map.of("kind", "buildings"));
        Map<String, Object> counts = counts(done, 0);
        assertThat(counts).containsEntry("read", 8).containsEntry("created", 2).containsEntry("refused", 6);
        assertThat(counts).containsEntry("repaired", 1);
        List<Map<String, Object>> problems = problems(done);
        assertThat(problems)
                .extracting(each -> each.get("row") + " " + each.get("reason"))
                .containsExactly(
                        "2 DUPLICATE_ID",
                        "3 GEOMETRY_WRONG_TYPE",
                        "4 GEOMETRY_MISSING",
                        "5 GEOMETRY_EMPTY",
                        "6 COORDINATES_SWAPPED",
                        "7 OUT_OF_WORLD",
                        "8 GEOMETRY_REPAIRED");
        assertThat(problems.get(0).get("en").toString()).contains("buildings 1");
        assertThat(problems.get(4).get("en").toString()).contains("did you mean lon/lat?");
        assertThat((float) problems.get(6).get("lon")).isBetween(116.45f, 116.4511f);
        String table = given().get("/api/intakes/" + done.getLong("id") + "/problems?f=csv")
                .asString();
        assertThat(table).startsWith("\uFEFFlayer,row,sourceId").contains("DUPLICATE_ID");
        assertThat(table.lines()).hasSize(8);
    }

    @Test
    void ids_beside_the_features_are_the_source_ids() throws SQLException {
        String body =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":7,\"properties\":{\"building\":\"yes\"},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + SQUARE
                        + "}},{\"type\":\"Feature\",\"id\":7,"
                        + "\"properties\":{\"building\":\"yes\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + shifted(0.01)
                        + "}}]}";
        JsonPath done = imported("h.geojson", body.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(problems(done))
                .filteredOn(each -> each.get("severity").equals("REFUSED"))
                .extracting(each -> each.get("reason"))
                .containsExactly("DUPLICATE_ID");
        assertThat(number("SELECT count(*) FROM building WHERE source = '" + source + "' AND source_id = '7'"))
                .isEqualTo(1);
    }

    @Test
    void a_foreign_crs_declared_in_the_file_is_followed() throws SQLException {
        // EPSG:32650 easting 500000 is the central meridian 117 E; northing 0 is the equator (definition of UTM)
        String body =
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::32650\"}},"
                        + "\"features\":[{\"type\":\"Feature\",\"properties\":{\"building\":\"yes\",\"id\":\"u\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[500000,4400000],[500100,4400000],[500100,4400100],[500000,4400100],[500000,4400000]]]}}]}";
        imported("utm.geojson", body.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(decimal("SELECT ST_XMin(geom) FROM building WHERE source = '" + source + "'"))
                .isCloseTo(117, within(1e-9));
        // 100 m by 100 m times the square of the scale factor 0.9996 of the central meridian
        assertThat(decimal("SELECT footprint_m2 FROM building WHERE source = '" + source + "'"))
                .isCloseTo(10_000 / (0.9996 * 0.9996), within(1.0));
    }

    @Test
    void positions_in_gcj_02_and_bd_09_are_brought_back_exactly() throws SQLException {
        double lon = 116.457;
        double lat = 39.885;
        for (String crs : List.of("GCJ-02", "BD-09")) {
            var there = org.zhibu.geo.ReferenceSystem.parse(crs).fromStored(new org.zhibu.geo.LonLat(lon, lat));
            String body =
                    "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"id\":\""
                            + crs
                            + "\",\"amenity\":\"kindergarten\",\"name\":\"劲松幼儿园\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":["
                            + there.x + "," + there.y + "]}}]}";
            imported("poi.geojson", body.getBytes(StandardCharsets.UTF_8), Map.of("crs", crs));
            String where = " FROM facility WHERE source = '" + source + "' AND source_id = '" + crs + "'";
            assertThat(decimal("SELECT ST_X(geom)" + where)).isCloseTo(lon, within(1e-9));
            assertThat(decimal("SELECT ST_Y(geom)" + where)).isCloseTo(lat, within(1e-9));
        }
        assertThat(number("SELECT count(*) FROM facility WHERE type = 'KINDERGARTEN' AND source = '" + source + "'"))
                .isEqualTo(2);
    }

    @Test
    void chinese_text_in_gb18030_and_blank_lines_before_are_read() throws SQLException {
        String body = "\n \n"
                + new String(
                        collection(building("g", SQUARE, "\"名称\":\"劲松一区\",\"用途\":\"住宅\"")), StandardCharsets.UTF_8);
        String refusal = refused("g.geojson", body.getBytes(Charset.forName("GB18030")), Map.of());
        assertThat(refusal).contains("encoding=GB18030");
        imported(
                "g.geojson",
                body.getBytes(Charset.forName("GB18030")),
                Map.of("encoding", "GB18030", "kind", "buildings"));
        assertThat(number("SELECT count(*) FROM building WHERE source = '" + source
                        + "' AND name = '劲松一区' AND use = 'RESIDENTIAL'"))
                .isEqualTo(1);
    }

    @Test
    void an_openstreetmap_file_gives_every_kind() throws SQLException {
        String osm = "\n<?xml version='1.0' encoding='UTF-8'?><osm version='0.6'>" + node(1, 39.88, 116.45, "")
                + node(2, 39.88, 116.46, "") + node(3, 39.89, 116.46, "") + node(4, 39.89, 116.45, "")
                + node(5, 39.885, 116.455, "<tag k='amenity' v='pharmacy'/>")
                + node(6, 39.884, 116.454, "") + node(7, 39.884, 116.4541, "") + node(8, 39.8841, 116.4541, "")
                + way(10, "1 2 3 4 1", "<tag k='landuse' v='residential'/><tag k='name' v='小区'/>")
                + way(
                        11,
                        "6 7 8 6",
                        "<tag k='building' v='apartments'/><tag k='building:levels' v='6'/><tag k='amenity' v='school'/><tag k='name' v='第一小学'/>")
                + way(12, "1 2", "<tag k='highway' v='secondary_link'/><tag k='oneway' v='yes'/>")
                + way(13, "6 7 8", "<tag k='building' v='yes'/>") + "</osm>";
        JsonPath done = imported("x.osm", osm.getBytes(StandardCharsets.UTF_8), Map.of());
        String from = " WHERE source = '" + source + "'";
        assertThat(
                        number(
                                "SELECT count(*) FROM building" + from
                                        + " AND source_id = 'way/11' AND storeys = 6 AND use = 'RESIDENTIAL' AND community_id IS NOT NULL"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM facility" + from
                        + " AND type IN ('PHARMACY', 'PRIMARY_SCHOOL') AND community_id IS NOT NULL"))
                .isEqualTo(2);
        assertThat(number("SELECT count(*) FROM road" + from + " AND road_class = 'SECONDARY' AND oneway AND walkable"))
                .isEqualTo(1);
        assertThat(problems(done))
                .extracting(each -> each.get("sourceId") + " " + each.get("reason"))
                .contains("way/13 RING_NOT_CLOSED");
    }

    @Test
    void buildings_find_their_community_when_it_comes_later() throws SQLException {
        imported("b.geojson", collection(building("late", shifted(0.31), "\"building\":\"yes\"")), Map.of());
        assertThat(number("SELECT count(*) FROM building WHERE source = '" + source + "' AND community_id IS NULL"))
                .isEqualTo(1);
        imported(
                "c.geojson",
                collection(building(
                        "c",
                        "[[[116.75,39.87],[116.77,39.87],[116.77,39.89],[116.75,39.89],[116.75,39.87]]]",
                        "\"x\":1")),
                Map.of("kind", "communities"));
        assertThat(number("SELECT count(*) FROM building b JOIN community c ON c.id = b.community_id WHERE b.source = '"
                        + source + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_facility_of_unknown_type_is_refused_and_named() {
        JsonPath done = imported(
                "f.geojson",
                ("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"type\":\"幼儿园\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[116.4,39.9]}},"
                                + "{\"type\":\"Feature\",\"properties\":{\"type\":\"飞船\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[116.4,39.91]}}]}")
                        .getBytes(StandardCharsets.UTF_8),
                Map.of("kind", "facilities"));
        assertThat(counts(done, 0)).containsEntry("created", 1).containsEntry("refused", 1);
        assertThat(problems(done).get(0).get("zh").toString()).contains("飞船");
    }

    @Test
    void files_that_are_not_what_their_name_says_are_refused() {
        byte[] vrt =
                "<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"
                        .getBytes(StandardCharsets.UTF_8);
        for (String name : List.of("x.geojson", "x.gpkg", "x.osm", "x.pbf")) {
            assertThat(refused(name, vrt, Map.of())).contains("its content is XML or HTML");
        }
        assertThat(refused("x.vrt", vrt, Map.of())).contains("no kind of file");
        assertThat(refused("x.json", "{\"type\":\"Topology\"}".getBytes(StandardCharsets.UTF_8), Map.of()))
                .contains("Topology");
        assertThat(refused("x.json", "{\"type\":".getBytes(StandardCharsets.UTF_8), Map.of()))
                .contains("line 1");
        assertThat(refused("x.gpkg", "SQLite format 3\0 and more".getBytes(StandardCharsets.UTF_8), Map.of()))
                .contains("no GeoPackage");
    }

    @Test
    void archives_that_lead_outside_or_swell_are_refused() throws IOException {
        byte[] good = collection(building("z", SQUARE, "\"building\":\"yes\""));
        assertThat(refused("x.zip", zip(Map.of("../x.geojson", good)), Map.of()))
                .contains("outside itself");
        assertThat(refused("x.zip", zip(Map.of("/etc/x.geojson", good)), Map.of()))
                .contains("outside itself");
        assertThat(refused("x.zip", zip(Map.of("a.geojson", good, "b.geojson", good)), Map.of()))
                .contains("exactly one");
        byte[] zeros = new byte[30_000_000];
        zeros[0] = '{';
        assertThat(refused("x.zip", zip(Map.of("a.geojson", zeros)), Map.of())).contains("grows to more than");
        assertThat(counts(imported("x.zip", zip(Map.of("folder/a.geojson", good)), Map.of()), 0))
                .containsEntry("created", 1);
    }

    @Test
    void parameters_that_cannot_be_used_are_named() {
        byte[] file = collection(building("p", SQUARE, "\"building\":\"yes\""));
        for (Map.Entry<String, String> bad : Map.of(
                        "crs",
                        "Mars",
                        "kind",
                        "castles",
                        "sourceDate",
                        "yesterday",
                        "encoding",
                        "klingon",
                        "layers",
                        "x")
                .entrySet()) {
            Response answer = send("p.geojson", file, Map.of(bad.getKey(), bad.getValue()));
            assertThat(answer.statusCode()).as(bad.getKey()).isEqualTo(400);
            assertThat(answer.jsonPath().getString("parameter")).isEqualTo(bad.getKey());
        }
    }

    @Test
    void an_import_that_fails_half_way_leaves_nothing() throws SQLException {
        execute("CREATE FUNCTION fail_now() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$");
        execute(
                "CREATE TRIGGER fail_now BEFORE INSERT ON facility FOR EACH ROW WHEN (NEW.name = 'boom') EXECUTE FUNCTION fail_now()");
        try {
            String osm =
                    "<?xml version='1.0'?><osm version='0.6'>" + node(1, 39.78, 116.45, "") + node(2, 39.78, 116.46, "")
                            + node(3, 39.79, 116.46, "")
                            + node(5, 39.785, 116.455, "<tag k='amenity' v='bank'/><tag k='name' v='boom'/>")
                            + way(10, "1 2 3 1", "<tag k='building' v='yes'/>") + "</osm>";
            assertThat(send("boom.osm", osm.getBytes(StandardCharsets.UTF_8), Map.of())
                            .statusCode())
                    .isEqualTo(422);
            assertThat(number("SELECT count(*) FROM building WHERE source = '" + source + "'"))
                    .isZero();
            assertThat(number("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'intake\\_%'"))
                    .isZero();
        } finally {
            execute("DROP FUNCTION fail_now() CASCADE");
        }
    }

    @Test
    void a_second_import_waits_and_a_waiting_one_can_be_cancelled() throws SQLException, InterruptedException {
        try (Connection blocker = database.getConnection()) {
            blocker.setAutoCommit(false);
            try (Statement statement = blocker.createStatement()) {
                statement.execute("LOCK TABLE building IN EXCLUSIVE MODE");
            }
            byte[] file = collection(building("w", SQUARE, "\"building\":\"yes\""));
            JsonPath first = post("first.geojson", file, Map.of(), "").jsonPath();
            JsonPath second = post("second.geojson", file, Map.of(), "").jsonPath();
            await(first.getLong("job"), "commit");
            assertThat(given().get("/api/jobs/" + second.getLong("job"))
                            .jsonPath()
                            .getString("state"))
                    .isEqualTo("QUEUED");
            given().delete("/api/jobs/" + second.getLong("job"));
            given().delete("/api/jobs/" + first.getLong("job"));
            await(first.getLong("job"), "CANCELLED");
            blocker.rollback();
            blocker.setAutoCommit(true);
            await(second.getLong("job"), "CANCELLED");
        }
        assertThat(number("SELECT count(*) FROM building WHERE source = '" + source + "'"))
                .isZero();
        assertThat(number("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'intake\\_%'"))
                .isZero();
    }

    private static void await(long job, String stepOrState) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            JsonPath now = given().get("/api/jobs/" + job).jsonPath();
            if (stepOrState.equals(now.getString("step")) || stepOrState.equals(now.getString("state"))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("job " + job + " never came to " + stepOrState);
    }

    private JsonPath imported(String name, byte[] file, Map<String, String> fields) {
        Response answer = send(name, file, fields);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private String refused(String name, byte[] file, Map<String, String> fields) {
        Response answer = send(name, file, fields);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        return answer.jsonPath().getString("detail");
    }

    private Response send(String name, byte[] file, Map<String, String> fields) {
        return post(name, file, fields, "?wait=true");
    }

    private Response post(String name, byte[] file, Map<String, String> fields, String query) {
        var request = given().multiPart("file", name, file).multiPart("source", source, "text/plain; charset=UTF-8");
        fields.forEach((field, value) -> request.multiPart(field, value, "text/plain; charset=UTF-8"));
        return request.post("/api/intakes" + query);
    }

    private static Map<String, Object> counts(JsonPath intake, int layer) {
        return intake.getMap("report.layers[" + layer + "]");
    }

    private static List<Map<String, Object>> problems(JsonPath intake) {
        return given().get("/api/intakes/" + intake.getLong("id") + "/problems")
                .jsonPath()
                .getList("problems");
    }

    private static byte[] collection(String... features) {
        return ("{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String building(String id, String rings, String properties) {
        return "{\"type\":\"Feature\",\"properties\":{\"oid\":\"" + id + "\"," + properties
                + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + rings + "}}";
    }

    private static String feature(String id, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"oid\":\"" + id + "\"},\"geometry\":" + geometry + "}";
    }

    private static String shifted(double by) {
        double west = 116.45 + by;
        double east = west + 0.001;
        return "[[[" + west + ",39.88],[" + east + ",39.88],[" + east + ",39.881],[" + west + ",39.881],[" + west
                + ",39.88]]]";
    }

    private static String node(int id, double lat, double lon, String tags) {
        return "<node id='" + id + "' lat='" + lat + "' lon='" + lon + "'>" + tags + "</node>";
    }

    private static String way(int id, String nodes, String tags) {
        StringBuilder way = new StringBuilder("<way id='" + id + "'>");
        for (String node : nodes.split(" ")) {
            way.append("<nd ref='").append(node).append("'/>");
        }
        return way.append(tags).append("</way>").toString();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private long number(String sql) throws SQLException {
        return (long) decimal(sql);
    }

    private double decimal(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
