package org.zhibu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The packaged service with a folder and a port of its own, to be killed and started again. */
abstract class KillCase {
    final ObjectMapper mapper = new ObjectMapper();
    final HttpClient client = HttpClient.newHttpClient();
    PackagedService service;
    int port;

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

    /** Starts it and waits until it answers. */
    Process start() throws IOException, InterruptedException {
        Process process = service.start(port, Map.of());
        service.awaitReady(process, port);
        return process;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json(service.get(port, path));
    }

    /** What was created. */
    JsonNode made(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(path, body, Optional.empty());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return mapper.readTree(answer.body());
    }

    /** @param version what is said to be known */
    HttpResponse<String> post(String path, String body, Optional<String> version)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", body.contains("\"Feature\"") ? "application/geo+json" : "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        version.ifPresent(known -> request.header("If-Match", '"' + known + '"'));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return mapper.readTree(answer.body());
    }

    /** A rectangle with properties. */
    static String feature(double west, double south, double east, double north, String properties) {
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
}
