package org.zhibu.walk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhibu.standard.AssumptionStore;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

/** Figures are counted on the squared paper of {@link WalkTown}. */
@DbTest
class WalkAreaResourceTest {
    private static final String HERE = "/api/walk-areas?lon=116.457&lat=39.885";

    @Inject
    TestStore store;

    @Inject
    AssumptionStore assumptions;

    private static JsonPath areas(String query) {
        return given().get(query).then().statusCode(200).extract().jsonPath(TestStore.DOUBLES);
    }

    private static long whatIf(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/what-ifs")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static void expect(JsonPath areas, int index, int walk, int straight, int unreachable) {
        String area = "areas[" + index + "].";
        assertThat(areas.getInt(area + "buildings.walk")).isEqualTo(walk);
        assertThat(areas.getInt(area + "buildings.straight")).isEqualTo(straight);
        assertThat(areas.getDouble(area + "people.walk")).isEqualTo(10.0 * walk);
        assertThat(areas.getDouble(area + "people.straight")).isEqualTo(10.0 * straight);
        assertThat(areas.getInt(area + "unreachableBuildings")).isEqualTo(unreachable);
    }

    /** A wall at x = 250 with a closed gate on the street: dwellings 3, 4, 5 cannot be reached. */
    private static long walled(WalkTown town) {
        town.wall(250, -50, 250, 50);
        return town.gate(250, 0, false);
    }

    @Test
    void a_walled_town_is_counted_by_distance_on_foot_beside_the_circle() {
        WalkTown town = WalkTown.of(store);
        walled(town);
        town.ready();
        JsonPath areas = areas(HERE + "&metres=300,500");
        expect(areas, 0, 5, 5, 0); // -2 .. 2: 210 m on foot; 300.2 m straight on to -3 and 3
        expect(areas, 1, 7, 9, 2); // on foot -4 .. 2, straight -4 .. 4, behind the wall 3 and 4
        assertThat(areas.getList("areas[0].unreachable")).isEmpty();
        assertThat(areas.getList("areas[1].unreachable", Long.class))
                .containsExactly(town.dwellings.get(3), town.dwellings.get(4));
        assertThat(areas.getDouble("origin.snappedMetres")).isCloseTo(0, within(0.001));
        assertThat(areas.getInt("network.nodes")).isEqualTo(4); // two ends, two sides of the gate
        assertThat(areas.getDouble("areas[1].straightAreaSquareMetres")).isCloseTo(Math.PI * 250_000, within(1.0));
        // from -500 to 250, 25 m to each side, half a disc beyond -500 and at the wall
        assertThat(areas.getDouble("areas[1].areaSquareMetres"))
                .isCloseTo(750 * 50 + Math.PI * 25 * 25, within(1657 * 0.8));
    }

    @Test
    void an_opened_gate_and_a_drawn_path_change_what_is_reached() {
        WalkTown town = WalkTown.of(store);
        long gate = walled(town);
        town.ready();
        long opened = whatIf("{\"name\":\"东门\",\"open\":[" + gate + "]}");
        expect(areas(HERE + "&metres=500&whatIf=" + opened), 0, 9, 9, 0);
        // around the end of the wall: 240 + 60 + 20 + 60 + 40 + 10 = 430 m to dwelling 3, 530 m to dwelling 4
        long path = whatIf("{\"paths\":[" + town.geoJson(240, 0, 240, 60, 260, 60, 260, 0) + "]}");
        JsonPath areas = areas(HERE + "&metres=500&whatIf=" + path);
        expect(areas, 0, 8, 9, 0);
        assertThat(areas.getLong("whatIf")).isEqualTo(path);
        expect(areas(HERE + "&metres=500"), 0, 7, 9, 2);
        assertThat(given().get("/api/what-ifs/" + opened).jsonPath().getString("name"))
                .isEqualTo("东门");
        assertThat(given().get("/api/what-ifs/" + path).jsonPath().getList("paths[0].coordinates"))
                .hasSize(4);
    }

    @Test
    void what_encloses_everything_says_that_everything_else_is_unreachable() {
        WalkTown town = WalkTown.of(store);
        town.wall(-20, -20, 20, -20, 20, 20, -20, 20, -20, -20);
        long east = town.gate(20, 0, true);
        long west = town.gate(-20, 0, true);
        town.ready();
        expect(areas(HERE + "&metres=500"), 0, 9, 9, 0);
        long closed = whatIf("{\"close\":[" + east + "," + west + "]}");
        expect(areas(HERE + "&metres=500&whatIf=" + closed), 0, 1, 9, 8);
    }

    @Test
    void where_there_is_no_way_nothing_is_reached_and_the_answer_says_so() {
        store.empty();
        WalkTown town = WalkTown.of(store);
        town.ready();
        double[] far = town.paper.place(0, 300);
        JsonPath areas = areas("/api/walk-areas?metres=500&lon=" + far[0] + "&lat=" + far[1]);
        assertThat(areas.<Object>get("origin.snappedMetres")).isNull();
        assertThat(areas.getList("areas[0].polygon.coordinates")).isEmpty();
        // straight: (100 k)^2 + 290^2 <= 500^2: k = -4 .. 4
        expect(areas, 0, 0, 9, 9);
        store.empty();
        store.followed();
        assertThat(areas(HERE).getInt("network.edges")).isZero();
    }

