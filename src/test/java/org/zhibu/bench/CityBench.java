package org.zhibu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhibu.app.EmbeddedPostgres;
import org.zhibu.sample.CitySize;
import org.zhibu.sample.PlaceWriter;
import org.zhibu.sample.SyntheticCity;

/**
 * Measures the packaged service on the synthetic city of 1,000,000 buildings, each figure beside its baseline in the same
 * run. Prints, asserts nothing: figures depend on the machine, ratios less so. {@code make bench} runs it.
 */
@Tag("bench")
class CityBench {
    private static final int CIRCLES = 200;
    private static final int WARM_UP = 2000;
    private static final int TILES = 60;
    private static final int CLIENTS = 8;
    private static final long SEED = 7;

    /** The straightforward way: every kind by its distance on the spheroid, through a GiST index on geography. */
    private static final String BASELINE_CIRCLE = """
            WITH o AS (SELECT ST_SetSRID(ST_MakePoint(?, ?), 4326)::geography AS g),
            b AS (SELECT count(*), sum(population), sum(household_count), sum(population_60), sum(population_65),
                         sum(footprint_m2), sum(coalesce(floor_area_m2, footprint_m2 * storeys)),
                         count(*) FILTER (WHERE year_built < 1980), count(*) FILTER (WHERE year_built BETWEEN 1980 AND 1989),
                         count(*) FILTER (WHERE year_built BETWEEN 1990 AND 2000), count(*) FILTER (WHERE year_built > 2000)
                  FROM building, o WHERE ST_DWithin(point::geography, o.g, 3000)),
            c AS (SELECT json_agg(json_build_object('id', id, 'name', name, 'd', ST_Distance(point::geography, o.g)))
                  FROM community, o WHERE ST_DWithin(point::geography, o.g, 3000)),
            f AS (SELECT json_agg(json_build_object('id', id, 'type', type, 'name', name, 'd', ST_Distance(point::geography, o.g)))
                  FROM facility, o WHERE ST_DWithin(point::geography, o.g, 3000)),
            n AS (SELECT json_agg(t) FROM (SELECT DISTINCT ON (type) type, id, ST_Distance(point::geography, o.g) AS d
                  FROM facility, o WHERE ST_DWithin(point::geography, o.g, 3000) ORDER BY type, d) t),
            i AS (SELECT json_agg(json_build_object('id', id, 'type', type, 'area', area_m2)), sum(area_m2)
                  FROM idle_space, o WHERE ST_DWithin(point::geography, o.g, 3000))
            SELECT b, c, f, n, i FROM b, c, f, n, i""";

    private static final String BARE_TILE = """
            WITH bounds AS (SELECT ST_TileEnvelope(15, %1$d, %2$d) AS tile),
            shapes AS (SELECT id, name, code, use, year_built, storeys, community_id,
                              ST_AsMVTGeom(ST_Transform(geom, 3857), tile, 4096, 64) AS geom
                       FROM building, bounds WHERE geom && ST_Transform(tile, 4326))
            SELECT length(ST_AsMVT(shapes, 'buildings', 4096, 'geom')) FROM shapes;""";

    @Test
    void the_city() throws IOException, InterruptedException, SQLException {
        try (BenchDatabase database = BenchDatabase.empty()) {
            EmbeddedPostgres postgres = database.postgres();
            SyntheticCity city = SyntheticCity.of(CitySize.BENCH, 2025);
            try (Connection connection = database.connect()) {
                long start = System.nanoTime();
                PlaceWriter.write(connection, city);
                say("city of 1,000,000 buildings written in %.0f s", (System.nanoTime() - start) / 1e9);
                indexForBaseline(connection);
                try (RunningService service = RunningService.start(postgres)) {
                    say("start on this database to ready: %.2f s (promised: under 4)", service.secondsToReady());
                    circles(service, connection, city);
                    tiles(service, postgres, city);
                    say("peak memory of the service: %d MiB (promised: under 1536)", service.peakMebibytes());
                }
            }
        }
    }

    private static void circles(RunningService service, Connection connection, SyntheticCity city)
            throws IOException, InterruptedException, SQLException {
        List<double[]> centres = centres(city, CIRCLES);
        // the first requests wait for the inventory and for the compiler
        for (double[] centre : centres(city, WARM_UP)) {
            service.milliseconds(circle(centre));
        }
        double[] ours = new double[CIRCLES];
        double[] baseline = new double[CIRCLES];
        try (PreparedStatement select = connection.prepareStatement(BASELINE_CIRCLE)) {
            for (int turn = 0; turn < CIRCLES; turn++) {
                ours[turn] = service.milliseconds(circle(centres.get(turn)));
                baseline[turn] = millisecondsOf(select, centres.get(turn));
            }
        }
        say("circle of 3 km, all contents      %s", Figures.of(ours));
        say("  baseline: PostGIS geography     %s", Figures.of(baseline));
        say(
                "  ratio of medians: %.1f times faster (promised: at least 10)",
                Figures.of(baseline).median() / Figures.of(ours).median());
        say("  %d clients at once              %s (promised: p95 under 50 ms)", CLIENTS, parallel(service, centres));
    }

