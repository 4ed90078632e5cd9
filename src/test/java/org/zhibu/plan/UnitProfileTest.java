package org.zhibu.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/** A unit of 400 m by 400 m around the crossing; every figure can be counted on squared paper. */
@DbTest
class UnitProfileTest {
    @Inject
    TestStore store;

    private GridDistrict town;
    private long unit;
    private long near;
    private long cut;
    private long empty;
    private long office;
    private long boiler;
    private long block;
    private long other;

    @BeforeEach
    void town() {
        store.empty();
        town = GridDistrict.around(store);
        // 2.5 people a household
        near = town.community(
                0, 0, 200, 200, Map.of("name", "中院", "year_built", 1978, "population", 90, "household_count", 36));
        cut = town.community(230, 0, 200, 200, Map.of("name", "东院"));
        empty = town.community(0, -150, 40, 40, Map.of("population", 17, "household_count", 7, "population_60", 5));
        town.building(
                -50,
                0,
                Map.of(
                        "use",
                        "RESIDENTIAL",
                        "community_id",
                        near,
                        "population",
                        30,
                        "household_count",
                        12,
                        "population_60",
                        10,
                        "year_built",
                        1978,
                        "floor_area_m2",
                        1200.0,
                        "safety_grade",
                        "C"));
        town.building(50, 0, Map.of("use", "RESIDENTIAL", "community_id", near, "storeys", 5, "year_built", 1985));
        office = town.building(195, 0, Map.of("use", "OFFICE", "community_id", cut, "name", "东楼"));
        town.building(0, 120, Map.of("use", "RESIDENTIAL", "year_built", 1995));
        town.building(300, 0, Map.of("use", "RESIDENTIAL", "population", 99));
        town.idleSpace(0, 50, "BIKE_SHED", Map.of("area_m2", 60.0));
        town.idleSpace(0, 60, "VACANT_ROOM", Map.of());
        boiler = town.insert("idle_space", town.rectangle(-195, 0, 30, 20), Map.of("type", "BOILER_ROOM"));
        town.facility(0, 0, "KINDERGARTEN", Map.of("capacity", 120.0, "floor_area_m2", 900.0));
        town.facility(10, 10, "KINDERGARTEN", Map.of());
        town.facility(500, 0, "PARK", Map.of());
        block = town.insert("block", town.rectangle(0, 200, 400, 400), Map.of("name", "街区"));
        unit = town.insert("renewal_unit", town.rectangle(0, 0, 400, 400), Map.of("name", "一片区"));
        other = town.insert("renewal_unit", town.rectangle(150, 150, 200, 200), Map.of("code", "U-02"));
        town.insert("renewal_unit", town.rectangle(-300, 0, 200, 200), Map.of("name", "只相邻"));
        store.followed();
    }

