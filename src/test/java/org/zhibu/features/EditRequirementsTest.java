package org.zhibu.features;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.zhibu.testing.Answers.get;
import static org.zhibu.testing.Answers.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

/**
 * OGC API - Features - Part 4: Create, Replace, Update and Delete (OGC 20-002), requirements classes Create/Replace/Delete,
 * Update, Features and Optimistic Locking using ETags: a test for each requirement, named after it.
 */
@DbTest
class EditRequirementsTest {
    private static final String ITEMS = "/ogc/collections/facilities/items";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final String PARK =
            "{\"type\":\"Feature\",%s\"geometry\":{\"type\":\"Point\",\"coordinates\":[%s]},\"properties\":{\"type\":\"PARK\",\"name\":\"%s\"}}";

    @Inject
    TestStore store;

    private String old;

    /** One park called old at 116 E 39 N with 12 places, in its first version. */
    @BeforeEach
    void fill() {
        store.empty();
        String body = park("116,39", "old").replace("\"name\"", "\"capacity\":12,\"name\"");
        old = sending(body).post(ITEMS).then().statusCode(201).extract().header("Location");
    }

    private static String park(String place, String name) {
        return PARK.formatted("", place, name);
    }

    private static RequestSpecification sending(String body) {
        return given().contentType("application/geo+json").body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static RequestSpecification patching(String body) {
        return given().contentType("application/merge-patch+json").body(body.getBytes(StandardCharsets.UTF_8));
    }

    private long named(String name) {
        return store.whole("SELECT count(*) FROM facility WHERE name = ?", name);
    }

    private static void assertPlace(String address, double lon, double lat) {
        JsonNode place = json(address).at("/geometry/coordinates");
        assertThat(place.get(0).asDouble()).isCloseTo(lon, within(1e-7));
        assertThat(place.get(1).asDouble()).isCloseTo(lat, within(1e-7));
    }

    /** A request whose body nobody says the type of. */
    private static int untyped(String method, String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("If-Match", "*")
                .method(method, HttpRequest.BodyPublishers.ofString(park("117,39", "untyped")))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static List<String> allowed(ValidatableResponse answer) {
        return List.of(answer.extract().header("Allow").split(", *"));
    }

    @Test
    @DisplayName("/req/create-replace-delete/methods, options-op, options-response")
    void create_replace_delete_methods() {
        assertThat(allowed(given().options(ITEMS).then().statusCode(200)))
                .contains("GET", "HEAD", "OPTIONS", "POST")
                .doesNotContain("PUT", "DELETE");
        assertThat(allowed(given().options(old).then().statusCode(200)))
                .contains("GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE")
                .doesNotContain("POST");
        String circles = "/ogc/collections/service-circles/items";
        assertThat(allowed(given().options(circles).then().statusCode(200)))
                .contains("GET", "OPTIONS")
                .doesNotContain("POST");
    }

    @Test
    @DisplayName("/req/create-replace-delete/options-accept-post")
    void create_replace_delete_options_accept_post() {
        given().options(ITEMS).then().header("Accept-Post", containsString("application/geo+json"));
    }

    @Test
    @DisplayName("/req/create-replace-delete/post-op, post-body")
    void create_replace_delete_post() {
        String address =
                sending(park("117,39", "new")).post(ITEMS).then().extract().header("Location");
        JsonNode feature = json(address);
        assertThat(feature.at("/properties/name").asText()).isEqualTo("new");
        assertThat(feature.at("/properties/type").asText()).isEqualTo("PARK");
        assertPlace(address, 117, 39);
        assertThat(named("new")).isOne();
        assertThat(named("old")).isOne();
    }

    @Test
    @DisplayName("/req/create-replace-delete/post-response, post-response-rid")
    void create_replace_delete_post_response() {
        String location = sending(park("117,39", "new"))
                .post(ITEMS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        long id = store.whole("SELECT id FROM facility WHERE name = 'new'");
        assertThat(location).startsWith("http://").endsWith(ITEMS + "/" + id);
    }

    @Test
    @DisplayName("/req/create-replace-delete/post-content-type")
    void create_replace_delete_post_content_type() throws Exception {
        assertThat(untyped("POST", "http://localhost:" + RestAssured.port + ITEMS))
                .isEqualTo(400);
        given().contentType("text/plain")
                .body(park("117,39", "untyped"))
                .post(ITEMS)
                .then()
                .statusCode(415);
        assertThat(named("untyped")).isZero();
    }

    /** What the body does not say becomes unknown. */
    @Test
    @DisplayName("/req/create-replace-delete/put-op, put-body, put-response")
    void create_replace_delete_put() {
        sending(park("117,39", "replaced"))
                .header("If-Match", "\"1\"")
                .put(old)
                .then()
                .statusCode(200);
        assertThat(json(old).at("/properties/name").asText()).isEqualTo("replaced");
        assertThat(json(old).at("/properties/capacity").isNumber()).isFalse();
        assertPlace(old, 117, 39);
        assertThat(named("old")).isZero();
    }

    @Test
    @DisplayName("/req/create-replace-delete/put-content-type")
    void create_replace_delete_put_content_type() throws Exception {
        assertThat(untyped("PUT", old)).isEqualTo(400);
        assertThat(named("old")).isOne();
    }

    /** The id stands in the address; another one in the body is refused or ignored, never taken. */
    @Test
    @DisplayName("/req/create-replace-delete/put-rid, /req/features/geojson-create-replace")
    void create_replace_delete_put_rid() {
        int status = sending(PARK.formatted("\"id\":999999999,", "117,39", "moved"))
                .header("If-Match", "*")
                .put(old)
                .then()
                .extract()
                .statusCode();
        assertThat(status).isIn(200, 400, 422);
        assertThat(json(old).path("id").asText()).isEqualTo(old.replaceFirst(".*/", ""));
        get(ITEMS + "/999999999").statusCode(404);
    }

    @Test
    @DisplayName("/req/create-replace-delete/put-rid-exception")
    void create_replace_delete_put_rid_exception() {
        int status = sending(park("117,39", "nowhere"))
                .header("If-Match", "\"1\"")
                .put(ITEMS + "/999999999")
                .then()
                .extract()
                .statusCode();
        assertThat(status).isIn(404, 412);
        assertThat(named("nowhere")).isZero();
    }

    @Test
    @DisplayName("/req/create-replace-delete/delete-op, delete-response")
    void create_replace_delete_delete() {
        given().header("If-Match", "\"1\"").delete(old).then().statusCode(204);
        get(old).statusCode(404);
        assertThat(store.whole("SELECT count(*) FROM facility")).isZero();
    }

    @Test
    @DisplayName("/req/update/methods, options-accept-patch")
    void update_methods() {
        given().options(old)
                .then()
                .statusCode(200)
                .header("Allow", containsString("PATCH"))
                .header("Accept-Patch", containsString("application/merge-patch+json"));
    }

    @Test
    @DisplayName("/req/update/update-patch-op, update-patch-body, update-patch-response")
    void update_patch() {
        patching("{\"properties\":{\"name\":\"patched\"}}")
                .header("If-Match", "\"1\"")
                .patch(old)
                .then()
                .statusCode(200);
        JsonNode feature = json(old);
        assertThat(feature.at("/properties/name").asText()).isEqualTo("patched");
        assertThat(feature.at("/properties/capacity").asDouble()).isEqualTo(12);
        assertPlace(old, 116, 39);
    }

    @Test
    @DisplayName("/req/update/patch-content-type")
    void update_patch_content_type() throws Exception {
        assertThat(untyped("PATCH", old)).isEqualTo(400);
        assertThat(named("old")).isOne();
    }

    /** A value, a place, and null for what is to be unknown; the id stays. */
    @Test
    @DisplayName("/req/features/update-json-merge-patch, /req/update/rid")
    void features_update_json_merge_patch() {
        patching("{\"geometry\":{\"type\":\"Point\",\"coordinates\":[118,40]},\"properties\":{\"capacity\":null}}")
                .header("If-Match", "\"1\"")
                .patch(old)
                .then()
                .statusCode(200);
        assertPlace(old, 118, 40);
        assertThat(json(old).at("/properties/capacity").isNumber()).isFalse();
        assertThat(json(old).at("/properties/name").asText()).isEqualTo("old");
        patching("{\"id\":999999999}").header("If-Match", "*").patch(old);
        assertThat(json(old).path("id").asText()).isEqualTo(old.replaceFirst(".*/", ""));
        get(ITEMS + "/999999999").statusCode(404);
    }

    @Test
    @DisplayName("/req/features/resources-endpoint, resource-endpoint")
    void features_endpoints() {
        for (String collection : List.of("buildings", "facilities", "roads", "barriers", "units", "communities")) {
            given().options("/ogc/collections/" + collection + "/items").then().header("Allow", containsString("POST"));
        }
        assertThat(old).endsWith(ITEMS + "/" + store.whole("SELECT id FROM facility"));
    }

    /** 117 E 39 N is northing 4318503.98469, easting 500000 on 4548 (gdaltransform); on 4490 the latitude stands first. */
    @Test
    @DisplayName("/req/features/content-crs-header, default-crs, crs-other-crs")
    void features_crs() {
        assertPlace(old, 116, 39);
        List.of("4548 4318503.98469,500000", "4490 39,117").forEach(each -> {
            String[] parts = each.split(" ");
            String address = sending(park(parts[1], "other"))
                    .header("Content-Crs", "<" + EPSG + parts[0] + ">")
                    .post(ITEMS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .header("Location");
            assertPlace(address, 117, 39);
        });
        sending(park("39,117", "wrong"))
                .header("Content-Crs", "<" + EPSG + "2154>")
                .post(ITEMS)
                .then()
                .statusCode(400);
        assertThat(named("wrong")).isZero();
    }

    @Test
    @DisplayName("/req/optimistic-locking-etags/get-etag-response")
    void optimistic_locking_etags_get_etag_response() {
        get(old).header("ETag", "\"1\"");
        store.execute("UPDATE facility SET capacity = 13");
        store.followed();
        get(old).header("ETag", "\"2\"");
    }

    @Test
    @DisplayName("/req/optimistic-locking-etags/ifmatch-put-op, ifmatch-put-eval, put-etag-response")
    void optimistic_locking_etags_put() {
        sending(park("117,39", "late"))
                .header("If-Match", "\"0\"")
                .put(old)
                .then()
                .statusCode(412);
        assertThat(named("old")).isOne();
        sending(park("117,39", "new"))
                .header("If-Match", "\"1\"")
                .put(old)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        sending(park("117,39", "blind")).put(old).then().statusCode(428);
        get(old).body("properties.name", equalTo("new"));
    }

    @Test
    @DisplayName("/req/optimistic-locking-etags/ifmatch-patch-op, ifmatch-patch-eval, patch-etag-response")
    void optimistic_locking_etags_patch() {
        String change = "{\"properties\":{\"name\":\"patched\"}}";
        patching(change).header("If-Match", "\"0\"").patch(old).then().statusCode(412);
        assertThat(named("old")).isOne();
        patching(change)
                .header("If-Match", "\"1\"")
                .patch(old)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        patching(change).patch(old).then().statusCode(428);
    }

    @Test
    @DisplayName("/req/optimistic-locking-etags/ifmatch-delete-op, ifmatch-delete-eval")
    void optimistic_locking_etags_delete() {
        given().header("If-Match", "\"0\"").delete(old).then().statusCode(412);
        given().delete(old).then().statusCode(428);
        assertThat(named("old")).isOne();
        given().header("If-Match", "\"1\"").delete(old).then().statusCode(204);
        assertThat(named("old")).isZero();
    }
}
