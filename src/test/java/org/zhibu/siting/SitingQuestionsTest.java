package org.zhibu.siting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/** Questions that take long end when nobody waits for them any more. */
@DbTest
class SitingQuestionsTest {
    /** Longer than anybody waits for the end of a question that has been ended. */
    private static final int SECONDS = 60;

    @Inject
    TestStore store;

    @Inject
    SitingQuestions questions;

    private int siting;

    /** Forty rooms of unequal size among 121 dwellings, one of each of two hundred rules left out in turn: solved for minutes. */
    @BeforeEach
    void town() throws InterruptedException {
        store.empty();
        GridDistrict town = GridDistrict.of(store, 10);
        Random random = new Random(7);
        StringBuilder locked = new StringBuilder();
        for (int room = 0; room < 40; room++) {
            long id = town.idleSpace(
                    random.nextInt(-500, 500),
                    random.nextInt(-500, 500),
                    "VACANT_ROOM",
                    Map.of("area_m2", (double) random.nextInt(600, 1000), "storey", 1));
            locked.append(room == 0 ? "" : ",").append("{\"space\":").append(id).append(",\"type\":\"PARCEL\"}");
        }
        long unit = town.insert("renewal_unit", town.rectangle(0, 0, 1200, 1200), Map.of("name", "U"));
        store.followed();
        Response asked = given().contentType("application/json")
                .body("{\"area\":{\"unit\":" + unit
                        + "},\"budget\":{\"totalYuan\":9000000},\"seconds\":1,\"lockedOut\":["
                        + locked + "],\"types\":[{\"type\":\"COMMUNITY_STATION\",\"unitCostYuan\":1300},"
                        + "{\"type\":\"PHARMACY\",\"radiusMetres\":250,\"unitCostYuan\":1700},"
                        + "{\"type\":\"PARCEL\",\"radiusMetres\":200,\"unitCostYuan\":900},"
                        + "{\"type\":\"CONVENIENCE\",\"radiusMetres\":220,\"unitCostYuan\":1100}]}")
                .post("/api/sitings");
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        siting = asked.path("id");
        for (int turn = 0; turn < 300 && !isEnded(); turn++) {
            Thread.sleep(100);
        }
        assertThat(isEnded()).isTrue();
    }

    private boolean isEnded() {
        return !given().get("/api/sitings/" + siting).path("state").toString().matches("WAITING|RUNNING");
    }

    private String question() {
        return "/api/sitings/" + siting + "/explanation?question=marginal&seconds=" + SECONDS;
    }

    private Asking begun() throws InterruptedException {
        for (int turn = 0; turn < 150 && questions.live().isEmpty(); turn++) {
            Thread.sleep(100);
        }
        return questions.live().iterator().next();
    }

    private void ended() throws InterruptedException {
        for (int turn = 0; turn < 400 && !questions.live().isEmpty(); turn++) {
            Thread.sleep(100);
        }
        assertThat(questions.live()).isEmpty();
    }

    @Test
    void a_question_ends_when_its_client_goes_away() throws IOException, InterruptedException {
        Asking asking;
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET " + question() + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            asking = begun();
            assertThat(asking.isEnded()).isFalse();
        }
        ended();
        assertThat(asking.isEnded()).isTrue();
    }

    @Test
    void a_question_ends_when_somebody_says_so_and_who_waits_is_told() throws InterruptedException, ExecutionException {
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> given().get(question()));
        begun();
        assertThat(given().delete("/api/sitings/" + siting + "/explanation").statusCode())
                .isEqualTo(204);
        Response told = waiting.get();
        assertThat(told.statusCode()).as(told.asString()).isEqualTo(409);
        assertThat(told.asString()).contains("ended before it was answered");
        assertThat(questions.live()).isEmpty();
    }
}
