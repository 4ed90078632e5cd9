package org.zhibu.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

@DbTest
class SitePlacesTest {
    private static final String PLACES = "SELECT count(*) FROM plan_site_place";

    @Inject
    TestStore store;

    @Inject
    SiteStore sites;

    private long unit;

    /** Two dwellings and a shed in a unit, a third dwelling outside. */
    @BeforeEach
    void town() {
        store.empty();
        store.execute("DELETE FROM plan_site");
        GridDistrict town = GridDistrict.around(store);
        town.building(-50, 0, Map.of("use", "RESIDENTIAL"));
        town.building(50, 0, Map.of("use", "RESIDENTIAL"));
        town.building(260, 0, Map.of("use", "RESIDENTIAL"));
        town.idleSpace(0, 50, "BIKE_SHED", Map.of());
        unit = town.insert("renewal_unit", town.rectangle(0, 0, 200, 200), Map.of());
        store.followed();
    }

    private void begin(String name) {
        given().contentType("application/json")
                .body("{\"unit\":" + unit + ",\"name\":\"" + name + "\"}")
                .post("/api/plans")
                .then()
                .statusCode(201);
    }

    @Test
    void places_of_a_site_are_written_once() {
        begin("A");
        begin("B");
        assertThat(store.whole(PLACES)).isEqualTo(3);
    }

    /** In a database that is older than the layer, the service writes what is missing when it starts. */
    @Test
    void sites_of_before_get_their_places() {
        begin("A");
        store.execute("DELETE FROM plan_site_place");
        sites.addMissingPlaces(null);
        assertThat(store.whole(PLACES)).isEqualTo(3);
        sites.addMissingPlaces(null);
        assertThat(store.whole(PLACES)).isEqualTo(3);
    }
}
