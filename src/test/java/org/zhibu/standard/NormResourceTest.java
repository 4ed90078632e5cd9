package org.zhibu.standard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

/** Changes are made in a copy, so that what is delivered stays as it is for other tests. */
@DbTest
class NormResourceTest {
    private static final String SETS = "/api/norm-sets";
    private static final String OURS = SETS + "/OURS";
    private static final String KINDERGARTEN = "norms.find { it.code == 'GB.KINDERGARTEN' }";
    private static final String RADIUS = KINDERGARTEN + ".values.SERVICE_RADIUS_M";

    @Inject
    TestStore database;

    @Inject
    NormStore store;

    @BeforeEach
    void copy() {
        copyOf("GB50180-2018@0", "OURS").statusCode(201);
    }

    @AfterEach
    void delete() {
        for (String code : List.of("OURS", "OURS-2")) {
            given().header("If-Match", "*").delete(SETS + "/" + code);
        }
    }

    private static ValidatableResponse copyOf(String base, String code) {
        return given().contentType(ContentType.JSON)
                .body("{\"code\":\"" + code + "\",\"nameZh\":\"本区标准\",\"nameEn\":\"Ours\",\"base\":\"" + base + "\"}")
                .post(SETS)
                .then();
    }

    private static String change(String norm, String field, String value) {
        return "{\"norm\":\"" + norm + "\",\"field\":\"" + field + "\",\"value\":" + value + ",\"reason\":\"试\"}";
    }

