package org.zhibu.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/** Two dwellings of 20 m by 20 m and 6 storeys in a unit of 200 m by 200 m, 2,400 m2 of floor area each. */
@DbTest
class EvaluationResourceTest {
    @Inject
    TestStore store;

    private long first;
    private int plan;

    @BeforeEach
    void town() {
        store.empty();
        GridDistrict town = GridDistrict.around(store);
        Map<String, Object> house =
                Map.of("use", "RESIDENTIAL", "population", 131, "storeys", 6, "floor_area_m2", 2400);
        first = town.building(-50, 0, house);
        town.building(50, 0, house);
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

    private void edit(int version, String item) {
        given().contentType("application/json")
                .header("If-Match", version)
                .body("{\"label\":\"edit\",\"put\":[" + item + "]}")
                .post("/api/plans/" + plan + "/edits")
                .then()
                .statusCode(200);
    }

    private String demolishFirst() {
        return "{\"item\":\"assignment\",\"target\":\"building/" + first
                + "\",\"action\":\"DEMOLISH\",\"demolition\":\"OTHER\"}";
    }

    private JsonPath evaluation(String query) {
        return given().get("/api/plans/" + plan + "/evaluation" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Half is pulled down: 50 % against 20 %; 2,400 m2 × 200 and 131 ÷ 2.62 households × 600,000 yuan. */
    @Test
    void a_plan_is_judged_by_indicators_rules_and_money() {
        edit(1, demolishFirst());
        JsonPath found = evaluation("?costs=each");
        assertThat(found.getMap("progress"))
                .isEqualTo(Map.of(
                        "buildings",
                        2,
                        "retained",
                        0,
                        "modified",
                        0,
                        "demolished",
                        1,
                        "supplements",
                        0,
                        "undecided",
                        1));
        assertThat(found.getString("findings.find { it.rule == 'R63-1' }.outcome"))
                .isEqualTo("BROKEN");
        assertThat(found.getDouble("findings.find { it.rule == 'R63-1' }.measured.value"))
                .isEqualTo(0.5);
        assertThat(found.getDouble("investment.capitalYuan")).isEqualTo(30_480_000);
        assertThat(found.getList("investment.costs.item")).hasToString("[DEMOLITION, RELOCATION]");
        assertThat(found.getMap("investment.byPayer")).hasToString("{CITY=1.524E7, DISTRICT=1.524E7}");
        assertThat(found.getDouble("indicators.values.find { it.code == 'HOUSEHOLDS' }.after.value"))
                .isEqualTo(50);
        assertThat(found.getMap("basis"))
                .containsEntry("version", 2)
                .containsEntry("prices", "ZHIBU-2026@0")
                .containsEntry("rules", "CN-2021-63@0");
    }

    @Test
    void costs_are_added_up_unless_each_is_asked_for() {
        edit(1, demolishFirst());
        JsonPath found = evaluation("");
        assertThat(found.getList("investment.costs")).isEmpty();
        assertThat(found.getList("investment.costGroups.item")).hasToString("[RELOCATION, DEMOLITION]");
        assertThat(found.getDouble("investment.costGroups[1].amountYuan")).isEqualTo(480_000);
        assertThat(found.getDouble("investment.costGroups[1].quantity.value")).isEqualTo(2400);
    }

    @Test
    void what_is_known_already_is_not_sent_again() {
        String tag = given().get("/api/plans/" + plan + "/evaluation").getHeader("ETag");
        given().header("If-None-Match", tag)
                .get("/api/plans/" + plan + "/evaluation")
                .then()
                .statusCode(304);
        edit(1, demolishFirst());
        given().header("If-None-Match", tag)
                .get("/api/plans/" + plan + "/evaluation")
                .then()
                .statusCode(200);
    }

    @Test
    void the_same_plan_has_the_same_hash_whatever_way_it_came_about() {
        String before = evaluation("").getString("hash");
        edit(1, demolishFirst());
        assertThat(evaluation("").getString("hash")).isNotEqualTo(before);
        given().header("If-Match", 2)
                .post("/api/plans/" + plan + "/undo")
                .then()
                .statusCode(200);
        assertThat(evaluation("").getString("hash")).isEqualTo(before);
    }

    private io.restassured.response.ValidatableResponse approve(int version) {
        return given().contentType("application/json")
                .header("If-Match", version)
                .body("{\"state\":\"APPROVED\"}")
                .patch("/api/plans/" + plan)
                .then();
    }

    @Test
    void a_plan_beyond_a_red_line_is_approved_only_when_it_is_waived() {
        edit(1, demolishFirst());
        approve(2).statusCode(409).body("detail", containsString("R63-1"));
        JsonPath found = evaluation("");
        int version = 2;
        for (String rule :
                found.<String>getList("findings.findAll { it.outcome == 'BROKEN' && it.severity == 'ERROR' }.rule")) {
            edit(version++, "{\"item\":\"waiver\",\"rule\":\"" + rule + "\",\"reason\":\"市政府批准\"}");
        }
        approve(version).statusCode(200).body("plan.state", equalTo("APPROVED"));
        assertThat(evaluation("").getString("findings.find { it.rule == 'R63-1' }.waiver.reason"))
                .isEqualTo("市政府批准");
    }

    @Test
    void unusable_questions_are_refused() {
        given().get("/api/plans/" + plan + "/evaluation?costs=some").then().statusCode(400);
        given().get("/api/plans/" + plan + "/evaluation?x=1").then().statusCode(400);
        given().get("/api/plans/999999999/evaluation").then().statusCode(404);
    }
}
