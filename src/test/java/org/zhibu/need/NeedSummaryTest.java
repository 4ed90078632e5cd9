package org.zhibu.need;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

@DbTest
class NeedSummaryTest {
    @Inject
    TestStore store;

    private long district;
    private long subdistrict;
    private long block;
    private long community;
    private long building;

    /**
     * A compound in a block in a sub-district in a district, squares of 0.001, 0.002, 0.003 and 0.004 degrees from the
     * same corner. Needs 1 to 5 belong to the compound, 1 to the building; 6 lies in the block and in no compound.
     */
    @BeforeEach
    void set_up() {
        store.empty();
        district = area("district", "", "", 0.004);
        subdistrict = area("subdistrict", ", district_id", ", " + district, 0.003);
        block = area("block", ", subdistrict_id", ", " + subdistrict, 0.002);
        community = area("community", ", block_id", ", " + block, 0.001);
        building = area("building", ", community_id", ", " + community, 0.0001);
        need(1, "助餐", "CANTEEN", "2024-01-31T15:59:00Z", "2024-02-03T01:00:00Z", "DONE", community, building);
        need(2, "助餐", "CANTEEN", "2024-01-31T16:01:00Z", "2024-02-01T02:00:00Z", "DONE", community, null);
        need(3, "停车", "CAR_PARKING", "2024-04-10T01:00:00Z", null, "OPEN", community, null);
        need(4, "停车", "CAR_PARKING", "2024-04-11T01:00:00Z", "2024-04-21T01:00:00Z", "REJECTED", community, null);
        need(5, null, null, null, null, null, community, null);
        need(6, "噪声", null, "2024-04-30T15:00:00Z", "2024-05-10T01:00:00Z", null, null, null);
    }

    private long area(String table, String columns, String values, double size) {
        return store.whole("INSERT INTO " + table + " (source, source_id, geom" + columns
                + ") VALUES ('t', '1', ST_Multi(ST_MakeEnvelope(116.45, 39.88, " + (116.45 + size) + ", "
                + (39.88 + size) + ", 4326))" + values + ") RETURNING id");
    }

    private void need(
            int id,
            String category,
            String type,
            String reported,
            String done,
            String state,
            Long community,
            Long building) {
        store.execute(
                "INSERT INTO need (source, source_id, category, facility_type, reported_at, done_at, state, community_id,"
                        + " building_id, geom) VALUES ('t', ?, ?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?,"
                        + " ST_SetSRID(ST_MakePoint(116.45 + ?, 39.8815), 4326))",
                String.valueOf(id),
                category,
                type,
                reported,
                done,
                state,
                community,
                building,
                id * 0.0002);
    }

    private static ValidatableResponse summary(String query) {
        return given().get("/api/need-summaries" + query).then();
    }

    /** Days in China: 1 took from 31 January to 3 February = 3, 2 none (both on 1 February), 6 ten; the rejected one none. */
    @Test
    void needs_of_a_block_are_summed_up_by_state_type_category_and_month() {
        summary("?block=" + block)
                .statusCode(200)
                .body("count", equalTo(6))
                .body("open", equalTo(1))
                .body("undated", equalTo(1))
                .body("byState.DONE", equalTo(2))
                .body("byState.OPEN", equalTo(1))
                .body("byState.REJECTED", equalTo(1))
                .body("byState.UNKNOWN", equalTo(2))
                .body("byFacilityType.facilityType", equalTo(java.util.Arrays.asList("CANTEEN", "CAR_PARKING", null)))
                .body("byFacilityType.count", equalTo(java.util.List.of(2, 2, 2)))
                .body("byFacilityType.open", equalTo(java.util.List.of(0, 1, 0)))
                .body("byCategory", hasSize(4))
                .body(
                        "monthly.month",
                        equalTo(java.util.List.of("2024-01", "2024-02", "2024-03", "2024-04", "2024-05")))
                .body("monthly.reported", equalTo(java.util.List.of(1, 1, 0, 3, 0)))
                .body("monthly.done", equalTo(java.util.List.of(0, 2, 0, 0, 1)))
                .body("daysToDone.median", equalTo(3.0f))
                .body("daysToDone.p90", equalTo(10.0f))
                .body("daysToDone.of", equalTo(3));
    }

    @Test
    void a_larger_area_has_the_needs_of_its_compounds_and_those_within_it_that_have_none() {
        summary("?building=" + building).body("count", equalTo(1)).body("daysToDone.median", equalTo(3.0f));
        summary("?community=" + community).body("count", equalTo(5)).body("daysToDone.median", equalTo(1.5f));
        summary("?subdistrict=" + subdistrict).body("count", equalTo(6));
        summary("?district=" + district).body("count", equalTo(6));
        store.execute("UPDATE need SET geom = ST_SetSRID(ST_MakePoint(117, 39), 4326) WHERE source_id = '6'");
        summary("?district=" + district).body("count", equalTo(5));
        summary("").body("count", equalTo(6));
    }

    /** The day begins in China: need 1 was reported on 31 January, need 2 two minutes later on 1 February. */
    @Test
    void a_period_counts_its_first_and_last_day() {
        summary("?from=2024-02-01&to=2024-04-10").body("count", equalTo(2)).body("undated", equalTo(0));
        summary("?to=2024-01-31").body("count", equalTo(1));
        summary("?from=2024-05-01").body("count", equalTo(0)).body("daysToDone.median", nullValue());
    }

    @Test
    void what_is_not_there_or_not_understood_is_refused() {
        summary("?block=999999").statusCode(404).body("detail", containsString("999999"));
        summary("?block=" + block + "&district=" + district).statusCode(400);
        summary("?from=2024-02-30").statusCode(400).body("parameter", equalTo("from"));
        summary("?from=2024-03-01&to=2024-02-01").statusCode(400).body("parameter", equalTo("to"));
        summary("?colour=red").statusCode(400);
        given().get("/api/need-clusters?zoom=14").then().statusCode(400).body("parameter", equalTo("bbox"));
        given().get("/api/need-clusters?bbox=1,2,3&zoom=14").then().statusCode(400);
        given().get("/api/need-clusters?bbox=116,39,117,40&zoom=23").then().statusCode(400);
        given().get("/api/need-clusters?bbox=116,39,117,40&zoom=14&facilityType=DRAGON")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("facilityType"));
    }

    @Test
    void needs_close_together_are_one_cluster_until_the_zoom_tells_them_apart() {
        String all = "/api/need-clusters?bbox=116,39,117,40&zoom=";
        given().get(all + "10")
                .then()
                .statusCode(200)
                .body("features", hasSize(1))
                .body("features[0].properties.count", equalTo(6))
                .body("features[0].properties.open", equalTo(1));
        // a cell at zoom 22 is 360 / 2^22 / 4 = 0.00002 degrees wide, the needs are 0.0002 apart
        given().get(all + "22").then().body("features", hasSize(6)).body("features.id", hasSize(6));
        given().get(all + "22&facilityType=CANTEEN").then().body("features", hasSize(2));
        given().get("/api/need-clusters?bbox=115,39,116,40&zoom=10").then().body("features", hasSize(0));
        assertThat(given().get(all + "10").jsonPath().getDouble("features[0].geometry.coordinates[1]"))
                .isCloseTo(39.8815, org.assertj.core.api.Assertions.within(1e-5));
    }
}
