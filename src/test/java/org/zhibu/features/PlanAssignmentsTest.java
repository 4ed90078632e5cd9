package org.zhibu.features;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.testing.Answers.made;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.Ogr;
import org.zhibu.testing.TestStore;

/** What plans decide, as a layer for a GIS. */
@DbTest
class PlanAssignmentsTest {
    private static final String ITEMS = "/ogc/collections/plan-assignments/items";
    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[116.4572,39.8852],[116.4574,39.8852],[116.4574,39.8854],[116.4572,39.8854],"
                    + "[116.4572,39.8852]]]}";

    @Inject
    TestStore store;

    private GridDistrict town;
    private long unit;
    private long house;
    private long shed;
    private int plan;
    private int version;

    /** A dwelling and a shed in a unit of 200 m by 200 m. */
    @BeforeEach
    void fill() {
        store.empty();
        town = GridDistrict.around(store);
        house = town.building(-50, 0, Map.of("use", "RESIDENTIAL", "population", 30, "name", "1号楼"));
        shed = town.idleSpace(0, 50, "BIKE_SHED", Map.of("area_m2", 60.0));
        unit = town.insert("renewal_unit", town.rectangle(0, 0, 200, 200), Map.of("name", "一片区"));
        store.followed();
        plan = made("/api/plans", "{\"unit\":" + unit + ",\"name\":\"方案A\"}").getInt("plan.id");
        version = 1;
    }

    private void edit(String... items) {
        step("edits", "{\"label\":\"assign\",\"put\":[" + String.join(",", items) + "]}");
    }

    private void step(String what, String body) {
        given().contentType("application/json")
                .body(body)
                .header("If-Match", "\"" + version++ + "\"")
                .post("/api/plans/" + plan + "/" + what)
                .then()
                .statusCode(200);
    }

    private String onHouse(String action, String more) {
        return "{\"item\":\"assignment\",\"target\":\"building/" + house + "\",\"action\":\"" + action + "\"" + more
                + "}";
    }

