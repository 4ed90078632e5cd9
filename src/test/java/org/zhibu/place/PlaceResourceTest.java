package org.zhibu.place;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.zhibu.place.PlaceBodies.feature;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

@DbTest
class PlaceResourceTest {
    private static final String GEO_JSON = "application/geo+json";
    private static final String MERGE = "application/merge-patch+json";

    @Inject
    TestStore store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    private static Response post(String kind, String body) {
        return given().contentType(GEO_JSON + ";charset=UTF-8").body(body).post("/api/" + kind);
    }

    private static long created(String kind, String body) {
        return post(kind, body).then().statusCode(201).extract().jsonPath().getLong("id");
    }

    private static ValidatableResponse patch(String kind, long id, String version, String body) {
        return given().contentType(MERGE + ";charset=UTF-8")
                .header("If-Match", version)
                .body(body)
                .patch("/api/" + kind + "/" + id)
                .then();
    }

    private static ValidatableResponse put(String kind, long id, String version, String body) {
        return given().contentType(GEO_JSON + ";charset=UTF-8")
                .header("If-Match", version)
                .body(body)
                .put("/api/" + kind + "/" + id)
                .then();
    }

    static java.util.stream.Stream<String> kinds() {
        return PlaceBodies.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_place_is_created_read_replaced_patched_and_deleted(String kind) {
        Response created = post(kind, feature(kind, "\"name\":\"一号\",\"code\":\"A-1\",\"sourceDate\":\"2024-05-06\""));
        created.then()
                .statusCode(201)
                .contentType(GEO_JSON)
                .header("ETag", "\"1\"")
                .body("type", equalTo("Feature"))
                .body("properties.version", equalTo(1))
                .body("properties.name", equalTo("一号"))
                .body("properties.source", equalTo("manual"))
                .body("properties.sourceId", notNullValue())
                .body("properties.sourceDate", equalTo("2024-05-06"))
                .body("properties.confidence", equalTo("UNKNOWN"))
                .body("properties.updatedAt", notNullValue());
        String address = created.header("Location");
        long id = created.jsonPath().getLong("id");
        assertThat(address).endsWith("/api/" + kind + "/" + id);
        given().get(address)
                .then()
                .statusCode(200)
                .contentType(GEO_JSON)
                .header("ETag", "\"1\"")
                .body("id", equalTo((int) id));

        patch(kind, id, "\"1\"", "{\"properties\":{\"name\":\"二号\",\"code\":null}}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("properties.name", equalTo("二号"))
                .body("properties.code", nullValue())
                .body("properties.sourceDate", equalTo("2024-05-06"));
        put(kind, id, "\"2\"", feature(kind, "\"confidence\":\"SURVEYED\""))
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("properties.name", nullValue())
                .body("properties.sourceDate", nullValue())
                .body("properties.confidence", equalTo("SURVEYED"));

        given().header("If-Match", "\"3\"").delete(address).then().statusCode(204);
        given().get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("detail", containsString(String.valueOf(id)));
        given().header("If-Match", "\"3\"").delete(address).then().statusCode(404);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_feature_can_be_sent_back_as_it_came(String kind) {
        long id = created(kind, feature(kind, "\"name\":\"一号\""));
        Response read = given().get("/api/" + kind + "/" + id);
        String before = read.jsonPath().getString("properties.sourceId");

        put(kind, id, read.header("ETag"), read.asString())
                .statusCode(200)
                .body("properties.name", equalTo("一号"))
                .body("properties.sourceId", equalTo(before));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_unknown_property_is_refused_by_its_name(String kind) {
        post(kind, feature(kind, "\"colour\":\"red\""))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unreadable-body"))
                .body("detail", containsString("colour"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_change_needs_the_version_it_changes(String kind) {
        long id = created(kind, feature(kind));
        String address = "/api/" + kind + "/" + id;

        given().contentType(MERGE + ";charset=UTF-8")
                .body("{}")
                .patch(address)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/version-required"));
        given().contentType(GEO_JSON + ";charset=UTF-8")
                .body(feature(kind))
                .put(address)
                .then()
                .statusCode(428);
        given().delete(address).then().statusCode(428).contentType("application/problem+json");
        patch(kind, id, "\"2\"", "{\"properties\":{\"name\":\"x\"}}")
                .statusCode(412)
                .body("type", equalTo("/problems/changed-meanwhile"))
                .body("detail", containsString("version 1"));
        put(kind, id, "\"0\"", feature(kind)).statusCode(412);
        given().header("If-Match", "\"foreign\"").delete(address).then().statusCode(412);
        given().header("If-Match", "*").delete(address).then().statusCode(204);
    }

    @Test
    void of_two_writers_at_once_exactly_one_wins() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 15; round++) {
                long id = created("communities", feature("communities"));
                CyclicBarrier together = new CyclicBarrier(4);
                Callable<Integer> write = () -> {
                    together.await();
                    return patch(
                                    "communities",
                                    id,
                                    "\"1\"",
                                    "{\"properties\":{\"population\":"
                                            + Thread.currentThread().getId() + "}}")
                            .extract()
                            .statusCode();
                };
                List<Integer> answers = new java.util.ArrayList<>();
                for (Future<Integer> answer : writers.invokeAll(List.of(write, write, write, write))) {
                    answers.add(answer.get());
                }
                assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412);
                given().get("/api/communities/" + id).then().header("ETag", "\"2\"");
            }
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void two_patches_of_different_values_of_any_version_are_both_kept() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 25; round++) {
                long id = created("communities", feature("communities"));
                CyclicBarrier together = new CyclicBarrier(2);
                List<Callable<Integer>> both = new java.util.ArrayList<>();
                for (String change :
                        List.of("{\"properties\":{\"population\":7}}", "{\"properties\":{\"yearBuilt\":1978}}")) {
                    both.add(() -> {
                        together.await();
                        return patch("communities", id, "*", change).extract().statusCode();
                    });
                }
                for (Future<Integer> answer : writers.invokeAll(both)) {
                    assertThat(answer.get()).isEqualTo(200);
                }
                given().get("/api/communities/" + id)
                        .then()
                        .body("properties.population", equalTo(7))
                        .body("properties.yearBuilt", equalTo(1978));
            }
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void a_replacement_keeps_the_natural_key_whatever_it_leaves_out() {
        long id = created("buildings", feature("buildings", "\"source\":\"cadastre\",\"sourceId\":\"7\""));
        put("buildings", id, "*", feature("buildings", "\"storeys\":6"))
                .statusCode(200)
                .body("properties.source", equalTo("cadastre"))
                .body("properties.sourceId", equalTo("7"));
        put("buildings", id, "*", "{\"type\":\"Feature\",\"geometry\":" + PlaceBodies.SQUARE + "}")
                .statusCode(200)
                .body("properties.source", equalTo("cadastre"))
                .body("properties.sourceId", equalTo("7"));
        put("buildings", id, "*", feature("buildings", "\"sourceId\":\"8\""))
                .statusCode(200)
                .body("properties.source", equalTo("cadastre"))
                .body("properties.sourceId", equalTo("8"));
        patch("buildings", id, "*", "{\"properties\":{\"sourceId\":null,\"source\":null}}")
                .statusCode(200)
                .body("properties.source", equalTo("cadastre"))
                .body("properties.sourceId", equalTo("8"));
    }

    @Test
    void the_same_natural_key_twice_is_a_conflict() {
        String body = feature("buildings", "\"source\":\"cadastre\",\"sourceId\":\"7\"");
        created("buildings", body);
        post("buildings", body)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("detail", containsString("sourceId"));
    }

    @Test
    void a_parent_that_does_not_exist_is_a_conflict() {
        post("buildings", feature("buildings", "\"communityId\":999999999"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("does not exist"));
        post(
                        "facilities",
                        "{\"type\":\"Feature\",\"geometry\":" + PlaceBodies.POINT
                                + ",\"properties\":{\"type\":\"CASTLE\"}}")
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
    }

    @Test
    void what_belonged_to_a_deleted_community_stays_and_knows_it_no_longer() {
        long community = created("communities", feature("communities"));
        long building = created("buildings", feature("buildings", "\"communityId\":" + community));
        given().header("If-Match", "*")
                .delete("/api/communities/" + community)
                .then()
                .statusCode(204);
        given().get("/api/buildings/" + building)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("properties.communityId", nullValue());
    }

    /** The square of 0.001 degrees by GeographicLib; a meridian arc of 0.001 degrees for the road. */
    @Test
    void areas_and_lengths_are_computed_on_the_ellipsoid() {
        PolygonArea polygon = new PolygonArea(Geodesic.WGS84, false);
        polygon.AddPoint(39.885, 116.457);
        polygon.AddPoint(39.885, 116.458);
        polygon.AddPoint(39.886, 116.458);
        polygon.AddPoint(39.886, 116.457);
        double area = polygon.Compute().area;
        double length = Geodesic.WGS84.Inverse(39.885, 116.457, 39.886, 116.457).s12;

        for (String kind : List.of("districts", "subdistricts", "blocks", "communities")) {
            assertThat(post(kind, feature(kind)).jsonPath(TestStore.DOUBLES).getDouble("properties.areaM2"))
                    .isCloseTo(area, within(0.01));
        }
        assertThat(post("buildings", feature("buildings"))
                        .jsonPath(TestStore.DOUBLES)
                        .getDouble("properties.footprintM2"))
                .isCloseTo(area, within(0.01));
        assertThat(post("roads", feature("roads")).jsonPath(TestStore.DOUBLES).getDouble("properties.lengthM"))
                .isCloseTo(length, within(0.001));
        post("idle-spaces", feature("idle-spaces", "\"areaM2\":12.5"))
                .then()
                .body("properties.areaM2", equalTo(12.5f))
                .body("properties.groundM2", nullValue());
        long plot = created("idle-spaces", feature("idle-spaces", PlaceBodies.SQUARE, new String[0]));
        assertThat(given().get("/api/idle-spaces/" + plot)
                        .jsonPath(TestStore.DOUBLES)
                        .getDouble("properties.groundM2"))
                .isCloseTo(area, within(0.01));
        // what only the database decides cannot be said
        long id = created("buildings", feature("buildings", "\"footprintM2\":1,\"version\":99"));
        given().get("/api/buildings/" + id).then().body("properties.version", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "buildings | \"storeys\":0 | storeys",
                "buildings | \"storeys\":201 | storeys",
                "buildings | \"storeys\":3.7 | storeys",
                "buildings | \"storeys\":\"six\" | storeys",
                "buildings | \"heightM\":0 | heightM",
                "buildings | \"heightM\":1e999 | heightM",
                "buildings | \"yearBuilt\":999 | yearBuilt",
                "buildings | \"population\":-1 | population",
                "buildings | \"population\":99999999999 | population",
                "buildings | \"floorAreaM2\":1e9 | floorAreaM2",
                "buildings | \"use\":\"CASTLE\" | use",
                "buildings | \"use\":0 | use",
                "buildings | \"safetyGrade\":\"E\" | safetyGrade",
                "buildings | \"sourceDate\":\"yesterday\" | sourceDate",
                "buildings | \"confidence\":\"SURE\" | confidence",
                "buildings | \"source\":\" \" | source",
                "communities | \"propertyFeeYuan\":-1 | propertyFeeYuan",
                "communities | \"propertyFeeYuan\":12345678 | numeric",
                "idle-spaces | \"rightYears\":201 | rightYears",
                "facilities | \"capacity\":1e999 | capacity",
                "facilities | \"type\":null | type",
                "roads | \"widthM\":0 | widthM",
                "roads | \"oneway\":\"perhaps\" | oneway",
                "buildings | \"name\":{\"zh\":\"x\"} | name",
                "buildings | \"name\":\"a\\u0000b\" | 0x00",
            })
    void a_value_that_is_not_allowed_is_named(String kind, String property, String named) {
        String text = post(kind, feature(kind, property))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .extract()
                .asString();
        assertThat(text).contains(named).doesNotContain("org.zhibu", "java.");
    }

    @Test
    void all_values_that_are_not_allowed_are_named_at_once() {
        post("buildings", feature("buildings", "\"storeys\":0,\"yearBuilt\":1,\"name\":\"" + "长".repeat(301) + "\""))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/constraint-violation"))
                .body("violations.field", hasItem("properties.storeys"))
                .body("violations.field", hasItem("properties.yearBuilt"))
                .body("violations.field", hasItem("properties.name"));
    }

    @Test
    void nothing_is_stored_when_something_is_refused() {
        post("buildings", feature("buildings", "\"storeys\":0")).then().statusCode(400);
        given().get("/api/buildings")
                .then()
                .body("numberReturned", equalTo(0))
                .body("features", not(hasItem(notNullValue())));
    }

    @Test
    void an_id_that_is_no_number_is_not_found() {
        given().get("/api/buildings/abc").then().statusCode(404);
        given().get("/api/buildings/-1").then().statusCode(404);
        given().get("/api/buildings/999999999999").then().statusCode(404).contentType("application/problem+json");
    }
}
