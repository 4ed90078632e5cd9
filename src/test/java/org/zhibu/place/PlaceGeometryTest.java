package org.zhibu.place;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.zhibu.place.PlaceBodies.building;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

/** Bodies that cannot become a place. */
@DbTest
class PlaceGeometryTest {
    @Inject
    TestStore store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    private static ValidatableResponse post(String kind, String body) {
        return given().contentType("application/geo+json")
                .body(body)
                .post("/api/" + kind)
                .then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // bow tie, crossing at its middle
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]} | cross",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]} | clos",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[0,0]]]} | ",
                "{\"type\":\"Polygon\",\"coordinates\":[]} | empty",
                "{\"type\":\"Polygon\",\"coordinates\":[[]]} | ",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[]} | empty",
                "{\"type\":\"Point\",\"coordinates\":[116.4,39.9]} | polygon",
                "{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1]]} | polygon",
                "{\"type\":\"GeometryCollection\",\"geometries\":[]} | ",
                "{\"type\":\"Circle\",\"coordinates\":[0,0]} | type",
                "{\"type\":\"Polygon\"} | coordinates",
                "{\"type\":\"Polygon\",\"coordinates\":\"x\"} | coordinates",
                "{\"type\":\"Polygon\",\"coordinates\":[[[\"a\",0],[1,0],[1,1],[\"a\",0]]]} | number",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1e999,0],[1,0],[1,1],[1e999,0]]]} | ",
                "{\"type\":\"Polygon\",\"coordinates\":[[[39.9,116.4],[39.9,116.5],[39.8,116.5],[39.9,116.4]]]} | did you mean",
                "{\"type\":\"Polygon\",\"coordinates\":[[[181,0],[182,0],[182,1],[181,0]]]} | -180",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[0,0],[0,0],[0,0]]]} | ",
                "null | geometry",
                "5 | geometry",
            })
    void a_geometry_that_cannot_be_stored_is_refused_with_the_reason(String geometry, String reason) {
        post("buildings", building(geometry))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-geometry"))
                .body("detail", containsStringIgnoringCase(reason == null ? "" : reason));
        Assertions.assertThat(store.whole("SELECT count(*) FROM building")).isZero();
    }

    @Test
    void a_self_crossing_outline_says_where_it_crosses() {
        post("buildings", building("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}"))
                .statusCode(422)
                .body("location", hasSize(2))
                .body("location[0]", equalTo(0.5f))
                .body("location[1]", equalTo(0.5f));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Feature\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4548\"}},\"geometry\":%s,\"properties\":{}}",
                "{\"type\":\"Feature\",\"geometry\":{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4548\"}},\"type\":\"Point\",\"coordinates\":[1,2]},\"properties\":{}}"
            })
    void a_foreign_reference_system_is_refused_not_ignored(String body) {
        post("buildings", body.formatted(PlaceBodies.SQUARE))
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-geometry"))
                .body("detail", containsStringIgnoringCase("crs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\"text\"",
                "5",
                "{}",
                "{\"type\":\"FeatureCollection\",\"features\":[]}",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":[]}",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":\"x\"}",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[NaN,0]}}",
                "\u0000\u0001",
                "PK\u0003\u0004"
            })
    void a_body_that_is_no_feature_is_unreadable(String body) {
        post("buildings", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unreadable-body"));
    }

    /** Sent without RestAssured, which would print the body when it is not refused. */
    private static HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + io.restassured.RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header(
                        "Content-Type",
                        method.equals("PATCH") ? "application/merge-patch+json" : "application/geo+json")
                .header("If-Match", "*")
                .method(method, body)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void deep_nesting_is_unreadable_not_an_accident(String opening) throws IOException, InterruptedException {
        for (String method : new String[] {"POST", "PATCH"}) {
            HttpResponse<String> answer = send(
                    method,
                    method.equals("PATCH") ? "/api/buildings/1" : "/api/buildings",
                    HttpRequest.BodyPublishers.ofString(opening.repeat(200_000)));
            Assertions.assertThat(answer.statusCode()).as(method).isEqualTo(400);
            Assertions.assertThat(answer.body())
                    .contains("/problems/unreadable-body")
                    .hasSizeLessThan(2000);
        }
    }

    @Test
    void a_body_of_17_megabytes_is_too_large() throws IOException, InterruptedException {
        try {
            HttpResponse<String> answer =
                    send("POST", "/api/buildings", HttpRequest.BodyPublishers.ofByteArray(blanks()));
            Assertions.assertThat(answer.statusCode()).isEqualTo(413);
            Assertions.assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            Assertions.assertThat(answer.body()).contains("/problems/too-large", "/api/intakes");
        } catch (IOException e) {
            // the service may hang up on a sender that goes on: refused either way
            Assertions.assertThat(store.whole("SELECT count(*) FROM building")).isZero();
        }
    }

    private static byte[] blanks() {
        byte[] body = new byte[17 << 20];
        java.util.Arrays.fill(body, (byte) ' ');
        return body;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/buildings",
                "/api/intakes/../buildings",
                "/api/./buildings",
                "/api/intakes/%2e%2e/buildings"
            })
    void a_body_of_unknown_length_is_cut_at_the_same_size(String path) throws IOException, InterruptedException {
        byte[] body = blanks();
        try {
            HttpResponse<String> answer =
                    send("POST", path, HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
            Assertions.assertThat(answer.statusCode()).isEqualTo(413);
        } catch (IOException e) {
            // the service may hang up on the sender instead: refused either way
            Assertions.assertThat(e).isNotNull();
        }
        Assertions.assertThat(store.whole("SELECT count(*) FROM building")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void another_media_type_is_not_read(String type) {
        given().contentType(type)
                .body("x=1")
                .post("/api/buildings")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("status", equalTo(415));
    }

    @Test
    void another_media_type_is_not_written() {
        given().accept("text/csv").get("/api/buildings").then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    void another_method_is_not_allowed_and_another_address_not_found() {
        given().delete("/api/buildings").then().statusCode(405).contentType("application/problem+json");
        given().post("/api/buildings/1").then().statusCode(405).contentType("application/problem+json");
        given().get("/api/castles")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
    }
}
