package org.zhibu.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.zhibu.testing.Answers.assertRefused;
import static org.zhibu.testing.Answers.get;
import static org.zhibu.testing.Answers.ids;
import static org.zhibu.testing.Answers.json;
import static org.zhibu.testing.Answers.texts;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.features.RequirementsTown.Box;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

/**
 * OGC API - Features - Part 2: Coordinate Reference Systems by Reference (OGC 18-058r1): a test for each requirement, named
 * after it. A park called here stands at 117 E 39 N.
 */
@DbTest
class CrsRequirementsTest {
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final String PARKS = "/ogc/collections/facilities/items";
    private static final String BUILDINGS = "/ogc/collections/buildings/items";

    @Inject
    TestStore store;

    private String here;

    @BeforeEach
    void fill() {
        RequirementsTown.fill(store);
        store.execute("INSERT INTO facility (source, source_id, type, name, geom)"
                + " VALUES ('t', 'here', 'PARK', 'here', ST_SetSRID(ST_MakePoint(117, 39), 4326))");
        store.followed();
        here = PARKS + "/" + store.whole("SELECT id FROM facility WHERE name = 'here'");
    }

    private static List<String> systems(String collection) {
        return texts(json("/ogc/collections/" + collection).path("crs"));
    }

    private static String parks(String query) {
        StringBuilder names = new StringBuilder();
        json(PARKS + "?" + query)
                .path("features")
                .forEach(feature -> names.append(feature.at("/properties/name").asText()));
        return names.toString();
    }

    private static JsonNode parameter(String path, String name) {
        JsonNode document = json("/ogc/api");
        assertThat(document.path("paths").path(path).at("/get/parameters").findValuesAsText("$ref"))
                .contains("#/components/parameters/" + name);
        return document.at("/components/parameters/" + name);
    }

    private static void assertDefinedAsAddress(JsonNode parameter, String name) {
        assertThat(parameter.path("name").asText()).isEqualTo(name);
        assertThat(parameter.path("in").asText()).isEqualTo("query");
        assertThat(parameter.path("required").asBoolean()).isFalse();
        assertThat(parameter.at("/schema/type").asText()).isEqualTo("string");
        assertThat(parameter.at("/schema/format").asText()).isEqualTo("uri");
        assertThat(parameter.path("style").asText()).isEqualTo("form");
        assertThat(parameter.path("explode").asBoolean(true)).isFalse();
    }

    @Test
    @DisplayName("/req/crs/crs-uri")
    void crs_crs_uri() {
        assertThat(systems("facilities"))
                .doesNotHaveDuplicates()
                .allMatch(uri -> uri.equals(CRS84) || uri.matches(EPSG + "\\d{4}"));
    }

    @Test
    @DisplayName("/req/crs/fc-md-crs-list")
    void crs_fc_md_crs_list() {
        for (JsonNode collection : json("/ogc/collections").path("collections")) {
            assertThat(texts(collection.path("crs"))).startsWith(CRS84).contains(EPSG + 4326, EPSG + 4490, EPSG + 4548);
        }
        for (String crs : systems("facilities")) {
            get(here + "?crs=" + crs).statusCode(200).header("Content-Crs", "<" + crs + ">");
        }
    }

    @Test
    @DisplayName("/req/crs/fc-md-storageCrs")
    void crs_fc_md_storageCrs() {
        assertThat(store.rows("SELECT DISTINCT ST_SRID(geom) FROM facility")).isEqualTo(List.of(List.of(4326)));
        assertThat(json("/ogc/collections/facilities").path("storageCrs").asText())
                .isEqualTo(CRS84);
    }

    @Test
    @DisplayName("/req/crs/fc-md-storageCrs-valid-value")
    void crs_fc_md_storageCrs_valid_value() {
        for (JsonNode collection : json("/ogc/collections").path("collections")) {
            assertThat(texts(collection.path("crs")))
                    .contains(collection.path("storageCrs").asText());
        }
    }

