package org.zhibu.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhibu.app.EmbeddedPostgres;

/** A real PostGIS for the tests: one throw-away cluster, migrated from empty by the service under test. */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String CLUSTER = "zhibu.test.cluster";

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("zhibu-test");
            System.setProperty(CLUSTER, folder.resolve("postgres").toString());
            postgres = EmbeddedPostgres.start(folder, EmbeddedPostgres.Durability.THROW_AWAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
                "quarkus.datasource.username", postgres.user(),
                "quarkus.datasource.password", postgres.password());
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.stop();
        }
    }

    /** Stops the server under the service; connections break. */
    public static void stopServer() throws IOException, InterruptedException {
        control("-m", "fast", "stop");
    }

    /** Starts the same server with the options it had, the port among them. */
    public static void startServer() throws IOException, InterruptedException {
        String options = Files.readString(Path.of(System.getProperty(CLUSTER), "postmaster.opts"))
                .strip()
                .replaceFirst("^\\S+\\s+", "")
                .replaceAll("\"-D\" \"[^\"]*\"", "");
        control("-o", options, "-l", System.getProperty(CLUSTER) + "/restarted.log", "start");
    }

    private static void control(String... arguments) throws IOException, InterruptedException {
        String cluster = System.getProperty(CLUSTER);
        String version = Files.readString(Path.of(cluster, "PG_VERSION")).strip();
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
        }
        command.addAll(List.of("/usr/lib/postgresql/" + version + "/bin/pg_ctl", "-w", "-D", cluster));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(Path.of(cluster).getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed");
        }
    }
}