    private static Figures parallel(RunningService service, List<double[]> centres) throws InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Callable<Double>> work = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            centres.forEach(centre -> work.add(() -> service.milliseconds(circle(centre))));
        }
        try {
            double[] times = new double[work.size()];
            int turn = 0;
            for (Future<Double> time : clients.invokeAll(work)) {
                times[turn++] = time.get();
            }
            return Figures.of(times);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            clients.shutdown();
        }
    }

    private static void tiles(RunningService service, EmbeddedPostgres postgres, SyntheticCity city)
            throws IOException, InterruptedException {
        List<int[]> addresses = tileAddresses(city);
        // warm the code with other tiles than the measured ones
        for (int[] tile : addresses) {
            for (int shift = 20; shift < 28; shift++) {
                service.milliseconds("/tiles/buildings/15/" + (tile[0] + shift * 5) + "/" + tile[1] + ".mvt");
            }
        }
        double[] bare = bareTiles(postgres, addresses);
        double[] fresh = new double[TILES];
        double[] cached = new double[TILES];
        for (int turn = 0; turn < TILES; turn++) {
            int[] tile = addresses.get(turn);
            String path = "/tiles/buildings/15/" + tile[0] + "/" + tile[1] + ".mvt";
            fresh[turn] = service.milliseconds(path);
            cached[turn] = service.milliseconds(path);
        }
        say("building tile at zoom 15, made    %s", Figures.of(fresh));
        say("  baseline: ST_AsMVT in psql      %s", Figures.of(bare));
        say(
                "  ratio of medians: %.2f (promised: at most 1.3)",
                Figures.of(fresh).median() / Figures.of(bare).median());
        say("  from the cache                  %s", Figures.of(cached));
        say(
                "  ratio of medians: %.3f of the baseline (promised: a tenth)",
                Figures.of(cached).median() / Figures.of(bare).median());
    }

    /** One psql for all tiles, its own timing; the first round warms the buffers of the server. */
    private static double[] bareTiles(EmbeddedPostgres postgres, List<int[]> addresses) throws IOException {
        StringBuilder script = new StringBuilder();
        addresses.forEach(tile -> script.append(BARE_TILE.formatted(tile[0], tile[1])));
        script.append("\\timing on\n");
        addresses.forEach(tile -> script.append(BARE_TILE.formatted(tile[0], tile[1])));
        Path file = Files.createTempFile("zhibu-bench", ".sql");
        Files.writeString(file, script);
        ProcessBuilder builder = new ProcessBuilder(
                "psql",
                "-qAt",
                "-d",
                postgres.jdbcUrl().replace("jdbc:", ""),
                "-U",
                postgres.user(),
                "-f",
                file.toString());
        builder.environment().put("PGPASSWORD", postgres.password());
        Pattern time = Pattern.compile("Time: ([0-9.]+) ms");
        List<Double> times = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(builder.start().getInputStream()))) {
            lines.lines()
                    .map(time::matcher)
                    .filter(Matcher::find)
                    .forEach(found -> times.add(Double.valueOf(found.group(1))));
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<double[]> centres(SyntheticCity city, int count) {
        Random random = new Random(SEED + count);
        List<double[]> centres = new ArrayList<>();
        for (int turn = 0; turn < count; turn++) {
            centres.add(new double[] {
                city.centre()[0] + (random.nextDouble() - 0.5) * 0.4,
                city.centre()[1] + (random.nextDouble() - 0.5) * 0.3
            });
        }
        return centres;
    }

    private static List<int[]> tileAddresses(SyntheticCity city) {
        int tiles = 1 << 15;
        double sine = Math.sin(Math.toRadians(city.centre()[1]));
        int x = (int) ((city.centre()[0] + 180) / 360 * tiles);
        int y = (int) ((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * tiles);
        List<int[]> addresses = new ArrayList<>();
        for (int turn = 0; turn < TILES; turn++) {
            addresses.add(new int[] {x - 5 + turn % 10, y - 3 + turn / 10});
        }
        return addresses;
    }

    private static String circle(double[] centre) {
        return String.format(Locale.ROOT, "/api/circles?lon=%.6f&lat=%.6f&radius=3000", centre[0], centre[1]);
    }

    private static double millisecondsOf(PreparedStatement select, double[] centre) throws SQLException {
        long start = System.nanoTime();
        select.setDouble(1, centre[0]);
        select.setDouble(2, centre[1]);
        try (ResultSet row = select.executeQuery()) {
            row.next();
            row.getString(1);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void indexForBaseline(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("building", "community", "facility", "idle_space")) {
                statement.execute("CREATE INDEX ON " + table + " USING gist ((point::geography))");
                statement.execute("ANALYZE " + table);
            }
        }
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, "bench: " + format + "%n", values);
    }
}
