package org.zhibu.diagnosis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/** The grid town in the database, through the web: kindergartens (300 m, every fifth person is not known to be a child). */
@DbTest
class GapResourceTest {
    @Inject
    TestStore store;

    private GridDistrict town;
    private long block;
    private long west;
    private long east;

    /** Two compounds of 100 people in 5 houses each: the western one around the shop, the eastern one 1 km away. */
    @BeforeEach
    void build() {
        store.empty();
        town = GridDistrict.around(store);
        block = town.insert("block", town.rectangle(500, 0, 1400, 400), Map.of("code", "J1"));
        west = town.community(0, 0, 300, 300, Map.of("name", "西", "block_id", block));
        east = town.community(1000, 0, 300, 300, Map.of("name", "东", "block_id", block));
        for (int house = 0; house < 5; house++) {
            town.building(-100 + 50 * house, 0, home(west, 20));
            town.building(900 + 50 * house, 0, home(east, 20));
        }
        town.facility(0, 50, "COMMUNITY_SHOPS", Map.of("name", "便民店"));
        store.followed();
    }

    private static Map<String, Object> home(long community, int people) {
        return Map.of("use", "RESIDENTIAL", "population", people, "community_id", community);
    }

    private static JsonPath get(String path) {
        return given().get("/api/gaps" + path).then().statusCode(200).extract().jsonPath(TestStore.DOUBLES);
    }

    @Test
    void a_compound_is_told_what_it_is_short_of() {
        JsonPath answer = get("?metric=straight&type=COMMUNITY_SHOPS&community=" + east);

        assertThat(answer.getString("basis.norms.code")).isEqualTo("GB50180-2018");
        assertThat(answer.getString("area.name")).isEqualTo("东");
        assertThat(answer.getList("gaps")).hasSize(1);
        assertThat(answer.getString("gaps[0].verdict")).isEqualTo("SHORT");
        assertThat(answer.getString("gaps[0].cause")).isEqualTo("TOO_FAR");
        assertThat(answer.getString("gaps[0].clause")).contains("GB 50180-2018");
        assertThat(answer.getDouble("gaps[0].demand.people")).isEqualTo(100);
        assertThat(answer.getDouble("gaps[0].reach.beyond")).isEqualTo(100);
        assertThat(answer.getString("gaps[0].reach.nearestFacility.name")).isEqualTo("便民店");
        // the nearest house is 900 m east and 50 m south of the shop, the farthest 1,100 m
        assertThat(answer.getDouble("gaps[0].reach.nearestMetres")).isCloseTo(Math.hypot(900, 50), within(0.1));
        assertThat(answer.getDouble("gaps[0].deficit.metres")).isCloseTo(Math.hypot(1100, 50) - 300, within(0.1));
    }

    @Test
    void without_a_network_distances_are_straight() {
        assertThat(get("").getString("basis.metric")).isEqualTo("STRAIGHT");
        assertThat(get("?metric=walk").getString("basis.metric")).isEqualTo("WALK");
        // on foot nobody gets anywhere without a way
        JsonPath walk = get("?metric=walk&type=COMMUNITY_SHOPS");
        assertThat(walk.getDouble("gaps[0].reach.unreachable")).isEqualTo(200);
        assertThat(walk.getDouble("gaps[0].reach.beyond")).isEqualTo(200);
    }

    @Test
    void the_block_is_the_sum_of_its_compounds() {
        JsonPath answer = get("?metric=straight&type=COMMUNITY_SHOPS&block=" + block);

        assertThat(answer.getString("area.name")).isEqualTo("J1");
        assertThat(answer.getDouble("gaps[0].reach.within")).isEqualTo(100);
        assertThat(answer.getDouble("gaps[0].reach.beyond")).isEqualTo(100);
    }

    @Test
    void the_map_has_one_verdict_for_each_compound() {
        JsonPath map = get("/map?metric=straight&type=COMMUNITY_SHOPS");

        assertThat(map.getList("ids", Long.class)).containsExactly(west, east);
        assertThat(map.getList("verdicts", String.class)).containsExactly("PASS", "SHORT");
        assertThat(map.getList("causes", String.class)).containsExactly("NONE", "TOO_FAR");
        assertThat(map.getList("shares", Double.class)).containsExactly(1.0, 0.0);
        assertThat(map.getList("people", Double.class)).containsExactly(0.0, 100.0);
    }

    @Test
    void the_map_has_buildings_in_a_box() {
        double[] low = town.place(-110, -50);
        double[] high = town.place(10, 50);
        JsonPath map = get("/map?metric=straight&type=COMMUNITY_SHOPS&level=building&bbox=" + low[0] + "," + low[1]
                + "," + high[0] + "," + high[1]);

        // houses at -100, -50 and 0
        assertThat(map.getList("verdicts", String.class)).containsExactly("PASS", "PASS", "PASS");
    }

    @Test
    void the_overall_map_counts_norms() {
        JsonPath map = get("/map?metric=straight");
        JsonPath answer = get("?metric=straight&community=" + west);

        assertThat(map.getDouble("people[0]")).isEqualTo(answer.getDouble("overall.short"));
        assertThat(answer.getInt("overall.must")).isGreaterThan(answer.getInt("overall.short"));
    }

