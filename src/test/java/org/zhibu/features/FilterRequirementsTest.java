package org.zhibu.features;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.zhibu.features.Facilities.ask;
import static org.zhibu.features.Facilities.found;
import static org.zhibu.testing.Answers.get;
import static org.zhibu.testing.Answers.hrefs;
import static org.zhibu.testing.Answers.json;
import static org.zhibu.testing.Answers.texts;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/**
 * OGC API - Features - Part 3: Filtering (OGC 19-079r2) and Common Query Language (OGC 21-065r2): a test for each requirement
 * of the classes that are kept, named after it. Facilities a, b, c stand at 1, 2 and 3 E on the equator, have 10, 20 and 30
 * places and days of source from 1 to 3 January 2026; d, at 4 E, has neither.
 */
@DbTest
class FilterRequirementsTest {
    private static final String FACILITIES = "/ogc/collections/facilities";
    private static final String ITEMS = FACILITIES + "/items";
    private static final String QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    @Inject
    TestStore store;

    @BeforeEach
    void fill() {
        store.empty();
        GridDistrict town = GridDistrict.around(store);
        for (int index = 1; index <= 3; index++) {
            town.insert(
                    "facility",
                    "POINT (" + index + " 0)",
                    Map.of(
                            "type",
                            "PARK",
                            "name",
                            List.of("a", "b", "c").get(index - 1),
                            "address",
                            "Road " + index,
                            "capacity",
                            10.0 * index,
                            "source_date",
                            LocalDate.of(2026, 1, index)));
        }
        town.insert("facility", "POINT (4 0)", Map.of("type", "KINDERGARTEN", "name", "d"));
        store.followed();
    }

    private static String foundByJson(String filter) {
        return found(filter.replace('\'', '"'), "filter-lang", "cql2-json");
    }

    private static JsonNode parameter(String name) {
        JsonNode document = json("/ogc/api");
        JsonNode parameters =
                document.path("paths").path("/collections/facilities/items").at("/get/parameters");
        assertThat(parameters.findValuesAsText("$ref")).contains("#/components/parameters/" + name);
        JsonNode parameter = document.at("/components/parameters/" + name);
        assertThat(parameter.path("in").asText()).isEqualTo("query");
        assertThat(parameter.path("required").asBoolean()).isFalse();
        return parameter.path("schema");
    }

    @Test
    @DisplayName("/req/queryables/queryables-link")
    void queryables_queryables_link() {
        for (JsonNode collection : json("/ogc/collections").path("collections")) {
            assertThat(hrefs(collection, QUERYABLES))
                    .singleElement()
                    .satisfies(href -> assertThat(href)
                            .endsWith("/collections/" + collection.path("id").asText() + "/queryables"));
        }
    }

    @Test
    @DisplayName("/req/queryables/get-queryables-op")
    void queryables_get_queryables_op() {
        for (JsonNode collection : json("/ogc/collections").path("collections")) {
            get(hrefs(collection, QUERYABLES).get(0)).statusCode(200).contentType("application/schema+json");
        }
    }

