package org.zhibu.features;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.reprezen.kaizen.oasparser.OpenApi3Parser;
import com.reprezen.kaizen.oasparser.model3.OpenApi3;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.geo.ReferenceSystem;
import org.zhibu.testing.Answers;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.Ogr;
import org.zhibu.testing.PublicCollections;
import org.zhibu.testing.TestStore;

@DbTest
class DoorsTest {
    @Inject
    TestStore store;

    private final ObjectMapper mapper = new ObjectMapper();

    /** Something in every collection; of buildings and facilities more than a page that GDAL asks for. */
    @BeforeEach
    void fill() {
        store.empty();
        GridDistrict town = GridDistrict.of(store, 3);
        String area = town.rectangle(0, 0, 400, 400);
        for (String table : List.of("district", "subdistrict", "block", "renewal_unit")) {
            town.insert(table, area, Map.of("name", "区 " + table));
        }
        for (int index = 0; index < 12; index++) {
            town.community(300 * index, 0, 100, 100, Map.of("name", "小区 " + index));
        }
        for (int index = 0; index < 45; index++) {
            town.facility(index, 0, "PARK", Map.of());
        }
        town.insert("facility", area, Map.of("type", "PARK", "name", "面"));
        town.idleSpace(0, 0, "BIKE_SHED", Map.of("area_m2", 60.5));
        town.insert("road", "MULTILINESTRING ((116 39, 116.1 39))", Map.of("road_class", "PRIMARY"));
        town.insert("barrier", "POINT (116 39)", Map.of("barrier_type", "GATE", "open", true));
        store.followed();
        int plan = sending("{\"unit\":" + store.whole("SELECT id FROM renewal_unit") + ",\"name\":\"A\"}")
                .post("/api/plans")
                .path("plan.id");
        sending("{\"label\":\"assign\",\"put\":[{\"item\":\"assignment\",\"action\":\"RETAIN\",\"target\":\"idle-space/"
                        + store.whole("SELECT id FROM idle_space") + "\"}]}")
                .header("If-Match", "*")
                .post("/api/plans/" + plan + "/edits")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification sending(String body) {
        return given().contentType("application/json").body(body);
    }

    private static String address(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }

    private JsonNode read(String address) throws IOException {
        return mapper.readTree(given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private static String href(JsonNode links, String relation, String type) {
        for (JsonNode link : links) {
            if (link.path("rel").asText().equals(relation)
                    && link.path("type").asText().equals(type)) {
                return link.path("href").asText();
            }
        }
        throw new AssertionError("no link " + relation + " of " + type + " in " + links);
    }

    @Test
    void the_landing_page_leads_everywhere() throws IOException {
        JsonNode landing = read("/ogc");
        JsonNode links = landing.path("links");
        assertThat(read(href(links, "conformance", "application/json")).path("conformsTo"))
                .extracting(JsonNode::asText)
                .contains("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core");
        assertThat(read(href(links, "data", "application/json")).path("collections"))
                .extracting(collection -> collection.path("id").asText())
                .containsExactlyElementsOf(PublicCollections.all());
        assertThat(read(href(links, "service-desc", "application/vnd.oai.openapi+json;version=3.0"))
                        .path("openapi")
                        .asText())
                .isEqualTo("3.0.3");
        assertThat(landing.path("description").asText()).contains("小区").contains("communities");
    }

    /** What is linked is there, with the type the link promises. */
    @Test
    void every_link_answers_with_its_type() {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(address("/ogc")));
        while (!open.isEmpty()) {
            String address = open.remove(open.size() - 1);
            var answer = given().urlEncodingEnabled(false).get(address).then().statusCode(200);
            if (answer.extract().contentType().contains("json")
                    && !answer.extract().contentType().contains("openapi")) {
                List<Map<String, String>> links = answer.extract().jsonPath().getList("links");
                if (address.endsWith("/collections")) {
                    links = answer.extract().jsonPath().getList("collections.links.flatten()");
                }
                for (Map<String, String> link : links == null ? List.<Map<String, String>>of() : links) {
                    given().urlEncodingEnabled(false)
                            .head(link.get("href"))
                            .then()
                            .statusCode(200)
                            .contentType(org.hamcrest.Matchers.startsWith(link.get("type")));
                    if (seen.add(link.get("href")) && seen.size() < 150) {
                        open.add(link.get("href"));
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(20);
    }

    @Test
    void the_description_of_the_api_is_valid_and_complete_in_itself() throws Exception {
        byte[] text = given().get("/ogc/api").then().statusCode(200).extract().asByteArray();
        OpenApi3 model = (OpenApi3) new OpenApi3Parser()
                .parse(
                        new String(text, java.nio.charset.StandardCharsets.UTF_8),
                        URI.create(address("/ogc/api")).toURL(),
                        true);
        assertThat(model.getValidationItems()).isEmpty();
        assertThat(model.isValid()).isTrue();
        JsonNode document = mapper.readTree(text);
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allMatch(reference -> reference.startsWith("#/components/"));
        String server = document.at("/servers/0/url").asText();
        given().get(server + "/conformance").then().statusCode(200);
        JsonNode limit = document.at("/components/parameters/limit/schema");
        assertThat(List.of(
                        limit.path("minimum").asInt(),
                        limit.path("maximum").asInt(),
                        limit.path("default").asInt()))
                .containsExactly(1, 10_000, 100);
        JsonNode bbox = document.at("/components/parameters/bbox/schema");
        assertThat(bbox.path("minItems").asInt()).isEqualTo(4);
        assertThat(bbox.path("maxItems").asInt()).isEqualTo(6);
        for (String collection : PublicCollections.all()) {
            assertThat(document.path("paths").has("/collections/" + collection + "/items"))
                    .as(collection)
                    .isTrue();
        }
    }

    @Test
    void a_collection_says_the_same_of_itself_everywhere() throws IOException {
        for (JsonNode listed : read("/ogc/collections").path("collections")) {
            JsonNode one = read("/ogc/collections/" + listed.path("id").asText());
            assertThat(one).isEqualTo(listed);
            assertThat(one.path("title").asText()).matches(".*\\p{IsHan}.* [A-Z].*");
            assertThat(one.at("/crs/0").asText()).isEqualTo("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
            assertThat(one.at("/storageCrs")).isEqualTo(one.at("/crs/0"));
            assertThat(one.at("/extent/spatial/bbox/0")).hasSize(4);
            href(one.path("links"), "items", "application/geo+json");
        }
        JsonNode extent = read("/ogc/collections/facilities").at("/extent/spatial/bbox/0");
        assertThat(extent.get(0).asDouble())
                .isEqualTo(store.number("SELECT floor(ST_XMin(ST_Extent(geom)) * 1e7) / 1e7 FROM facility"));
        assertThat(extent.get(3).asDouble())
                .isEqualTo(store.number("SELECT ceil(ST_YMax(ST_Extent(geom)) * 1e7) / 1e7 FROM facility"));
    }

    @Test
    void fields_are_described_by_the_comments_of_the_database() throws IOException {
        JsonNode schema = read("/ogc/collections/buildings/queryables");
        assertThat(schema.at("/properties/storeys/description").asText()).contains("建筑层数");
        assertThat(schema.at("/properties/storeys/type").asText()).isEqualTo("integer");
        assertThat(schema.at("/properties/use/enum"))
                .extracting(JsonNode::asText)
                .contains("RESIDENTIAL", "OTHER");
        assertThat(schema.at("/properties/geometry/format").asText()).isEqualTo("geometry-multipolygon");
        for (String collection : PublicCollections.all()) {
            read("/ogc/collections/" + collection + "/schema")
                    .path("properties")
                    .forEach(field -> assertThat(field.path("description")
                                    .asText(field.path("title").asText()))
                            .as(collection + " " + field)
                            .isNotBlank()
                            .isNotEqualTo("null"));
        }
    }

    @Test
    void unknown_parameters_and_collections_are_refused_everywhere() {
        for (String path : List.of(
                "", "/conformance", "/api", "/collections", "/collections/roads", "/collections/roads/schema")) {
            given().get("/ogc" + path + "?x=1").then().statusCode(400).contentType("application/problem+json");
        }
        given().get("/ogc/collections/needs").then().statusCode(404);
        given().get("/ogc/nothing").then().statusCode(404);
    }

    @Test
    void everything_can_be_read_as_a_page() {
        for (String path : List.of(
                "",
                "/conformance",
                "/api",
                "/collections",
                "/collections/roads",
                "/collections/roads/schema",
                "/collections/roads/queryables",
                "/collections/buildings/items",
                "/collections/buildings/items/" + store.whole("SELECT min(id) FROM building"))) {
            String page = Answers.page("/ogc" + path);
            assertThat(page)
                    .as(path)
                    .startsWith("<!doctype html>")
                    .endsWith("</html>\n")
                    .containsPattern("\\p{IsHan}");
        }
        given().get("/doors/map.js").then().statusCode(200);
    }

    /** The register of GeoTools says which axis comes first; for zones of CGCS2000 it is the northing. */
    @Test
    void the_order_of_axes_is_the_authority_s() {
        assertThat(Crs.CRS84.isNorthFirst()).isFalse();
        for (Crs crs : Crs.ALL.subList(1, Crs.ALL.size())) {
            assertThat(crs.isNorthFirst()).as(crs.uri()).isEqualTo(crs.srid() != 3857);
        }
        assertThat(Crs.ALL).hasSize(4 + 21 + 21);
        assertThat(ReferenceSystem.parse("EPSG:4548").title()).contains("CM 117E");
    }

    @Test
    void gdal_reads_every_collection_completely() {
        String source = "OAPIF:" + address("/ogc");
        Map<String, String> tables = Map.of(
                "buildings",
                "building",
                "facilities",
                "facility",
                "communities",
                "community",
                "roads",
                "road",
                "idle-spaces",
                "idle_space",
                "barriers",
                "barrier",
                "blocks",
                "block",
                "units",
                "renewal_unit",
                "districts",
                "district",
                "subdistricts",
                "subdistrict");
        tables.forEach((collection, table) -> {
            List<String> read = Ogr.column(source, collection, "sourceId");
            List<String> stored = store.rows("SELECT source_id FROM " + table).stream()
                    .map(row -> (String) row.get(0))
                    .toList();
            assertThat(read).as(collection).containsExactlyInAnyOrderElementsOf(stored);
        });
        assertThat(Ogr.column(source, "service-circles", "name")).hasSize(12).doesNotHaveDuplicates();
        String summary = Ogr.run("ogrinfo", "-so", source, "buildings");
        assertThat(summary).contains("Feature Count: 121", "population: Integer", "Multi Polygon");
    }

    /** A box in GDAL's hands becomes a bbox of ours. */
    @Test
    void gdal_filters_by_a_box_on_the_server() {
        double[] place = GridDistrict.around(store).place(0, 0);
        String box = (place[0] - 1e-6) + " " + (place[1] - 1e-6) + " " + (place[0] + 1e-6) + " " + (place[1] + 1e-6);
        List<String> options = new ArrayList<>(List.of("-spat"));
        options.addAll(List.of(box.split(" ")));
        assertThat(Ogr.column("OAPIF:" + address("/ogc"), "buildings", "sourceId", options.toArray(String[]::new)))
                .hasSize(1);
    }
}
