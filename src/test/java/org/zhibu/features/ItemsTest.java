package org.zhibu.features;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

@DbTest
class ItemsTest {
    private static final String FACILITIES = "/ogc/collections/facilities/items";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    @Inject
    TestStore store;

    private GridDistrict town;

    @BeforeEach
    void empty() {
        store.empty();
        town = GridDistrict.around(store);
    }

    private static ValidatableResponse get(String address) {
        return given().urlEncodingEnabled(false).get(address).then();
    }

    private static JsonPath json(String address) {
        return get(address).statusCode(200).extract().jsonPath(TestStore.DOUBLES);
    }

    private static List<String> names(String query) {
        return json(FACILITIES + "?" + query).getList("features.properties.name", String.class);
    }

    /** Parks on the meridian and parallel lines of a grid of a hundredth of a degree: name "lon lat". */
    private void parksAt(double... lonLat) {
        for (int index = 0; index < lonLat.length; index += 2) {
            store.execute(
                    "INSERT INTO facility (source, source_id, type, name, geom) VALUES ('t', ?, 'PARK', ?, ST_SetSRID(ST_MakePoint(?, ?), 4326))",
                    "p" + index,
                    lonLat[index] + " " + lonLat[index + 1],
                    lonLat[index],
                    lonLat[index + 1]);
        }
        store.followed();
    }

    @Test
    void a_page_says_how_many_there_are_and_how_many_it_shows() {
        parksAt(116, 39, 117, 39, 118, 39);
        JsonPath page = json(FACILITIES + "?limit=2");
        assertThat(page.getString("type")).isEqualTo("FeatureCollection");
        assertThat(page.getInt("numberMatched")).isEqualTo(3);
        assertThat(page.getInt("numberReturned")).isEqualTo(2);
        assertThat(page.getString("timeStamp")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(page.getList("links.rel"))
                .contains("self", "alternate", "collection", "next")
                .doesNotContain("prev");
        store.execute("DELETE FROM facility WHERE name = '118.0 39.0'");
        store.followed();
        assertThat(json(FACILITIES).getInt("numberMatched")).isEqualTo(2);
        assertThat(json(FACILITIES + "?bbox=115,38,116.5,40").getInt("numberMatched"))
                .isEqualTo(1);
    }

    @Test
    void a_page_read_before_shows_at_once_what_was_changed_past_the_service() {
        parksAt(116, 39, 117, 39, 118, 39);
        String degrees = FACILITIES + "?limit=100&f=geojson";
        String metres = degrees + "&crs=" + EPSG + 3857;
        for (int time = 0; time < 2; time++) {
            assertThat(names("limit=100")).containsExactly("116.0 39.0", "117.0 39.0", "118.0 39.0");
            assertThat(json(degrees).getDouble("features[0].geometry.coordinates[0]"))
                    .isEqualTo(116);
            // 116 degrees on a sphere of 6,378,137 m: 116 * pi / 180 * 6,378,137
            assertThat(json(metres).getDouble("features[0].geometry.coordinates[0]"))
                    .isCloseTo(12_913_060.93, within(0.01));
        }
        store.execute("UPDATE facility SET name = 'renamed', geom = ST_SetSRID(ST_MakePoint(116.5, 39), 4326)"
                + " WHERE name = '116.0 39.0'");
        store.execute("DELETE FROM facility WHERE name = '117.0 39.0'");
        assertThat(names("limit=100")).containsExactly("renamed", "118.0 39.0");
        assertThat(json(degrees).getDouble("features[0].geometry.coordinates[0]"))
                .isEqualTo(116.5);
        assertThat(json(degrees).getInt("features[0].properties.version")).isEqualTo(2);
    }

    @Test
    void a_feature_says_what_the_place_says_under_the_same_names() {
        long id = town.building(
                0, 0, Map.of("name", "甲\"1\\\n", "use", "RESIDENTIAL", "floor_area_m2", 1234.5, "storeys", 6));
        store.followed();
        JsonPath place = json("/api/buildings/" + id);
        JsonPath feature = json("/ogc/collections/buildings/items/" + id);
        Map<String, Object> properties = feature.getMap("properties");
        assertThat(properties).isEqualTo(place.getMap("properties"));
        assertThat(feature.getString("geometry.type")).isEqualTo("MultiPolygon");
        assertThat(feature.getList("geometry.coordinates")).isEqualTo(place.getList("geometry.coordinates"));
        assertThat(feature.getLong("id")).isEqualTo(id);
        assertThat(feature.getList("links.rel")).contains("self", "alternate", "collection");
        get("/ogc/collections/buildings/items/" + id)
                .header("ETag", "\"1\"")
                .header("Content-Crs", "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>")
                .contentType("application/geo+json");
        get("/ogc/collections/buildings/items/999999999").statusCode(404).contentType("application/problem+json");
        get("/ogc/collections/nothing/items").statusCode(404).contentType("application/problem+json");
    }

    @Test
    void the_pages_neither_skip_nor_repeat_while_rows_come_and_go() {
        Random random = new Random(7);
        Set<Long> always = new TreeSet<>();
        List<Long> removable = new ArrayList<>();
        for (int index = 0; index < 60; index++) {
            long id = town.facility(index, 0, "PARK", Map.of());
            if (index % 4 == 0) {
                removable.add(id);
            } else {
                always.add(id);
            }
        }
        List<Long> seen = new ArrayList<>();
        String next = FACILITIES + "?limit=7";
        while (next != null) {
            JsonPath page = json(next);
            List<Long> ids = page.getList("features.id", Long.class);
            assertThat(page.getInt("numberReturned")).isEqualTo(ids.size()).isLessThanOrEqualTo(7);
            seen.addAll(ids);
            next = page.getString("links.find { it.rel == 'next' }.href");
            if (!removable.isEmpty()) {
                store.execute("DELETE FROM facility WHERE id = ?", removable.remove(random.nextInt(removable.size())));
            }
            if (seen.size() < 100) {
                town.facility(0, 1, "PARK", Map.of());
            }
        }
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen).containsAll(always);
    }

