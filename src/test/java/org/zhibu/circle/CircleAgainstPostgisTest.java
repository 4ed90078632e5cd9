package org.zhibu.circle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibu.sample.PlaceWriter;
import org.zhibu.sample.SampleDistrict;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/** The sample district, circle by circle, against PostGIS alone: geography on the spheroid, and areas in EPSG:4548. */
@DbTest
class CircleAgainstPostgisTest {
    /** Written from what the documentation says, not from the code: one row for one circle. */
    private static final String INSIDE = """
            WITH centre AS (SELECT ST_SetSRID(ST_MakePoint(?, ?), 4326)::geography AS g, ?::float8 AS r),
            home AS (SELECT *, footprint_m2 * storeys AS stacked, population IS NULL AS open FROM building
                WHERE population IS NOT NULL OR household_count IS NOT NULL OR use = 'RESIDENTIAL'
                  OR (use IS NULL AND community_id IS NOT NULL)),
            total AS (SELECT c.id,
                coalesce(c.population, CASE WHEN count(h.population) + count(h.household_count) = 0
                    THEN c.household_count * 2.62 END) - coalesce(sum(h.population), 0) AS rest,
                bool_and(h.household_count IS NOT NULL) FILTER (WHERE open) AS by_households,
                bool_and(h.floor_area_m2 IS NOT NULL) FILTER (WHERE open) AS by_floor_area,
                bool_and(h.stacked IS NOT NULL) FILTER (WHERE open) AS by_storeys
                FROM community c JOIN home h ON h.community_id = c.id GROUP BY c.id),
            weighed AS (SELECT h.*, greatest(t.rest, 0) AS rest, CASE WHEN by_households THEN household_count
                    WHEN by_floor_area THEN floor_area_m2 WHEN by_storeys THEN stacked ELSE footprint_m2 END AS weight
                FROM home h LEFT JOIN total t ON t.id = h.community_id AND t.rest IS NOT NULL),
            people AS (SELECT id, CASE WHEN open THEN coalesce(
                    rest * weight / sum(weight) FILTER (WHERE open) OVER (PARTITION BY community_id),
                    household_count * 2.62, coalesce(floor_area_m2, stacked) / 36.5) END AS estimate FROM weighed),
            alone AS (SELECT * FROM community WHERE id NOT IN
                (SELECT community_id FROM home WHERE community_id IS NOT NULL)),
            b AS (SELECT * FROM building, centre WHERE ST_DWithin(point::geography, g, r, true)),
            c AS (SELECT community.* FROM community, centre WHERE ST_DWithin(point::geography, g, r, true)),
            f AS (SELECT facility.* FROM facility, centre WHERE ST_DWithin(point::geography, g, r, true)),
            s AS (SELECT idle_space.* FROM idle_space, centre WHERE ST_DWithin(point::geography, g, r, true))
            SELECT (SELECT count(*) FROM b), (SELECT count(*) FROM c), (SELECT count(*) FROM f), (SELECT count(*) FROM s),
                coalesce((SELECT sum(population) FROM b), 0)
                  + coalesce((SELECT sum(population) FROM c WHERE id IN (SELECT id FROM alone)), 0),
                (SELECT count(*) FROM b WHERE population IS NOT NULL),
                coalesce((SELECT sum(household_count) FROM b), 0)
                  + coalesce((SELECT sum(household_count) FROM c WHERE id IN (SELECT id FROM alone)
                      AND (population IS NOT NULL OR household_count IS NOT NULL)), 0),
                coalesce((SELECT sum(footprint_m2) FROM b), 0),
                coalesce((SELECT sum(floor_area_m2) FROM b), 0),
                coalesce((SELECT sum(footprint_m2 * storeys) FROM b WHERE floor_area_m2 IS NULL), 0),
                coalesce((SELECT sum(estimate) FROM people WHERE id IN (SELECT id FROM b)), 0)
                  + coalesce((SELECT sum(household_count * 2.62) FROM c
                    WHERE population IS NULL AND id IN (SELECT id FROM alone)), 0),
                (SELECT count(*) FROM b WHERE year_built BETWEEN 1980 AND 1989),
                coalesce((SELECT sum(area_m2) FROM s), 0), (SELECT count(*) FROM s WHERE area_m2 IS NULL),
                coalesce((SELECT sum(area_m2) FROM c), 0)""";

    private static final String SHARES = """
            WITH circle AS (SELECT ST_Transform(ST_SetSRID(ST_GeomFromText(?), 4326), 4548) AS g),
            b AS (SELECT footprint_m2, ST_Transform(ST_Segmentize(geom, 0.00001), 4548) AS g FROM building)
            SELECT coalesce(sum(footprint_m2 * ST_Area(ST_Intersection(b.g, circle.g)) / ST_Area(b.g)), 0)
            FROM b, circle WHERE ST_Intersects(b.g, circle.g)""";