    private static ValidatableResponse patch(String address, String version, String... changes) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", version)
                .body("{\"changes\":[" + String.join(",", changes) + "]}")
                .patch(address)
                .then();
    }

    private static ValidatableResponse radius(String version, String metres) {
        return patch(OURS, version, change("GB.KINDERGARTEN", "SERVICE_RADIUS_M", metres));
    }

    @Test
    void the_list_says_which_sets_are_in_force_on_a_day() {
        JsonPath before = given().queryParam("date", "2018-11-30").get(SETS).jsonPath();
        assertThat(before.getBoolean("find { it.code == 'GB50180-2018' }.inForce"))
                .isFalse();
        JsonPath first = given().queryParam("date", "2018-12-01").get(SETS).jsonPath();
        assertThat(first.getBoolean("find { it.code == 'GB50180-2018' }.inForce"))
                .isTrue();
        assertThat(first.getBoolean("find { it.code == 'BEIJING-2025' }.inForce"))
                .isFalse();
        JsonPath beijing = given().queryParam("date", "2025-12-01").get(SETS).jsonPath();
        assertThat(beijing.getBoolean("find { it.code == 'BEIJING-2025' }.inForce"))
                .isTrue();
        assertThat(beijing.getBoolean("find { it.code == 'SHANGHAI-2024-DRAFT' }.inForce"))
                .isFalse();
        assertThat(beijing.getString("find { it.code == 'BEIJING-2025' }.validFrom"))
                .isEqualTo("2025-12-01");
        assertThat(beijing.getInt("find { it.code == 'CC2020' }.norms")).isEqualTo(21);
    }

    @Test
    void parameters_are_strict() {
        for (String query : List.of("date=2025-13-01", "date=today", "day=2025-12-01")) {
            given().get(SETS + "?" + query).then().statusCode(400).body("type", equalTo("/problems/bad-parameter"));
        }
        given().get(OURS + "?revision=-1").then().statusCode(400);
        for (String path :
                List.of(OURS + "/history", "/api/indicators", "/api/facility-types", "/api/idle-space-types")) {
            given().get(path + "?colour=red").then().statusCode(400).body("parameter", equalTo("colour"));
        }
        given().get(OURS + "?revision=1").then().statusCode(404).body("detail", containsString("newest is 0"));
        given().get(SETS + "/NONE").then().statusCode(404).body("detail", containsString("GB50180-2018"));
    }

    @Test
    void each_value_says_its_unit_its_source_and_how_sure_it_is() {
        given().get(SETS + "/GB50180-2018?revision=0")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("changed", equalTo(false))
                .body("kind", equalTo("NORM"))
                .body("circles.find { it.code == 'BLOCK' }.walkingMetres", nullValue())
                .body(RADIUS + ".value", equalTo(300))
                .body(RADIUS + ".unit", equalTo("m"))
                .body(RADIUS + ".certainty", equalTo("SEEN"))
                .body(RADIUS + ".source", containsString("C.0.2"))
                .body(RADIUS + ".change", nullValue())
                .body(KINDERGARTEN + ".values", not(hasKey("COVERAGE_TARGET")))
                .body("norms.find { it.code == 'GB.CONTROL_5MIN_TOTAL' }.facilityType", nullValue());
    }

    @Test
    void a_changed_value_is_marked_and_the_old_revision_keeps_the_old_value() {
        radius("\"0\"", "350.0")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("revision", equalTo(1))
                .body("changed", equalTo(true))
                .body(RADIUS + ".value", equalTo(350))
                .body(RADIUS + ".certainty", equalTo("CHANGED"))
                .body(RADIUS + ".revision", equalTo(1))
                .body(RADIUS + ".change.original", equalTo(300))
                .body(RADIUS + ".change.reason", equalTo("试"))
                .body(RADIUS + ".change.actor", not(nullValue()))
                .body(RADIUS + ".change.at", containsString("T"));
        radius("\"1\"", "400").statusCode(200).body(RADIUS + ".change.original", equalTo(300));

        given().get(OURS + "?revision=0").then().body(RADIUS + ".value", equalTo(300));
        given().get(OURS + "?revision=1").then().body(RADIUS + ".value", equalTo(350));
        given().get(OURS).then().body(RADIUS + ".value", equalTo(400));
        assertThat(store.getNormSet(NormReference.of("norms", "OURS@1")).revision())
                .isEqualTo(1);

        given().get(OURS + "/history")
                .then()
                .body("revision", equalTo(List.of(2, 1)))
                .body("[0].changes", hasSize(1))
                .body("[0].changes[0].norm", equalTo("GB.KINDERGARTEN"))
                .body("[0].changes[0].field", equalTo("SERVICE_RADIUS_M"))
                .body("[0].changes[0].from", equalTo(350))
                .body("[0].changes[0].to", equalTo(400));
    }

    @Test
    void the_delivered_value_takes_the_mark_away() {
        radius("\"0\"", "350").statusCode(200);
        radius("\"1\"", "300")
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("changed", equalTo(false))
                .body(RADIUS + ".certainty", equalTo("SEEN"))
                .body(RADIUS + ".change", nullValue());
        given().get(OURS + "/history").then().body("", hasSize(2));
    }

    @Test
    void a_delivered_set_can_be_changed_and_changed_back() {
        String address = SETS + "/NDRC-2023";
        int before = store.getNormSet("NDRC-2023").revision();
        String value = "norms[0].values.MIN_FLOOR_AREA_M2.value";
        patch(address, "\"" + before + "\"", change("NDRC.EMBEDDED_COMPLEX", "MIN_FLOOR_AREA_M2", "800"))
                .statusCode(200)
                .body(value, equalTo(800));
        patch(address, "*", change("NDRC.EMBEDDED_COMPLEX", "MIN_FLOOR_AREA_M2", "600"))
                .statusCode(200)
                .body("revision", equalTo(before + 2))
                .body(value, equalTo(600))
                .body("changed", equalTo(false));
    }

    @Test
    void null_takes_a_value_out_and_a_new_value_can_be_put_in() {
        patch(
                        OURS,
                        "\"0\"",
                        change("GB.KINDERGARTEN", "SERVICE_RADIUS_M", "null"),
                        change("GB.KINDERGARTEN", "COVERAGE_TARGET", "0.85"))
                .statusCode(200)
                .body(RADIUS, hasKey("value"))
                .body(RADIUS + ".value", nullValue())
                .body(RADIUS + ".change.original", equalTo(300))
                .body(RADIUS + ".revision", equalTo(1))
                .body(KINDERGARTEN + ".values.COVERAGE_TARGET.value", equalTo(0.85f))
                .body(KINDERGARTEN + ".values.COVERAGE_TARGET.change.original", nullValue());
        Norm norm = store.getNormSet("OURS").norms().stream()
                .filter(each -> each.code().equals("GB.KINDERGARTEN"))
                .findFirst()
                .orElseThrow();
        assertThat(norm.value(NormField.SERVICE_RADIUS_M)).isEmpty();
        assertThat(norm.isChanged()).isTrue();
    }

    @Test
    void what_changes_nothing_makes_no_revision() {
        radius("\"0\"", "300.00").statusCode(200).body("revision", equalTo(0));
        given().get(OURS + "/history").then().body("", hasSize(0));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_with_its_place() {
        patch(
                        OURS,
                        "\"0\"",
                        change("GB.KINDERGARTEN", "SERVICE_RADIUS_M", "0"),
                        change("GB.NONE", "SERVICE_RADIUS_M", "300"),
                        change("GB.MARKET", "RADIUS", "300"),
                        change("GB.MARKET", "COVERAGE_TARGET", "1.01"),
                        change("GB.MARKET", "PEOPLE_PER_FACILITY_MIN", "1.5"),
                        change("GB.MARKET", "SERVICE_RADIUS_M", "\"300\""),
                        change("GB.POST", "SERVICE_RADIUS_M", "-5"),
                        change("GB.POST", "SERVICE_RADIUS_M", "1e400"),
                        "{\"norm\":7,\"field\":\"SERVICE_RADIUS_M\",\"colour\":1}",
                        "3")
                .statusCode(400)
                .body("type", equalTo("/problems/constraint-violation"))
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "changes[0].value",
                                "changes[1].norm",
                                "changes[2].field",
                                "changes[3].value",
                                "changes[4].value",
                                "changes[5].value",
                                "changes[6].value",
                                "changes[7].value",
                                "changes[8].norm",
                                "changes[8].colour",
                                "changes[8].value",
                                "changes[9]"));
        given().get(OURS).then().body("revision", equalTo(0));
    }

    /** The kindergarten has 3,150 to 4,550 m2 of floor and 5,240 to 7,580 m2 of site. */
    @Test
    void values_that_contradict_each_other_are_refused() {
        patch(
                        OURS,
                        "\"0\"",
                        change("GB.KINDERGARTEN", "MIN_FLOOR_AREA_M2", "4551"),
                        change("GB.KINDERGARTEN", "MAX_SITE_AREA_M2", "5239.999"),
                        change("GB.KINDERGARTEN", "PEOPLE_PER_FACILITY_MIN", "12000"),
                        change("GB.MARKET", "SERVICE_RADIUS_M", "400"),
                        change("GB.MARKET", "SERVICE_RADIUS_M", "450"))
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder("changes[0].value", "changes[1].value", "changes[4].field"))
                .body(
                        "violations.find { it.field == 'changes[0].value' }.message",
                        containsString("MIN_FLOOR_AREA_M2 would be 4551, more than MAX_FLOOR_AREA_M2, 4550"));
        patch(
                        OURS,
                        "\"0\"",
                        change("GB.KINDERGARTEN", "MIN_FLOOR_AREA_M2", "4551"),
                        change("GB.KINDERGARTEN", "MAX_FLOOR_AREA_M2", "4551"))
                .statusCode(200);
    }

    @Test
    void a_body_of_another_shape_is_explained() {
        for (String body : List.of("{}", "[]", "{\"changes\":{}}", "{\"changes\":[],\"more\":1}", "3")) {
            given().contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body(body)
                    .patch(OURS)
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("'changes'"));
        }
        patch(OURS, "*").statusCode(400).body("violations.field", equalTo(List.of("changes")));
    }

    @Test
    void a_change_says_which_revision_it_was_made_to() {
        given().contentType(ContentType.JSON)
                .body("{\"changes\":[" + change("GB.KINDERGARTEN", "SERVICE_RADIUS_M", "350") + "]}")
                .patch(OURS)
                .then()
                .statusCode(428);
        radius("\"0\"", "350").statusCode(200);
        radius("\"0\"", "400").statusCode(412).body("type", equalTo("/problems/changed-meanwhile"));
        radius("*", "400").statusCode(200);
    }

    @Test
    void of_changes_made_at_the_same_time_one_wins_and_the_others_hear_of_it() throws Exception {
        List<Callable<Integer>> calls = Stream.of("310", "320", "330", "340")
                .map(metres -> (Callable<Integer>)
                        () -> radius("\"0\"", metres).extract().statusCode())
                .toList();
        assertThat(codes(calls)).containsExactlyInAnyOrder(200, 412, 412, 412);
        given().get(OURS + "/history").then().body("", hasSize(1));
    }

    private static List<Integer> codes(List<Callable<Integer>> calls) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> codes = new ArrayList<>();
            for (Future<Integer> call : threads.invokeAll(calls)) {
                codes.add(call.get());
            }
            return codes;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_copy_starts_from_the_values_as_they_are_and_goes_its_own_way() {
        radius("\"0\"", "350").statusCode(200);
        copyOf("OURS", "OURS-2")
                .statusCode(201)
                .header("Location", containsString("/api/norm-sets/OURS-2"))
                .header("ETag", "\"0\"")
                .body("kind", equalTo("OWN"))
                .body("base", equalTo("OURS@1"))
                .body("changed", equalTo(false))
                .body("circles", hasSize(4))
                .body("norms", hasSize(52))
                .body(RADIUS + ".value", equalTo(350))
                .body(RADIUS + ".certainty", equalTo("CHANGED"));
        radius("\"1\"", "360").statusCode(200);
        given().get(SETS + "/OURS-2").then().body(RADIUS + ".value", equalTo(350));
        given().header("If-Match", "\"2\"").delete(OURS).then().statusCode(204);
        given().get(SETS + "/OURS-2").then().statusCode(200);
    }

    @Test
    void a_copy_needs_a_code_of_its_own_two_names_and_a_base() {
        copyOf("GB50180-2018", "OURS").statusCode(409);
        copyOf("NONE", "OURS-2").statusCode(404);
        copyOf("GB50180-2018@7", "OURS-2").statusCode(404);
        copyOf("no set", "OURS-2").statusCode(400).body("parameter", equalTo("base"));
        given().contentType(ContentType.JSON)
                .body("{\"code\":\"our set\",\"nameZh\":\"\",\"nameEn\":3,\"colour\":1}")
                .post(SETS)
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("code", "nameZh", "nameEn", "base", "colour"));
    }

    @Test
    void only_own_sets_can_be_deleted() {
        given().header("If-Match", "*").delete(SETS + "/GB50180-2018").then().statusCode(409);
        given().delete(OURS).then().statusCode(428);
        given().header("If-Match", "\"5\"").delete(OURS).then().statusCode(412);
        given().header("If-Match", "\"0\"").delete(OURS).then().statusCode(204);
        given().get(OURS).then().statusCode(404);
        given().header("If-Match", "*").delete(OURS).then().statusCode(404);
    }

    /** What this process keeps in memory follows what another one writes. */
    @Test
    void a_change_made_by_another_process_is_seen() throws InterruptedException {
        int events = StandardListener.HEARD.get();
        database.execute(
                "INSERT INTO norm_change (norm_set, revision, norm, field, value_from, value_to, actor, reason)"
                        + " VALUES ('OURS', 1, 'GB.KINDERGARTEN', 'SERVICE_RADIUS_M', 300, 222, 'somebody', '')");
        database.execute("UPDATE norm_set SET revision = 1 WHERE code = 'OURS'");
        for (int look = 0; look < 200 && store.getNormSet("OURS").revision() == 0; look++) {
            Thread.sleep(100);
        }
        given().get(OURS)
                .then()
                .body(RADIUS + ".value", equalTo(222))
                .body(RADIUS + ".change.actor", equalTo("somebody"));
        assertThat(StandardListener.HEARD.get()).isGreaterThan(events);
    }
}
