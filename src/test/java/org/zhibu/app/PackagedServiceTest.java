package org.zhibu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The built service as a process of its own; skipped where nothing was built yet. */
@Tag("packaged")
class PackagedServiceTest {
    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Path folder;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void make() throws IOException {
        assumeTrue(Files.exists(JAR), "built with mvn package");
        folder = Files.createTempDirectory("zhibu-packaged");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void remove() throws IOException, InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
        if (folder != null) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private Process start(int port, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx512m",
                        "-jar",
                        JAR.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output-" + started.size()).toFile());
        builder.environment()
                .putAll(Map.of("ZHIBU_DATA", folder.resolve("data").toString(), "ZHIBU_PORT", String.valueOf(port)));
        builder.environment().putAll(settings);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output-" + (started.size() - 1)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Process process, int port) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(120));
        while (Instant.now().isBefore(deadline) && process.isAlive()) {
            try {
                if (get(port, "/q/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not ready: " + output());
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("stops when interrupted: " + output())
                .isTrue();
    }

    /** Gone, or ended and only not yet collected by the first process of the machine. */
    private static boolean hasEnded(long process) throws IOException {
        Path state = Path.of("/proc", String.valueOf(process), "stat");
        return !Files.exists(state) || Files.readString(state).matches("(?s)\\d+ \\(.*\\) Z .*");
    }

    private long server() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                .get(0));
    }

    @Test
    void it_starts_on_an_empty_folder_leaves_no_process_behind_and_keeps_the_data() throws Exception {
        int port = freePort();
        Process first = start(port, Map.of());
        awaitReady(first, port);
        assertThat(output()).contains(folder.resolve("data").toString());
        HttpResponse<String> made = CLIENT.send(
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

        Process second = start(freePort(), Map.of());
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(2);
        assertThat(output()).contains("in use").doesNotContain("\tat ");

        interrupt(first);
        assertThat(hasEnded(server)).isTrue();
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();

        Process again = start(port, Map.of());
        awaitReady(again, port);
        assertThat(get(port, "/api/search?q=kept").body()).contains("\"kept\"");
        interrupt(again);
    }

    @Test
    void it_refuses_to_be_reached_from_elsewhere_before_it_touches_the_data() throws Exception {
        Process process = start(freePort(), Map.of("ZHIBU_HOST", "0.0.0.0"));
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(output()).contains("ZHIBU_ALLOW_REMOTE").doesNotContain("\tat ");
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
