package org.zhibu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhibu.app.EmbeddedPostgres;
import org.zhibu.testing.Ogr;

/**
 * Measures the standard doors with 200,000 buildings of ten corners, each figure beside the bare SQL through pgbench in the same
 * run; eight connections, everything on one machine. Prints, asserts that GDAL reads every building once.
 */
@Tag("bench")
class FeaturesBench {
    private static final int BUILDINGS = 200_000;
    private static final int CLIENTS = 8;
    private static final int SECONDS = 8;
    private static final double WEST = 116.2;
    private static final double SOUTH = 39.7;
    private static final double SPAN = 0.42;

    private static final String FILL = """
            INSERT INTO building (source, source_id, name, code, use, year_built, storeys, floor_area_m2, population, geom)
            SELECT 'bench', i::text, 'Building ' || i, 'B' || i, 'RESIDENTIAL', 1950 + i %% 70, 1 + i %% 30, 100 + i %% 9000, i %% 300,
                   ST_Multi(ST_MakePolygon(ST_MakeLine(ARRAY(SELECT ST_SetSRID(ST_MakePoint(
                       %1$s + (i %% 450) * 0.00093 + 0.0003 * cos(k * pi() / 5), %2$s + (i / 450) * 0.00093 + 0.0003 * sin(k * pi() / 5)), 4326)
                     FROM generate_series(0, 10) k ORDER BY k))))
            FROM generate_series(0, %3$s) i""".formatted(WEST, SOUTH, BUILDINGS - 1);

    private static final String COLUMNS =
            "id, version, name, code, source, source_id, source_date, confidence, use, year_built, storeys, ST_AsBinary(geom)";
    private static final String PAGE = "SELECT " + COLUMNS + " FROM building ORDER BY id LIMIT 100;\n";
    private static final String BOX = "\\set x random(0, 400)\n\\set y random(0, 400)\nSELECT " + COLUMNS
            + " FROM building WHERE geom && ST_MakeEnvelope(" + WEST + " + :x * 0.001, " + SOUTH + " + :y * 0.001, "
            + WEST
            + " + 0.01 + :x * 0.001, " + SOUTH + " + 0.01 + :y * 0.001, 4326) ORDER BY id LIMIT 100;\n";
    private static final String ONE =
            "\\set i random(1, " + BUILDINGS + ")\nSELECT " + COLUMNS + " FROM building WHERE id = :i;\n";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void measure() throws IOException, SQLException, InterruptedException {
        Path data = Files.createTempDirectory("zhibu-features-bench");
        EmbeddedPostgres database = EmbeddedPostgres.start(data, EmbeddedPostgres.Durability.THROW_AWAY);
        try (RunningService service = RunningService.start(database)) {
            fill(database);
            Thread.sleep(2000);
            Random random = new Random(7);
            Supplier<String> box = () -> {
                double x = WEST + ThreadLocalRandom.current().nextInt(401) * 0.001;
                double y = SOUTH + ThreadLocalRandom.current().nextInt(401) * 0.001;
                return String.format(Locale.ROOT, "&bbox=%.4f,%.4f,%.4f,%.4f", x, y, x + 0.01, y + 0.01);
            };
            String items = "/ogc/collections/buildings/items";
            compare("items?limit=100", 0.35, () -> items + "?limit=100", PAGE, database);
            compare(
                    "items?limit=100 with a box of 0.01 degrees",
                    0.60,
                    () -> items + "?limit=100" + box.get(),
                    BOX,
                    database);
            compare(
                    "one feature",
                    0.20,
                    () -> items + "/" + (1 + ThreadLocalRandom.current().nextInt(BUILDINGS)),
                    ONE,
                    database);
            report(
                    "WFS GetFeature count=100 GML",
                    requests(() ->
                            "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=zhibu:buildings&count=100"),
                    0,
                    0);
            everything(database, random);
            System.out.printf(Locale.ROOT, "peak memory of the service %d MiB%n", service.peakMebibytes());
        } finally {
            database.stop();
        }
    }

