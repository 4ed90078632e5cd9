package org.zhibu.siting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

@DbTest
class CandidateResourceTest {
    @Inject
    TestStore store;

    private long unit;
    private long shed;
    private long far;
    private long basement;

    /**
     * A community service station serves whom it is at most 300 m from (GB 50180-2018, 5-minute circle), with at least 600 m2.
     * Dwellings of 30, 60 and 100 people stand 100 m west, 100 m east and 700 m north of the shed.
     */
    @BeforeEach
    void town() {
        store.empty();
        GridDistrict town = GridDistrict.around(store);
        town.building(-100, 0, Map.of("use", "RESIDENTIAL", "population", 30));
        town.building(100, 0, Map.of("use", "RESIDENTIAL", "population", 60));
        town.building(0, 700, Map.of("use", "RESIDENTIAL", "population", 100));
        shed = town.idleSpace(
                0,
                0,
                "VACANT_ROOM",
                Map.of("area_m2", 700.0, "storey", 1, "clear_height_m", 2.8, "daylight", true, "fire_exits", 2));
        far = town.idleSpace(0, 600, "VACANT_ROOM", Map.of("area_m2", 700.0, "storey", 3, "daylight", true));
        basement = town.idleSpace(
                50,
                0,
                "BASEMENT_ORD",
                Map.of("area_m2", 100.0, "storey", -1, "clear_height_m", 2.2, "daylight", false));
        unit = town.insert("renewal_unit", town.rectangle(0, 300, 400, 800), Map.of("name", "一片区"));
        store.followed();
    }

    private JsonPath ranked(String more) {
        return given().get("/api/candidates?unit=" + unit + "&types=COMMUNITY_STATION" + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void spaces_are_ranked_by_people_newly_served_and_refused_ones_come_last_with_reason_and_cure() {
        JsonPath found = ranked("");
        assertThat(found.getString("area.name")).isEqualTo("一片区");
        String list = "types[0].ranked";
        // the shed reaches 30 + 60; the room on storey 3 reaches 100, but lies too high; the basement reaches 30 + 60
        assertThat(found.getList(list + ".space", Long.class)).containsExactly(shed, far, basement);
        assertThat(found.getList(list + ".newlyServed", Double.class)).containsExactly(90.0, 100.0, 90.0);
        assertThat(found.getList(list + ".isRefused", Boolean.class)).containsExactly(false, true, true);
        assertThat(found.getInt("types[0].fitting")).isEqualTo(1);
        assertThat(refusedRules(found, 1)).containsExactly("STOREY");
        // 100 m2 of 600, below ground, 2.2 m of 2.4, no daylight
        assertThat(refusedRules(found, 2)).containsExactly("AREA", "STOREY", "HEIGHT", "DAYLIGHT");
        assertThat(found.getString(list + "[2].fits.find { it.rule == 'DAYLIGHT' }.cureEn"))
                .contains("skylight");
        // 700 m2 at 3,000 yuan; nothing is known of rents
        assertThat(found.getDouble(list + "[0].costYuan")).isEqualTo(2_100_000);
        assertThat(found.getMap(list + "[0]"))
                .doesNotContainKey("incomeYuanYear")
                .doesNotContainKey("nearestMetres");
        assertThat(found.getBoolean(list + "[0].isUndecided")).isTrue();
    }

    private static List<String> refusedRules(JsonPath found, int candidate) {
        return found.getList(
                "types[0].ranked[" + candidate + "].fits.findAll { it.verdict == 'REFUSED' }.rule", String.class);
    }

    @Test
    void who_has_one_already_is_not_newly_served() {
        GridDistrict.around(store).facility(380, 0, "COMMUNITY_STATION", Map.of());
        store.followed();
        assertThat(ranked("").getDouble("types[0].ranked[0].newlyServed")).isEqualTo(30);
    }

    /** A pharmacy has no distance in GB 50180: 300 m, as the caller says, reach the dwellings of 30 and 60 from the shed. */
    @Test
    void types_without_a_distance_in_the_norms_are_listed_and_can_be_asked_with_one() {
        String asked = "/api/candidates?unit=" + unit;
        assertThat(given().get(asked).jsonPath().getList("withoutDistance.type", String.class))
                .contains("PHARMACY")
                .doesNotContain("COMMUNITY_STATION");
        assertThat(given().get(asked + "&types=PHARMACY").asString()).contains("give no distance for PHARMACY");
        JsonPath found = given().get(asked + "&types=PHARMACY&reachMetres=300").jsonPath();
        assertThat(found.getDouble("types[0].radiusMetres")).isEqualTo(300);
        assertThat(found.getDouble("types[0].ranked.find { it.space == " + shed + " }.newlyServed"))
                .isEqualTo(90);
        assertThat(given().get(asked + "&reachMetres=300").statusCode()).isEqualTo(400);
    }

    @Test
    void what_an_area_cannot_be_is_said() {
        assertThat(given().get("/api/candidates").statusCode()).isEqualTo(400);
        assertThat(given().get("/api/candidates?unit=1&community=2").asString()).contains("Name one area");
        assertThat(given().get("/api/candidates?unit=999999").statusCode()).isEqualTo(404);
        assertThat(given().get("/api/candidates?unit=" + unit + "&types=METRO,NOTHING")
                        .asString())
                .contains("METRO does not go into idle spaces", "there is no facility type NOTHING");
    }

    @Test
    void candidates_come_as_table_and_features() {
        String table = given().get("/api/candidates?f=csv&types=COMMUNITY_STATION&unit=" + unit)
                .asString();
        assertThat(table.lines().count())
                .isEqualTo(1 + List.of(shed, far, basement).size());
        JsonPath features = given().get("/api/candidates?f=geojson&types=COMMUNITY_STATION&unit=" + unit)
                .jsonPath();
        assertThat(features.getList("features.properties.rank", Integer.class)).containsExactly(1, 2, 3);
    }
}
