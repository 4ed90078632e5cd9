package org.zhibu.features;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.features.RequirementsTown.collections;
import static org.zhibu.testing.Answers.assertRefused;
import static org.zhibu.testing.Answers.get;
import static org.zhibu.testing.Answers.hrefs;
import static org.zhibu.testing.Answers.json;
import static org.zhibu.testing.Answers.texts;
import static org.zhibu.testing.Answers.types;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

/**
 * OGC API - Features - Part 1: Core (OGC 17-069r4), requirements class Core, as far as it speaks of the landing page, the
 * description, conformance and collections: a test for each requirement, named after it.
 */
@DbTest
class FeaturesRequirementsTest {
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String BUILDINGS = "/ogc/collections/buildings/items";
    private static final String PARKS = "/ogc/collections/facilities/items";

    @Inject
    TestStore store;

    @BeforeEach
    void fill() {
        RequirementsTown.fill(store);
    }

    @Test
    @DisplayName("/req/core/root-op")
    void core_root_op() {
        get("/ogc").statusCode(200).contentType("application/json");
        get("/ogc/").statusCode(200);
    }

    @Test
    @DisplayName("/req/core/root-success")
    void core_root_success() {
        JsonNode landing = json("/ogc");
        for (String relation : List.of("service-desc", "service-doc", "conformance", "data")) {
            assertThat(hrefs(landing, relation))
                    .as(relation)
                    .isNotEmpty()
                    .allSatisfy(href -> get(href).statusCode(200));
        }
    }

    @Test
    @DisplayName("/req/core/api-definition-op")
    void core_api_definition_op() {
        List<String> definitions = hrefs(json("/ogc"), "service-desc");
        definitions.addAll(hrefs(json("/ogc"), "service-doc"));
        assertThat(definitions)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(href -> get(href).statusCode(200));
    }

    @Test
    @DisplayName("/req/core/api-definition-success")
    void core_api_definition_success() {
        JsonNode landing = json("/ogc");
        String type = types(landing, "service-desc").get(0);
        get(hrefs(landing, "service-desc").get(0)).contentType(type);
        given().accept(type).get("/ogc/api").then().statusCode(200).contentType(type);
        assertThat(types(landing, "service-doc")).containsExactly("text/html");
    }

    @Test
    @DisplayName("/req/core/conformance-op")
    void core_conformance_op() {
        get("/ogc/conformance").statusCode(200).contentType("application/json");
    }

    @Test
    @DisplayName("/req/core/conformance-success")
    void core_conformance_success() {
        String part1 = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
        assertThat(texts(json("/ogc/conformance").path("conformsTo")))
                .contains(part1 + "core", part1 + "oas30", part1 + "geojson", part1 + "html")
                .doesNotHaveDuplicates()
                .allMatch(uri -> uri.startsWith("http://www.opengis.net/spec/"));
    }

    @Test
    @DisplayName("/req/core/http")
    void core_http() {
        get("/ogc/nothing").statusCode(404);
        get(BUILDINGS + "/999999999").statusCode(404);
        given().delete("/ogc/collections").then().statusCode(405);
        given().accept("image/png").get("/ogc").then().statusCode(406);
        assertThat(given().head(BUILDINGS).then().statusCode(200).extract().asByteArray())
                .isEmpty();
    }

    @Test
    @DisplayName("/req/core/query-param-unknown")
    void core_query_param_unknown() {
        for (String path : List.of("", "/conformance", "/api", "/collections", "/collections/buildings")) {
            assertRefused("/ogc" + path + "?nothing=1", "nothing");
        }
        assertRefused(BUILDINGS + "?nothing=1", "nothing");
        assertRefused(
                BUILDINGS + "/" + RequirementsTown.buildings(store, "true").get(0) + "?nothing=1", "nothing");
    }

    @Test
    @DisplayName("/req/core/query-param-invalid")
    void core_query_param_invalid() {
        for (String query : List.of(
                "limit=unlimited",
                "limit=0",
                "bbox=1,2,3",
                "bbox=a,b,c,d",
                "datetime=yesterday",
                "storeys=many",
                "f=nothing")) {
            assertRefused(BUILDINGS + "?" + query, query.replaceFirst("=.*", ""));
        }
    }

