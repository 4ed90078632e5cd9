package org.zhibu.siting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

@DbTest
class SitingResourceTest {
    private static final String STATION = "\"types\":[{\"type\":\"COMMUNITY_STATION\"}]";

    @Inject
    TestStore store;

    private GridDistrict town;
    private long unit;
    private long south;
    private long north;

    /**
     * Dwellings of 30, 60 and 100 people; a room of 700 m2 in the south reaches the first two within 300 m, one in the north the third.
     * Each costs 700 x 3,000 = 2.1 million yuan.
     */
    @BeforeEach
    void town() {
        store.empty();
        town = GridDistrict.around(store);
        town.building(-100, 0, Map.of("use", "RESIDENTIAL", "population", 30));
        town.building(100, 0, Map.of("use", "RESIDENTIAL", "population", 60));
        town.building(0, 700, Map.of("use", "RESIDENTIAL", "population", 100));
        south = room(0, 0, 700);
        north = room(0, 600, 700);
        unit = town.insert("renewal_unit", town.rectangle(0, 300, 400, 1000), Map.of("name", "一片区"));
        store.followed();
    }

    private long room(double east, double north, double area) {
        return town.idleSpace(
                east,
                north,
                "VACANT_ROOM",
                Map.of(
                        "area_m2",
                        area,
                        "storey",
                        1,
                        "clear_height_m",
                        2.8,
                        "daylight",
                        true,
                        "fire_exits",
                        2,
                        "own_entrance",
                        true,
                        "ownership_clear",
                        true));
    }

    private Response post(String body) {
        return given().contentType("application/json").body(body).post("/api/sitings");
    }

    private String request(String more) {
        return "{\"area\":{\"unit\":" + unit + "}," + more + "}";
    }

    private JsonPath solved(String more) {
        Response asked = post(request(more));
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        return ended(asked.path("id"));
    }