    @Test
    void pages_are_read_back_to_the_first_one_in_any_order() {
        // years 1..5 with one unknown, twice each: sorted by year descending, unknown last
        for (int index = 0; index < 12; index++) {
            Map<String, Object> values = new java.util.HashMap<>(Map.of("name", "b" + index));
            if (index % 6 != 5) {
                values.put("year_built", 2000 + index % 6);
            }
            town.building(index * 30, 0, values);
        }
        store.followed();
        String all = "/ogc/collections/buildings/items?sortby=-yearBuilt,name&limit=";
        List<String> whole = json(all + 100).getList("features.properties.name", String.class);
        assertThat(whole).containsExactly("b10", "b4", "b3", "b9", "b2", "b8", "b1", "b7", "b0", "b6", "b11", "b5");
        List<List<String>> forth = follow(all + 5, "next");
        assertThat(forth.stream().flatMap(List::stream).toList()).isEqualTo(whole);
        String last = all + 5;
        for (int page = 1; page < forth.size(); page++) {
            last = json(last).getString("links.find { it.rel == 'next' }.href");
        }
        List<List<String>> back = follow(last, "prev");
        java.util.Collections.reverse(back);
        assertThat(back.stream().flatMap(List::stream).toList()).isEqualTo(whole);
        get(all + "5&after=abc").statusCode(400).body("parameter", equalTo("after"));
        get(FACILITIES + "?after=x").statusCode(400).body("parameter", equalTo("after"));
    }

    private static List<List<String>> follow(String first, String relation) {
        List<List<String>> pages = new ArrayList<>();
        String address = first;
        while (address != null && pages.size() < 20) {
            JsonPath page = json(address);
            pages.add(page.getList("features.properties.name", String.class));
            address = page.getString("links.find { it.rel == '" + relation + "' }.href");
        }
        return pages;
    }