    @Test
    void it_starts_at_a_community_or_a_facility_and_minutes_are_walked_at_the_assumed_speed() {
        WalkTown town = WalkTown.of(store);
        long community = town.paper.community(0, 30, 40, 40, Map.of("name", "一区"));
        long facility = town.paper.facility(200, 0, "PARK", Map.of());
        town.ready();
        JsonPath areas = areas("/api/walk-areas?minutes=5&community=" + community);
        double speed = assumptions.current().walkingMetresPerMinute().doubleValue();
        assertThat(areas.getDouble("areas[0].metres")).isCloseTo(5 * speed, within(1e-9));
        assertThat(areas.getDouble("areas[0].minutes")).isEqualTo(5);
        assertThat(areas.getString("origin.name")).isEqualTo("一区");
        assertThat(areas.getDouble("origin.snappedMetres")).isCloseTo(30, within(0.01));
        JsonPath park = areas("/api/walk-areas?facility=" + facility);
        assertThat(park.getList("areas.metres", Double.class)).containsExactly(300.0, 500.0, 1000.0);
        expect(park, 0, 5, 5, 0); // dwellings 0 .. 4 at up to 210 m; 300.2 m straight on to -1 and 5
    }

    @Test
    void of_more_than_two_hundred_buildings_without_a_way_the_nearest_are_named() {
        store.empty();
        WalkTown town = WalkTown.of(store);
        town.wall(250, -50, 250, 50);
        long farthest = 0;
        for (int i = 0; i < 201; i++) {
            farthest = town.paper.building(260 + i, 5, Map.of("use", "OFFICE"));
        }
        town.ready();
        // behind the wall the 201 at 260 .. 460 m and dwellings 3 and 4 at (300, 10) and (400, 10)
        JsonPath areas = areas(HERE + "&metres=500");
        assertThat(areas.getInt("areas[0].unreachableBuildings")).isEqualTo(203);
        assertThat(areas.getList("areas[0].unreachable", Long.class))
                .hasSize(200)
                .contains(town.dwellings.get(3), town.dwellings.get(4))
                .doesNotContain(farthest);
    }

    @Test
    void as_geojson_there_is_an_area_and_a_circle_for_each_distance() {
        WalkTown.of(store).ready();
        JsonPath features = given().get(HERE + "&metres=300,500&f=geojson")
                .then()
                .statusCode(200)
                .contentType(containsString("application/geo+json"))
                .extract()
                .jsonPath(TestStore.DOUBLES);
        assertThat(features.getList("features.properties.kind"))
                .containsExactly("walk", "straight", "walk", "straight", "origin");
        assertThat(features.getInt("features[2].properties.buildings")).isEqualTo(9);
        assertThat(features.getList("features[2].properties.unreachable")).isEmpty();
    }

    @Test
    void dwellings_of_which_nothing_is_known_are_told_apart() {
        WalkTown town = WalkTown.of(store);
        town.paper.building(50, 10, Map.of("use", "RESIDENTIAL"));
        town.paper.building(60, -10, Map.of("use", "RESIDENTIAL", "household_count", 10));
        town.ready();
        JsonPath areas = areas(HERE + "&metres=80");
        double each = assumptions.current().peoplePerHousehold().doubleValue();
        assertThat(areas.getInt("areas[0].people.dwellingsUnknown")).isEqualTo(1);
        assertThat(areas.getDouble("areas[0].people.walk")).isCloseTo(10 + 10 * each, within(0.001));
        assertThat(areas.getDouble("areas[0].people.walkEstimated")).isCloseTo(10 * each, within(0.001));
    }

    @Test
    void what_cannot_be_answered_is_refused_and_named() {
        WalkTown.of(store).ready();
        Map<String, String> refused = Map.of(
                HERE + "&community=1",
                "lon",
                "/api/walk-areas?metres=300",
                "lon",
                "/api/walk-areas?lon=39.885&lat=116.457",
                "lat",
                HERE + "&metres=5001",
                "metres",
                HERE + "&metres=300&minutes=5",
                "minutes",
                HERE + "&minutes=119",
                "minutes",
                HERE + "&metres=11,12,13,14,15,16,17",
                "metres",
                HERE + "&f=xml",
                "f",
                HERE + "&radius=3",
                "radius");
        refused.forEach(
                (query, parameter) -> given().get(query).then().statusCode(400).body("parameter", equalTo(parameter)));
        for (String query : List.of(
                HERE + "&whatIf=999999999",
                "/api/walk-areas?community=999999999",
                "/api/walk-areas?facility=999999999",
                HERE + "&assumptions=99999")) {
            given().get(query).then().statusCode(404);
        }
    }
}
