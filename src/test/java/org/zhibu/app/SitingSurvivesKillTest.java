package org.zhibu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service is killed while sitings are solved: they are solved after the next start, without being asked for again. */
@Tag("packaged")
class SitingSurvivesKillTest {
    private static final int DWELLINGS = 60;
    private static final int ROOMS = 30;

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private PackagedService service;
    private int port;

    @BeforeEach
    void make() throws IOException {
        service = PackagedService.inFolderOfItsOwn();
        port = PackagedService.freePort();
    }

    @AfterEach
    void remove() throws IOException, InterruptedException {
        if (service != null) {
            service.close();
        }
    }

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
        assertThat(Instant.parse(get(second).path("startedAt").asText())).isAfter(killed);
    }

    private JsonNode ended(int siting) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (get(siting).path("state").asText().matches("WAITING|RUNNING")) {
            assertThat(System.nanoTime()).as("siting %d has ended", siting).isLessThan(end);
            Thread.sleep(200);
        }
        return get(siting);
    }

    private JsonNode get(int siting) throws IOException, InterruptedException {
        return mapper.readTree(service.get(port, "/api/sitings/" + siting).body());
    }

    private Process start() throws IOException, InterruptedException {
        Process process = service.start(port, Map.of());
        service.awaitReady(process, port);
        return process;
    }

    /** A square of some 20 m within 1 km. */
    private static String place(Random random, String properties) {
        double west = 116.4 + random.nextInt(1000) * 2e-5;
        double south = 39.9 + random.nextInt(1000) * 2e-5;
        double east = west + 2e-4;
        double north = south + 2e-4;
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%1$.6f,%2$.6f],[%3$.6f,%2$.6f],"
                        + "[%3$.6f,%4$.6f],[%1$.6f,%4$.6f],[%1$.6f,%2$.6f]]]},\"properties\":{%5$s}}",
                west,
                south,
                east,
                north,
                properties);
    }

    private JsonNode made(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header(
                                "Content-Type",
                                body.contains("\"Feature\"") ? "application/geo+json" : "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return mapper.readTree(answer.body());
    }
}
