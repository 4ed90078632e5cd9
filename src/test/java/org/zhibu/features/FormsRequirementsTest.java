package org.zhibu.features;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.testing.Answers.get;
import static org.zhibu.testing.Answers.json;
import static org.zhibu.testing.Answers.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.reprezen.kaizen.oasparser.OpenApi3Parser;
import com.reprezen.kaizen.oasparser.model3.OpenApi3;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/**
 * OGC API - Features - Part 1: Core (OGC 17-069r4), requirements classes HTML, GeoJSON and OpenAPI 3.0: a test for each
 * requirement, named after it.
 */
@DbTest
class FormsRequirementsTest {
    private static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";

    @Inject
    TestStore store;

    private String one;

    @BeforeEach
    void fill() {
        RequirementsTown.fill(store);
        one = "/collections/facilities/items/" + store.whole("SELECT id FROM facility WHERE name = 'p1'");
    }

    private List<String> pages() {
        return List.of(
                "", "/conformance", "/collections", "/collections/facilities", "/collections/facilities/items", one);
    }

    @Test
    @DisplayName("/req/html/definition")
    void html_definition() {
        for (String path : pages()) {
            page("/ogc" + path);
            get("/ogc" + path + "?f=html").statusCode(200).contentType("text/html;charset=UTF-8");
        }
    }

    /** What the JSON document says stands on the page, and where it leads can be clicked. */
    @Test
    @DisplayName("/req/html/content")
    void html_content() {
        for (String path : pages()) {
            String page = page("/ogc" + path);
            assertThat(page).startsWith("<!doctype html>").contains("<title>", "<body>", "</body>");
            String body = page.substring(page.indexOf("<body>")).replace("&amp;", "&");
            JsonNode document = json("/ogc" + path + "?f=json");
            for (JsonNode links : document.findValues("links")) {
                for (JsonNode link : links) {
                    if (!List.of("self", "alternate").contains(link.path("rel").asText())) {
                        assertThat(body)
                                .as(path)
                                .contains("href=\"" + link.path("href").asText() + "\"");
                    }
                }
            }
            for (String member : List.of("title", "description", "name", "updatedAt", "conformsTo", "bbox", "crs")) {
                for (JsonNode value : document.findValues(member)) {
                    assertSaid(body, value);
                }
            }
        }
    }

    private static void assertSaid(String body, JsonNode value) {
        if (value.isContainerNode()) {
            value.forEach(part -> assertSaid(body, part));
        } else if (!value.isNull()) {
            assertThat(body).contains(value.asText());
        }
    }

    @Test
    @DisplayName("/req/geojson/definition")
    void geojson_definition() {
        for (String path : List.of("/collections/facilities/items", one)) {
            given().accept("application/geo+json")
                    .get("/ogc" + path)
                    .then()
                    .statusCode(200)
                    .contentType("application/geo+json");
        }
        for (String path : List.of("", "/conformance", "/collections", "/collections/facilities")) {
            given().accept("application/json")
                    .get("/ogc" + path)
                    .then()
                    .statusCode(200)
                    .contentType("application/json");
        }
    }

