package org.zhibu.walk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

@DbTest
class WalkKeeperTest {
    @Inject
    TestStore store;

    @Inject
    WalkKeeper keeper;

    @Test
    void the_network_follows_roads_and_barriers_and_nothing_else() {
        WalkTown town = WalkTown.of(store).ready();
        long version = keeper.version();
        WalkNetwork first = keeper.current();
        assertThat(first.edges()).isEqualTo(1);
        town.paper.building(0, 50, Map.of("population", 3));
        town.paper.facility(0, 60, "PARK", Map.of());
        town.ready();
        assertThat(keeper.version()).isEqualTo(version);
        assertThat(keeper.current()).isSameAs(first);

        town.wall(150, -10, 150, 10);
        town.ready();
        assertThat(keeper.version()).isGreaterThan(version);
        assertThat(keeper.current().edges()).isEqualTo(2);
    }

    @Test
    void whoever_drew_a_road_walks_on_it_at_once() {
        WalkTown town = WalkTown.of(store).ready();
        for (int round = 1; round <= 10; round++) {
            given().contentType("application/geo+json")
                    .body("{\"type\":\"Feature\",\"geometry\":" + town.geoJson(0, 20 * round, 90, 20 * round)
                            + ",\"properties\":{\"roadClass\":\"FOOTWAY\"}}")
                    .post("/api/roads")
                    .then()
                    .statusCode(201);
            assertThat(keeper.current().edges()).isEqualTo(1 + round);
        }
    }

    @Test
    void motorways_and_what_is_closed_to_people_on_foot_are_left_out() {
        WalkTown town = WalkTown.of(store);
        String line = town.line(0, 50, 90, 50);
        town.paper.insert("road", line, Map.of("road_class", "MOTORWAY"));
        town.paper.insert("road", line, Map.of("road_class", "TRUNK"));
        town.paper.insert("road", line, Map.of("road_class", "FOOTWAY", "walkable", false));
        town.ready();
        assertThat(keeper.current().edges()).isEqualTo(1);
        town.paper.insert("road", line, Map.of("road_class", "TRUNK", "walkable", true, "oneway", true));
        town.ready();
        assertThat(keeper.current().edges()).isEqualTo(2);
    }

    @Test
    void a_what_if_is_kept_until_the_network_changes() {
        WalkTown town = WalkTown.of(store);
        town.wall(150, -10, 150, 10);
        long gate = town.gate(150, 0, false);
        town.ready();
        long id = given().contentType("application/json")
                .body("{\"open\":[" + gate + "]}")
                .post("/api/what-ifs")
                .jsonPath()
                .getLong("id");
        WalkNetwork opened = keeper.with(keeper.getWhatIf(id));
        assertThat(opened.edges()).isEqualTo(1);
        assertThat(keeper.with(keeper.getWhatIf(id))).isSameAs(opened);
        town.road(0, 50, 90, 50);
        town.ready();
        assertThat(keeper.with(keeper.getWhatIf(id)).edges()).isEqualTo(2);
    }

    @Test
    void the_report_names_what_is_odd_and_what_is_not_reached() {
        WalkTown town = WalkTown.of(store);
        long far = town.paper.building(0, 150, Map.of());
        long park = town.paper.facility(0, -150, "PARK", Map.of());
        town.paper.facility(0, -90, "PARK", Map.of());
        town.road(0, 300, 50, 300);
        town.road(0, 0, 100, 0);
        town.paper.insert("barrier", town.paper.point(30, 0), Map.of("barrier_type", "GATE"));
        town.ready();
        JsonPath report = given().get("/api/walk-network/report")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(report.getInt("network.islands.count")).isEqualTo(1);
        assertThat(report.getInt("network.danglingEnds.count")).isEqualTo(4);
        assertThat(report.getInt("network.duplicates.count")).isEqualTo(1);
        assertThat(report.getInt("network.gatesOfUnknownState.count")).isEqualTo(1);
        assertThat(report.getString("network.dataSets[0].source")).isEqualTo("grid");
        assertThat(report.getList("buildingsWithoutWay.first.id", Long.class)).containsExactly(far);
        assertThat(report.getList("facilitiesWithoutWay.first.id", Long.class)).containsExactly(park);
        assertThat(report.getDouble("settings.linkMetres")).isEqualTo(100);
    }
}
