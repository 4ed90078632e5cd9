package org.zhibu.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.zhibu.job.WorkFolder;
import org.zhibu.testing.DbTest;

/** 100,000 buildings from GeoPackage, checks and report included, beside bare ogr2ogr in the same run. */
@DbTest
@Tag("bench")
class IntakeBench {
    private static final int BUILDINGS = 100_000;
    private static final int ROUNDS = 5;
    private static final List<String> USES =
            List.of("residential", "commercial", "office", "school", "industrial", "yes");

    @Inject
    DataSource database;

    @Test
    void import_beside_bare_ogr2ogr() throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("zhibu-bench");
        Path file = folder.resolve("buildings.gpkg");
        run(List.of("ogr2ogr", "-f", "GPKG", file.toString(), text(folder).toString()));
        double[] bare = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            execute("DROP TABLE IF EXISTS bench_bare");
            double bareSeconds = seconds(() -> run(List.of(
                    "ogr2ogr",
                    "-f",
                    "PostgreSQL",
                    target(),
                    file.toString(),
                    "-nln",
                    "bench_bare",
                    "--config",
                    "PG_USE_COPY",
                    "YES")));
            execute("TRUNCATE building CASCADE");
            double ourSeconds = seconds(() -> bringIn(file));
            if (round >= 0) {
                bare[round] = bareSeconds;
                ours[round] = ourSeconds;
            }
        }
        execute("DROP TABLE bench_bare");
        execute("TRUNCATE building CASCADE");
        WorkFolder.delete(folder);
        System.out.printf(
                Locale.ROOT,
                "import of %,d buildings from GeoPackage: median %.2f s; bare ogr2ogr %.2f s; ratio %.2f (promised: 2.5)%n",
                BUILDINGS,
                median(ours),
                median(bare),
                median(ours) / median(bare));
    }

    private static void bringIn(Path file) {
        Response answer = given().multiPart("file", file.toFile())
                .multiPart("source", UUID.randomUUID().toString())
                .post("/api/intakes?wait=true");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getInt("report.layers[0].created")).isEqualTo(BUILDINGS);
    }

    /** Rectangles and L-shapes on a grid over 20 km, the same in every run. */
    private static Path text(Path folder) throws IOException {
        Path path = folder.resolve("buildings.geojson");
        Random random = new Random(20260731);
        try (Writer writer = Files.newBufferedWriter(path)) {
            writer.write("{\"type\":\"FeatureCollection\",\"name\":\"buildings\",\"features\":[\n");
            for (int i = 0; i < BUILDINGS; i++) {
                writer.write((i == 0 ? "" : ",") + feature(i, random) + "\n");
            }
            writer.write("]}");
        }
        return path;
    }

    private static String feature(int number, Random random) {
        double west = 116.2 + number % 400 * 0.0006 + random.nextDouble() * 0.0001;
        double south = 39.8 + number / 400 * 0.0004 + random.nextDouble() * 0.00005;
        double east = west + 0.0002 + random.nextDouble() * 0.0002;
        double north = south + 0.0001 + random.nextDouble() * 0.0001;
        double middleLon = (west + east) / 2;
        double middleLat = (south + north) / 2;
        double[] ring = number % 3 == 0
                ? new double[] {
                    west, south, east, south, east, middleLat, middleLon, middleLat, middleLon, north, west, north,
                    west, south
                }
                : new double[] {west, south, east, south, east, north, west, north, west, south};
        StringBuilder corners = new StringBuilder();
        for (int i = 0; i < ring.length; i += 2) {
            corners.append(i == 0 ? "" : ",")
                    .append('[')
                    .append(ring[i])
                    .append(',')
                    .append(ring[i + 1])
                    .append(']');
        }
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"properties\":{\"id\":\"b%d\",\"name\":\"%d号楼\",\"levels\":\"%d\",\"height\":\"%.1f\","
                        + "\"year_built\":\"%d\",\"floor_area\":%.1f,\"households\":%d,\"use\":\"%s\"},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%s]]}}",
                number,
                number % 50,
                1 + random.nextInt(30),
                3 + random.nextDouble() * 90,
                1950 + random.nextInt(75),
                random.nextDouble() * 9000,
                1 + random.nextInt(200),
                USES.get(random.nextInt(USES.size())),
                corners);
    }

    private static String target() {
        var parts = Driver.parseURL(value("quarkus.datasource.jdbc.url"), new java.util.Properties());
        return "PG:host=" + PGProperty.PG_HOST.getOrDefault(parts) + " port=" + PGProperty.PG_PORT.getOrDefault(parts)
                + " dbname=" + PGProperty.PG_DBNAME.getOrDefault(parts) + " user="
                + value("quarkus.datasource.username");
    }

    private static String value(String property) {
        return ConfigProvider.getConfig().getValue(property, String.class);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("PGPASSWORD", value("quarkus.datasource.password"));
        assertThat(builder.start().waitFor()).isZero();
    }

    private static double seconds(Work work) throws IOException, InterruptedException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Something that is timed. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }
}