    @Test
    @DisplayName("/req/geojson/content")
    void geojson_content() {
        JsonNode page = json("/ogc/collections/buildings/items?limit=5");
        assertThat(page.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(page.path("links").isArray()).isTrue();
        assertThat(page.path("features")).hasSize(5).allSatisfy(feature -> {
            assertFeature(feature);
            assertThat(feature.at("/geometry/type").asText()).isEqualTo("MultiPolygon");
        });
        JsonNode park = json("/ogc" + one);
        assertFeature(park);
        assertThat(park.path("links").isArray()).isTrue();
        assertThat(park.at("/geometry/type").asText()).isEqualTo("Point");
    }

    private static void assertFeature(JsonNode feature) {
        assertThat(feature.path("type").asText()).isEqualTo("Feature");
        assertThat(feature.path("id").isNumber()).isTrue();
        assertThat(feature.path("properties").isObject()).isTrue();
    }

    /** RFC 7946, 3.1.6: rings are closed; the outer one goes against the clock, a hole with it, however they were written. */
    @Test
    @DisplayName("/req/geojson/content (rings)")
    void geojson_content_rings() {
        long id = GridDistrict.around(store)
                .insert(
                        "building",
                        "MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0), (3 3, 6 3, 6 6, 3 6, 3 3)))",
                        Map.of("use", "OFFICE"));
        store.followed();
        for (String address :
                List.of("/ogc/collections/buildings/items/" + id, "/ogc/collections/buildings/items?bbox=0,0,9,9")) {
            JsonNode polygon = json(address).findValue("coordinates").get(0);
            assertThat(area(polygon.get(0))).as(address).isEqualTo(81);
            assertThat(area(polygon.get(1))).as(address).isEqualTo(-9);
        }
    }

    /** Positive when the ring goes against the clock. */
    private static double area(JsonNode ring) {
        assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
        double twice = 0;
        for (int index = 1; index < ring.size(); index++) {
            JsonNode from = ring.get(index - 1);
            JsonNode to = ring.get(index);
            twice += from.get(0).asDouble() * to.get(1).asDouble()
                    - to.get(0).asDouble() * from.get(1).asDouble();
        }
        return twice / 2;
    }

    @Test
    @DisplayName("/req/oas30/oas-definition-1")
    void oas30_oas_definition_1() {
        get("/ogc/api").statusCode(200).contentType(OPENAPI);
        given().accept(OPENAPI).get("/ogc/api").then().statusCode(200).contentType(OPENAPI);
        get("/ogc/api?f=html").statusCode(200).contentType("text/html;charset=UTF-8");
    }

    @Test
    @DisplayName("/req/oas30/oas-definition-2")
    void oas30_oas_definition_2() throws Exception {
        String text = get("/ogc/api").extract().asString();
        OpenApi3 model = (OpenApi3) new OpenApi3Parser()
                .parse(
                        text,
                        URI.create("http://localhost:" + RestAssured.port + "/ogc/api")
                                .toURL(),
                        true);
        assertThat(model.getValidationItems()).isEmpty();
        assertThat(json("/ogc/api").path("openapi").asText()).startsWith("3.0.");
    }

    /** Every GET of the description is answered, in every form that is named there. */
    @Test
    @DisplayName("/req/oas30/oas-impl")
    void oas30_oas_impl() {
        JsonNode document = json("/ogc/api");
        String server = document.at("/servers/0/url").asText();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            if (path.getKey().contains("{featureId}") && !path.getKey().contains("/facilities/")) {
                continue;
            }
            String address = server
                    + path.getKey()
                            .replace("{featureId}", one.replaceFirst(".*/", ""))
                            .replace("{styleId}", "buildings")
                            .replace("{tileMatrixSetId}", "WebMercatorQuad")
                            .replace("{tileMatrix}/{tileRow}/{tileCol}", "0/0/0");
            path.getValue().at("/get/responses/200/content").fieldNames().forEachRemaining(type -> {
                ValidatableResponse answer = given().accept(type).get(address).then();
                String found =
                        answer.extract().statusCode() + " " + answer.extract().contentType();
                if (!found.startsWith("200 " + type)) {
                    wrong.add(path.getKey() + " " + type + ": " + found);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static void assertDescribed(String path, String method, int status, ValidatableResponse answer) {
        answer.statusCode(status);
        JsonNode operation = json("/ogc/api").path("paths").path(path).path(method);
        assertThat(operation.path("responses").has(String.valueOf(status)))
                .as(method + " " + path + " " + status)
                .isTrue();
    }

    /** What a request that goes well is answered with. */
    @Test
    @DisplayName("/req/oas30/completeness")
    void oas30_completeness() {
        String items = "/collections/facilities/items";
        assertDescribed(items, "get", 200, get("/ogc" + items));
        assertDescribed("/collections/facilities/items/{featureId}", "get", 200, get("/ogc" + one));
        String park =
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,1]},\"properties\":{\"type\":\"PARK\"}}";
        ValidatableResponse created = given().contentType("application/geo+json")
                .body(park)
                .post("/ogc" + items)
                .then();
        assertDescribed(items, "post", 201, created);
        String address = created.extract().header("Location");
        String path = items + "/{featureId}";
        assertDescribed(
                path,
                "put",
                200,
                given().contentType("application/geo+json")
                        .body(park)
                        .header("If-Match", "\"1\"")
                        .put(address)
                        .then());
        assertDescribed(
                path,
                "patch",
                200,
                given().contentType("application/merge-patch+json")
                        .body("{\"properties\":{\"capacity\":12}}")
                        .header("If-Match", "*")
                        .patch(address)
                        .then());
        assertDescribed(
                path,
                "delete",
                204,
                given().header("If-Match", "*").delete(address).then());
    }

    /** What a request that fails is answered with. */
    @Test
    @DisplayName("/req/oas30/exceptions-codes")
    void oas30_exceptions_codes() {
        String items = "/collections/facilities/items";
        String path = items + "/{featureId}";
        String tile = "/collections/facilities/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}";
        assertDescribed("/collections", "get", 400, get("/ogc/collections?nothing=1"));
        assertDescribed(items, "get", 400, get("/ogc" + items + "?nothing=1"));
        assertDescribed(
                items,
                "get",
                406,
                given().accept("image/png").get("/ogc" + items).then());
        assertDescribed("/", "get", 406, given().accept("image/png").get("/ogc").then());
        assertDescribed(path, "get", 404, get("/ogc" + items + "/999999999"));
        assertDescribed(tile, "get", 400, get("/ogc/collections/facilities/tiles/WebMercatorQuad/0/0/9"));
        assertDescribed(tile, "get", 404, get("/ogc/collections/facilities/tiles/Nothing/0/0/0"));
        assertDescribed("/styles/{styleId}", "get", 404, get("/ogc/styles/nothing"));
        assertDescribed("/tileMatrixSets/{tileMatrixSetId}", "get", 404, get("/ogc/tileMatrixSets/Nothing"));
        assertDescribed(
                items,
                "post",
                415,
                given().contentType("text/plain").body("x").post("/ogc" + items).then());
        assertDescribed(
                items,
                "post",
                400,
                given().contentType("application/geo+json")
                        .body("{")
                        .post("/ogc" + items)
                        .then());
        assertDescribed(path, "delete", 428, given().delete("/ogc" + one).then());
        assertDescribed(
                path,
                "delete",
                412,
                given().header("If-Match", "\"99\"").delete("/ogc" + one).then());
        assertDescribed(
                path,
                "delete",
                404,
                given().header("If-Match", "*")
                        .delete("/ogc" + items + "/999999999")
                        .then());
    }

    /** Nobody has to say who he is, and the description asks for nothing of the kind. */
    @Test
    @DisplayName("/req/oas30/security")
    void oas30_security() {
        assertThat(json("/ogc/api").findValues("security")).isEmpty();
        assertThat(json("/ogc/api").at("/components").has("securitySchemes")).isFalse();
        get("/ogc/collections").statusCode(200);
    }
}