    /** No collection points at the list of all, so that each has the whole list itself; the list of all is the same. */
    @Test
    @DisplayName("/req/crs/fc-md-crs-list-global")
    void crs_fc_md_crs_list_global() {
        JsonNode document = json("/ogc/collections");
        for (JsonNode collection : document.path("collections")) {
            assertThat(texts(collection.path("crs"))).doesNotContain("#/crs").containsAll(texts(document.path("crs")));
        }
    }

    @Test
    @DisplayName("/req/crs/fc-crs-definition")
    void crs_fc_crs_definition() {
        assertDefinedAsAddress(parameter("/collections/facilities/items", "crs"), "crs");
        assertDefinedAsAddress(parameter("/collections/facilities/items/{featureId}", "crs"), "crs");
    }

    @Test
    @DisplayName("/req/crs/fc-crs-valid-value")
    void crs_fc_crs_valid_value() {
        for (String wrong : List.of(EPSG + 2154, EPSG + "nothing", "EPSG:4326", "4326")) {
            assertRefused(PARKS + "?crs=" + wrong, "crs");
            assertRefused(here + "?crs=" + wrong, "crs");
        }
        assertThat(texts(parameter("/collections/facilities/items", "crs").at("/schema/enum")))
                .isEqualTo(systems("facilities"));
    }

    @Test
    @DisplayName("/req/crs/fc-crs-default-value")
    void crs_fc_crs_default_value() {
        assertPlace(json(here), 117, 39, 0);
        assertPlace(json(PARKS + "?name=here").at("/features/0"), 117, 39, 0);
    }

    private static void assertPlace(JsonNode feature, double first, double second, double tolerance) {
        JsonNode place = feature.at("/geometry/coordinates");
        assertThat(place.get(0).asDouble()).isCloseTo(first, within(tolerance));
        assertThat(place.get(1).asDouble()).isCloseTo(second, within(tolerance));
    }

    /**
     * By gdaltransform (PROJ): on 4548 (117 E) E 500000 N 4318503.9847, on 4527 the same with zone 39 before E, on 3857
     * 13024380.4228 4721671.5726. Latitude or northing first but on CRS84 and 3857.
     */
    @ParameterizedTest
    @CsvSource({
        "EPSG/0/4326, 39, 117, 1e-7",
        "EPSG/0/4490, 39, 117, 1e-7",
        "EPSG/0/4548, 4318503.9847, 500000, 0.001",
        "EPSG/0/4527, 4318503.9847, 39500000, 0.001",
        "EPSG/0/3857, 13024380.4228, 4721671.5726, 0.001",
        "OGC/1.3/CRS84, 117, 39, 1e-7",
    })
    @DisplayName("/req/crs/fc-crs-action")
    void crs_fc_crs_action(String crs, double first, double second, double tolerance) {
        String query = "?crs=http://www.opengis.net/def/crs/" + crs;
        assertPlace(json(here + query), first, second, tolerance);
        assertPlace(json(PARKS + query + "&name=here").at("/features/0"), first, second, tolerance);
    }

    /** Every system of the list, against PostGIS. */
    @Test
    @DisplayName("/req/crs/fc-crs-action (all systems)")
    void crs_fc_crs_action_all() {
        for (String crs : systems("facilities").subList(1, systems("facilities").size())) {
            int srid = Integer.parseInt(crs.substring(EPSG.length()));
            List<Object> east = store.rows(
                            "SELECT ST_X(there), ST_Y(there) FROM (SELECT ST_Transform(geom, ?) AS there FROM facility"
                                    + " WHERE name = 'here') AS transformed",
                            srid)
                    .get(0);
            double x = ((Number) east.get(0)).doubleValue();
            double y = ((Number) east.get(1)).doubleValue();
            boolean eastFirst = srid == 3857;
            assertPlace(json(here + "?crs=" + crs), eastFirst ? x : y, eastFirst ? y : x, 0.001);
        }
    }

    @Test
    @DisplayName("/req/crs/fc-bbox-crs-definition")
    void crs_fc_bbox_crs_definition() {
        assertDefinedAsAddress(parameter("/collections/facilities/items", "bbox-crs"), "bbox-crs");
    }

