package org.zhibu.circle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

@DbTest
class CircleBoundaryTest {
    @Inject
    TestStore store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    private static JsonPath circle(double lon, double lat, double radius) {
        return given().get("/api/circles?lon=" + lon + "&lat=" + lat + "&radius=" + radius)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(TestStore.DOUBLES);
    }

    @ParameterizedTest
    @CsvSource({"0,50", "37,300", "90,1000", "145,3000", "211,12345.678", "300,50000"})
    void a_place_exactly_at_the_radius_counts_and_one_a_millimetre_farther_does_not(double azimuth, double radius) {
        GridDistrict town = GridDistrict.around(store);
        double[] end = GridDistrict.destination(GridDistrict.LON, GridDistrict.LAT, azimuth, radius);
        long building = town.insert("building", town.rectangle(0, 0, 20, 20), Map.of("population", 1));
        town.insert("facility", "POINT (" + end[0] + " " + end[1] + ")", Map.of("type", "PARK"));
        // the representative point of the building is moved to the same place, as far as a rectangle allows
        store.execute(
                "UPDATE building SET geom = ST_Translate(geom, ? - ST_X(point), ? - ST_Y(point)) WHERE id = ?",
                end[0],
                end[1],
                building);
        store.followed();
        List<Object> stored =
                store.rows("SELECT ST_X(point), ST_Y(point) FROM building").get(0);
        double toBuilding = GridDistrict.distance(
                GridDistrict.LON, GridDistrict.LAT, (Double) stored.get(0), (Double) stored.get(1));
        double toFacility = GridDistrict.distance(GridDistrict.LON, GridDistrict.LAT, end[0], end[1]);
        assertThat(toFacility).isCloseTo(radius, within(1e-7));

        double largest = 50_000;
        double atBuilding = Math.min(Math.max(50, toBuilding), largest);
        double atFacility = Math.min(Math.max(50, toFacility), largest);
        if (toFacility <= largest && toFacility >= 50) {
            assertThat(circle(GridDistrict.LON, GridDistrict.LAT, atFacility).getInt("contents.facilities.count"))
                    .isEqualTo(1);
        }
        if (toBuilding <= largest && toBuilding >= 50) {
            assertThat(circle(GridDistrict.LON, GridDistrict.LAT, atBuilding).getInt("contents.buildings.count"))
                    .isEqualTo(1);
        }
        if (radius > 50) {
            assertThat(circle(GridDistrict.LON, GridDistrict.LAT, toFacility - 0.001)
                            .getInt("contents.facilities.count"))
                    .isZero();
            assertThat(circle(GridDistrict.LON, GridDistrict.LAT, toBuilding - 0.001)
                            .getInt("contents.buildings.count"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {50, 300, 3000, 50_000})
    void the_drawn_circle_deviates_by_less_than_a_thousandth_of_the_radius(double radius) {
        JsonPath answer = circle(GridDistrict.LON, GridDistrict.LAT, radius);
        List<List<List<List<Number>>>> polygon = answer.getList("polygon.coordinates");

        assertThat(polygon).hasSize(1);
        assertThat(polygon.get(0)).hasSize(1);
        List<List<Number>> ring = polygon.get(0).get(0);
        assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        for (int corner = 1; corner < ring.size(); corner++) {
            double[] a = {
                ring.get(corner - 1).get(0).doubleValue(),
                ring.get(corner - 1).get(1).doubleValue()
            };
            double[] b = {
                ring.get(corner).get(0).doubleValue(), ring.get(corner).get(1).doubleValue()
            };
            area.AddPoint(b[1], b[0]);
            for (double t : new double[] {0, 0.25, 0.5, 0.75}) {
                double distance = GridDistrict.distance(
                        GridDistrict.LON, GridDistrict.LAT, a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]));
                assertThat(distance).isCloseTo(radius, within(radius * 0.001));
            }
        }
        // GeographicLib adds up such rings to a few tenths of a square metre
        double drawn = area.Compute().area;
        assertThat(drawn)
                .as("counter-clockwise, near πr²")
                .isCloseTo(Math.PI * radius * radius, within(radius * radius * 0.003));
        // the circle itself is told, which is larger than its drawing of 320 corners by 2 pi^2 / 3 n^2 = 6.43e-5 of it
        double whole = drawn * (1 + 2 * Math.PI * Math.PI / (3.0 * 320 * 320));
        assertThat(answer.getDouble("areaSquareMetres")).isCloseTo(whole, within(0.5 + whole * 1e-6));
    }

    @ParameterizedTest
    @CsvSource({"180,0", "-180,52", "179.999,39.9", "-179.99,-65", "25,85", "-100,89.5", "0,-89"})
    void circles_across_the_antimeridian_and_in_the_far_north_hold_what_is_near(double lon, double lat) {
        GridDistrict town = GridDistrict.at(store, lon, lat);
        for (int[] place : new int[][] {{1000, 0}, {-1000, 0}, {0, 1000}, {0, -1000}, {3100, 0}, {-3100, 0}}) {
            town.facility(place[0], place[1], "PARK", Map.of());
        }
        store.followed();

        JsonPath answer = circle(lon, lat, 3000);

        assertThat(answer.getInt("contents.facilities.count")).isEqualTo(4);
        assertThat(answer.getList("contents.facilities.items.distanceMetres", Double.class))
                .allSatisfy(distance -> assertThat(distance).isCloseTo(1000, within(0.006)));
        assertThat(answer.getDouble("areaSquareMetres")).isCloseTo(Math.PI * 9e6, within(1e4));
        List<List<List<List<Number>>>> polygons = answer.getList("polygon.coordinates");
        assertThat(polygons)
                .allSatisfy(rings -> assertThat(rings.get(0)).allSatisfy(position -> {
                    assertThat(position.get(0).doubleValue()).isBetween(-180.0, 180.0);
                    assertThat(position.get(1).doubleValue()).isBetween(-90.0, 90.0);
                }));
    }

    @Test
    void a_circle_that_would_hold_a_pole_is_refused_with_a_reason() {
        given().get("/api/circles?lon=0&lat=89.99&radius=3000")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", org.hamcrest.Matchers.containsString("pole"));
    }
}
