package org.zhibu.scorecard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

@DbTest
class ScorecardGroupResourceTest {
    private static final String ALL = "/api/scorecard-groups";
    private static final String MINE = ALL + "/mine";

    @Inject
    TestStore store;

    @AfterEach
    void as_delivered() {
        store.execute("DELETE FROM scorecard_scheme WHERE NOT delivered OR version > 1");
    }

    private static Map<String, Object> group(String code, String... types) {
        return Map.of("code", code, "nameZh", "组", "nameEn", "Group", "facilityTypes", List.of(types));
    }

    private static Map<String, Object> scheme(List<?> groups) {
        return Map.of("nameZh", "方案", "nameEn", "Scheme", "groups", groups);
    }

    private static RequestSpecification body(Object body) {
        return given().contentType(ContentType.JSON).body(body);
    }

    private static void create() {
        body(scheme(List.of(group("a", "PARK"), group("b"))))
                .header("If-None-Match", "*")
                .put(MINE)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
    }

    @Test
    void the_six_communities_of_jinsong_say_that_they_are_from_memory() {
        given().get(ALL + "/jinsong")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("certainty", equalTo("MEMORY"))
                .body("noteEn", containsString("from memory"))
                .body("noteZh", containsString("凭记忆"))
                .body("groups.nameZh", equalTo(List.of("平安社区", "有序社区", "宜居社区", "敬老社区", "熟人社区", "智慧社区")))
                .body("groups.find { it.code == 'caring' }.facilityTypes", hasItems("CANTEEN", "DAYCARE_ELDERLY"));
    }

    @Test
    void every_facility_type_has_its_place_in_the_jinsong_scheme() {
        assertThat(store.rows("SELECT code FROM facility_type EXCEPT SELECT facility_type FROM scorecard_group_type"
                        + " WHERE scheme = 'jinsong' AND version = 1"))
                .isEmpty();
    }

    @Test
    void categories_and_levels_are_computed_and_cannot_be_edited() {
        given().get(ALL).then().statusCode(200).body("code", equalTo(List.of("category", "level", "jinsong")));
        given().get(ALL + "/category")
                .then()
                .body("membership", equalTo("CATEGORY"))
                .body("groups[0].facilityTypes", hasItems("KINDERGARTEN"));
        body(scheme(List.of(group("a"))))
                .header("If-Match", "*")
                .put(ALL + "/level")
                .then()
                .statusCode(409);
        given().header("If-Match", "*").delete(ALL + "/category").then().statusCode(409);
    }

    @Test
    void an_edit_makes_a_version_and_the_earlier_ones_stay() {
        create();
        var changed = scheme(List.of(group("b", "PARK"), group("c", "KINDERGARTEN", "NURSERY")));
        body(changed)
                .header("If-Match", "\"1\"")
                .put(MINE)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("certainty", equalTo("CHANGED"))
                .body("groups[1].facilityTypes", equalTo(List.of("KINDERGARTEN", "NURSERY")));
        given().get(MINE + "?version=1")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("groups.code", equalTo(List.of("a", "b")))
                .body("groups[1].facilityTypes", equalTo(List.of()));
        given().get(MINE + "?version=3").then().statusCode(404);
        body(changed)
                .header("If-Match", "\"2\"")
                .put(MINE)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void nobody_overwrites_what_he_has_not_seen() {
        create();
        body(scheme(List.of(group("a"))))
                .header("If-Match", "\"7\"")
                .put(MINE)
                .then()
                .statusCode(412);
        body(scheme(List.of(group("a")))).put(MINE).then().statusCode(428);
        body(scheme(List.of(group("a"))))
                .header("If-None-Match", "*")
                .put(MINE)
                .then()
                .statusCode(412);
        body(scheme(List.of(group("a"))))
                .header("If-Match", "\"1\"")
                .put(ALL + "/unknown")
                .then()
                .statusCode(404)
                .body("detail", containsString("If-None-Match"));
    }

    @Test
    void everything_that_is_not_allowed_is_said_at_once() {
        body(Map.of(
                        "nameZh",
                        " ",
                        "nameEn",
                        "x".repeat(101),
                        "groups",
                        List.of(
                                group("a", "PARK", "CASTLE"),
                                group("a", "KINDERGARTEN"),
                                group("Big"),
                                group("other"),
                                group("c", "PARK"))))
                .header("If-None-Match", "*")
                .put(MINE)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/constraint-violation"))
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "nameZh",
                                "nameEn",
                                "groups[0].facilityTypes[1]",
                                "groups[1].code",
                                "groups[2].code",
                                "groups[3].code",
                                "groups[4].facilityTypes[0]"))
                .body(
                        "violations.find { it.field == 'groups[4].facilityTypes[0]' }.message",
                        containsString("groups[0].facilityTypes[0]"));
    }

    @Test
    void what_cannot_be_meant_is_refused() {
        body(Map.of("nameZh", "a", "nameEn", "a", "groups", List.of(), "colour", "red"))
                .header("If-None-Match", "*")
                .put(MINE)
                .then()
                .statusCode(400)
                .body("detail", containsString("colour"));
        body("[]").header("If-None-Match", "*").put(MINE).then().statusCode(400);
        body(scheme(Collections.nCopies(51, group("a"))))
                .header("If-None-Match", "*")
                .put(MINE)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("groups")));
        body(scheme(List.of(group("a"))))
                .header("If-None-Match", "*")
                .put(ALL + "/Not-Allowed")
                .then()
                .statusCode(400);
        given().get(ALL + "?x=1").then().statusCode(400);
        given().get(ALL + "/mine?version=-1").then().statusCode(400);
    }

    @Test
    void ones_own_can_be_deleted_but_not_what_was_delivered() {
        create();
        given().header("If-Match", "\"2\"").delete(MINE).then().statusCode(412);
        given().header("If-Match", "\"1\"").delete(MINE).then().statusCode(204);
        given().get(MINE).then().statusCode(404);
        given().header("If-Match", "*").delete(ALL + "/jinsong").then().statusCode(409);
    }
}