    @Test
    @DisplayName("/req/core/crs84")
    void core_crs84() {
        JsonNode page = json(PARKS + "?name=p2");
        assertThat(page.at("/features/0/geometry/coordinates").toString()).isIn("[2,0]", "[2.0,0.0]");
        get(PARKS).header("Content-Crs", "<" + CRS84 + ">");
        JsonNode extent = json("/ogc/collections/facilities").at("/extent/spatial");
        assertThat(extent.path("crs").asText(CRS84)).isEqualTo(CRS84);
        assertThat(extent.at("/bbox/0/0").asDouble()).isEqualTo(1);
        assertThat(extent.at("/bbox/0/3").asDouble()).isEqualTo(0);
    }

    @Test
    @DisplayName("/req/core/fc-md-op")
    void core_fc_md_op() {
        get("/ogc/collections").statusCode(200).contentType("application/json");
    }

    @Test
    @DisplayName("/req/core/fc-md-success")
    void core_fc_md_success() {
        JsonNode document = json("/ogc/collections");
        assertThat(document.path("links").isArray()).isTrue();
        assertThat(document.path("collections").isArray()).isTrue();
        for (JsonNode collection : collections()) {
            assertThat(collection.path("id").isTextual()).isTrue();
            assertThat(collection.path("links").isArray()).isTrue();
            assertThat(collection.path("itemType").asText("feature")).isEqualTo("feature");
        }
    }

    @Test
    @DisplayName("/req/core/fc-md-links")
    void core_fc_md_links() {
        JsonNode document = json("/ogc/collections");
        assertThat(types(document, "self")).containsExactly("application/json");
        assertThat(types(document, "alternate")).containsExactly("text/html");
        get(hrefs(document, "alternate").get(0)).statusCode(200).contentType("text/html;charset=UTF-8");
    }

    @Test
    @DisplayName("/req/core/fc-md-items")
    void core_fc_md_items() {
        assertThat(collections())
                .extracting(collection -> collection.path("id").asText())
                .contains("buildings", "facilities", "communities")
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("/req/core/fc-md-items-links")
    void core_fc_md_items_links() {
        for (JsonNode collection : collections()) {
            assertThat(types(collection, "items")).containsExactlyInAnyOrderElementsOf(RequirementsTown.FORMS);
            String items = "/ogc/collections/" + collection.path("id").asText() + "/items";
            assertThat(hrefs(collection, "items"))
                    .allMatch(href -> href.replaceFirst("\\?.*", "").endsWith(items));
        }
    }

    /** What lies outside the box of the collection would be a place that nobody looks for there. */
    @Test
    @DisplayName("/req/core/fc-md-extent")
    void core_fc_md_extent() {
        for (String id : List.of("buildings", "facilities", "communities", "service-circles")) {
            JsonNode extent = json("/ogc/collections/" + id).path("extent");
            JsonNode box = extent.at("/spatial/bbox/0");
            JsonNode interval = extent.at("/temporal/interval/0");
            for (JsonNode feature :
                    json("/ogc/collections/" + id + "/items?limit=1000").path("features")) {
                assertInside(feature.at("/geometry/coordinates"), box);
                Instant changed =
                        Instant.parse(feature.at("/properties/updatedAt").asText());
                assertThat(changed)
                        .isBetween(
                                Instant.parse(interval.get(0).asText()),
                                Instant.parse(interval.get(1).asText()));
            }
        }
        assertThat(json("/ogc/collections/facilities")
                        .at("/extent/spatial/bbox/0/2")
                        .asDouble())
                .isEqualTo(3);
    }

    private static void assertInside(JsonNode coordinates, JsonNode box) {
        if (coordinates.get(0).isArray()) {
            coordinates.forEach(part -> assertInside(part, box));
            return;
        }
        assertThat(coordinates.get(0).asDouble())
                .isBetween(box.get(0).asDouble(), box.get(2).asDouble());
        assertThat(coordinates.get(1).asDouble())
                .isBetween(box.get(1).asDouble(), box.get(3).asDouble());
    }

    @Test
    @DisplayName("/req/core/sfc-md-op")
    void core_sfc_md_op() {
        for (JsonNode collection : collections()) {
            get("/ogc/collections/" + collection.path("id").asText()).statusCode(200);
        }
        get("/ogc/collections/nothing").statusCode(404);
    }

    @Test
    @DisplayName("/req/core/sfc-md-success")
    void core_sfc_md_success() {
        for (JsonNode collection : collections()) {
            JsonNode one = json("/ogc/collections/" + collection.path("id").asText());
            for (String member : List.of("id", "title", "description", "extent", "itemType")) {
                assertThat(one.path(member)).as(member).isEqualTo(collection.path(member));
            }
            assertThat(types(one, "items")).contains("application/geo+json", "text/html");
        }
    }
}