    private static void fill(EmbeddedPostgres database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(FILL);
            statement.execute("VACUUM ANALYZE building");
        }
    }

    private void compare(String what, double aim, Supplier<String> path, String sql, EmbeddedPostgres database)
            throws IOException, InterruptedException {
        requests(path);
        report(what, requests(path), bare(sql, database), aim);
    }

    private static void report(String what, double ours, double bare, double aim) {
        System.out.printf(
                Locale.ROOT,
                "%-45s %9.0f requests/s   bare SQL %9.0f   share %.2f   aim %.2f%n",
                what,
                ours,
                bare,
                bare == 0 ? 0 : ours / bare,
                aim);
    }

    /** Requests a second with eight connections. */
    private double requests(Supplier<String> path) throws InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        Callable<Long> work = () -> {
            long done = 0;
            while (System.nanoTime() < end) {
                HttpRequest request = RunningService.request(path.get());
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                    throw new IllegalStateException(request.toString());
                }
                done++;
            }
            return done;
        };
        try {
            long all = 0;
            for (Future<Long> each : clients.invokeAll(java.util.Collections.nCopies(CLIENTS, work))) {
                all += each.get();
            }
            return all / (double) SECONDS;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            clients.shutdown();
        }
    }

    /** Transactions a second of the bare query through pgbench, eight connections, prepared statements. */
    private static double bare(String sql, EmbeddedPostgres database) throws IOException, InterruptedException {
        Path script = Files.createTempFile("features", ".sql");
        Files.writeString(script, sql);
        Matcher url = Pattern.compile("//([^:/]+):(\\d+)/([^?]+)").matcher(database.jdbcUrl());
        if (!url.find()) {
            throw new IllegalStateException(database.jdbcUrl());
        }
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        "" + CLIENTS,
                        "-j",
                        "1",
                        "-T",
                        "" + SECONDS,
                        "-f",
                        script.toString(),
                        "-h",
                        url.group(1),
                        "-p",
                        url.group(2),
                        "-U",
                        database.user(),
                        url.group(3)))
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        Process process = builder.start();
        double tps = 0;
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                Matcher found = Pattern.compile("tps = ([0-9.]+)").matcher(line);
                tps = found.find() ? Double.parseDouble(found.group(1)) : tps;
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said.toString());
        }
        Files.delete(script);
        return tps;
    }

    /** All buildings by GDAL: distinct ones are counted, since a number of features hides lost ones. */
    private static void everything(EmbeddedPostgres database, Random random) throws IOException, SQLException {
        String url = database.jdbcUrl()
                        .replaceFirst("jdbc:postgresql://([^:/]+):(\\d+)/([^?]+).*", "PG:host=$1 port=$2 dbname=$3")
                + " user=" + database.user() + " password=" + database.password();
        double direct = seconds(url, "building", random);
        String door = "OAPIF:http://127.0.0.1:" + RunningService.PORT + "/ogc";
        double pages = seconds(door, "buildings", random, "-oo", "PAGE_SIZE=10000");
        double small = seconds(door, "buildings", random);
        System.out.printf(
                Locale.ROOT,
                "all buildings by ogr2ogr: from PostgreSQL %.1f s, pages of 10,000 %.1f s (%.1f times, aim 5), GDAL's own pages %.1f s (%.1f times, aim 10)%n",
                direct,
                pages,
                pages / direct,
                small,
                small / direct);
    }

    private static double seconds(String source, String layer, Random random, String... options) throws IOException {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "features-" + random.nextInt(1_000_000) + ".csv");
        java.util.ArrayList<String> command =
                new java.util.ArrayList<>(List.of("ogr2ogr", "-f", "CSV", file.toString(), source, layer));
        command.addAll(List.of(options));
        long start = System.nanoTime();
        Ogr.run(command.toArray(String[]::new));
        double seconds = (System.nanoTime() - start) / 1e9;
        try (var lines = Files.lines(file)) {
            long distinct = lines.skip(1)
                    .map(line -> line.replaceFirst(".*?(Building \\d+).*", "$1"))
                    .distinct()
                    .count();
            if (distinct != BUILDINGS) {
                throw new AssertionError(layer + ": " + distinct + " of " + BUILDINGS + " buildings arrived");
            }
        }
        Files.delete(file);
        return seconds;
    }
}
