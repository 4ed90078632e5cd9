package org.zhibu.population;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.standard.AgeGroup;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

@DbTest
class PopulationKeeperTest {
    private static final String GEO_JSON = "application/geo+json";

    @Inject
    TestStore store;

    @Inject
    PopulationKeeper keeper;

    @BeforeEach
    void empty() {
        store.empty();
    }

    private static long people(Population population) {
        long sum = 0;
        for (int dwelling = 0; dwelling < population.dwellings().count(); dwelling++) {
            sum += population.dwellings().thousandths(AgeGroup.ALL, dwelling);
        }
        return sum;
    }

    @Test
    void changes_of_roads_and_facilities_leave_it_as_it_is_and_changes_of_people_do_not() {
        GridDistrict town = GridDistrict.around(store);
        long compound = town.community(0, 0, 90, 90, Map.of("population", 30));
        long building = town.building(0, 0, Map.of("use", "RESIDENTIAL", "community_id", compound));
        store.followed();
        Population before = keeper.current();

        store.execute("INSERT INTO road (source, source_id, geom) VALUES ('grid', 'road',"
                + " ST_GeomFromText('MULTILINESTRING ((116.457 39.885, 116.458 39.885))', 4326))");
        town.facility(0, 50, "PARK", Map.of());
        store.followed();

        assertThat(keeper.current()).isSameAs(before);
        assertThat(people(before)).isEqualTo(30_000);

        store.execute("UPDATE community SET population = 40 WHERE id = ?", compound);
        store.followed();
        assertThat(people(keeper.current())).isEqualTo(40_000);
        store.execute("UPDATE building SET population = 50 WHERE id = ?", building);
        store.followed();
        assertThat(people(keeper.current())).isEqualTo(50_000);
        assertThat(keeper.current().contradictions())
                .containsExactly(new Contradiction(Contradiction.Of.COMMUNITY, compound, 40_000, 50_000));
        assertThat(people(before)).as("a picture never changes").isEqualTo(30_000);
    }

    @Test
    void the_total_of_a_subdistrict_comes_in_by_rest_and_is_shared_in_circles() {
        GridDistrict town = GridDistrict.around(store);
        String square = "{\"type\":\"Polygon\",\"coordinates\":[[[116.45,39.88],[116.46,39.88],[116.46,39.89],"
                + "[116.45,39.89],[116.45,39.88]]]}";
        long subdistrict = given().contentType(GEO_JSON)
                .body(
                        "{\"type\":\"Feature\",\"geometry\":" + square
                                + ",\"properties\":{\"name\":\"南街道\",\"population\":90,\"householdCount\":40,\"population60\":9}}")
                .post("/api/subdistricts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        long compound = town.community(0, 0, 400, 90, Map.of("subdistrict_id", subdistrict));
        town.building(0, 0, Map.of("use", "RESIDENTIAL", "storeys", 2, "community_id", compound));
        town.building(150, 0, Map.of("use", "RESIDENTIAL", "storeys", 4, "community_id", compound));
        store.followed();

        // storeys 2 : 4 of equal footprints
        String circle = "/api/circles?lon=" + GridDistrict.LON + "&lat=" + GridDistrict.LAT + "&radius=";
        assertThat(given().get(circle + 60).jsonPath().getInt("contents.people.estimated"))
                .isEqualTo(30);
        assertThat(given().get(circle + 200).jsonPath().getInt("contents.people.estimated"))
                .isEqualTo(90);
        assertThat(given().get(circle + 200).jsonPath().getString("contents.people.byRule[0].rule"))
                .isEqualTo("PEOPLE_FROM_SUBDISTRICT");
        given().contentType(GEO_JSON)
                .body("{\"type\":\"Feature\",\"geometry\":" + square + ",\"properties\":{\"population\":-1}}")
                .post("/api/subdistricts")
                .then()
                .statusCode(400);
    }
}