    @Test
    @DisplayName("/req/queryables/get-queryables-response")
    void queryables_get_queryables_response() {
        JsonNode schema = json(FACILITIES + "/queryables");
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asText()).endsWith(FACILITIES + "/queryables");
        assertThat(schema.path("type").asText()).isEqualTo("object");
        assertThat(schema.at("/properties/capacity/type").asText()).isEqualTo("number");
        assertThat(schema.at("/properties/sourceDate/format").asText()).isEqualTo("date");
        assertThat(schema.at("/properties/geometry/x-ogc-role").asText()).isEqualTo("primary-geometry");
        assertThat(schema.path("properties").properties())
                .allSatisfy(field -> assertThat(field.getValue().hasNonNull("type")
                                || field.getValue().hasNonNull("format"))
                        .as(field.getKey())
                        .isTrue());
    }

    /** Every queryable can be named in a filter; what is none cannot. */
    @Test
    @DisplayName("/req/queryables/expression-construction")
    void queryables_expression_construction() {
        for (Map.Entry<String, JsonNode> field :
                json(FACILITIES + "/queryables").path("properties").properties()) {
            ask(field.getKey() + " IS NOT NULL").statusCode(200);
        }
        ask("nothing = 1").statusCode(400).body("parameter", equalTo("filter"));
    }

    @Test
    @DisplayName("/req/queryables-query-parameters/parameters")
    void queryables_query_parameters_parameters() {
        JsonNode described = json("/ogc/api")
                .path("paths")
                .path("/collections/facilities/items")
                .at("/get/parameters");
        for (Map.Entry<String, JsonNode> field :
                json(FACILITIES + "/queryables").path("properties").properties()) {
            String name = field.getKey();
            if (name.equals("id")) {
                assertThat(described.findValuesAsText("$ref")).contains("#/components/parameters/id");
            } else if (!name.equals("geometry")) {
                assertThat(described.findValuesAsText("name")).contains(name);
            }
        }
        get(ITEMS + "?capacity=20").body("features.properties.name", equalTo(List.of("b")));
        get(ITEMS + "?type=PARK&name=c").body("features.properties.name", equalTo(List.of("c")));
        get(ITEMS + "?sourceDate=2026-01-01").body("features.properties.name", equalTo(List.of("a")));
        get(ITEMS + "?name=nothing").body("numberMatched", equalTo(0));
        long id = store.whole("SELECT id FROM facility WHERE name = 'c'");
        get(ITEMS + "?id=" + id).body("features.properties.name", equalTo(List.of("c")));
        get(ITEMS + "?id=" + id + "&name=a").body("numberMatched", equalTo(0));
        given().get(ITEMS + "?id=x").then().statusCode(400);
        assertThat(found("id = " + id)).isEqualTo("c");
    }

    @Test
    @DisplayName("/req/filter/filter-param")
    void filter_filter_param() {
        assertThat(parameter("filter").path("type").asText()).isEqualTo("string");
    }

    @Test
    @DisplayName("/req/filter/filter-lang-param")
    void filter_filter_lang_param() {
        JsonNode schema = parameter("filter-lang");
        assertThat(texts(schema.path("enum"))).containsExactlyInAnyOrder("cql2-text", "cql2-json");
        assertThat(schema.path("default").asText()).isEqualTo("cql2-text");
        assertThat(found("capacity = 10", "filter-lang", "cql2-text")).isEqualTo("a");
        ask("capacity = 10", "filter-lang", "sql").statusCode(400).body("parameter", equalTo("filter-lang"));
    }

    /** Without it the longitude stands first; on 4490 the latitude does. */
    @Test
    @DisplayName("/req/filter/filter-crs-wgs84, filter-crs-param")
    void filter_filter_crs() {
        assertThat(parameter("filter-crs").path("format").asText()).isEqualTo("uri");
        assertThat(found("S_INTERSECTS(geometry, BBOX(1.5, -1, 3, 1))")).isEqualTo("bc");
        assertThat(found("S_INTERSECTS(geometry, BBOX(-1, 1.5, 1, 3))", "filter-crs", EPSG + 4490))
                .isEqualTo("bc");
        ask("TRUE", "filter-crs", EPSG + 2154).statusCode(400).body("parameter", equalTo("filter-crs"));
    }

    @Test
    @DisplayName("/req/filter/mixing-expressions")
    void filter_mixing_expressions() {
        assertThat(found("capacity >= 20", "bbox", "0,-1,2.5,1")).isEqualTo("b");
        assertThat(found("capacity >= 20", "name", "a")).isEmpty();
        assertThat(found("capacity >= 20", "datetime", "../2000-01-01T00:00:00Z"))
                .isEmpty();
    }

    @Test
    @DisplayName("/req/filter/response")
    void filter_response() {
        assertThat(found("capacity > 10")).isEqualTo("bc");
        assertThat(found("capacity > 100")).isEmpty();
        ask("capacity >").statusCode(400).body("parameter", equalTo("filter"));
    }

    @Test
    @DisplayName("/req/features-filter/filter-param")
    void features_filter_filter_param() {
        for (JsonNode collection : json("/ogc/collections").path("collections")) {
            String items = "/ogc/collections/" + collection.path("id").asText() + "/items";
            given().queryParam("filter", "id < 0")
                    .get(items)
                    .then()
                    .statusCode(200)
                    .body("numberMatched", equalTo(0));
        }
    }

    @Test
    @DisplayName("/req/basic-cql2/cql2-filter")
    void basic_cql2_cql2_filter() {
        assertThat(found("capacity = 10 OR capacity = 20 AND name = 'x'")).isEqualTo("a");
        assertThat(found("(capacity = 10 OR capacity = 20) AND NOT name = 'a'")).isEqualTo("b");
        assertThat(found("TRUE")).isEqualTo("abcd");
        assertThat(found("FALSE")).isEmpty();
    }

    @Test
    @DisplayName("/req/basic-cql2/binary-comparison-predicate")
    void basic_cql2_binary_comparison_predicate() {
        assertThat(found("capacity = 20")).isEqualTo("b");
        assertThat(found("capacity <> 20")).isEqualTo("ac");
        assertThat(found("capacity < 20")).isEqualTo("a");
        assertThat(found("capacity > 20")).isEqualTo("c");
        assertThat(found("capacity <= 20")).isEqualTo("ab");
        assertThat(found("capacity >= 20")).isEqualTo("bc");
        assertThat(found("sourceDate > DATE('2026-01-02')")).isEqualTo("c");
        assertThat(found("updatedAt < TIMESTAMP('2000-01-01T00:00:00Z')")).isEmpty();
    }

    @Test
    @DisplayName("/req/basic-cql2/null-predicate")
    void basic_cql2_null_predicate() {
        assertThat(found("capacity IS NULL")).isEqualTo("d");
        assertThat(found("capacity IS NOT NULL")).isEqualTo("abc");
    }

    @Test
    @DisplayName("/req/advanced-comparison-operators/like-predicate")
    void advanced_comparison_operators_like_predicate() {
        assertThat(found("address LIKE 'Road %'")).isEqualTo("abc");
        assertThat(found("address LIKE 'Road _' AND address NOT LIKE '%2'")).isEqualTo("ac");
        assertThat(found("address LIKE 'road %'")).isEmpty();
    }

    @Test
    @DisplayName("/req/advanced-comparison-operators/between-predicate")
    void advanced_comparison_operators_between_predicate() {
        assertThat(found("capacity BETWEEN 10 AND 20")).isEqualTo("ab");
        assertThat(found("capacity NOT BETWEEN 10 AND 20")).isEqualTo("c");
    }

    @Test
    @DisplayName("/req/advanced-comparison-operators/in-predicate")
    void advanced_comparison_operators_in_predicate() {
        assertThat(found("name IN ('a', 'd', 'x')")).isEqualTo("ad");
        assertThat(found("name NOT IN ('a', 'd')")).isEqualTo("bc");
    }

    @Test
    @DisplayName("/req/case-insensitive-comparison/casei-function")
    void case_insensitive_comparison_casei_function() {
        assertThat(found("CASEI(name) = CASEI('A')")).isEqualTo("a");
        assertThat(found("CASEI(address) LIKE CASEI('ROAD%')")).isEqualTo("abc");
    }

    @Test
    @DisplayName("/req/basic-spatial-functions/spatial-predicate")
    void basic_spatial_functions() {
        assertThat(found("S_INTERSECTS(geometry, POINT(2 0))")).isEqualTo("b");
        assertThat(found("S_INTERSECTS(geometry, BBOX(0, -1, 2, 1))")).isEqualTo("ab");
    }

    @Test
    @DisplayName("/req/basic-spatial-functions-plus/spatial-data-types")
    void basic_spatial_functions_plus() {
        assertThat(found("S_INTERSECTS(geometry, POLYGON((1.5 -1, 3 -1, 3 1, 1.5 1, 1.5 -1)))"))
                .isEqualTo("bc");
        assertThat(found("S_INTERSECTS(geometry, LINESTRING(0 0, 2 0))")).isEqualTo("ab");
        assertThat(found("S_INTERSECTS(geometry, MULTIPOINT((1 0), (3 0)))")).isEqualTo("ac");
    }

    @Test
    @DisplayName("/req/spatial-functions/spatial-functions")
    void spatial_functions() {
        String box = "(geometry, BBOX(1.5, -1, 3.5, 1))";
        assertThat(found("S_WITHIN" + box)).isEqualTo("bc");
        assertThat(found("S_DISJOINT" + box)).isEqualTo("ad");
        assertThat(found("S_EQUALS(geometry, POINT(3 0))")).isEqualTo("c");
        assertThat(found("S_TOUCHES(geometry, LINESTRING(1 0, 1 1))")).isEqualTo("a");
        assertThat(found("S_CONTAINS(geometry, POINT(4 0))")).isEqualTo("d");
        assertThat(found("S_CROSSES" + box)).isEmpty();
        assertThat(found("S_OVERLAPS" + box)).isEmpty();
    }

    @Test
    @DisplayName("/req/temporal-functions/temporal-functions")
    void temporal_functions() {
        assertThat(found("T_AFTER(sourceDate, DATE('2026-01-01'))")).isEqualTo("bc");
        assertThat(found("T_BEFORE(sourceDate, DATE('2026-01-02'))")).isEqualTo("a");
        assertThat(found("T_EQUALS(sourceDate, DATE('2026-01-02'))")).isEqualTo("b");
        assertThat(found("T_DURING(sourceDate, INTERVAL('2026-01-01', '2026-01-03'))"))
                .isEqualTo("b");
        assertThat(found("T_INTERSECTS(sourceDate, INTERVAL('2026-01-02', '..'))"))
                .isEqualTo("bc");
        assertThat(found("T_DISJOINT(sourceDate, INTERVAL('2026-01-02', '..'))"))
                .isEqualTo("a");
    }

    @Test
    @DisplayName("/req/property-property/withdraw-permissions")
    void property_property() {
        assertThat(found("capacity = capacity")).isEqualTo("abc");
        assertThat(found("name < type AND 20 <= capacity")).isEqualTo(collated());
        assertThat(found("sourceDate <> sourceDate")).isEmpty();
    }

    /** Which letters come first is the database's to say. */
    private String collated() {
        return store.text("SELECT coalesce(string_agg(name, '' ORDER BY name), '') FROM facility"
                + " WHERE name < type AND capacity >= 20");
    }

    @Test
    @DisplayName("/req/arithmetic/arithmetic")
    void arithmetic() {
        assertThat(found("capacity * 2 - 10 = 30")).isEqualTo("b");
        assertThat(found("(capacity + 10) / 2 = 20")).isEqualTo("c");
        assertThat(found("capacity div 20 = 1 AND capacity % 20 = 10")).isEqualTo("c");
        assertThat(found("capacity ^ 2 = 100")).isEqualTo("a");
    }

    @Test
    @DisplayName("/req/cql2-text/*")
    void cql2_text() {
        assertThat(found("\"capacity\" = 2e1")).isEqualTo("b");
        assertThat(found("capacity = 20 and not (name in ('a'))")).isEqualTo("b");
        assertThat(found("name = 'it''s'")).isEmpty();
        ask("capacity = 'x").statusCode(400);
    }

    @Test
    @DisplayName("/req/cql2-json/*")
    void cql2_json() {
        assertThat(foundByJson("{'op':'>','args':[{'property':'capacity'},10]}"))
                .isEqualTo("bc");
        assertThat(foundByJson("{'op':'not','args':[{'op':'isNull','args':[{'property':'capacity'}]}]}"))
                .isEqualTo("abc");
        assertThat(foundByJson("{'op':'in','args':[{'property':'name'},['a','d']]}"))
                .isEqualTo("ad");
        assertThat(foundByJson("{'op':'between','args':[{'property':'capacity'},10,20]}"))
                .isEqualTo("ab");
        assertThat(foundByJson("{'op':'like','args':[{'property':'address'},'%3']}"))
                .isEqualTo("c");
        assertThat(foundByJson("{'op':'s_intersects','args':[{'property':'geometry'},{'bbox':[1.5,-1,3,1]}]}"))
                .isEqualTo("bc");
        assertThat(foundByJson("{'op':'t_after','args':[{'property':'sourceDate'},{'date':'2026-01-02'}]}"))
                .isEqualTo("c");
        assertThat(foundByJson("{'op':'=','args':[{'op':'*','args':[{'property':'capacity'},2]},40]}"))
                .isEqualTo("b");
    }
}