    @Test
    void a_long_answer_is_streamed_whole() {
        store.execute("INSERT INTO facility (source, source_id, type, geom) SELECT 't', i::text, 'PARK',"
                + " ST_SetSRID(ST_MakePoint(116 + i * 1e-5, 39), 4326) FROM generate_series(1, 7000) i");
        store.followed();
        JsonPath page = json(FACILITIES + "?limit=6500");
        List<Long> ids = page.getList("features.id", Long.class);
        assertThat(new TreeSet<>(ids)).hasSize(6500);
        assertThat(page.getInt("numberMatched")).isEqualTo(7000);
        assertThat(page.getInt("numberReturned")).isEqualTo(6500);
        JsonPath rest = json(page.getString("links.find { it.rel == 'next' }.href"));
        assertThat(rest.getInt("numberReturned")).isEqualTo(500);
        assertThat(rest.getList("links.rel")).doesNotContain("next").contains("prev");
        // in portions and counted on the way: a box over all of them
        JsonPath boxed = json(FACILITIES + "?limit=100000&bbox=115,38,117,40");
        assertThat(boxed.getInt("numberReturned")).isEqualTo(7000);
        assertThat(boxed.getInt("numberMatched")).isEqualTo(7000);
    }

    /** Points at the border count, the antimeridian is crossed, poles are places as others. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "115.5,38.5,116.5,39.5 | 116.0 39.0",
                "116,39,116,39 | 116.0 39.0",
                "116,39,117,39 | 116.0 39.0;117.0 39.0",
                "115.5,38.5,-100,116.5,39.5,8000 | 116.0 39.0",
                "177,-20,-177,20 | 179.0 0.0;-179.0 0.0",
                "-180,80,180,90 | 0.0 90.0",
                "-180,-90,180,-80 | 0.0 -90.0",
                "10,10,20,20 | ''",
            })
    void a_box_finds_what_lies_in_it_or_on_its_border(String bbox, String expected) {
        parksAt(116, 39, 117, 39, 179, 0, -179, 0, 0, 90, 0, -90);
        assertThat(names("bbox=" + bbox))
                .containsExactlyInAnyOrderElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(";")));
    }

    /** The index knows boxes to some metres only: what lies a centimetre beside the border is told apart all the same. */
    @Test
    void a_box_is_as_exact_as_its_numbers() {
        parksAt(116.1234568, 39, 116.1234566, 39, 117, 39.7654322, 117, 39.7654320, 116.7, 39);
        assertThat(names("bbox=116.1234567,38.5,117.5,39.7654321"))
                .containsExactlyInAnyOrder("116.1234568 39.0", "117.0 39.765432", "116.7 39.0");
        assertThat(names("bbox=116.12345655,38.5,116.12345665,39.5")).containsExactly("116.1234566 39.0");
    }

    /**
     * EPSG:4326 and 4490 name the latitude first; 4548 (CGCS2000, 117 E) northing first; 3857 easting first. Corners
     * by gdaltransform (PROJ): 116.9 E 38.9 N is E 491325.2 N 4307407.3 on 4548 and 13013248.5 4707357.5 on 3857; 117.1 E
     * 39.1 N is E 508650.4 N 4329610.4 and 13035512.4 4736005.9.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4326 | 38.9,116.9,39.1,117.1 | 117.0 39.0",
                "4490 | 38.9,116.9,39.1,117.1 | 117.0 39.0",
                "4326 | 116.9,38.9,117.1,39.1 | ''",
                "4326 | -20,177,20,-177 | 179.0 0.0",
                "4548 | 4307407.3,491325.2,4329610.4,508650.4 | 117.0 39.0",
                "4548 | 491325.2,4307407.3,508650.4,4329610.4 | ''",
                "4548 | 116.9,38.9,117.1,39.1 | ''",
                "3857 | 13013248.5,4707357.5,13035512.4,4736005.9 | 117.0 39.0",
            })
    void a_box_of_another_system_is_read_in_the_order_of_its_axes(int epsg, String bbox, String expected) {
        parksAt(116, 39, 117, 39, 179, 0);
        assertThat(names("bbox-crs=" + EPSG + epsg + "&bbox=" + bbox))
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
    }

    /** 117 E, 39 N: by gdaltransform (PROJ) on 4548 E 500000 N 4318503.9847; on 3857 13024380.4228 4721671.5726; 4527 puts zone 39 before E. */
    @ParameterizedTest
    @CsvSource({
        "4326, 39.0, 117.0, 1e-7",
        "4490, 39.0, 117.0, 1e-7",
        "4548, 4318503.9847, 500000.0, 0.001",
        "4527, 4318503.9847, 39500000.0, 0.001",
        "3857, 13024380.4228, 4721671.5726, 0.001"
    })
    void coordinates_come_in_the_system_asked_for_in_the_order_of_its_axes(
            int epsg, double first, double second, double tolerance) {
        parksAt(117, 39);
        ValidatableResponse answer = get(FACILITIES + "?crs=" + EPSG + epsg).statusCode(200);
        answer.header("Content-Crs", "<" + EPSG + epsg + ">");
        List<Number> place = answer.extract().jsonPath(TestStore.DOUBLES).getList("features[0].geometry.coordinates");
        assertThat(place.get(0).doubleValue()).isCloseTo(first, within(tolerance));
        assertThat(place.get(1).doubleValue()).isCloseTo(second, within(tolerance));
    }

