package org.zhibu.diagnosis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/**
 * A street of 1,000 m along y = 0 with a shop at its western end (-500, 0) and eleven houses of ten people, ten metres beside it
 * at x = -500, -400 … 500. A wall crosses the street at x = -250, with a closed gate on the street. On foot the house at x is
 * x + 500 + 10 m from the shop; behind the wall it is not reached. Norm: a shop within 300 m.
 */
@DbTest
class DiagnosisFollowsTest {
    private static final String SHOPS = "type=COMMUNITY_SHOPS";
    private static final String NORM = "GB.COMMUNITY_SHOPS";

    @Inject
    TestStore store;

    private GridDistrict town;
    private long gate;
    private String own;

    @BeforeEach
    void build() {
        store.empty();
        town = GridDistrict.around(store);
        StringBuilder street = new StringBuilder();
        for (int x = -500; x <= 500; x += 100) {
            town.building(x, 10, Map.of("use", "RESIDENTIAL", "population", 10));
            street.append(street.isEmpty() ? "" : ", ").append(position(x, 0));
        }
        town.insert("road", "MULTILINESTRING ((" + street + "))", Map.of("road_class", "RESIDENTIAL"));
        town.insert(
                "barrier",
                "MULTILINESTRING ((" + position(-250, -50) + ", " + position(-250, 50) + "))",
                Map.of("barrier_type", "WALL"));
        gate = town.insert("barrier", town.point(-250, 0), Map.of("barrier_type", "GATE", "open", false));
        town.facility(-500, 0, "COMMUNITY_SHOPS", Map.of());
        store.followed();
        own = "FOLLOWS-" + System.nanoTime();
        given().contentType(ContentType.JSON)
                .body("{\"code\":\"" + own + "\",\"nameZh\":\"试\",\"nameEn\":\"trial\",\"base\":\"GB50180-2018\"}")
                .post("/api/norm-sets")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void delete() {
        given().header("If-Match", "*").delete("/api/norm-sets/" + own).then().statusCode(204);
    }

    private String position(double x, double y) {
        double[] place = town.place(x, y);
        return String.format(Locale.ROOT, "%.12f %.12f", place[0], place[1]);
    }

    private static JsonPath gaps(String query) {
        return given().get("/api/gaps?" + SHOPS + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(TestStore.DOUBLES);
    }

    private static void expect(JsonPath gaps, double within, double beyond, double unreachable) {
        assertThat(gaps.getDouble("gaps[0].reach.within")).isEqualTo(within);
        assertThat(gaps.getDouble("gaps[0].reach.beyond")).isEqualTo(beyond);
        assertThat(gaps.getDouble("gaps[0].reach.unreachable")).isEqualTo(unreachable);
    }

    private static long whatIf(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/what-ifs")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private void setRadius(int metres) {
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"changes\":[{\"norm\":\"" + NORM + "\",\"field\":\"SERVICE_RADIUS_M\",\"value\":" + metres
                        + ",\"reason\":\"试\"}]}")
                .patch("/api/norm-sets/" + own)
                .then()
                .statusCode(200);
    }

    @Test
    void an_opened_gate_lets_one_more_house_reach_the_shop_and_only_in_the_what_if() {
        // -500, -400, -300 before the wall: 10, 110, 210 m; -200 behind it: 310 m, too far by 10 m
        expect(gaps("&norms=" + own), 30, 80, 80);
        setRadius(310);
        long opened = whatIf("{\"name\":\"开门\",\"open\":[" + gate + "]}");
        JsonPath asIf = gaps("&norms=" + own + "&whatIf=" + opened);
        assertThat(asIf.getLong("basis.whatIf")).isEqualTo(opened);
        assertThat(asIf.getString("basis.metric")).isEqualTo("WALK");
        expect(asIf, 40, 70, 0);
        // the farthest house is 1,010 m away
        assertThat(asIf.getDouble("gaps[0].deficit.metres"))
                .isCloseTo(1010 - 310, org.assertj.core.api.Assertions.within(0.01));
        expect(gaps("&norms=" + own), 30, 80, 80);

        JsonPath changes = given().get("/api/gaps/changes?norms=" + own + "&whatIf=" + opened + "&against=whatIf:none")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(TestStore.DOUBLES);
        String shops = "norms.find { it.norm == '" + NORM + "' }.";
        assertThat(changes.getDouble(shops + "peopleShortBefore")).isEqualTo(80);
        assertThat(changes.getDouble(shops + "peopleShortAfter")).isEqualTo(70);
        // straight: 310 m hold -500 .. -200, too; a what-if does not stand in the way of the comparison
        given().get("/api/gaps/changes?norms=" + own + "&whatIf=" + opened + "&against=metric:straight")
                .then()
                .statusCode(200);
    }

    @Test
    void a_what_if_that_encloses_everything_leaves_everybody_short_and_every_number_finite() {
        long shop = store.whole("SELECT id FROM facility");
        town.insert(
                "barrier",
                "MULTILINESTRING ((" + position(-520, -20) + ", " + position(-480, -20) + ", " + position(-480, 20)
                        + ", " + position(-520, 20) + ", " + position(-520, -20) + "))",
                Map.of("barrier_type", "WALL"));
        long door = town.insert("barrier", town.point(-480, 0), Map.of("barrier_type", "GATE", "open", true));
        store.execute("DELETE FROM building WHERE ST_X(ST_Centroid(geom)) < ?", town.place(-450, 0)[0]);
        store.followed();
        expect(gaps("&metric=walk"), 20, 80, 80);
        long closed = whatIf("{\"close\":[" + door + "]}");
        Response answer = given().get("/api/gaps?" + SHOPS + "&whatIf=" + closed);
        assertThat(answer.asString()).doesNotContain("Infinity").doesNotContain("NaN");
        JsonPath gaps = answer.jsonPath(TestStore.DOUBLES);
        expect(gaps, 0, 100, 100);
        assertThat(gaps.getString("gaps[0].verdict")).isEqualTo("SHORT");
        assertThat(gaps.getString("gaps[0].cause")).isIn("TOO_FAR", "BOTH");
        assertThat((Object) gaps.get("gaps[0].reach.nearestMetres")).isNull();
        assertThat((Object) gaps.get("gaps[0].reach.nearestFacility")).isNull();
        assertThat(shop).isPositive();
        for (String path : List.of("/map?", "/summary?", "/map?level=district&")) {
            assertThat(given().get("/api/gaps" + path + "whatIf=" + closed).asString())
                    .doesNotContain("Infinity")
                    .doesNotContain("NaN");
        }
    }

    @Test
    void whatever_is_changed_the_next_answer_is_new() {
        expect(gaps("&norms=" + own), 30, 80, 80);
        setRadius(200);
        expect(gaps("&norms=" + own), 20, 90, 80);
        expect(gaps("&norms=" + own + "@0"), 30, 80, 80);

        String version = given().get("/api/barriers/" + gate).header("ETag");
        given().contentType("application/merge-patch+json")
                .header("If-Match", version)
                .body("{\"properties\":{\"open\":true}}")
                .patch("/api/barriers/" + gate)
                .then()
                .statusCode(200);
        expect(gaps("&norms=" + own), 20, 90, 0);

        long house = store.whole("SELECT max(id) FROM building");
        given().contentType("application/merge-patch+json")
                .header("If-Match", given().get("/api/buildings/" + house).header("ETag"))
                .body("{\"properties\":{\"population\":25}}")
                .patch("/api/buildings/" + house)
                .then()
                .statusCode(200);
        expect(gaps("&norms=" + own), 20, 105, 0);

        long road = store.whole("SELECT id FROM road");
        given().header("If-Match", given().get("/api/roads/" + road).header("ETag"))
                .delete("/api/roads/" + road)
                .then()
                .statusCode(204);
        expect(gaps("&norms=" + own + "&metric=walk"), 0, 125, 125);
    }

    @Test
    void assumptions_change_the_people_of_the_next_answer() {
        store.execute("UPDATE building SET population = NULL, household_count = 10");
        store.followed();
        JsonPath before = given().get("/api/assumptions").jsonPath();
        String was = before.getString("values.find { it.code == 'PEOPLE_PER_HOUSEHOLD' }.value");
        int revision = gaps("").getInt("basis.assumptionsRevision");
        try {
            setPeoplePerHousehold("3");
            // eleven houses of ten households of three
            assertThat(gaps("").getDouble("gaps[0].demand.people")).isEqualTo(330);
            setPeoplePerHousehold("2.5");
            assertThat(gaps("").getDouble("gaps[0].demand.people")).isEqualTo(275);
            assertThat(gaps("").getDouble("gaps[0].demand.estimated")).isEqualTo(275);
            assertThat(gaps("&assumptions=" + revision).getDouble("gaps[0].demand.people"))
                    .isEqualTo(110 * Double.parseDouble(was));
        } finally {
            setPeoplePerHousehold(was);
        }
    }

    private static void setPeoplePerHousehold(String value) {
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"changes\":[{\"code\":\"PEOPLE_PER_HOUSEHOLD\",\"value\":" + value + ",\"reason\":\"试\"}]}")
                .patch("/api/assumptions")
                .then()
                .statusCode(200);
    }

    @Test
    void users_with_different_norms_and_distances_at_once_each_get_their_own_answer() throws Exception {
        setRadius(200);
        long opened = whatIf("{\"open\":[" + gate + "]}");
        // query → people within, by the distances in the comment of the class
        Map<String, Double> wanted = Map.of(
                "&norms=" + own, 20.0,
                "&norms=" + own + "@0", 30.0,
                "&norms=" + own + "&metric=straight", 20.0,
                "&norms=" + own + "@0&metric=straight", 30.0,
                "&norms=GB50180-2018&whatIf=" + opened, 30.0);
        ExecutorService users = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> questions = new ArrayList<>();
            for (int round = 0; round < 10; round++) {
                wanted.forEach((query, within) -> questions.add(() -> {
                    JsonPath gaps = gaps(query);
                    assertThat(gaps.getDouble("gaps[0].reach.within")).as(query).isEqualTo(within);
                    assertThat(gaps.getString("basis.norms.code")).isIn(own, "GB50180-2018");
                    return null;
                }));
            }
            for (Future<Void> answer : users.invokeAll(questions)) {
                answer.get();
            }
        } finally {
            users.shutdown();
        }
    }
}
