package org.zhibu.circle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

@DbTest
class CircleOriginsTest {
    @Inject
    TestStore store;

    private GridDistrict town;

    @BeforeEach
    void empty() {
        store.empty();
        town = GridDistrict.around(store);
    }

    private static JsonPath circles(String query) {
        return given().get("/api/circles?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(TestStore.DOUBLES);
    }

    private long person(double east, double north) {
        return town.building(east, north, Map.of("use", "RESIDENTIAL", "population", 1));
    }

    /** A compound of 200 m × 200 m: its outline is 100 m nearer than its middle, its station stands at the east end. */
    @Test
    void the_radius_is_measured_from_outline_point_or_station() {
        long compound = town.community(0, 0, 200, 200, Map.of("name", "中院"));
        for (int east : new int[] {0, 150, 350, 450}) {
            person(east, 0);
        }
        town.facility(90, 0, "COMMUNITY_STATION", Map.of("community_id", compound));
        store.followed();
        String ask = "radius=300&community=" + compound + "&from=";

        JsonPath outline = circles(ask + "outline");
        JsonPath point = circles(ask + "point");
        JsonPath station = circles(ask + "station");

        // outline to x = 400, point to x = 300, station from -210 to 390
        assertThat(outline.getInt("contents.people.known")).isEqualTo(3);
        assertThat(point.getInt("contents.people.known")).isEqualTo(2);
        assertThat(station.getInt("contents.people.known")).isEqualTo(3);
        assertThat(circles("radius=300&community=" + compound).getString("origins[0].from"))
                .isEqualTo("outline");
        assertThat(outline.getString("origins[0].name")).isEqualTo("中院");
        assertThat(outline.getLong("origins[0].communityId")).isEqualTo(compound);
        assertThat(station.getDouble("origins[0].lon")).isCloseTo(town.place(90, 0)[0], within(1e-9));
        // 200² + 4·200·300 + π·300²
        assertThat(outline.getDouble("areaSquareMetres")).isCloseTo(562_743.3, within(100.0));
        assertThat(point.getDouble("areaSquareMetres")).isCloseTo(Math.PI * 90_000, within(50.0));
        assertThat(outline.getDouble("contents.communities.items[0].distanceMetres"))
                .isZero();
    }

    @Test
    void a_community_without_a_station_says_how_to_mend_it() {
        long compound = town.community(0, 0, 200, 200, Map.of("name", "中院"));
        given().get("/api/circles?from=station&community=" + compound)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/conflict"))
                .body("detail", containsString("COMMUNITY_STATION"))
                .body("detail", containsString("中院"));
    }

    /** Two points 400 m apart with 300 m each: the lens in the middle is reached twice. */
    @Test
    void several_circles_are_joined_and_their_overlap_is_counted() {
        long west = town.community(-200, 0, 20, 20, Map.of());
        long east = town.community(200, 0, 20, 20, Map.of());
        person(0, 0);
        person(0, 100);
        person(-400, 0);
        person(300, 0);
        person(300, 50);
        person(600, 0);
        store.followed();

        JsonPath both = circles("radius=300&from=point&community=" + west + "&community=" + east);

        assertThat(both.getInt("contents.people.known")).isEqualTo(5);
        assertThat(both.getList("overlaps.circles", Integer.class)).containsExactly(1, 2);
        assertThat(both.getInt("overlaps[0].people.known")).isEqualTo(3);
        assertThat(both.getInt("overlaps[1].people.known")).isEqualTo(2);
        // lens: 2r² acos(d/2r) - d/2 √(4r² - d²), r = 300, d = 400
        double lens = 2 * 90_000 * Math.acos(400 / 600.0) - 200 * Math.sqrt(360_000 - 160_000);
        assertThat(both.getDouble("overlaps[1].areaSquareMetres")).isCloseTo(lens, within(60.0));
        assertThat(both.getDouble("areaSquareMetres")).isCloseTo(2 * Math.PI * 90_000 - lens, within(120.0));
        assertThat(both.getDouble("overlaps[0].areaSquareMetres"))
                .isCloseTo(2 * Math.PI * 90_000 - 2 * lens, within(160.0));
        assertThat(circles("radius=300&from=point&community=" + west + "," + east)
                        .getInt("contents.people.known"))
                .isEqualTo(5);
    }

    @Test
    void the_same_community_twice_is_one_circle() {
        long west = town.community(-200, 0, 20, 20, Map.of());
        JsonPath answer = circles("radius=300&community=" + west + "," + west);
        assertThat(answer.getList("origins")).hasSize(1);
        assertThat(answer.getList("overlaps")).isEmpty();
    }

    @Test
    void circles_that_do_not_meet_are_two_polygons() {
        long west = town.community(-2000, 0, 20, 20, Map.of());
        long east = town.community(2000, 0, 20, 20, Map.of());
        JsonPath answer = circles("radius=300&from=point&community=" + west + "," + east);
        assertThat(answer.getList("polygon.coordinates")).hasSize(2);
        assertThat(answer.getList("overlaps.circles", Integer.class)).containsExactly(1);
    }

    @Test
    void an_unknown_community_is_named() {
        given().get("/api/circles?community=999999999")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("detail", containsString("999999999"));
    }
}