    @Test
    void datetime_asks_for_the_last_change() {
        parksAt(1, 1, 2, 2, 3, 3);
        for (int index = 1; index <= 3; index++) {
            // the trigger would set the moment of this change
            store.execute("ALTER TABLE facility DISABLE TRIGGER count_version_up");
            store.execute(
                    "UPDATE facility SET updated_at = ?::timestamptz WHERE name = ?",
                    "2026-01-0" + index + "T12:00:00Z",
                    index + ".0 " + index + ".0");
            store.execute("ALTER TABLE facility ENABLE TRIGGER count_version_up");
        }
        store.followed();
        String first = "1.0 1.0";
        String second = "2.0 2.0";
        String third = "3.0 3.0";
        assertThat(names("datetime=2026-01-02T12:00:00Z")).containsExactly(second);
        assertThat(names("datetime=2026-01-02T20:00:00%2B08:00")).containsExactly(second);
        assertThat(names("datetime=2026-01-02T20:00:00+08:00")).containsExactly(second);
        assertThat(names("datetime=2026-01-02")).containsExactly(second);
        assertThat(names("datetime=2026-01-02T12:00:01Z")).isEmpty();
        assertThat(names("datetime=2026-01-02T12:00:00Z/..")).containsExactly(second, third);
        assertThat(names("datetime=2026-01-02T12:00:00Z/")).containsExactly(second, third);
        assertThat(names("datetime=../2026-01-02T12:00:00Z")).containsExactly(first, second);
        assertThat(names("datetime=/2026-01-02T12:00:00Z")).containsExactly(first, second);
        assertThat(names("datetime=2026-01-01T13:00:00Z/2026-01-02")).containsExactly(second);
        assertThat(names("datetime=../..")).containsExactly(first, second, third);
        assertThat(json("/ogc/collections/facilities").getList("extent.temporal.interval[0]"))
                .isEqualTo(List.of("2026-01-01T12:00:00Z", "2026-01-03T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=unlimited",
                "limit=0",
                "limit=-1",
                "limit=1.5",
                "limit=",
                "limit=10&limit=20",
                "unknown=1",
                "bbox=1,2,3",
                "bbox=1,2,3,4,5",
                "bbox=a,b,c,d",
                "bbox=1,2,3,NaN",
                "bbox=1,20,3,10",
                "bbox=39,116,40,117",
                "bbox=1,2,300,4",
                "bbox=1,2,3,4&bbox=1,2,3,4",
                "bbox=1,2,3,4&bbox-crs=EPSG:4326",
                "bbox-crs=http://www.opengis.net/def/crs/EPSG/0/2",
                "crs=http://www.opengis.net/def/crs/EPSG/0/2154",
                "crs=",
                "datetime=yesterday",
                "datetime=2026-02-30",
                "datetime=2026-01-05T06:30:00",
                "datetime=2026-02-01/2026-01-01",
                "datetime=a/b/c",
                "sortby=nothing",
                "sortby=name,name",
                "properties=nothing",
                "capacity=many",
                "f=png"
            })
    void what_cannot_be_understood_is_refused(String query) {
        // an empty value says nothing; only its name counts
        int expected = query.endsWith("=") ? 200 : 400;
        ValidatableResponse answer = get(FACILITIES + "?" + query).statusCode(expected);
        if (expected == 400) {
            answer.contentType("application/problem+json")
                    .body("parameter", equalTo(query.contains("EPSG:") ? "bbox-crs" : query.replaceFirst("=.*", "")));
        }
    }

    @Test
    void a_limit_that_is_too_high_is_taken_for_the_highest() {
        parksAt(1, 1);
        assertThat(json(FACILITIES + "?limit=1000000000000").getInt("numberReturned"))
                .isEqualTo(1);
    }

    @Test
    void fields_are_asked_for_and_chosen() {
        parksAt(1, 1, 2, 2);
        store.execute("UPDATE facility SET capacity = 12.5 WHERE name = '2.0 2.0'");
        store.followed();
        assertThat(names("capacity=12.5")).containsExactly("2.0 2.0");
        assertThat(names("type=PARK&name=1.0%201.0")).containsExactly("1.0 1.0");
        JsonPath page = json(FACILITIES + "?properties=name,capacity&capacity=12.5");
        assertThat(page.getMap("features[0].properties")).isEqualTo(Map.of("name", "2.0 2.0", "capacity", 12.5));
    }

    @Test
    void head_answers_as_get_without_the_body() {
        parksAt(1, 1);
        given().head(FACILITIES)
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .header("Content-Crs", containsString("CRS84"));
        given().head("/ogc").then().statusCode(200).contentType("application/json");
        given().head("/ogc/collections/facilities/items/0").then().statusCode(404);
    }

    @Test
    void the_form_is_chosen_by_header_or_parameter() {
        parksAt(1, 1);
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get(FACILITIES)
                .then()
                .contentType("text/html;charset=UTF-8");
        given().accept("application/json").get(FACILITIES).then().contentType("application/geo+json");
        given().accept("application/json;q=0.5,text/html;q=0.4")
                .get(FACILITIES)
                .then()
                .contentType("application/geo+json");
        given().accept("text/html").get(FACILITIES + "?f=json").then().contentType("application/geo+json");
        given().accept("image/png").get(FACILITIES).then().statusCode(406);
    }

    @Test
    void circles_are_three_kilometres_around_their_communities() {
        long id = town.community(0, 0, 200, 100, Map.of("name", "<一区>"));
        store.followed();
        JsonPath page = json("/ogc/collections/service-circles/items");
        assertThat(page.getInt("numberMatched")).isEqualTo(1);
        assertThat(page.getLong("features[0].id")).isEqualTo(id);
        List<List<Double>> ring = page.getList("features[0].geometry.coordinates[0][0]");
        // a corner is 3000 m from the outline; the rectangle reaches 100 m east, so due east of its middle 3100 m
        double east = ring.stream().mapToDouble(place -> place.get(0)).max().orElseThrow();
        assertThat(GridDistrict.distance(GridDistrict.LON, GridDistrict.LAT, east, GridDistrict.LAT))
                .isCloseTo(3100, within(0.05));
        double north = ring.stream().mapToDouble(place -> place.get(1)).max().orElseThrow();
        assertThat(GridDistrict.distance(GridDistrict.LON, GridDistrict.LAT, GridDistrict.LON, north))
                .isCloseTo(3050, within(0.05));
        // 0.0355 degrees are 3035 m east: within the circle, far from the outline
        String box = (GridDistrict.LON + 0.0355) + "," + GridDistrict.LAT + "," + (GridDistrict.LON + 0.05) + ","
                + GridDistrict.LAT;
        assertThat(json("/ogc/collections/service-circles/items?bbox=" + box).getInt("numberMatched"))
                .isEqualTo(1);
        String page2 = given().get("/ogc/collections/service-circles/items?f=html")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page2).contains("&lt;一区&gt;").doesNotContain("<一区>");
    }
}
