package org.zhibu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The built service as a process of its own; skipped where nothing was built yet. */
@Tag("packaged")
class PackagedServiceTest {
    private PackagedService service;

    @BeforeEach
    void make() throws IOException {
        service = PackagedService.inFolderOfItsOwn();
    }

    @AfterEach
    void remove() throws IOException, InterruptedException {
        if (service != null) {
            service.close();
        }
    }

    /** Gone, or ended and only not yet collected by the first process of the machine. */
    private static boolean hasEnded(long process) throws IOException {
        Path state = Path.of("/proc", String.valueOf(process), "stat");
        return !Files.exists(state) || Files.readString(state).matches("(?s)\\d+ \\(.*\\) Z .*");
    }

    private long server() throws IOException {
        return Long.parseLong(Files.readAllLines(service.folder().resolve("data/postgres/postmaster.pid"))
                .get(0));
    }

    @Test
    void it_starts_on_an_empty_folder_leaves_no_process_behind_and_keeps_the_data() throws Exception {
        int port = PackagedService.freePort();
        Process first = service.start(port, Map.of());
        service.awaitReady(first, port);
        assertThat(service.output()).contains(service.folder().resolve("data").toString());
        HttpResponse<String> made = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/facilities"))
                                .header("Content-Type", "application/geo+json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[116,39]},"
                                                + "\"properties\":{\"type\":\"PARK\",\"name\":\"kept\"}}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(made.statusCode()).isEqualTo(201);
        long server = server();
        assertThat(ProcessHandle.of(server)).isPresent();

        Process second = service.start(PackagedService.freePort(), Map.of());
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(2);
        assertThat(service.output()).contains("in use").doesNotContain("\tat ");

        service.interrupt(first);
        assertThat(hasEnded(server)).isTrue();
        assertThat(service.folder().resolve("data/postgres/postmaster.pid")).doesNotExist();

        Process again = service.start(port, Map.of());
        service.awaitReady(again, port);
        assertThat(service.get(port, "/api/search?q=kept").body()).contains("\"kept\"");
        service.interrupt(again);
    }

    @Test
    void it_refuses_to_be_reached_from_elsewhere_before_it_touches_the_data() throws Exception {
        Process process = service.start(PackagedService.freePort(), Map.of("ZHIBU_HOST", "0.0.0.0"));
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(service.output()).contains("ZHIBU_ALLOW_REMOTE").doesNotContain("\tat ");
        assertThat(service.folder().resolve("data")).doesNotExist();
    }
}