    @Test
    void the_summary_counts_compounds_and_people() {
        JsonPath summary = get("/summary?metric=straight&type=COMMUNITY_SHOPS");

        assertThat(summary.getInt("norms[0].communities")).isEqualTo(2);
        assertThat(summary.getInt("norms[0].short")).isEqualTo(1);
        assertThat(summary.getInt("norms[0].tooFar")).isEqualTo(1);
        assertThat(summary.getInt("norms[0].tooFull")).isZero();
        assertThat(summary.getDouble("norms[0].peopleShort")).isEqualTo(100);
        assertThat(summary.getDouble("norms[0].people")).isEqualTo(200);
    }

    @Test
    void a_new_facility_is_there_at_once() {
        assertThat(get("/map?metric=straight&type=COMMUNITY_SHOPS").getString("verdicts[1]"))
                .isEqualTo("SHORT");
        town.facility(1000, 50, "COMMUNITY_SHOPS", Map.of());
        store.followed();
        assertThat(get("/map?metric=straight&type=COMMUNITY_SHOPS").getString("verdicts[1]"))
                .isEqualTo("PASS");
    }

    @Test
    void changes_name_the_norms_that_differ() {
        JsonPath changes = get("/changes?metric=walk&against=metric:straight");

        assertThat(changes.getString("before.metric")).isEqualTo("STRAIGHT");
        assertThat(changes.getString("after.metric")).isEqualTo("WALK");
        assertThat(changes.getList("norms.norm", String.class)).containsExactly("GB.COMMUNITY_SHOPS");
        assertThat(changes.getInt("norms[0].communitiesShortBefore")).isEqualTo(1);
        assertThat(changes.getInt("norms[0].communitiesShortAfter")).isEqualTo(2);
        assertThat(changes.getDouble("norms[0].peopleShortAfter")).isEqualTo(200);
    }

    @Test
    void gaps_come_as_geojson_with_outlines_and_as_csv() {
        JsonPath features = get("?metric=straight&type=COMMUNITY_SHOPS&each=community&f=geojson");
        assertThat(features.getList("features")).hasSize(2);
        assertThat(features.getString("features[0].geometry.type")).isEqualTo("MultiPolygon");
        assertThat(features.getString("features[1].properties.verdict")).isEqualTo("SHORT");

        String csv = given().get("/api/gaps?metric=straight&type=COMMUNITY_SHOPS&each=community&f=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv.split("\r\n")).hasSize(3);
        assertThat(csv).startsWith("\uFEFFarea_level").contains("西").contains("东");
    }

    @Test
    void coverage_is_told_by_ring() {
        JsonPath coverage = given().get("/api/coverage?type=COMMUNITY_SHOPS&radius=60,120,1010&metric=straight")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(TestStore.DOUBLES);

        // houses of the west at -100, -50, 0, 50, 100 and 50 m to the north the shop: 111.8, 70.7, 50, 70.7, 111.8 m;
        // of the east those at 900, 950 and 1,000 m
        assertThat(coverage.getList("rings.within", Double.class)).containsExactly(20.0, 100.0, 160.0);
        assertThat(coverage.getList("rings.beyond", Double.class)).containsExactly(180.0, 100.0, 40.0);
        assertThat(coverage.getInt("facilities")).isEqualTo(1);
        assertThat((Object) coverage.get("flow")).isNull();
    }

    @Test
    void a_flow_gives_no_more_places_than_there_are() {
        town.facility(1000, 50, "KINDERGARTEN", Map.of("capacity", 60, "capacity_unit", "places"));
        town.facility(0, 50, "KINDERGARTEN", Map.of("capacity", 9000, "capacity_unit", "m2"));
        store.followed();
        JsonPath coverage = given().get("/api/coverage?type=KINDERGARTEN&radius=300&metric=straight&capacity=flow")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(TestStore.DOUBLES);

        assertThat(coverage.getDouble("rings[0].within")).isEqualTo(200);
        assertThat(coverage.getDouble("flow.places")).isEqualTo(60);
        assertThat(coverage.getInt("flow.withoutPlaces")).isEqualTo(1);
        assertThat(coverage.getDouble("flow.served")).isEqualTo(60);
        assertThat(coverage.getDouble("flow.servedByShares")).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/gaps?community=999999999, 404",
        "/api/gaps?norms=NO-SUCH, 404",
        "/api/gaps?norms=GB50180-2018@99, 404",
        "/api/gaps?norms=gb!, 400",
        "/api/gaps?metric=fly, 400",
        "/api/gaps?whatIf=1&metric=straight, 400",
        "/api/gaps?whatIf=999999999, 404",
        "/api/gaps?assumptions=99, 404",
        "/api/gaps?type=DRAGON, 400",
        "/api/gaps?community=1&block=1, 400",
        "/api/gaps?f=xml, 400",
        "/api/gaps?each=community, 400",
        "/api/gaps?colour=red, 400",
        "/api/gaps/map?level=building, 400",
        "'/api/gaps/map?level=building&bbox=1,2,3', 400",
        "/api/gaps/changes, 400",
        "/api/gaps/changes?against=weather:fine, 400",
        "/api/coverage?radius=300, 400",
        "/api/coverage?type=KINDERGARTEN, 400",
        "/api/coverage?type=KINDERGARTEN&radius=-1, 400",
        "/api/coverage?type=KINDERGARTEN&radius=nan, 400",
        "/api/coverage?type=KINDERGARTEN&radius=99999999, 400",
        "/api/coverage?type=KINDERGARTEN&radius=300&minutes=5, 400"
    })
    void what_cannot_be_used_is_refused(String path, int status) {
        given().urlEncodingEnabled(false)
                .get(path.replace("!", "%21"))
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void the_formulas_are_one_request_away() {
        given().get("/api/indicators").then().statusCode(200);
    }
}
