package org.zhibu.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

@DbTest
class PlanIndicatorResourceTest {
    @Inject
    TestStore store;

    private long first;
    private int plan;

    /** Two dwellings of 20 m by 20 m in a unit of 200 m by 200 m; only of the first the storeys are known. */
    @BeforeEach
    void town() {
        store.empty();
        GridDistrict town = GridDistrict.around(store);
        first = town.building(-50, 0, Map.of("use", "RESIDENTIAL", "population", 30, "storeys", 6));
        town.building(50, 0, Map.of("use", "RESIDENTIAL", "population", 60));
        long unit = town.insert("renewal_unit", town.rectangle(0, 0, 200, 200), Map.of("name", "一片区"));
        store.followed();
        plan = given().contentType("application/json")
                .body("{\"unit\":" + unit + ",\"name\":\"A\"}")
                .post("/api/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("plan.id");
    }

    private JsonPath indicators() {
        return given().get("/api/plans/" + plan + "/indicators")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String of(String code, String figure) {
        return "values.find { it.code == '" + code + "' }." + figure;
    }

    @Test
    void a_demolished_building_covers_no_ground() {
        given().contentType("application/json")
                .header("If-Match", "1")
                .body("{\"label\":\"assign.DEMOLISH\",\"put\":[{\"item\":\"assignment\",\"target\":\"building/" + first
                        + "\",\"action\":\"DEMOLISH\",\"demolition\":\"ILLEGAL\"}]}")
                .post("/api/plans/" + plan + "/edits")
                .then()
                .statusCode(200);
        JsonPath found = indicators();
        // two footprints of 400 m2 before, one after, on 40,000 m2
        assertThat(found.getDouble(of("FOOTPRINT_AREA", "before.value"))).isEqualTo(800, within(0.05));
        assertThat(found.getDouble(of("FOOTPRINT_AREA", "after.value"))).isEqualTo(400, within(0.05));
        assertThat(found.getDouble(of("BUILDING_DENSITY", "before.value"))).isEqualTo(0.02, within(1e-5));
        assertThat(found.getDouble(of("BUILDING_DENSITY", "after.value"))).isEqualTo(0.01, within(1e-5));
        assertThat(found.getDouble(of("PEOPLE", "before.value"))).isEqualTo(90);
        assertThat(found.getDouble(of("PEOPLE", "after.value"))).isEqualTo(60);
    }

    @Test
    void what_one_building_does_not_know_is_unknown_for_the_unit() {
        JsonPath found = indicators();
        assertThat(found.getMap(of("FLOOR_AREA", "before")).keySet()).hasToString("[status, value]");
        assertThat(found.getString(of("FLOOR_AREA", "before.status"))).isEqualTo("UNKNOWN");
        assertThat(found.getString(of("GREEN_AREA", "before.status"))).isEqualTo("UNKNOWN");
    }

    /** A canteen in the second dwelling's place: whom PostGIS finds within the norm's radius of it and not of the old one. */
    @Test
    void people_newly_served_are_those_whom_postgis_finds() {
        store.empty();
        GridDistrict town = GridDistrict.of(store, 7);
        town.insert("facility", town.point(-310, -120), Map.of("type", "KINDERGARTEN", "name", "幼儿园"));
        town.insert("facility", town.point(-290, 330), Map.of("type", "DAYCARE_ELDERLY", "name", "日间照料"));
        long space = town.insert("idle_space", town.rectangle(137, 71, 30, 20), Map.of("type", "BOILER_ROOM"));
        long unit = town.insert("renewal_unit", town.rectangle(100, 50, 260, 170), Map.of("name", "一片区"));
        store.followed();
        plan = given().contentType("application/json")
                .body("{\"unit\":" + unit + ",\"name\":\"A\"}")
                .post("/api/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("plan.id");
        String before = indicators().getString("hash");
        given().contentType("application/json")
                .header("If-Match", "1")
                .body(
                        "{\"label\":\"assign.SUPPLEMENT\",\"put\":[{\"item\":\"assignment\",\"target\":\"idle-space/"
                                + space
                                + "\",\"action\":\"SUPPLEMENT\",\"supplement\":{\"form\":\"REUSE\",\"facilities\":[{\"facilityType\":"
                                + "\"KINDERGARTEN\",\"floorAreaM2\":400},{\"facilityType\":\"DAYCARE_ELDERLY\",\"floorAreaM2\":100}]}}]}")
                .post("/api/plans/" + plan + "/edits")
                .then()
                .statusCode(200);
        JsonPath found = indicators();
        assertThat(found.getString("hash")).isNotEqualTo(before);
        for (String type : new String[] {"KINDERGARTEN", "DAYCARE_ELDERLY"}) {
            String served = "served.find { it.facilityType == '" + type + "' }.";
            double radius = found.getDouble(served + "radiusMetres");
            String today = "EXISTS (SELECT 1 FROM facility f WHERE f.type = '" + type
                    + "' AND ST_DWithin(f.geom::geography, b.point::geography, " + radius + "))";
            String then = "ST_DWithin((SELECT ST_PointOnSurface(geom) FROM idle_space WHERE id = " + space
                    + ")::geography, b.point::geography, " + radius + ")";
            String scope = " AND ST_DWithin((SELECT geom FROM renewal_unit WHERE id = " + unit
                    + ")::geography, b.point::geography, " + radius + ")";
            long all = store.whole("SELECT count(*) FROM building b WHERE NOT " + today + " AND " + then + scope);
            assertThat(all).isPositive();
            double each = store.whole("SELECT count(*) FROM building b WHERE " + today + scope);
            double share = found.getDouble(served + "servedBefore") / each;
            assertThat(found.getDouble(served + "newlyServed")).isEqualTo(share * all, within(0.01));
            assertThat(share).isPositive();
        }
    }

    @Test
    void a_plan_that_is_not_there_is_not_found() {
        given().get("/api/plans/999999999/indicators").then().statusCode(404);
        given().get("/api/plans/" + plan + "/indicators?f=x").then().statusCode(400);
    }

    @Test
    void an_own_formula_is_checked_when_it_is_written_and_worked_out_when_it_is_read() {
        String item =
                "{\"item\":\"indicator\",\"code\":\"%s\",\"nameZh\":\"人均基底\",\"nameEn\":\"\",\"unit\":\"m2/person\","
                        + "\"formula\":\"%s\"}";
        given().contentType("application/json")
                .header("If-Match", "1")
                .body("{\"label\":\"own\",\"put\":["
                        + item.formatted("BAD", "FOOTPRINT_AREA + PEOPLE") + ","
                        + item.formatted("WORSE", "(1") + "]}")
                .post("/api/plans/" + plan + "/edits")
                .then()
                .statusCode(400)
                .body("violations.field", org.hamcrest.Matchers.contains("put[0].formula", "put[1].formula"));
        given().contentType("application/json")
                .header("If-Match", "1")
                .body("{\"label\":\"own\",\"put\":[" + item.formatted("OWN", "FOOTPRINT_AREA / PEOPLE") + "]}")
                .post("/api/plans/" + plan + "/edits")
                .then()
                .statusCode(200);
        JsonPath found = indicators();
        // 800 m2 and 90 people
        assertThat(found.getDouble(of("OWN", "after.value"))).isEqualTo(800.0 / 90, within(1e-3));
        assertThat(found.getString(of("OWN", "theme"))).isEqualTo("OWN");
        assertThat(found.getString(of("OWN", "textZh"))).isEqualTo("FOOTPRINT_AREA / PEOPLE");
    }
}