    @Inject
    TestStore store;

    @BeforeEach
    void write() throws SQLException {
        boolean there = store.whole("SELECT count(*) FROM building WHERE source = ?", SampleDistrict.SOURCE) == 1200
                && store.whole("SELECT count(*) FROM building") == 1200;
        if (!there) {
            store.empty();
            try (Connection connection = store.connection()) {
                PlaceWriter.write(connection, SampleDistrict.generate(SampleDistrict.SEED));
            }
            store.followed();
        }
    }

    static Stream<Arguments> circles() {
        Random random = new Random(20_260);
        return Stream.generate(() -> Arguments.of(
                        116.457 + (random.nextDouble() - 0.5) * 0.03,
                        39.885 + (random.nextDouble() - 0.5) * 0.025,
                        50 + Math.pow(random.nextDouble(), 2) * 3000))
                .limit(50);
    }

    private static JsonPath circle(double lon, double lat, double radius, String more) {
        return given().get("/api/circles?lon=" + lon + "&lat=" + lat + "&radius=" + radius + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(TestStore.DOUBLES);
    }

    @ParameterizedTest
    @MethodSource("circles")
    void counts_and_sums_are_those_of_postgis(double lon, double lat, double radius) {
        List<Object> expected = store.rows(INSIDE, lon, lat, radius).get(0);
        JsonPath contents = circle(lon, lat, radius, "");

        assertThat(contents.getLong("contents.buildings.count")).isEqualTo(expected.get(0));
        assertThat(contents.getLong("contents.communities.count")).isEqualTo(expected.get(1));
        assertThat(contents.getLong("contents.facilities.count")).isEqualTo(expected.get(2));
        assertThat(contents.getLong("contents.idleSpaces.count")).isEqualTo(expected.get(3));
        assertThat(contents.getDouble("contents.people.known")).isEqualTo(number(expected, 4));
        assertThat(contents.getLong("contents.people.buildingsKnown")).isEqualTo(expected.get(5));
        Number households = contents.get("contents.households.known");
        assertThat(households == null ? 0 : households.doubleValue()).isEqualTo(number(expected, 6));
        close(contents, "contents.buildings.footprintSquareMetres", number(expected, 7));
        close(contents, "contents.buildings.floorArea.knownSquareMetres", number(expected, 8));
        close(contents, "contents.buildings.floorArea.estimatedSquareMetres", number(expected, 9));
        assertThat(contents.getDouble("contents.people.estimated")).isCloseTo(number(expected, 10), within(0.501));
        assertThat(contents.getLong("contents.buildings.ages[1].count")).isEqualTo(expected.get(11));
        close(contents, "contents.idleSpaces.areaSquareMetres", number(expected, 12));
        assertThat(contents.getLong("contents.idleSpaces.areaUnknownCount")).isEqualTo(expected.get(13));
        close(contents, "contents.communities.areaSquareMetres", number(expected, 14));
    }

    private static double number(List<Object> row, int column) {
        return ((Number) row.get(column)).doubleValue();
    }

    private static void close(JsonPath answer, String path, double expected) {
        assertThat(answer.getDouble(path)).as(path).isCloseTo(expected, within(0.051 + 1e-6 * expected));
    }

    static Stream<Arguments> fewCircles() {
        return circles().filter(circle -> (Double) circle.get()[2] > 200).limit(15);
    }

    /** The circle of comparison has 3,600 corners laid out with GeographicLib. */
    @ParameterizedTest
    @MethodSource("fewCircles")
    void shares_of_ground_are_those_of_intersections_in_a_metric_system(double lon, double lat, double radius) {
        StringBuilder ring = new StringBuilder();
        for (int corner = 0; corner <= 3600; corner++) {
            double[] at = GridDistrict.destination(lon, lat, -(corner % 3600) / 10.0, radius);
            ring.append(corner == 0 ? "" : ", ").append(at[0]).append(' ').append(at[1]);
        }
        double expected = store.number(SHARES, "POLYGON ((" + ring + "))");

        double actual = circle(lon, lat, radius, "&count=share").getDouble("contents.buildings.footprintSquareMetres");

        assertThat(actual).isCloseTo(expected, within(expected * 1e-4));
    }

    @ParameterizedTest
    @MethodSource("fewCircles")
    void touching_buildings_are_those_of_postgis(double lon, double lat, double radius) {
        // PostGIS takes edges as great circles: for walls of 100 m that is a matter of micrometres
        String touching = "SELECT count(*) FROM building WHERE ST_DWithin(geom::geography,"
                + " ST_SetSRID(ST_MakePoint(?, ?), 4326)::geography, ?, true)";
        assertThat(circle(lon, lat, radius, "&count=touching").getLong("contents.buildings.count"))
                .isEqualTo(store.whole(touching, lon, lat, radius));
    }
}
