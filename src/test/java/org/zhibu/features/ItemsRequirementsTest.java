package org.zhibu.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.features.RequirementsTown.collections;
import static org.zhibu.testing.Answers.assertRefused;
import static org.zhibu.testing.Answers.get;
import static org.zhibu.testing.Answers.hrefs;
import static org.zhibu.testing.Answers.ids;
import static org.zhibu.testing.Answers.idsOfAllPages;
import static org.zhibu.testing.Answers.json;
import static org.zhibu.testing.Answers.types;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhibu.features.RequirementsTown.Box;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/**
 * OGC API - Features - Part 1: Core (OGC 17-069r4), requirements class Core, as far as it speaks of features: a test for
 * each requirement, named after it.
 */
@DbTest
class ItemsRequirementsTest {
    private static final String BUILDINGS = "/ogc/collections/buildings/items";
    private static final String PARKS = "/ogc/collections/facilities/items";

    @Inject
    TestStore store;

    @BeforeEach
    void fill() {
        RequirementsTown.fill(store);
    }

    private List<Long> stored(String condition, Object... values) {
        return RequirementsTown.buildings(store, condition, values);
    }

    private static String parks(String query) {
        StringBuilder names = new StringBuilder();
        json(PARKS + "?" + query)
                .path("features")
                .forEach(feature -> names.append(feature.at("/properties/name").asText()));
        return names.toString();
    }

    private static JsonNode parameter(String name) {
        JsonNode document = json("/ogc/api");
        String reference = "#/components/parameters/" + name;
        for (JsonNode collection :
                document.path("paths").path("/collections/buildings/items").at("/get/parameters")) {
            if (collection.path("$ref").asText().equals(reference)) {
                JsonNode parameter = document.at("/components/parameters/" + name);
                assertThat(parameter.path("name").asText()).isEqualTo(name);
                assertThat(parameter.path("in").asText()).isEqualTo("query");
                assertThat(parameter.path("required").asBoolean()).isFalse();
                return parameter;
            }
        }
        throw new AssertionError("the items do not have the parameter " + name);
    }

    private static void assertFormed(JsonNode parameter) {
        assertThat(parameter.path("style").asText()).isEqualTo("form");
        assertThat(parameter.path("explode").asBoolean(true)).isFalse();
    }

    @Test
    @DisplayName("/req/core/fc-op")
    void core_fc_op() {
        for (JsonNode collection : collections()) {
            get("/ogc/collections/" + collection.path("id").asText() + "/items")
                    .statusCode(200)
                    .contentType("application/geo+json");
        }
    }

    @Test
    @DisplayName("/req/core/fc-limit-definition")
    void core_fc_limit_definition() {
        JsonNode limit = parameter("limit");
        assertFormed(limit);
        assertThat(limit.at("/schema/type").asText()).isEqualTo("integer");
        assertThat(limit.at("/schema/minimum").asInt()).isEqualTo(1);
        assertThat(limit.at("/schema/default").asInt())
                .isBetween(1, limit.at("/schema/maximum").asInt());
    }

    /** Of 121 buildings: what is asked for, all when more is asked for, and the default of the description. */
    @Test
    @DisplayName("/req/core/fc-limit-response-1")
    void core_fc_limit_response_1() {
        assertThat(ids(json(BUILDINGS + "?limit=1"))).hasSize(1);
        assertThat(ids(json(BUILDINGS + "?limit=120"))).hasSize(120);
        assertThat(ids(json(BUILDINGS + "?limit=10000"))).hasSize(121);
        assertThat(ids(json(BUILDINGS + "?limit=1000000"))).hasSize(121);
        assertThat(ids(json(BUILDINGS)))
                .hasSize(parameter("limit").at("/schema/default").asInt());
    }

    @Test
    @DisplayName("/req/core/fc-bbox-definition")
    void core_fc_bbox_definition() {
        JsonNode bbox = parameter("bbox");
        assertFormed(bbox);
        assertThat(bbox.at("/schema/type").asText()).isEqualTo("array");
        assertThat(bbox.at("/schema/minItems").asInt()).isEqualTo(4);
        assertThat(bbox.at("/schema/maxItems").asInt()).isEqualTo(6);
        assertThat(bbox.at("/schema/items/type").asText()).isEqualTo("number");
    }

