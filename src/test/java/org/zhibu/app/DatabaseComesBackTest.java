package org.zhibu.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestDatabase;
import org.zhibu.testing.TestStore;

/** The database server really stops and starts again at the same address. */
@DbTest
class DatabaseComesBackTest {
    private static final String PARK =
            "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[116.457,39.885]},"
                    + "\"properties\":{\"type\":\"PARK\"}}";

    @Inject
    TestStore store;

    @Test
    void a_stopped_database_is_answered_with_503_and_all_is_well_again_without_a_restart() throws Exception {
        store.empty();
        GridDistrict.of(store, 10);
        long building = store.whole("SELECT min(id) FROM building");
        assertThat(circle()).isEqualTo(29);

        TestDatabase.stopServer();
        try {
            ExecutorService callers = Executors.newFixedThreadPool(8);
            try {
                for (int round = 0; round < 4; round++) {
                    Future<Response> list = callers.submit(() -> given().get("/api/buildings"));
                    Future<Response> read = callers.submit(() -> given().get("/api/buildings/" + building));
                    Future<Response> search = callers.submit(() -> given().get("/api/search?q=x"));
                    Future<Response> tile = callers.submit(() -> given().get("/tiles/roads/15/26983/12402.mvt"));
                    Future<Response> made = callers.submit(() -> given().contentType("application/geo+json")
                            .body(PARK)
                            .post("/api/facilities"));
                    Future<Response> from = callers.submit(() -> given().get("/api/circles?community=1"));
                    for (Future<Response> answer : java.util.List.of(list, read, search, tile, made, from)) {
                        unavailable(answer.get());
                    }
                }
            } finally {
                callers.shutdownNow();
            }
        } finally {
            TestDatabase.startServer();
        }

        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (given().get("/api/buildings").statusCode() != 200) {
            assertThat(Instant.now()).as("well again within half a minute").isBefore(deadline);
            Thread.sleep(200);
        }
        for (int round = 0; round < 30; round++) {
            given().get("/api/buildings/" + building).then().statusCode(200);
        }
        assertThat(circle()).isEqualTo(29);
        given().contentType("application/geo+json")
                .body(PARK)
                .post("/api/facilities")
                .then()
                .statusCode(201);
        given().get("/api/circles?lon=116.457&lat=39.885&radius=100")
                .then()
                .body("contents.facilities.count", equalTo(1));
        // a change made elsewhere is followed again, too
        GridDistrict.around(store).facility(10, 0, "PARK", Map.of());
        Thread.sleep(1000);
        given().get("/api/circles?lon=116.457&lat=39.885&radius=100")
                .then()
                .body("contents.facilities.count", equalTo(2));
    }

    private static int circle() {
        return given().get("/api/circles?lon=116.457&lat=39.885&radius=310")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("contents.buildings.count");
    }

    private static void unavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/busy"))
                .body("detail.length()", greaterThan(20));
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
    }
}
