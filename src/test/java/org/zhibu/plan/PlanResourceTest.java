package org.zhibu.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

@DbTest
class PlanResourceTest {
    private static final String NOTHING = "0".repeat(64);

    @Inject
    TestStore store;

    private long first;
    private long second;
    private long shed;
    private long outside;
    private int plan;

    /** Two dwellings and a shed of 60 m2 in a unit of 200 m by 200 m; a third dwelling stands 150 m beyond its edge. */
    @BeforeEach
    void town() {
        store.empty();
        GridDistrict town = GridDistrict.around(store);
        first = town.building(-50, 0, Map.of("use", "RESIDENTIAL", "population", 30, "storeys", 6));
        second = town.building(50, 0, Map.of("use", "RESIDENTIAL", "population", 60));
        outside = town.building(260, 0, Map.of("use", "OFFICE"));
        shed = town.idleSpace(0, 50, "BIKE_SHED", Map.of("area_m2", 60.0));
        long unit = town.insert("renewal_unit", town.rectangle(0, 0, 200, 200), Map.of("name", "一片区"));
        store.followed();
        plan = json("{\"unit\":" + unit + ",\"name\":\"方案A\"}")
                .post("/api/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("plan.id");
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }

    private Response edit(String version, String body) {
        return json(body).header("If-Match", version).post("/api/plans/" + plan + "/edits");
    }

    private Response post(String version, String what) {
        return given().header("If-Match", version).post("/api/plans/" + plan + "/" + what);
    }

    private static String assign(long building, String action) {
        return "{\"item\":\"assignment\",\"target\":\"building/" + building + "\",\"action\":\"" + action + "\"}";
    }

    private static String put(String... items) {
        return "{\"label\":\"assign\",\"put\":[" + String.join(",", items) + "]}";
    }

    private void logAndItemsAgree() {
        assertThat(store.rows("""
                SELECT 1 FROM (SELECT DISTINCT ON (e.plan_id, c ->> 'key') e.plan_id, c ->> 'key' AS key, c -> 'after' AS item
                  FROM plan_edit e, jsonb_array_elements(e.changes) c ORDER BY e.plan_id, c ->> 'key', e.sequence DESC) log
                FULL JOIN plan_item i USING (plan_id, key) WHERE log.item IS DISTINCT FROM i.item""")).isEmpty();
    }

    @Test
    void a_plan_stands_on_a_frozen_site() {
        Response site = given().get("/api/plans/" + plan + "/site");
        assertThat(site.statusCode()).isEqualTo(200);
        assertThat(site.jsonPath().getList("buildings.features.id", Long.class)).containsExactly(first, second);
        assertThat(site.jsonPath().getList("neighbours.features.id", Long.class))
                .containsExactly(outside);
        assertThat(site.jsonPath().getList("spaces.features.id", Long.class)).containsExactly(shed);
        assertThat(site.jsonPath().getString("buildings.features[0].properties.people.status"))
                .isEqualTo("KNOWN");
        assertThat(site.jsonPath().getDouble("buildings.features[0].properties.people.value"))
                .isEqualTo(30);
        // six storeys of 3 m
        assertThat(site.jsonPath().getString("buildings.features[0].properties.heightM.status"))
                .isEqualTo("ESTIMATED");
        assertThat(site.jsonPath().getDouble("buildings.features[0].properties.heightM.value"))
                .isEqualTo(18);
        assertThat(site.jsonPath().getString("buildings.features[1].properties.heightM.status"))
                .isEqualTo("UNKNOWN");
        given().header("If-None-Match", site.header("ETag"))
                .get("/api/plans/" + plan + "/site")
                .then()
                .statusCode(304);
    }

    @Test
    void undo_of_everything_says_nothing_again_and_redo_says_it_again() {
        String once = edit("1", put(assign(first, "MODIFY")))
                .then()
                .statusCode(200)
                .extract()
                .path("stateHash");
        edit("2", put(assign(first, "DEMOLISH"), assign(second, "RETAIN")))
                .then()
                .statusCode(200);
        assertThat(post("3", "undo").<String>path("stateHash")).isEqualTo(once);
        assertThat(post("4", "undo").<String>path("stateHash")).isEqualTo(NOTHING);
        assertThat(post("5", "undo").statusCode()).isEqualTo(409);
        assertThat(post("5", "redo").<String>path("stateHash")).isEqualTo(once);
        logAndItemsAgree();
    }

    @Test
    void a_stale_edit_elsewhere_is_made_and_one_of_the_same_is_shown_the_conflict() {
        edit("1", put(assign(first, "MODIFY"))).then().statusCode(200);
        Response elsewhere = edit("1", put(assign(second, "RETAIN")));
        assertThat(elsewhere.statusCode()).isEqualTo(200);
        assertThat(elsewhere.<Boolean>path("rebased")).isTrue();
        Response same = edit("1", put(assign(first, "DEMOLISH")));
        assertThat(same.statusCode()).isEqualTo(412);
        assertThat(same.<String>path("conflicts[0].key")).isEqualTo("assignment/building/" + first);
        assertThat(same.<String>path("conflicts[0].theirs.action")).isEqualTo("MODIFY");
        assertThat(same.<String>path("conflicts[0].mine.action")).isEqualTo("DEMOLISH");
    }

    @Test
    void what_is_locked_may_only_be_unlocked() {
        String locked = assign(first, "MODIFY").replace("}", ",\"isLocked\":true}");
        edit("1", put(locked)).then().statusCode(200);
        edit("2", put(assign(first, "DEMOLISH"))).then().statusCode(409);
        edit("2", put(assign(first, "MODIFY"))).then().statusCode(200);
        edit("3", put(assign(first, "DEMOLISH"))).then().statusCode(200);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        Response answer = edit(
                "1",
                put(
                        assign(outside, "RETAIN"),
                        assign(first, "MODIFY").replace("}", ",\"year\":2025,\"works\":[{\"item\":\"NO_SUCH\"}]}"),
                        "{\"item\":\"assignment\",\"target\":\"idle-space/" + shed
                                + "\",\"action\":\"SUPPLEMENT\",\"supplement\":{\"form\":\"REUSE\",\"facilities\":["
                                + "{\"facilityType\":\"CANTEEN\",\"floorAreaM2\":40},{\"facilityType\":\"LIBRARY\",\"floorAreaM2\":21}]}}",
                        "{\"item\":\"waiver\",\"rule\":\"R63-1\",\"reason\":\" \"}"));
        assertThat(answer.statusCode()).isEqualTo(400);
        // 40 + 21 m2 are more than the 60 m2 of the shed
        assertThat(answer.jsonPath().getList("violations.field", String.class))
                .containsExactly(
                        "put[0].target",
                        "put[1].year",
                        "put[1].works[0].item",
                        "put[2].supplement.facilities",
                        "put[3].reason");
        assertThat(store.whole("SELECT count(*) FROM plan_item")).isZero();
    }

    @Test
    void a_branch_is_merged_and_a_conflict_is_decided() {
        edit("1", put(assign(first, "RETAIN"))).then().statusCode(200);
        int branch = json("{\"name\":\"方案B\"}")
                .post("/api/plans/" + plan + "/branches")
                .then()
                .statusCode(201)
                .extract()
                .path("plan.id");
        json(put(assign(first, "MODIFY"), assign(second, "MODIFY")))
                .header("If-Match", "1")
                .post("/api/plans/" + branch + "/edits")
                .then()
                .statusCode(200);
        edit("2", put(assign(first, "DEMOLISH"))).then().statusCode(200);
        String merge = "/api/plans/" + plan + "/merge";
        json("{\"from\":" + branch + "}").post(merge).then().statusCode(409);
        Response tried = json("{\"from\":" + branch + ",\"dryRun\":true}").post(merge);
        assertThat(tried.jsonPath().getList("merged", String.class)).containsExactly("assignment/building/" + second);
        assertThat(tried.<String>path("conflicts[0].base.action")).isEqualTo("RETAIN");
        json("{\"from\":" + branch + ",\"choices\":{\"assignment/building/" + first + "\":\"theirs\"}}")
                .post(merge)
                .then()
                .statusCode(200);
        assertThat(given().get("/api/plans/" + plan).<String>path("stateHash"))
                .isEqualTo(given().get("/api/plans/" + branch).<String>path("stateHash"));
        logAndItemsAgree();
    }

    @Test
    void a_building_that_vanished_is_told_and_a_rebase_lets_it_go_and_can_be_undone() {
        edit("1", put(assign(first, "MODIFY"), assign(second, "RETAIN"))).then().statusCode(200);
        store.execute("DELETE FROM building WHERE id = ?", first);
        store.followed();
        Response read = given().get("/api/plans/" + plan);
        assertThat(read.jsonPath().getList("drift.vanished", String.class)).containsExactly("building/" + first);
        assertThat(read.jsonPath().getList("items")).hasSize(2);
        Response rebased = post("2", "rebase");
        assertThat(rebased.statusCode()).isEqualTo(200);
        assertThat(rebased.jsonPath().getList("changes.key", String.class))
                .containsExactly("assignment/building/" + first);
        assertThat(given().get("/api/plans/" + plan).jsonPath().getList("drift.vanished"))
                .isEmpty();
        Response undone = post("3", "undo");
        assertThat(undone.<String>path("stateHash")).isEqualTo(read.<String>path("stateHash"));
        assertThat(undone.<String>path("siteHash")).isEqualTo(read.<String>path("plan.siteHash"));
        logAndItemsAgree();
    }

    @Test
    void an_approved_plan_is_not_edited_and_a_deleted_one_takes_its_log_along() {
        json("{\"state\":\"APPROVED\"}")
                .header("If-Match", "1")
                .patch("/api/plans/" + plan)
                .then()
                .statusCode(200);
        edit("2", put(assign(first, "MODIFY"))).then().statusCode(409);
        assertThat(catchThrowable(() -> store.execute("UPDATE plan_edit SET label = 'x'")))
                .isNotNull();
        assertThat(catchThrowable(() -> store.execute("DELETE FROM plan_edit"))).isNotNull();
        given().header("If-Match", "2").delete("/api/plans/" + plan).then().statusCode(204);
        assertThat(store.whole("SELECT count(*) FROM plan_edit")).isZero();
    }

    @Test
    void the_layer_has_every_target_as_features_and_as_a_table() {
        edit("1", put(assign(first, "MODIFY"))).then().statusCode(200);
        Response layer = given().get("/api/plans/" + plan + "/features");
        assertThat(layer.jsonPath().getList("features.id", String.class))
                .containsExactly("building/" + first, "building/" + second, "idle-space/" + shed);
        assertThat(layer.<String>path("features[0].properties.action")).isEqualTo("MODIFY");
        assertThat(given().get("/api/plans/" + plan + "/features?f=csv")
                        .asString()
                        .lines())
                .hasSize(4);
        given().get("/api/plans/" + plan + "/snapshot").then().statusCode(200);
    }

    @Test
    void a_plan_is_judged_by_books_that_are_there_and_of_their_kind() {
        long unit = given().get("/api/plans/" + plan).jsonPath().getLong("plan.unit");
        Response refused = json("{\"unit\":" + unit
                        + ",\"name\":\"B\",\"norms\":\"NONE\",\"priceBook\":\"CN-2021-63\",\"ruleBook\":\"NONE\"}")
                .post("/api/plans");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getList("violations.field", String.class))
                .containsExactly("norms", "priceBook", "ruleBook");
        assertThat(refused.jsonPath().getString("violations[1].message")).contains("ZHIBU-2026");
        Response changed =
                json("{\"financeBook\":\"NONE\"}").header("If-Match", "*").patch("/api/plans/" + plan);
        assertThat(changed.statusCode()).isEqualTo(400);
        assertThat(changed.jsonPath().getList("violations.field", String.class)).containsExactly("financeBook");
    }