    /** All that meet the box and nothing else, by PostGIS; also with heights, across the antimeridian and at the poles. */
    @Test
    @DisplayName("/req/core/fc-bbox-response")
    void core_fc_bbox_response() {
        Random random = new Random(17);
        for (int time = 0; time < 25; time++) {
            Box box = Box.any(random);
            List<Long> expected = box.buildings(store);
            JsonNode page = json(BUILDINGS + "?limit=1000&bbox=" + box.west() + "," + box.south() + "," + box.east()
                    + "," + box.north());
            assertThat(ids(page)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(page.path("numberMatched").asInt()).isEqualTo(expected.size());
            String high = String.format(
                    Locale.ROOT, "%s,%s,-100,%s,%s,9000", box.west(), box.south(), box.east(), box.north());
            assertThat(ids(json(BUILDINGS + "?limit=1000&bbox=" + high))).hasSameElementsAs(expected);
        }
        for (String empty : List.of("177,65,-177,70", "-180,85,180,90", "-180,-90,180,-85", "10,10,11,11")) {
            assertThat(json(BUILDINGS + "?bbox=" + empty).path("numberMatched").asInt(-1))
                    .isZero();
        }
    }

    @Test
    @DisplayName("/req/core/fc-time-definition")
    void core_fc_time_definition() {
        JsonNode datetime = parameter("datetime");
        assertFormed(datetime);
        assertThat(datetime.at("/schema/type").asText()).isEqualTo("string");
    }

    @Test
    @DisplayName("/req/core/fc-time-response")
    void core_fc_time_response() {
        assertThat(parks("datetime=2026-01-02T12:00:00Z")).isEqualTo("p2");
        assertThat(parks("datetime=2026-01-02T20:00:00%2B08:00")).isEqualTo("p2");
        assertThat(parks("datetime=2026-01-02T12:00:01Z")).isEmpty();
        assertThat(parks("datetime=2026-01-01T12:00:01Z/2026-01-03T12:00:00Z")).isEqualTo("p2p3");
        assertThat(parks("datetime=2026-01-02T12:00:00Z/..")).isEqualTo("p2p3");
        assertThat(parks("datetime=2026-01-02T12:00:00Z/")).isEqualTo("p2p3");
        assertThat(parks("datetime=../2026-01-02T12:00:00Z")).isEqualTo("p1p2");
        assertThat(parks("datetime=/2026-01-02T12:00:00Z")).isEqualTo("p1p2");
        assertRefused(PARKS + "?datetime=2026-01-03T00:00:00Z/2026-01-01T00:00:00Z", "datetime");
    }

    /** All conditions hold at once, and over all pages every feature comes once. */
    @Test
    @DisplayName("/req/core/fc-response")
    void core_fc_response() {
        assertThat(parks("bbox=1.5,-1,3.5,1&datetime=2026-01-02T13:00:00Z/..")).isEqualTo("p3");
        assertThat(parks("bbox=1.5,-1,3.5,1&name=p1")).isEmpty();
        assertThat(idsOfAllPages(BUILDINGS + "?limit=7")).containsExactlyInAnyOrderElementsOf(stored("true"));
        double west = GridDistrict.LON;
        String half = "?limit=11&bbox=" + west + ",39,117,40";
        assertThat(idsOfAllPages(BUILDINGS + half))
                .containsExactlyInAnyOrderElementsOf(
                        stored("ST_Intersects(geom, ST_MakeEnvelope(?, 39, 117, 40, 4326))", west));
    }

    @Test
    @DisplayName("/req/core/fc-links")
    void core_fc_links() {
        String address = BUILDINGS + "?limit=5&storeys=6";
        JsonNode page = json(address);
        assertThat(hrefs(page, "self")).hasSize(1).allMatch(href -> href.endsWith(address));
        List<String> others = new ArrayList<>(RequirementsTown.FORMS);
        others.remove("application/geo+json");
        assertThat(types(page, "alternate")).containsExactlyInAnyOrderElementsOf(others);
        List<String> alternates = hrefs(page, "alternate");
        for (int index = 0; index < alternates.size(); index++) {
            String type = types(page, "alternate").get(index);
            assertThat(get(alternates.get(index)).statusCode(200).extract().contentType())
                    .startsWith(type);
        }
    }

    @Test
    @DisplayName("/req/core/fc-rel-type")
    void core_fc_rel_type() {
        JsonNode links = json(BUILDINGS + "?limit=5").path("links");
        assertThat(links).hasSizeGreaterThan(2);
        for (JsonNode link : links) {
            assertThat(link.path("rel").asText()).as(link.toString()).isNotBlank();
            assertThat(link.path("type").asText()).as(link.toString()).isNotBlank();
        }
    }

    @Test
    @DisplayName("/req/core/fc-timeStamp")
    void core_fc_timeStamp() {
        Instant before = Instant.now().minusSeconds(1);
        Instant stamp = Instant.parse(json(BUILDINGS).path("timeStamp").asText());
        assertThat(stamp).isBetween(before, Instant.now());
    }

    @Test
    @DisplayName("/req/core/fc-numberMatched")
    void core_fc_numberMatched() {
        assertThat(json(BUILDINGS + "?limit=3").path("numberMatched").asInt()).isEqualTo(121);
        assertThat(json(PARKS + "?limit=1&bbox=0.5,-1,2.5,1")
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(2);
        assertThat(json(PARKS + "?limit=1&datetime=2026-01-02T12:00:00Z")
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(PARKS + "?name=nothing").path("numberMatched").asInt(-1))
                .isZero();
    }

    /** 121 = 17 · 7 + 2: seventeen full pages and one of two. */
    @Test
    @DisplayName("/req/core/fc-numberReturned")
    void core_fc_numberReturned() {
        List<Integer> returned = new ArrayList<>();
        List<String> next = List.of(BUILDINGS + "?limit=7");
        while (!next.isEmpty()) {
            JsonNode page = json(next.get(0));
            assertThat(page.path("numberReturned").asInt())
                    .isEqualTo(page.path("features").size());
            returned.add(page.path("numberReturned").asInt());
            next = hrefs(page, "next");
        }
        assertThat(returned).hasSize(18).endsWith(7, 2);
    }

    @Test
    @DisplayName("/req/core/f-op")
    void core_f_op() {
        for (long id : stored("true").subList(0, 5)) {
            get(BUILDINGS + "/" + id).statusCode(200).contentType("application/geo+json");
        }
    }

    @Test
    @DisplayName("/req/core/f-success")
    void core_f_success() {
        long id = store.whole("SELECT id FROM facility WHERE name = 'p3'");
        JsonNode feature = json(PARKS + "/" + id);
        assertThat(feature.path("type").asText()).isEqualTo("Feature");
        assertThat(feature.path("id").asLong()).isEqualTo(id);
        assertThat(feature.at("/properties/name").asText()).isEqualTo("p3");
        assertThat(feature.at("/geometry/coordinates/0").asDouble()).isEqualTo(3);
        for (JsonNode listed : json(PARKS).path("features")) {
            if (listed.path("id").asLong() == id) {
                assertThat(listed.path("properties")).isEqualTo(feature.path("properties"));
            }
        }
    }

    @Test
    @DisplayName("/req/core/f-links")
    void core_f_links() {
        String address = BUILDINGS + "/" + stored("true").get(0);
        JsonNode feature = json(address);
        assertThat(hrefs(feature, "self")).hasSize(1).allMatch(href -> href.endsWith(address));
        assertThat(types(feature, "self")).containsExactly("application/geo+json");
        assertThat(types(feature, "alternate")).containsExactly("text/html");
        assertThat(hrefs(feature, "collection")).hasSize(1).allMatch(href -> href.endsWith("/collections/buildings"));
        assertThat(types(feature, "collection")).containsExactly("application/json");
    }
}