    private static JsonPath items(String query) {
        return given().urlEncodingEnabled(false)
                .get(ITEMS + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The corner of the first ring that comes first. */
    private static List<Float> corner(JsonPath items) {
        return items.getList("features[0].geometry.coordinates[0][0][0]", Float.class);
    }

    @Test
    void what_plans_say_is_there_with_place_and_fields() {
        edit(
                onHouse(
                        "MODIFY",
                        ",\"works\":[{\"item\":\"PIPES\"},{\"item\":\"FACADE\"}],\"year\":2027,\"note\":\"先做\","
                                + "\"payers\":[{\"payer\":\"DISTRICT\",\"share\":0.6},{\"payer\":\"OPERATOR\",\"share\":0.4}]"),
                "{\"item\":\"assignment\",\"target\":\"idle-space/" + shed
                        + "\",\"action\":\"SUPPLEMENT\",\"supplement\":{\"form\":\"REUSE\",\"facilities\":["
                        + "{\"facilityType\":\"CANTEEN\",\"floorAreaM2\":60}]}}",
                "{\"item\":\"assignment\",\"target\":\"drawn/p1\",\"action\":\"SUPPLEMENT\",\"supplement\":{\"form\":\"PARKING\","
                        + "\"spaces\":12,\"outline\":" + SQUARE + "}}");
        JsonPath items = items("");
        assertThat(items.getInt("numberMatched")).isEqualTo(3);
        JsonPath one = items("?filter=target='building/" + house + "'");
        assertThat(one.getMap("features[0].properties"))
                .containsEntry("planId", plan)
                .containsEntry("unitId", (int) unit)
                .containsEntry("planName", "方案A")
                .containsEntry("planState", "DRAFT")
                .containsEntry("version", 2)
                .containsEntry("name", "1号楼")
                .containsEntry("action", "MODIFY")
                .containsEntry("works", "PIPES FACADE")
                .containsEntry("year", 2027)
                .containsEntry("payers", "DISTRICT:0.6 OPERATOR:0.4")
                .containsEntry("note", "先做")
                .containsEntry("isLocked", false)
                .containsEntry("form", null);
        assertThat(store.rows(
                        "SELECT ST_Equals(ST_ReducePrecision(b.geom, 1e-9), ST_ReducePrecision(a.geom, 1e-9)) FROM building b,"
                                + " plan_assignment a WHERE b.id = ? AND a.target = 'building/' || b.id",
                        house))
                .containsExactly(List.of(true));
        JsonPath others = items("?filter=action='SUPPLEMENT'&sortby=target");
        assertThat(others.getList("features.properties.form")).containsExactly("PARKING", "REUSE");
        assertThat(others.getInt("features[0].properties.parkingSpaces")).isEqualTo(12);
        assertThat(others.getFloat("features[0].geometry.coordinates[0][0][0]")).isEqualTo(116.4572f);
        assertThat(others.getString("features[1].properties.facilities")).isEqualTo("CANTEEN:60");
        assertThat(others.getString("features[1].geometry.type")).isEqualTo("Point");
        // the drawn square alone lies in this box
        assertThat(items("?bbox=116.45715,39.88515,116.45745,39.88545").getList("features.properties.target"))
                .containsExactly("drawn/p1");
    }

    @Test
    void edits_undo_and_deletion_show_at_once() {
        edit(onHouse("MODIFY", ""));
        JsonPath before = items("");
        int id = before.getInt("features[0].id");
        edit(onHouse("DEMOLISH", ""));
        JsonPath after = items("");
        assertThat(after.getInt("features[0].id")).isEqualTo(id);
        assertThat(after.getString("features[0].properties.action")).isEqualTo("DEMOLISH");
        assertThat(after.getString("features[0].properties.updatedAt"))
                .isGreaterThan(before.getString("features[0].properties.updatedAt"));
        given().get(ITEMS + "/" + id).then().statusCode(200).header("ETag", "\"3\"");
        step("undo", "");
        assertThat(items("").getString("features[0].properties.action")).isEqualTo("MODIFY");
        step("undo", "");
        assertThat(items("").getInt("numberMatched")).isZero();
        given().get(ITEMS + "/" + id).then().statusCode(404);
        step("redo", "");
        assertThat(items("").getInt("numberMatched")).isEqualTo(1);
        given().header("If-Match", "\"" + version + "\"")
                .delete("/api/plans/" + plan)
                .then()
                .statusCode(204);
        assertThat(items("").getInt("numberMatched")).isZero();
    }

    /** Plans stand on the site as it was taken down, until they are moved to the site of now. */
    @Test
    void places_are_those_of_the_site_of_the_plan() {
        edit(onHouse("RETAIN", ""));
        List<Float> then = corner(items(""));
        store.execute("UPDATE building SET geom = ST_Translate(geom, 0.0001, 0) WHERE id = ?", house);
        store.followed();
        assertThat(corner(items(""))).isEqualTo(then);
        step("rebase", "");
        assertThat(corner(items("")).get(0)).isGreaterThan(then.get(0));
        step("undo", "");
        assertThat(corner(items(""))).isEqualTo(then);
    }

    @Test
    void branches_are_told_apart_and_nothing_is_changed_here() {
        edit(onHouse("RETAIN", ""));
        int branch =
                made("/api/plans/" + plan + "/branches", "{\"name\":\"方案B\"}").getInt("plan.id");
        assertThat(items("?sortby=planId").getList("features.properties.planId"))
                .containsExactly(plan, branch);
        assertThat(items("?filter=planId=" + branch).getList("features.properties.planName"))
                .containsExactly("方案B");
        String refused = given().contentType("application/geo+json")
                .body("{\"type\":\"Feature\",\"geometry\":" + SQUARE + ",\"properties\":{}}")
                .post(ITEMS)
                .then()
                .statusCode(403)
                .extract()
                .asString();
        assertThat(refused).contains("/api/plans/{id}/edits");
    }

    @Test
    void gdal_reads_them_through_both_doors() {
        edit(onHouse("MODIFY", ",\"works\":[{\"item\":\"PIPES\"}]"));
        String address = "http://localhost:" + RestAssured.port;
        assertThat(Ogr.column("OAPIF:" + address + "/ogc", "plan-assignments", "works"))
                .containsExactly("PIPES");
        assertThat(Ogr.column("WFS:" + address + "/wfs", "zhibu:plan-assignments", "action"))
                .containsExactly("MODIFY");
    }
}