    private static JsonPath ended(int id) {
        for (int beat = 0; beat < 300; beat++) {
            JsonPath siting = given().get("/api/sitings/" + id).jsonPath();
            if (!siting.getString("state").matches("WAITING|RUNNING")) {
                return siting;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("siting " + id + " does not end");
    }

    @Test
    void the_best_for_the_money_is_chosen_and_proven() {
        JsonPath one = solved("\"budget\":{\"totalYuan\":3000000}," + STATION);
        assertThat(one.getString("state")).as(one.prettify()).isEqualTo("DONE");
        assertThat(one.getList("answer.chosen.space", Long.class)).containsExactly(north);
        assertThat(one.getDouble("answer.newlyServed")).isEqualTo(100);
        assertThat(one.getDouble("answer.costYuan")).isEqualTo(2_100_000);
        assertThat(one.getString("progress.status")).as(one.prettify()).isEqualTo("OPTIMAL");
        assertThat(one.getDouble("progress.gap")).isZero();
        assertThat(one.getBoolean("answer.isVerified")).isTrue();

        JsonPath both = solved("\"budget\":{\"totalYuan\":4200000}," + STATION);
        assertThat(both.getList("answer.chosen.space", Long.class)).containsExactlyInAnyOrder(south, north);
        assertThat(both.getDouble("answer.newlyServed")).isEqualTo(190);
    }

    @Test
    void what_is_locked_in_or_out_is_kept() {
        String budget = "\"budget\":{\"totalYuan\":3000000}," + STATION;
        JsonPath in = solved(budget + ",\"lockedIn\":[{\"space\":" + south + ",\"type\":\"COMMUNITY_STATION\"}]");
        assertThat(in.getList("answer.chosen.space", Long.class)).containsExactly(south);
        JsonPath out = solved(budget + ",\"lockedOut\":[{\"space\":" + north + "}]");
        assertThat(out.getList("answer.chosen.space", Long.class)).containsExactly(south);
    }

    @Test
    void a_budget_of_each_year_spreads_the_work() {
        JsonPath years = solved("\"budget\":{\"yearYuan\":{\"2026\":2100000,\"2027\":2100000}}," + STATION);
        assertThat(years.getList("answer.chosen.year", Integer.class)).containsExactlyInAnyOrder(2026, 2027);
        assertThat(years.getDouble("answer.newlyServed")).isEqualTo(190);
    }

    @Test
    void net_present_value_needs_rents_and_takes_what_earns() {
        Response none = post(request("\"budget\":{\"totalYuan\":9000000},\"goal\":\"NPV\"," + STATION));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.asString()).contains("INCOME_UNKNOWN");
        // 700 m2 x 60 yuan x 12 x 0.85 = 428,400 a year; 20 years at 5 %: x 12.4622 = 5.34 million against 2.1 million
        // each
        JsonPath npv = solved("\"budget\":{\"totalYuan\":9000000},\"goal\":\"NPV\","
                + "\"types\":[{\"type\":\"COMMUNITY_STATION\",\"rentYuanPerM2Month\":60}]");
        assertThat(npv.getList("answer.chosen")).hasSize(2);
        assertThat(npv.getDouble("answer.incomeYuanYear")).isEqualTo(856_800);
    }

    /** 700 m2 x 0.1 = 70 places in each room, for 90 people around the one and 100 around the other; weights change no heads. */
    @Test
    void who_lives_near_and_whom_places_suffice_for_are_both_said() {
        for (String weight : List.of("", ",\"weight\":3")) {
            JsonPath both = solved("\"budget\":{\"totalYuan\":4200000},"
                    + "\"types\":[{\"type\":\"COMMUNITY_STATION\",\"peoplePerM2\":0.1" + weight + "}]");
            assertThat(both.getDouble("answer.types[0].newlyServed")).isEqualTo(190);
            assertThat(both.getDouble("answer.types[0].withPlace")).isEqualTo(140);
            assertThat(both.getList("answer.chosen.capacityPeople", Double.class))
                    .containsExactly(70.0, 70.0);
            assertThat(both.getList("answer.chosen.withPlace", Double.class)).containsExactly(70.0, 70.0);
        }
        Response aged = post(request("\"budget\":{\"totalYuan\":4200000},\"agedWeight\":2,"
                + "\"types\":[{\"type\":\"COMMUNITY_STATION\",\"peoplePerM2\":0.1}]"));
        assertThat(aged.statusCode()).isEqualTo(400);
        assertThat(aged.asString()).contains("agedWeight", "a place is for a person");
    }

    @Test
    void rules_that_contradict_each_other_are_said_to() {
        JsonPath none =
                solved("\"budget\":{\"totalYuan\":3000000},\"types\":[{\"type\":\"COMMUNITY_STATION\",\"atLeast\":2}]");
        assertThat(none.getString("state")).isEqualTo("FAILED");
        assertThat(none.getString("problem.detail")).contains("contradict");
    }

    @Test
    void what_cannot_be_used_is_refused_at_once_and_all_of_it() {
        Response bad = post("{\"area\":{},\"budget\":{\"totalYuan\":-1},\"types\":[{\"type\":\"METRO\",\"weight\":0},"
                + "{\"type\":\"METRO\"}],\"seconds\":0,\"colour\":\"red\"}");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.jsonPath().getList("violations.field", String.class))
                .contains("area", "budget.totalYuan", "types[0].weight", "types[1].type", "seconds", "colour");
        assertThat(post(request("\"budget\":{\"totalYuan\":1},\"types\":[{\"type\":\"METRO\"}]"))
                        .asString())
                .contains("METRO does not go into idle spaces");
        assertThat(post("{").statusCode()).isEqualTo(400);
    }

