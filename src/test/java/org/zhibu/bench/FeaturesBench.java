package org.zhibu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhibu.app.EmbeddedPostgres;
import org.zhibu.testing.Ogr;

/**
 * Measures the standard doors with 200,000 buildings of ten corners, each figure beside bare SQL of the same columns through pgbench,
 * MapServer and QGIS Server in the same run; eight connections, everything on one machine. Prints, asserts that GDAL reads every building once.
 */
@Tag("bench")
class FeaturesBench {
    private static final int BUILDINGS = 200_000;
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

    /** What we publish of a building, so that both sides read the same. */
    private static final String ALL_COLUMNS =
            "SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute"
                    + " WHERE attrelid = 'building'::regclass AND attnum > 0 AND NOT attisdropped AND attname NOT IN ('geom', 'point')";

    private static final String BUILDINGS_PATH = "/ogc/collections/buildings/items";
    private static final String RANDOM_BOX = """
            request = function()
              local x = %1$s + math.random(0, 400) * 0.001
              local y = %2$s + math.random(0, 400) * 0.001
              return wrk.format("GET", string.format("%3$s?limit=100&bbox=%%.4f,%%.4f,%%.4f,%%.4f", x, y, x + 0.01, y + 0.01))
            end
            """.formatted(WEST, SOUTH, BUILDINGS_PATH);
    private static final String RANDOM_ONE = """
            request = function() return wrk.format("GET", "%s/" .. math.random(1, %d)) end
            """.formatted(BUILDINGS_PATH, BUILDINGS);

    private static final int ZOOM = 15;
    private static final int[] TILE_COLUMNS = {column(WEST), column(WEST + 450 * 0.00093)};
    private static final int[] TILE_ROWS = {row(SOUTH + BUILDINGS / 450 * 0.00093), row(SOUTH)};
    private static final String RANDOM_TILE =
            """
            request = function()
              return wrk.format("GET", string.format("/ogc/collections/buildings/tiles/WebMercatorQuad/%1$d/%%d/%%d",
                math.random(%2$d, %3$d), math.random(%4$d, %5$d)))
            end
            """.formatted(ZOOM, TILE_ROWS[0], TILE_ROWS[1], TILE_COLUMNS[0], TILE_COLUMNS[1]);

    private static int column(double longitude) {
        return (int) ((longitude + 180) / 360 * (1 << ZOOM));
    }