    @Test
    @DisplayName("/req/crs/fc-bbox-crs-valid-value")
    void crs_fc_bbox_crs_valid_value() {
        for (String wrong : List.of(EPSG + 2154, "EPSG:4326", "nothing")) {
            assertRefused(PARKS + "?bbox=1,2,3,4&bbox-crs=" + wrong, "bbox-crs");
        }
        for (String crs : systems("facilities")) {
            get(PARKS + "?bbox=10,10,20,20&bbox-crs=" + crs).statusCode(200);
        }
    }

    @Test
    @DisplayName("/req/crs/fc-bbox-crs-valid-defaultValue")
    void crs_fc_bbox_crs_valid_defaultValue() {
        assertThat(parks("bbox=116.9,38.9,117.1,39.1")).isEqualTo("here");
        assertThat(parks("crs=" + EPSG + "4326&bbox=116.9,38.9,117.1,39.1")).isEqualTo("here");
        assertThat(json("/ogc/api")
                        .at("/components/parameters/bbox-crs/schema/default")
                        .asText())
                .isEqualTo(CRS84);
    }

    /** Corners by gdaltransform: 116.9 E 38.9 N is E 491325.2 N 4307407.3 on 4548, 117.1 E 39.1 N is E 508650.4 N 4329610.4. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4326 | 38.9,116.9,39.1,117.1 | here",
                "4490 | 38.9,116.9,39.1,117.1 | here",
                "4326 | 116.9,38.9,117.1,39.1 | ''",
                "4548 | 4307407.3,491325.2,4329610.4,508650.4 | here",
                "4548 | 491325.2,4307407.3,508650.4,4329610.4 | ''",
                "3857 | 13013248.5,4707357.5,13035512.4,4736005.9 | here",
            })
    @DisplayName("/req/crs/fc-bbox-crs-action")
    void crs_fc_bbox_crs_action(int epsg, String bbox, String expected) {
        assertThat(parks("bbox-crs=" + EPSG + epsg + "&bbox=" + bbox)).isEqualTo(expected);
    }

    /** All that meet a box of latitudes and longitudes, and nothing else, by PostGIS. */
    @Test
    @DisplayName("/req/crs/fc-bbox-crs-action (all that match)")
    void crs_fc_bbox_crs_action_all() {
        Random random = new Random(29);
        for (int time = 0; time < 15; time++) {
            Box box = Box.any(random);
            String asked = box.south() + "," + box.west() + "," + box.north() + "," + box.east();
            assertThat(ids(json(BUILDINGS + "?limit=1000&bbox-crs=" + EPSG + "4326&bbox=" + asked)))
                    .containsExactlyInAnyOrderElementsOf(box.buildings(store));
        }
    }

    @Test
    @DisplayName("/req/crs/ogc-crs-header")
    void crs_ogc_crs_header() {
        for (String address : List.of(here, PARKS, PARKS + "?f=html", here + "?f=html", PARKS + "?f=csv")) {
            assertThat(get(address).statusCode(200).extract().headers().getValues("Content-Crs"))
                    .as(address)
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("/req/crs/ogc-crs-header-value")
    void crs_ogc_crs_header_value() {
        for (String address : List.of(here, PARKS)) {
            get(address).header("Content-Crs", "<" + CRS84 + ">");
            get(address + "?crs=" + EPSG + 4490).header("Content-Crs", "<" + EPSG + "4490>");
            get(address + "?crs=" + EPSG + 3857).header("Content-Crs", "<" + EPSG + "3857>");
        }
    }

    /** Asking for a system is the prior arrangement that GeoJSON wants for other ones than CRS84; none is written inside. */
    @Test
    @DisplayName("/req/crs/geojson")
    void crs_geojson() {
        String address = here + "?crs=" + EPSG + 4548;
        get(address).contentType("application/geo+json");
        JsonNode feature = json(address);
        assertThat(feature.path("type").asText()).isEqualTo("Feature");
        assertThat(feature.has("crs")).isFalse();
        assertPlace(feature, 4318503.9847, 500000, 0.001);
    }
}
