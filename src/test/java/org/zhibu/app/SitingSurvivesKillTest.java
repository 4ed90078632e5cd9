package org.zhibu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service is killed while sitings are solved: they are solved after the next start, without being asked for again. */
@Tag("packaged")
class SitingSurvivesKillTest extends KillCase {
    private static final int DWELLINGS = 60;
    private static final int ROOMS = 30;

    @Test
    void what_was_being_solved_when_the_service_was_killed_is_solved_after_the_next_start() throws Exception {
        Process process = start();
        Random random = new Random(3);
        for (int i = 0; i < DWELLINGS; i++) {
            made("/api/buildings", place(random, "\"use\":\"RESIDENTIAL\",\"population\":" + random.nextInt(10, 90)));
        }
        for (int i = 0; i < ROOMS; i++) {
            String room = "\"type\":\"VACANT_ROOM\",\"storey\":1,\"areaM2\":" + random.nextInt(600, 1000);
            made("/api/idle-spaces", place(random, room));
        }
        String siting = "{\"area\":{\"lon\":116.41,\"lat\":39.91,\"radiusMetres\":3000},\"seconds\":5,"
                + "\"budget\":{\"totalYuan\":9000000},\"types\":[{\"type\":\"COMMUNITY_STATION\",\"unitCostYuan\":1300},"
                + "{\"type\":\"PHARMACY\",\"radiusMetres\":250,\"unitCostYuan\":1700},"
                + "{\"type\":\"CONVENIENCE\",\"radiusMetres\":220,\"unitCostYuan\":1100}]}";
        // one is solved, the other waits for its turn
        int first = made("/api/sitings", siting).path("id").asInt();
        int second = made("/api/sitings", siting).path("id").asInt();
        process.destroyForcibly().waitFor();
        Instant killed = Instant.now();
        start();
        for (int id : new int[] {first, second}) {
            JsonNode solved = ended(id);
            assertThat(solved.path("state").asText()).as(solved.toString()).isEqualTo("DONE");
            assertThat(solved.at("/answer/isVerified").asBoolean()).isTrue();
            assertThat(solved.at("/answer/newlyServed").asDouble()).isPositive();
        }
        // the second at least had not even begun
        assertThat(Instant.parse(get("/api/sitings/" + second).path("startedAt").asText()))
                .isAfter(killed);
    }

    private JsonNode ended(int siting) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (get("/api/sitings/" + siting).path("state").asText().matches("WAITING|RUNNING")) {
            assertThat(System.nanoTime()).as("siting %d has ended", siting).isLessThan(end);
            Thread.sleep(200);
        }
        return get("/api/sitings/" + siting);
    }

    /** A square of some 20 m within 1 km. */
    private static String place(Random random, String properties) {
        double west = 116.4 + random.nextInt(1000) * 2e-5;
        double south = 39.9 + random.nextInt(1000) * 2e-5;
        return feature(west, south, west + 2e-4, south + 2e-4, properties);
    }
}