    private JsonPath profile() {
        return given().get("/api/units/" + unit + "/profile")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void the_area_is_geodesic_and_people_are_those_of_the_dwellings_inside() {
        JsonPath profile = profile();
        assertThat(profile.getLong("unit")).isEqualTo(unit);
        assertThat(profile.getDouble("areaM2"))
                .isCloseTo(
                        store.number("SELECT ST_Area(geom::geography) FROM renewal_unit WHERE id = ?", unit),
                        within(0.1))
                .isCloseTo(160_000, within(20.0));
        // 30 of the first house and 17 of the compound without one; the second has the 60 that are left of 90; one
        // tells nothing
        assertThat(profile.getMap("people.people")).isEqualTo(Map.of("known", 47, "estimated", 60, "unknownCount", 1));
        // 12 and 7; 60 people in homes of 2.5
        assertThat(profile.getMap("people.households"))
                .isEqualTo(Map.of("known", 19, "estimated", 24, "unknownCount", 1));
        assertThat(profile.getInt("people.aged60.known")).isEqualTo(15);
        assertThat(profile.getInt("people.aged60.estimated")).isBetween(1, 59);
        assertThat(profile.getInt("people.aged60.unknownCount")).isEqualTo(1);
        assertThat(profile.getInt("people.aged65.known")).isZero();
        assertThat(profile.getInt("people.communityTotals")).isEqualTo(1);
    }

    @Test
    void people_are_the_same_as_in_a_circle_around_the_same_houses() {
        // of the corners of the unit nothing is used, so that a circle of 200 m holds the same dwellings
        JsonPath circle = given().get(
                        "/api/circles?lon=" + GridDistrict.LON + "&lat=" + GridDistrict.LAT + "&radius=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath profile = profile();
        assertThat(profile.getInt("people.people.known")).isEqualTo(circle.getInt("contents.people.known"));
        assertThat(profile.getInt("people.people.estimated")).isEqualTo(circle.getInt("contents.people.estimated"));
        assertThat(profile.getInt("people.households.known")).isEqualTo(circle.getInt("contents.households.known"));
        assertThat(profile.getInt("people.aged60.known")).isEqualTo(circle.getInt("contents.people.aged60.known"));
    }

    @Test
    void buildings_are_counted_by_age_and_safety_and_what_is_unknown_has_its_own_class() {
        JsonPath profile = profile();
        assertThat(profile.getInt("buildings.count")).isEqualTo(4);
        assertThat(profile.getDouble("buildings.footprintM2")).isCloseTo(1600, within(1.0));
        // 1,200 recorded; 5 storeys of 400 m2; of two not even the storeys are known
        assertThat(profile.getDouble("buildings.floorArea.knownM2")).isEqualTo(1200);
        assertThat(profile.getDouble("buildings.floorArea.estimatedM2")).isCloseTo(2000, within(1.0));
        assertThat(profile.getInt("buildings.floorArea.unknownCount")).isEqualTo(2);
        assertThat(profile.getList("buildings.byAge.collect { it.code + ':' + it.count }"))
                .containsExactly(
                        "BEFORE_1980:1", "1980_1989:1", "1990_2000:1", "2001_2010:0", "AFTER_2010:0", "UNKNOWN:1");
        assertThat(profile.getList("buildings.bySafetyGrade.collect { it.code + ':' + it.count }"))
                .containsExactly("A:0", "B:0", "C:1", "D:0", "UNKNOWN:3");
    }

    @Test
    void spaces_and_facilities_are_counted_by_type() {
        JsonPath profile = profile();
        assertThat(profile.getInt("idleSpaces.count")).isEqualTo(3);
        assertThat(profile.getDouble("idleSpaces.area.knownM2")).isEqualTo(60);
        assertThat(profile.getDouble("idleSpaces.area.estimatedM2")).isCloseTo(600, within(0.5));
        assertThat(profile.getInt("idleSpaces.area.unknownCount")).isEqualTo(1);
        assertThat(profile.getList(
                        "idleSpaces.types.collect { it.type + ':' + it.count + ':' + it.area.unknownCount }"))
                .containsExactlyInAnyOrder("BIKE_SHED:1:0", "BOILER_ROOM:1:0", "VACANT_ROOM:1:1");
        assertThat(profile.getList("facilities.type")).containsExactly("KINDERGARTEN");
        assertThat(profile.getInt("facilities[0].count")).isEqualTo(2);
        assertThat(profile.getDouble("facilities[0].capacityKnown")).isEqualTo(120);
        assertThat(profile.getInt("facilities[0].capacityUnknownCount")).isEqualTo(1);
        assertThat(profile.getDouble("facilities[0].floorArea.knownM2")).isEqualTo(900);
    }

    @Test
    void what_the_outline_cuts_and_overlaps_is_said_with_shares() {
        JsonPath profile = profile();
        // the east compound reaches from 130 m to 330 m, the unit to 200 m
        assertThat(profile.getList("communities.collect { it.id + ' ' + it.share }"))
                .containsExactly(near + " 1.0", cut + " 0.35", empty + " 1.0");
        assertThat(profile.getList("cuts.communities.collect { it.id + ' ' + it.share }"))
                .containsExactly(cut + " 0.35");
        // from 185 m to 205 m, from -210 m to -180 m, from 0 m to 400 m
        assertThat(profile.getList("cuts.buildings.collect { it.id + ' ' + it.name + ' ' + it.share }"))
                .containsExactly(office + " 东楼 0.75");
        assertThat(profile.getList("cuts.idleSpaces.collect { it.id + ' ' + it.share }"))
                .containsExactly(boiler + " 0.6667");
        assertThat(profile.getList("cuts.blocks.collect { it.id + ' ' + it.share }"))
                .containsExactly(block + " 0.5");
        // 150 m by 150 m; the one that only touches is no overlap
        assertThat(profile.getList("overlaps.collect { it.id + ' ' + it.name + ' ' + it.share }"))
                .containsExactly(other + " U-02 0.1406");
        assertThat(profile.getDouble("overlaps[0].areaM2")).isCloseTo(22_500, within(5.0));
    }

    @Test
    void an_outline_that_is_not_stored_has_the_same_profile() {
        String outline = store.text("SELECT ST_AsGeoJSON(geom, 12) FROM renewal_unit WHERE id = ?", unit);
        JsonPath stored = profile();
        for (String body :
                List.of(outline, "{\"type\":\"Feature\",\"properties\":null,\"geometry\":" + outline + "}")) {
            JsonPath drawn = given().contentType("application/geo+json")
                    .body(body)
                    .post("/api/units/profile")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(drawn.<Object>get("unit")).isNull();
            for (String part : List.of("people", "buildings", "idleSpaces", "facilities", "cuts", "communities")) {
                assertThat(drawn.<Object>get(part)).as(part).isEqualTo(stored.get(part));
            }
            assertThat(drawn.getList("overlaps.id", Long.class)).containsExactly(unit, other);
            assertThat(drawn.getDouble("overlaps[0].share")).isEqualTo(1);
        }
        assertThat(store.whole("SELECT count(*) FROM renewal_unit")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"Point\",\"coordinates\":[116.4,39.9]} | 422",
                "{\"type\":\"Polygon\",\"coordinates\":[[[116.4,39.9],[116.41,39.91],[116.41,39.9]]]} | 422",
                "{\"type\":\"Polygon\",\"coordinates\":[[[39.9,116.4],[39.91,116.4],[39.91,116.41],[39.9,116.4]]]} | 422",
                "{\"type\":\"Polygon\",\"coordinates\":[[[116.4,39.9],[116.41,39.91],[116.41,39.9],[116.4,39.91],[116.4,39.9]]]} | 422",
                "{\"type\":\"Feature\",\"properties\":{}} | 422",
                "{\"type\":\"Polygon\",\"coordinates\":[[[110,30],[120,30],[120,40],[110,30]]]} | 413",
                "[1] | 400",
                "{ | 400"
            })
    void a_geometry_that_cannot_be_used_is_refused_in_words(String body, int status) {
        assertThat(given().contentType("application/json")
                        .body(body)
                        .post("/api/units/profile")
                        .then()
                        .statusCode(status)
                        .extract()
                        .<String>path("detail"))
                .isNotBlank();
    }

    @Test
    void an_unknown_unit_is_not_found() {
        given().get("/api/units/999999999/profile").then().statusCode(404);
        given().get("/api/units/" + unit + "/profile?x=1").then().statusCode(400);
    }

    private JsonPath outline(String body, int status) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/units/outline")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    @Test
    void neighbours_become_one_outline_and_the_lane_between_them_belongs_to_it() {
        // two squares of 100 m with a lane of 10 m between them, 2 km to the north
        long west = town.community(-55, 2000, 100, 100, Map.of());
        long east = town.community(55, 2000, 100, 100, Map.of());
        String ids = "\"communities\":[" + west + "," + east + "," + west + "]";
        JsonPath closed = outline("{" + ids + "}", 200);
        assertThat(closed.getString("geometry.type")).isEqualTo("MultiPolygon");
        assertThat(closed.getInt("properties.parts")).isEqualTo(1);
        assertThat(closed.getDouble("properties.areaM2")).isCloseTo(21_000, within(15.0));
        assertThat(closed.getDouble("properties.gapM2")).isCloseTo(1000, within(5.0));
        // the corners stay sharp: what is drawn covers the squares and reaches nowhere beyond their box
        assertThat(closed.getList("geometry.coordinates[0]")).hasSize(1);
        JsonPath apart = outline("{" + ids + ",\"gapMetres\":9}", 200);
        assertThat(apart.getInt("properties.parts")).isEqualTo(2);
        assertThat(apart.getDouble("properties.areaM2")).isCloseTo(20_000, within(15.0));
        assertThat(apart.getDouble("properties.gapM2")).isCloseTo(0, within(0.1));
        JsonPath plain = outline("{" + ids + ",\"gapMetres\":0}", 200);
        assertThat(plain.getInt("properties.parts")).isEqualTo(2);
    }

    @Test
    void a_compound_in_its_block_adds_nothing() {
        JsonPath both = outline("{\"communities\":[" + near + "],\"blocks\":[" + block + "]}", 200);
        // 400 m by 400 m and the southern half of 200 m by 200 m below it
        assertThat(both.getDouble("properties.areaM2")).isCloseTo(180_000, within(30.0));
        assertThat(both.getInt("properties.parts")).isEqualTo(1);
        given().contentType("application/json")
                .body(both.<Object>get("geometry"))
                .post("/api/units/profile")
                .then()
                .statusCode(200);
    }

    @Test
    void all_ids_that_are_not_there_are_named_at_once() {
        JsonPath problem = outline(
                "{\"communities\":[" + near + ",999999998,\"x\"],\"blocks\":[999999999],\"gapMetres\":-1,\"more\":1}",
                400);
        assertThat(problem.getList("violations.field"))
                .containsExactlyInAnyOrder("more", "gapMetres", "communities[1]", "communities[2]", "blocks[0]");
        assertThat(outline("{}", 400).getList("violations.field")).containsExactly("communities");
        assertThat(outline("{\"communities\":7}", 400).getList("violations.field"))
                .contains("communities");
    }
}
