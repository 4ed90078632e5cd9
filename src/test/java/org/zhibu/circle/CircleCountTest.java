package org.zhibu.circle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

@DbTest
class CircleCountTest {
    @Inject
    TestStore store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    private static JsonPath circle(double radius, String more) {
        return given().urlEncodingEnabled(false)
                .get("/api/circles?lon=" + GridDistrict.LON + "&lat=" + GridDistrict.LAT + "&radius=" + radius + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(TestStore.DOUBLES);
    }

    /** Lattice points with i² + j² ≤ (r/100)²: see the class comment of GridDistrict; 9² + … at the corners ±5. */
    @ParameterizedTest
    @CsvSource({"50,1", "95,1", "105,5", "145,9", "205,13", "229,21", "289,25", "310,29", "405,49", "505,81", "710,121"
    })
    void a_circle_holds_the_buildings_counted_on_squared_paper(double radius, int buildings) {
        GridDistrict.of(store, 10);

        JsonPath answer = circle(radius, "");

        assertThat(answer.getInt("contents.buildings.count")).isEqualTo(buildings);
        assertThat(answer.getInt("contents.people.known")).isEqualTo(10 * buildings);
        assertThat(answer.getInt("contents.people.total")).isEqualTo(10 * buildings);
        assertThat(answer.getInt("contents.people.estimated")).isZero();
        assertThat(answer.getInt("contents.people.buildingsKnown")).isEqualTo(buildings);
        // 20 m × 20 m each
        assertThat(answer.getDouble("contents.buildings.footprintSquareMetres"))
                .isCloseTo(400.0 * buildings, within(0.06 + 0.01 * buildings));
    }

    /** A building at 100 m reaches from 90 m to 110 m: at r = 95 m its point is outside, a quarter of it inside. */
    @Test
    void a_building_across_the_rim_counts_by_point_by_touch_or_by_share() {
        GridDistrict.around(store).building(100, 0, Map.of("use", "RESIDENTIAL", "population", 100));
        store.followed();

        assertThat(circle(95, "").getInt("contents.buildings.count")).isZero();
        assertThat(circle(95, "&count=touching").getInt("contents.people.known"))
                .isEqualTo(100);
        // the strip between x = 90 m and the arc of 95 m, |y| ≤ 10 m: 5·20 - ∫(95 - √(95² - y²))dy = 100 - 3.5 = 96.5
        // of 400 m²
        JsonPath share = circle(95, "&count=share");
        assertThat(share.getInt("contents.people.known")).isEqualTo(24);
        assertThat(share.getDouble("contents.buildings.footprintSquareMetres")).isCloseTo(96.49, within(0.2));
        assertThat(circle(89, "&count=touching").getInt("contents.buildings.count"))
                .isZero();
        assertThat(circle(111, "&count=share").getInt("contents.people.known")).isEqualTo(100);
    }

    @Test
    void people_come_from_the_best_that_is_known() {
        GridDistrict town = GridDistrict.around(store);
        town.building(0, 0, Map.of("use", "RESIDENTIAL", "population", 7, "household_count", 3));
        // 10 households × 2.62
        town.building(100, 0, Map.of("use", "RESIDENTIAL", "household_count", 10));
        // 3650 m² ÷ 36.5 m²
        town.building(0, 100, Map.of("use", "RESIDENTIAL", "floor_area_m2", 3650.0, "storeys", 99));
        // 400 m² × 6 storeys ÷ 36.5 m² = 65.75
        town.building(-100, 0, Map.of("use", "RESIDENTIAL", "storeys", 6));
        town.building(0, -100, Map.of("use", "RESIDENTIAL"));
        // nobody lives in an office unless the record says so
        town.building(100, 100, Map.of("use", "OFFICE", "floor_area_m2", 9999.0));
        // without a use and outside a compound it is not taken for a dwelling
        town.building(-100, -100, Map.of("floor_area_m2", 9999.0));
        store.followed();

        JsonPath answer = circle(300, "");

        assertThat(answer.getInt("contents.people.known")).isEqualTo(7);
        assertThat(answer.getInt("contents.people.estimated")).isEqualTo(192); // 26.2 + 100 + 65.75
        assertThat(answer.getInt("contents.people.total")).isEqualTo(199);
        assertThat(answer.getInt("contents.people.buildingsKnown")).isEqualTo(1);
        assertThat(answer.getInt("contents.people.buildingsEstimated")).isEqualTo(3);
        assertThat(answer.getInt("contents.people.buildingsUnknown")).isEqualTo(1);
        Map<String, Integer> byRule = new HashMap<>();
        answer.getList("contents.people.byRule", Map.class)
                .forEach(rule -> byRule.put((String) rule.get("rule"), (Integer) rule.get("people")));
        assertThat(byRule)
                .isEqualTo(
                        Map.of("PEOPLE_FROM_HOUSEHOLDS", 26, "PEOPLE_FROM_FLOOR_AREA", 100, "PEOPLE_FROM_STOREYS", 66));
        assertThat(answer.getList("rules.code", String.class)).containsAll(byRule.keySet());
        // known 3 + 10; estimated 100 / 2.62 + 65.75 / 2.62 = 63.3
        assertThat(answer.getInt("contents.households.known")).isEqualTo(13);
        assertThat(answer.getInt("contents.households.estimated")).isEqualTo(63);
        assertThat(answer.getInt("contents.households.buildingsUnknown")).isEqualTo(1);
        // known 3650 + 9999 + 9999; estimated 6 × 400; two of unknown area
        assertThat(answer.getDouble("contents.buildings.floorArea.knownSquareMetres"))
                .isEqualTo(23648);
        assertThat(answer.getDouble("contents.buildings.floorArea.estimatedSquareMetres"))
                .isCloseTo(2400, within(0.1));
        assertThat(answer.getInt("contents.buildings.floorArea.unknownCount")).isEqualTo(3);
    }

    @Test
    void nothing_known_is_not_nobody_and_an_empty_place_is() {
        assertThat(circle(300, "").getInt("contents.people.total")).isZero();
        assertThat(circle(300, "").<Object>get("contents.households.known")).isNull();

        GridDistrict.around(store).building(0, 0, Map.of("use", "RESIDENTIAL"));
        store.followed();

        assertThat(circle(300, "").<Object>get("contents.people.total")).isNull();
    }

    @Test
    void the_total_of_a_community_is_shared_by_its_buildings_and_counts_once() {
        GridDistrict town = GridDistrict.around(store);
        long total = town.community(0, 0, 180, 180, Map.of("population", 500, "household_count", 200));
        // floor area of one, storeys of the other: both have a footprint of 400 m², so 250 people each
        town.building(-50, 0, Map.of("use", "RESIDENTIAL", "floor_area_m2", 3650.0, "community_id", total));
        town.building(50, 0, Map.of("use", "RESIDENTIAL", "storeys", 5, "community_id", total));
        // here the buildings know better than the compound
        long detailed = town.community(300, 0, 180, 180, Map.of("population", 900));
        town.building(300, 0, Map.of("use", "RESIDENTIAL", "population", 40, "community_id", detailed));
        store.followed();

        JsonPath answer = circle(450, "");

        assertThat(answer.getInt("contents.people.known")).isEqualTo(40);
        assertThat(answer.getInt("contents.people.estimated")).isEqualTo(500);
        assertThat(answer.getString("contents.people.byRule[0].rule")).isEqualTo("PEOPLE_FROM_COMMUNITY");
        assertThat(answer.getInt("contents.people.byRule[0].buildings")).isEqualTo(2);
        assertThat(answer.getInt("contents.people.communityTotals")).isZero();
        // 200 of the compound, 40 / 2.62 = 15.3
        assertThat(answer.getInt("contents.households.estimated")).isEqualTo(215);
        // the building to the east is out of reach
        assertThat(given().get("/api/circles?radius=50&lon=" + town.place(-50, 0)[0] + "&lat=" + town.place(-50, 0)[1])
                        .jsonPath()
                        .getInt("contents.people.total"))
                .isEqualTo(250);
    }

    @Test
    void a_community_without_any_dwelling_counts_as_one_point() {
        GridDistrict town = GridDistrict.around(store);
        town.community(0, 0, 180, 180, Map.of("population", 500, "household_count", 200, "population_60", 100));
        town.community(300, 0, 180, 180, Map.of("household_count", 100));
        town.community(-300, 0, 180, 180, Map.of());
        store.followed();

        JsonPath answer = circle(450, "");

        assertThat(answer.getInt("contents.people.known")).isEqualTo(500);
        // 100 × 2.62
        assertThat(answer.getInt("contents.people.estimated")).isEqualTo(262);
        assertThat(answer.getInt("contents.people.communityTotals")).isEqualTo(2);
        assertThat(answer.getInt("contents.people.byRule[0].buildings")).isZero();
        assertThat(answer.getInt("contents.people.aged60.known")).isEqualTo(100);
        assertThat(answer.getInt("contents.households.known")).isEqualTo(300);
    }

    @Test
    void older_residents_stand_beside_the_people_they_are_a_share_of() {
        GridDistrict town = GridDistrict.around(store);
        town.building(0, 0, Map.of("population", 100, "population_60", 30, "population_65", 20));
        town.building(100, 0, Map.of("population", 50));
        store.followed();

        JsonPath answer = circle(300, "");

        assertThat(answer.getInt("contents.people.aged60.known")).isEqualTo(30);
        assertThat(answer.getInt("contents.people.aged60.ofPeople")).isEqualTo(100);
        assertThat(answer.getInt("contents.people.aged65.known")).isEqualTo(20);
        assertThat(circle(50, "").<Object>get("contents.people.aged65.known")).isEqualTo(20);
        store.empty();
        assertThat(circle(300, "").<Object>get("contents.people.aged60.known")).isNull();
    }

    @Test
    void buildings_and_communities_are_told_apart_by_age() {
        GridDistrict town = GridDistrict.around(store);
        int[] years = {1979, 1980, 1989, 1990, 2000, 2001, 2010, 2011};
        for (int index = 0; index < years.length; index++) {
            town.building(20 * index, 0, Map.of("year_built", years[index], "floor_area_m2", 100.0));
        }
        town.building(0, 100, Map.of());
        town.community(0, 0, 50, 50, Map.of("year_built", 2000));
        town.community(0, 60, 50, 50, Map.of("year_built", 2001));
        town.community(0, 120, 50, 50, Map.of());
        store.followed();

        JsonPath answer = circle(400, "");

        assertThat(answer.getList("contents.buildings.ages.code", String.class))
                .containsExactly("BEFORE_1980", "1980_1989", "1990_2000", "2001_2010", "AFTER_2010", "UNKNOWN");
        assertThat(answer.getList("contents.buildings.ages.count", Integer.class))
                .containsExactly(1, 2, 2, 2, 1, 1);
        assertThat(answer.getList("contents.buildings.ages.floorAreaSquareMetres", Double.class))
                .containsExactly(100.0, 200.0, 200.0, 200.0, 100.0, 0.0);
        assertThat(answer.getInt("contents.communities.count")).isEqualTo(3);
        assertThat(answer.getInt("contents.communities.builtBy2000")).isEqualTo(1);
        assertThat(answer.getInt("contents.communities.yearUnknown")).isEqualTo(1);
    }

    /** A compound of 100 m × 100 m with its middle at 300 m: at r = 300 m half of it (less a sliver) is inside. */
    @Test
    void a_community_says_how_much_of_it_is_inside() {
        GridDistrict.around(store).community(300, 0, 100, 100, Map.of("name", "东院"));
        store.followed();

        JsonPath answer = circle(301, "");

        assertThat(answer.getString("contents.communities.items[0].name")).isEqualTo("东院");
        assertThat(answer.getDouble("contents.communities.items[0].distanceMetres"))
                .isCloseTo(300, within(0.01));
        // 51·100 - 100³/(24·301) = 5100 - 138.5 (the arc falls back by y²/2r), of 10,000
        assertThat(answer.getDouble("contents.communities.items[0].shareInside"))
                .isCloseTo(0.4961, within(0.0005));
        assertThat(answer.<Object>get("contents.communities.items[0].yearBuilt"))
                .isNull();
        assertThat(answer.getString("contents.communities.items[0].peopleStatus"))
                .isEqualTo("unknown");
    }

    @Test
    void facilities_are_counted_by_type_with_the_nearest_inside_or_outside() {
        GridDistrict town = GridDistrict.around(store);
        town.facility(200, 0, "KINDERGARTEN", Map.of("capacity", 180.0, "name", "far"));
        long near = town.facility(0, 100, "KINDERGARTEN", Map.of("name", "near"));
        town.facility(400, 300, "PARK", Map.of());
        town.facility(0, -450, "PARK", Map.of("name", "nearest park"));
        store.followed();

        JsonPath answer = circle(300, "");

        assertThat(answer.getInt("contents.facilities.count")).isEqualTo(2);
        String kindergarten = "contents.facilities.types.find { it.type == 'KINDERGARTEN' }.";
        assertThat(answer.getInt(kindergarten + "count")).isEqualTo(2);
        assertThat(answer.getDouble(kindergarten + "capacityKnown")).isEqualTo(180);
        assertThat(answer.getInt(kindergarten + "capacityUnknownCount")).isEqualTo(1);
        assertThat(answer.getLong(kindergarten + "nearest.id")).isEqualTo(near);
        assertThat(answer.getDouble(kindergarten + "nearest.distanceMetres")).isCloseTo(100, within(0.006));
        assertThat(answer.getBoolean(kindergarten + "nearest.inside")).isTrue();
        String park = "contents.facilities.types.find { it.type == 'PARK' }.";
        assertThat(answer.getInt(park + "count")).isZero();
        assertThat(answer.getString(park + "nearest.name")).isEqualTo("nearest park");
        assertThat(answer.getDouble(park + "nearest.distanceMetres")).isCloseTo(450, within(0.006));
        assertThat(answer.getBoolean(park + "nearest.inside")).isFalse();
        assertThat(answer.<Object>get("contents.facilities.types.find { it.type == 'METRO' }.nearest"))
                .isNull();
        assertThat(answer.getList("contents.facilities.items.name", String.class))
                .containsExactly("near", "far");
        assertThat(answer.getList("contents.facilities.types", Map.class))
                .hasSize((int) store.whole("SELECT count(*) FROM facility_type"));
    }

    @Test
    void of_two_equally_near_facilities_the_one_with_the_lower_id_is_named() {
        GridDistrict town = GridDistrict.around(store);
        // written from north to south, so that the order of the grid is the opposite of the order of ids
        long first = town.facility(0, 100, "PARK", Map.of());
        store.execute(
                "INSERT INTO facility (source, source_id, type, geom) SELECT 'twin', '1', type, geom FROM facility");
        store.execute("UPDATE facility SET name = 'moved' WHERE id = " + first);
        store.followed();

        String park = "contents.facilities.types.find { it.type == 'PARK' }.nearest.id";
        assertThat(circle(300, "").getLong(park)).isEqualTo(first);
        assertThat(circle(60, "").getLong(park)).isEqualTo(first);
    }

    /** A long compound from -500 m to 500 m, 20 m deep: a school 300 m north of it is nearer than one 390 m south. */
    @Test
    void the_nearest_outside_a_long_outline_is_measured_to_the_outline() {
        GridDistrict town = GridDistrict.around(store);
        long street = town.community(0, 0, 1000, 20, Map.of());
        for (int[] place : new int[][] {{0, -400}, {0, 310}, {300, 450}, {-300, -420}, {400, -330}}) {
            town.facility(place[0], place[1], "SCHOOL", Map.of("name", place[0] + "," + place[1]));
        }
        store.followed();

        JsonPath answer = given().get("/api/circles?radius=60&community=" + street)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(TestStore.DOUBLES);

        String school = "contents.facilities.types.find { it.type == 'SCHOOL' }.nearest.";
        assertThat(answer.getString(school + "name")).isEqualTo("0,310");
        assertThat(answer.getDouble(school + "distanceMetres")).isCloseTo(300, within(0.05));
    }

    @Test
    void idle_spaces_are_added_up_by_kind_and_the_unknown_ones_counted() {
        GridDistrict town = GridDistrict.around(store);
        town.idleSpace(10, 0, "BIKE_SHED", Map.of("area_m2", 30.5));
        town.idleSpace(20, 0, "BIKE_SHED", Map.of());
        town.idleSpace(30, 0, "BOILER_ROOM", Map.of("area_m2", 200.0));
        town.idleSpace(900, 0, "BOILER_ROOM", Map.of("area_m2", 999.0));
        store.followed();

        JsonPath answer = circle(300, "");

        assertThat(answer.getInt("contents.idleSpaces.count")).isEqualTo(3);
        assertThat(answer.getDouble("contents.idleSpaces.areaSquareMetres")).isEqualTo(230.5);
        assertThat(answer.getInt("contents.idleSpaces.areaUnknownCount")).isEqualTo(1);
        String shed = "contents.idleSpaces.types.find { it.type == 'BIKE_SHED' }.";
        assertThat(answer.getInt(shed + "count")).isEqualTo(2);
        assertThat(answer.getDouble(shed + "areaSquareMetres")).isEqualTo(30.5);
        assertThat(answer.getList("contents.idleSpaces.items.distanceMetres", Double.class))
                .isSorted();
    }

    @Test
    void rings_are_smaller_circles_around_the_same_place_without_lists() {
        GridDistrict.of(store, 10);

        JsonPath answer = circle(505, "&rings=310,105,205");

        assertThat(answer.getList("rings.radiusMetres", Double.class)).containsExactly(105.0, 205.0, 310.0);
        assertThat(answer.getList("rings.contents.buildings.count", Integer.class))
                .containsExactly(5, 13, 29);
        assertThat(answer.getList("rings.contents.people.known", Integer.class)).containsExactly(50, 130, 290);
        assertThat(answer.<Object>get("rings[0].contents.facilities.items")).isNull();
        assertThat(answer.getString("rings[0].polygon.type")).isEqualTo("MultiPolygon");
    }
}