    @Test
    void a_unit_with_plans_stays_and_the_answer_shows_no_statement() {
        long unit = given().get("/api/plans/" + plan).jsonPath().getLong("plan.unit");
        Response refused = given().header("If-Match", "*").delete("/api/units/" + unit);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("detail")).contains("plan").doesNotContain("delete from");
    }

    @Test
    void what_cannot_be_read_is_refused_together_with_what_is_wrong_with_the_rest() {
        Response refused = edit(
                "1",
                put(
                        "{\"item\":\"nothing\"}",
                        assign(outside, "RETAIN"),
                        assign(first, "FLY"),
                        assign(outside, "RETAIN"),
                        "{\"item\":\"term\",\"code\":\"DISCOUNT_RATE\",\"value\":-1,\"reason\":\"\"}",
                        "{\"item\":\"term\",\"code\":\"HORIZON_YEARS\",\"value\":2.5,\"reason\":\"\"}"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getList("violations.field", String.class))
                .containsExactlyInAnyOrder(
                        "put[0]", "put[1].target", "put[2]", "put[3]", "put[4].value", "put[5].value");
        assertThat(refused.jsonPath().getString("violations.find { it.field == 'put[5].value' }.message"))
                .isEqualTo("must be a whole number of years");
        logAndItemsAgree();
    }

    @Test
    void an_outline_that_crosses_itself_is_refused_in_words_that_say_what_to_do() {
        double[] a = GridDistrict.around(store).place(-20, -20);
        double[] b = GridDistrict.around(store).place(20, 20);
        String bow = "[[[" + a[0] + "," + a[1] + "],[" + b[0] + "," + b[1] + "],[" + b[0] + "," + a[1] + "],[" + a[0]
                + "," + b[1] + "],[" + a[0] + "," + a[1] + "]]]";
        Response refused = edit(
                "1",
                put("{\"item\":\"assignment\",\"target\":\"drawn/a\",\"action\":\"SUPPLEMENT\","
                        + "\"supplement\":{\"form\":\"GREEN\",\"outline\":{\"type\":\"Polygon\",\"coordinates\":" + bow
                        + "}}}"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("violations[0].message")).contains("crosses", "draw it");
    }
}