    private static int row(double latitude) {
        double radians = Math.toRadians(latitude);
        return (int) ((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * (1 << ZOOM));
    }

    /** The tiles as the service makes them, with the same attributes. */
    private static double bareTile(EmbeddedPostgres database) throws IOException, InterruptedException {
        return bare("""
                \\set x random(%1$d, %2$d)
                \\set y random(%3$d, %4$d)
                SELECT ST_AsMVT(t, 'buildings', 4096, 'geom', 'feature_id') FROM (SELECT id, id AS feature_id, name, code, use, \
                year_built AS year, storeys, community_id AS community, ST_AsMVTGeom(ST_Transform(geom, 3857), \
                ST_TileEnvelope(%5$d, :x, :y), 4096, 64) AS geom FROM building \
                WHERE geom && ST_Transform(ST_TileEnvelope(%5$d, :x, :y, margin => 64.0 / 4096), 4326)) t;
                """.formatted(TILE_COLUMNS[0], TILE_COLUMNS[1], TILE_ROWS[0], TILE_ROWS[1], ZOOM), database);
    }

    @Test
    void measure() throws IOException, SQLException, InterruptedException {
        Path data = Files.createTempDirectory("zhibu-features-bench");
        EmbeddedPostgres database = EmbeddedPostgres.start(data, EmbeddedPostgres.Durability.THROW_AWAY);
        try (RunningService service = RunningService.start(database)) {
            String columns = fill(database) + ", ST_AsBinary(geom)";
            Thread.sleep(2000);
            String items = "http://127.0.0.1:" + RunningService.PORT + BUILDINGS_PATH;
            report(
                    "items?limit=100",
                    Load.ofAddress(items + "?limit=100"),
                    bare("SELECT " + columns + " FROM building ORDER BY id LIMIT 100;\n", database),
                    0.35);
            report(
                    "items?limit=100 with a box of 0.01 degrees",
                    Load.ofScript(items, RANDOM_BOX),
                    bare(
                            "\\set x random(0, 400)\n\\set y random(0, 400)\nSELECT " + columns
                                    + " FROM building WHERE geom && ST_MakeEnvelope(" + WEST + " + :x * 0.001, " + SOUTH
                                    + " + :y * 0.001, " + WEST + " + 0.01 + :x * 0.001, " + SOUTH
                                    + " + 0.01 + :y * 0.001, 4326) ORDER BY id LIMIT 100;\n",
                            database),
                    0.60);
            report(
                    "one feature",
                    Load.ofScript(items, RANDOM_ONE),
                    bare(
                            "\\set i random(1, " + BUILDINGS + ")\nSELECT " + columns
                                    + " FROM building WHERE id = :i;\n",
                            database),
                    0.20);
            report("tile at zoom 15, kept", Load.ofScript(items, RANDOM_TILE), bareTile(database), 10);
            peers(database);
            everything(database, new Random(7));
            System.out.printf(Locale.ROOT, "peak memory of the service %d MiB%n", service.peakMebibytes());
        }
        try (RunningService service = RunningService.start(database, Map.of("ZHIBU_TILES_CACHE_MEBIBYTES", "0"))) {
            String items = "http://127.0.0.1:" + RunningService.PORT + BUILDINGS_PATH;
            report("tile at zoom 15, made anew", Load.ofScript(items, RANDOM_TILE), bareTile(database), 0.80);
            System.out.printf(Locale.ROOT, "peak memory without kept tiles %d MiB%n", service.peakMebibytes());
        } finally {
            database.stop();
        }
    }

    private static void peers(EmbeddedPostgres database) throws IOException, InterruptedException {
        double ours = Load.ofAddress("http://127.0.0.1:" + RunningService.PORT
                + "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=zhibu:buildings&count=100");
        try (Peers peers = Peers.start(database)) {
            against("WFS GetFeature count=100 GML", ours, "MapServer, 2.0.0", Load.ofAddress(Peers.MAP_SERVER), 4);
            against("WFS GetFeature count=100 GML", ours, "QGIS Server, 1.1.0", Load.ofAddress(Peers.QGIS_SERVER), 0);
            double items = Load.ofAddress("http://127.0.0.1:" + RunningService.PORT + BUILDINGS_PATH + "?limit=100");
            against("items?limit=100", items, "QGIS Server", Load.ofAddress(Peers.QGIS_ITEMS), 0);
        }
    }

    private static void against(String what, double ours, String peer, double theirs, double aim) {
        System.out.printf(
                Locale.ROOT,
                "%-45s %9.0f requests/s   %s %9.0f   %.1f times   aim %.0f%n",
                what,
                ours,
                peer,
                theirs,
                ours / theirs,
                aim);
    }

    /** Returns the columns of a building that are published. */
    private static String fill(EmbeddedPostgres database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(FILL);
            statement.execute("VACUUM ANALYZE building");
            try (ResultSet row = statement.executeQuery(ALL_COLUMNS)) {
                row.next();
                return row.getString(1);
            }
        }
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

    private static double bare(String sql, EmbeddedPostgres database) throws IOException, InterruptedException {
        return Load.ofSql(sql, database.jdbcUrl(), database.user(), database.password());
    }

    /** All buildings by GDAL: distinct ones are counted, since a number of features hides lost ones. */
    private static void everything(EmbeddedPostgres database, Random random) throws IOException, SQLException {
        String url = database.jdbcUrl()
                        .replaceFirst("jdbc:postgresql://([^:/]+):(\\d+)/([^?]+).*", "PG:host=$1 port=$2 dbname=$3")
                + " user=" + database.user() + " password=" + database.password();
        Run direct = run(url, "building", random);
        String door = "OAPIF:http://127.0.0.1:" + RunningService.PORT + "/ogc";
        Run pages = run(door, "buildings", random, "-oo", "PAGE_SIZE=10000");
        Run small = run(door, "buildings", random);
        System.out.printf(Locale.ROOT, "all buildings by ogr2ogr: from PostgreSQL %.1f s%n", direct.seconds);
        pages.against(direct, "pages of 10,000", 5);
        small.against(direct, "GDAL's own pages of 10", 10);
    }

    /** @param own seconds of processor that GDAL itself took: what no server can change */
    private record Run(double seconds, double own) {
        void against(Run direct, String what, int aim) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-25s %.1f s, %.1f times (aim %d); GDAL's own processor time alone %.1f s, %.1f times%n",
                    what,
                    seconds,
                    seconds / direct.seconds,
                    aim,
                    own,
                    own / direct.seconds);
        }
    }

    private static Run run(String source, String layer, Random random, String... options) throws IOException {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "features-" + random.nextInt(1_000_000) + ".csv");
        java.util.ArrayList<String> command =
                new java.util.ArrayList<>(List.of("ogr2ogr", "-f", "CSV", file.toString(), source, layer));
        command.addAll(List.of(options));
        command.addAll(0, List.of("bash", "-c", "TIMEFORMAT='took %R %U %S'; time \"$@\"", "bash"));
        String[] took = Ogr.run(command.toArray(String[]::new))
                .replaceAll("(?s).*took ", "")
                .split("\\s+");
        Run run = new Run(Double.parseDouble(took[0]), Double.parseDouble(took[1]) + Double.parseDouble(took[2]));
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
        return run;
    }
}
