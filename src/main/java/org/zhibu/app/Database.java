package org.zhibu.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/** The PostGIS the service works on: the one that was named, or an embedded one. */
record Database(String jdbcUrl, String user, String password, Optional<EmbeddedPostgres> embedded) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String EPSG_FOLDER = "EPSG-HSQL.directory";
    private static final String OLDEST_POSTGIS = "3.3";
    private static final String FACTS = """
            SELECT current_setting('server_version_num')::int / 10000 AS major,
                   (SELECT max(version) FROM pg_available_extension_versions
                    WHERE name = 'postgis' AND version ~ '^[0-9.]+$') AS postgis""";

    static Database fromSettings() {
        Optional<String> named = Setting.JDBC_URL
                .value()
                .or(() -> Optional.ofNullable(System.getProperty("quarkus.datasource.jdbc.url")))
                .or(() -> Optional.ofNullable(System.getenv("QUARKUS_DATASOURCE_JDBC_URL")));
        if (named.isPresent()) {
            unpackReferenceSystemsTo(
                    Path.of(System.getProperty("java.io.tmpdir"), "zhibu-epsg-" + System.getProperty("user.name")));
            return new Database(
                    named.get(),
                    Setting.JDBC_USER.value().orElse("zhibu"),
                    Setting.JDBC_PASSWORD.value().orElse(""),
                    Optional.empty());
        }
        Path folder = dataFolder();
        unpackReferenceSystemsTo(folder.resolve("epsg"));
        System.out.println("Data folder: " + folder);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, EmbeddedPostgres.Durability.KEEP);
        return new Database(postgres.jdbcUrl(), postgres.user(), postgres.password(), Optional.of(postgres));
    }

    /** GeoTools would take a folder that all users of the machine share. */
    private static void unpackReferenceSystemsTo(Path folder) {
        if (System.getProperty(EPSG_FOLDER) == null) {
            System.setProperty(EPSG_FOLDER, folder.toString());
        }
    }

    private static Path dataFolder() {
        return Setting.DATA
                .value()
                .map(Path::of)
                .orElseGet(() -> System.getProperty("user.name").equals("root")
                        ? Path.of("/var/lib/zhibu")
                        : Path.of(System.getProperty("user.home"), ".local/share/zhibu"));
    }

    void publish() {
        System.setProperty("quarkus.datasource.jdbc.url", jdbcUrl);
        System.setProperty("quarkus.datasource.username", user);
        System.setProperty("quarkus.datasource.password", password);
    }

    void stop() {
        embedded.ifPresent(EmbeddedPostgres::stop);
    }

    /** Waits for a server that is still starting, then looks at its versions. */
    void check() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet facts = statement.executeQuery(FACTS)) {
            facts.next();
            refuseOld(facts.getInt("major"), Optional.ofNullable(facts.getString("postgis")));
        } catch (SQLException e) {
            throw new StartProblem("The database " + jdbcUrl + " refused: " + e.getMessage(), "see its log");
        }
    }

    private void refuseOld(int major, Optional<String> postgis) {
        if (major < PostgresBinaries.OLDEST) {
            throw new StartProblem(
                    jdbcUrl + " is PostgreSQL " + major + ".",
                    "PostgreSQL " + PostgresBinaries.OLDEST + " or newer is needed");
        }
        if (postgis.isEmpty()) {
            throw new StartProblem(
                    jdbcUrl + " has no PostGIS to install.",
                    "install the PostGIS package of that server, " + OLDEST_POSTGIS + " or newer");
        }
        if (isOlder(postgis.get(), OLDEST_POSTGIS)) {
            throw new StartProblem(
                    jdbcUrl + " has PostGIS " + postgis.get() + ".",
                    "PostGIS " + OLDEST_POSTGIS + " or newer is needed");
        }
    }

    static boolean isOlder(String version, String oldest) {
        int[] have = numbers(version);
        int[] need = numbers(oldest);
        return Arrays.compare(have, 0, 2, need, 0, 2) < 0;
    }

    /** Major and minor; a missing one is 0. */
    private static int[] numbers(String version) {
        return Arrays.copyOf(
                Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray(), 2);
    }

    private Connection connect() throws SQLException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return connectOnce();
            } catch (SQLException e) {
                boolean mayComeUp = e.getSQLState() != null
                        && (e.getSQLState().startsWith("08") || e.getSQLState().equals("57P03"));
                if (!mayComeUp || Instant.now().isAfter(deadline)) {
                    throw new StartProblem(
                            "The database " + jdbcUrl + " cannot be reached as " + user + ": " + e.getMessage(),
                            "check ZHIBU_JDBC_URL, ZHIBU_JDBC_USER and ZHIBU_JDBC_PASSWORD, and that the server runs");
                }
                System.out.println("Waiting for the database " + jdbcUrl + " …");
                pause();
            }
        }
    }

    /** By the driver itself: other drivers on the class path have no say. */
    private Connection connectOnce() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        Connection connection = new Driver().connect(jdbcUrl, properties);
        if (connection == null) {
            throw new StartProblem(
                    "ZHIBU_JDBC_URL is '" + jdbcUrl + "'.", "write jdbc:postgresql://host:port/database");
        }
        return connection;
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartProblem("Interrupted while waiting for the database.", "start again");
        }
    }
}
