package org.zhibu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.zhibu.app.EmbeddedPostgres;

/** The packaged service as a process of its own, on a database that is there. */
final class RunningService implements AutoCloseable {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    /** {@code -Dzhibu.bench.port}: another one where two benches run on one machine. */
    static final int PORT = Integer.getInteger("zhibu.bench.port", 18_099);

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final double secondsToReady;

    private RunningService(Process process) throws IOException, InterruptedException {
        this.process = process;
        long start = System.nanoTime();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the service ended; see target/bench-service.log");
            }
            Thread.sleep(20);
        }
        this.secondsToReady = (System.nanoTime() - start) / 1e9;
    }

    /** @throws java.net.BindException when somebody else answers at the port, whom the bench would measure instead */
    static RunningService start(EmbeddedPostgres database) throws IOException, InterruptedException {
        return start(database, Map.of());
    }

    /** The same with settings of its own, as variables of the environment. */
    static RunningService start(EmbeddedPostgres database, Map<String, String> settings)
            throws IOException, InterruptedException {
        new ServerSocket(PORT, 1, InetAddress.getLoopbackAddress()).close();
        ProcessBuilder builder = new ProcessBuilder("java", "-Xmx1g", "-XX:+UseParallelGC", "-jar", JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target/bench-service.log").toFile()));
        builder.environment().put("ZHIBU_JDBC_URL", database.jdbcUrl());
        builder.environment().put("ZHIBU_JDBC_USER", database.user());
        builder.environment().put("ZHIBU_JDBC_PASSWORD", database.password());
        builder.environment().put("ZHIBU_PORT", String.valueOf(PORT));
        builder.environment().putAll(settings);
        return new RunningService(builder.start());
    }

    private boolean isReady() throws InterruptedException {
        try {
            return client.send(request("/q/health/ready"), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    double secondsToReady() {
        return secondsToReady;
    }

    static HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path))
                .build();
    }

    /** Milliseconds until the last byte of the answer, on a connection that is kept. */
    double milliseconds(String path) throws IOException {
        long start = System.nanoTime();
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + PORT + path).toURL().openConnection();
        if (connection.getResponseCode() != 200) {
            throw new IllegalStateException(path + " answered " + connection.getResponseCode());
        }
        try (InputStream body = connection.getInputStream()) {
            body.readAllBytes();
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** The most memory the process ever had resident, in MiB. */
    long peakMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