    @Test
    void where_nothing_can_be_used_the_reasons_are_counted() {
        store.execute("UPDATE idle_space SET ownership_clear = false");
        store.followed();
        Response none = post(request("\"budget\":{\"totalYuan\":3000000}," + STATION));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.asString()).contains("2 spaces", "2 REFUSED");
    }

    @Test
    void an_answer_becomes_a_step_on_a_branch_that_can_be_undone() {
        int plan = given().contentType("application/json")
                .body("{\"unit\":" + unit + ",\"name\":\"A\"}")
                .post("/api/plans")
                .path("plan.id");
        JsonPath siting = solved("\"budget\":{\"totalYuan\":3000000}," + STATION);
        Response used = given().contentType("application/json")
                .body("{\"plan\":" + plan + ",\"name\":\"A + 选址\"}")
                .post("/api/sitings/" + siting.getInt("id") + "/plan");
        assertThat(used.statusCode()).as(used.asString()).isEqualTo(201);
        int branch = used.path("plan");
        JsonPath items = given().get("/api/plans/" + branch).jsonPath();
        assertThat(items.getList("items.target", String.class)).containsExactly("idle-space/" + north);
        assertThat(items.getString("items[0].supplement.facilities[0].facilityType"))
                .isEqualTo("COMMUNITY_STATION");
        // the plan's own money comes to the same
        JsonPath judged = given().get("/api/plans/" + branch + "/evaluation").jsonPath();
        assertThat(judged.getDouble("investment.capitalYuan")).isEqualTo(2_100_000);
        Response undone =
                given().header("If-Match", items.getString("plan.version")).post("/api/plans/" + branch + "/undo");
        assertThat(undone.statusCode()).isEqualTo(200);
    }

    @Test
    void a_plan_of_another_site_refuses_the_answer_and_no_branch_is_left() {
        long other = town.insert("renewal_unit", town.rectangle(3000, 0, 200, 200), Map.of("name", "二片区"));
        store.followed();
        int plan = given().contentType("application/json")
                .body("{\"unit\":" + other + ",\"name\":\"A\"}")
                .post("/api/plans")
                .path("plan.id");
        int id = solved("\"budget\":{\"totalYuan\":3000000}," + STATION).getInt("id");
        Response refused = given().contentType("application/json")
                .body("{\"plan\":" + plan + ",\"name\":\"A + 选址\"}")
                .post("/api/sitings/" + id + "/plan");
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(given().get("/api/plans?unit=" + other).jsonPath().getList("plans.name"))
                .containsExactly("A");
    }

    @Test
    void a_book_of_another_kind_is_refused() {
        Response wrong = post(request("\"budget\":{\"totalYuan\":3000000},\"prices\":\"ZHIBU-FINANCE\"," + STATION));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.asString()).contains("PRICE");
    }

    @Test
    void an_answer_can_be_taken_away_as_features_and_workbook() {
        int id = solved("\"budget\":{\"totalYuan\":3000000}," + STATION).getInt("id");
        JsonPath features = given().get("/api/sitings/" + id + "?f=geojson").jsonPath();
        assertThat(features.getString("features[0].properties.type")).isEqualTo("COMMUNITY_STATION");
        assertThat(given().get("/api/sitings/" + id + "?f=xlsx").asByteArray()).startsWith('P', 'K');
        assertThat(given().delete("/api/sitings/" + id).statusCode()).isEqualTo(204);
        assertThat(given().get("/api/sitings/" + id).statusCode()).isEqualTo(404);
    }

    private JsonPath asked(int id, String question) {
        Response answer = given().get("/api/sitings/" + id + "/explanation?question=" + question);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    @Test
    void an_answer_explains_itself() {
        int id = solved("\"budget\":{\"totalYuan\":3000000}," + STATION).getInt("id");
        JsonPath others = asked(id, "alternatives&within=0.2");
        // 90 people in the south are at most 20 % worse than 100; nothing is common to both
        assertThat(others.getList("alternatives.newlyServed", Double.class)).containsExactly(90.0);
        assertThat(others.getList("common")).isEmpty();
        assertThat(others.getBoolean("isComplete")).isTrue();

        JsonPath money = asked(id, "marginal&moreYuan=1200000");
        assertThat(money.getDouble("rules.find { it.rule == 'budget' }.newlyServedMore"))
                .isEqualTo(90);
        assertThat(asked(id, "marginal&moreYuan=1199999").getDouble("rules[0].newlyServedMore"))
                .isZero();

        // eighths of 6 million: 2.1 million buy 100 people, 4.2 million buy all 190
        assertThat(asked(id, "curve").getList("points.newlyServed", Double.class))
                .containsExactly(0.0, 0.0, 100.0, 100.0, 100.0, 190.0, 190.0, 190.0);

        JsonPath why = asked(id, "space&space=" + south);
        assertThat(why.getBoolean("isChosen")).isFalse();
        assertThat(why.getDouble("newlyServedLess")).isEqualTo(10);
        assertThat(why.getList("givenUp.space", Long.class)).containsExactly(north);
        assertThat(why.getBoolean("isProven")).isTrue();

        assertThat(asked(id, "front").getList("points.newlyServed", Double.class))
                .containsExactly(100.0);
        assertThat(asked(id, "contradiction").getList("rules")).isEmpty();
    }

    @Test
    void the_smallest_set_of_rules_that_contradict_each_other_is_named() {
        int id = solved("\"budget\":{\"totalYuan\":3000000},\"lockedOut\":[{\"space\":1}],"
                        + "\"types\":[{\"type\":\"COMMUNITY_STATION\",\"atLeast\":2,\"atMost\":5}]")
                .getInt("id");
        JsonPath found = asked(id, "contradiction");
        assertThat(found.getList("rules", String.class))
                .containsExactlyInAnyOrder("budget", "atLeast/COMMUNITY_STATION");
        assertThat(found.getBoolean("isMinimal")).isTrue();
    }
}
