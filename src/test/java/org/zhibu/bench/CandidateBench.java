package org.zhibu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhibu.app.EmbeddedPostgres;
import org.zhibu.sample.CitySize;
import org.zhibu.sample.PlaceWriter;
import org.zhibu.sample.SyntheticCity;

/**
 * Ranking of candidates for one gap, a compound and a facility type, in the synthetic city beside the plain PostGIS query in the same run. Where nobody is
 * estimated both must count the same people. {@code -Dzhibu.bench.buildings=100000} makes the city smaller.
 */
@Tag("bench")
class CandidateBench {
    private static final int BUILDINGS = Integer.getInteger("zhibu.bench.buildings", CitySize.BENCH.buildings());
    private static final int GAPS = 60;
    private static final int WARM_UP = 60;
    private static final int TURNS = 5;
    private static final int RADIUS = 1_000;
    private static final List<String> TYPES = List.of("COMMUNITY_STATION", "KINDERGARTEN", "HEALTH_STATION");

    /** Whom each idle space near would newly reach: people whose number is known, by distances on the spheroid. */
    private static final String BASELINE = """
            SELECT s.id, (SELECT coalesce(sum(b.population), 0) FROM building b
                WHERE b.use = 'RESIDENTIAL' AND ST_DWithin(b.point::geography, s.point::geography, ?)
                  AND NOT EXISTS (SELECT 1 FROM facility f WHERE f.type = ? AND ST_DWithin(f.point::geography, b.point::geography, ?)))
            FROM idle_space s JOIN community c ON c.id = ?
            WHERE ST_DWithin(s.point::geography, c.geom::geography, ?)""";

    private final ObjectMapper mapper = new ObjectMapper();

    /** A compound that lacks a facility type. */
    private record Gap(long community, String type) {
        String path() {
            return "/api/candidates?community=" + community + "&radius=" + RADIUS + "&types=" + type;
        }
    }

    @Test
    void candidates_of_one_gap() throws IOException, InterruptedException, SQLException {
        try (BenchDatabase database = BenchDatabase.empty()) {
            EmbeddedPostgres postgres = database.postgres();
            try (Connection connection = database.connect();
                    Statement sql = connection.createStatement()) {
                PlaceWriter.write(connection, SyntheticCity.of(CitySize.of(BUILDINGS), 2025));
                for (String table : List.of("building", "community", "facility", "idle_space")) {
                    sql.execute("CREATE INDEX ON " + table + " USING gist ((point::geography))");
                    sql.execute("ANALYZE " + table);
                }
                try (RunningService service = RunningService.start(postgres)) {
                    measure(service, connection);
                    afterChange(service, sql);
                    say("peak memory of the service: %d MiB", service.peakMebibytes());
                }
            }
        }
    }

    private void measure(RunningService service, Connection connection) throws IOException, SQLException {
        List<Gap> all = gaps(connection, GAPS + WARM_UP);
        say(
                "candidates of one gap, the first one after the start  %.0f ms",
                service.milliseconds(all.get(0).path()));
        for (Gap gap : all.subList(GAPS, all.size())) {
            service.milliseconds(gap.path());
        }
        double[] ours = new double[GAPS];
        double[] theirs = new double[GAPS];
        int spaces = 0;
        int compared = 0;
        for (int turn = 0; turn < GAPS; turn++) {
            Gap gap = all.get(turn);
            ours[turn] = service.milliseconds(gap.path());
            JsonNode type = get(gap.path() + "&limit=5000").at("/types/0");
            long start = System.nanoTime();
            Map<Long, Double> people =
                    baseline(connection, gap, type.path("radiusMetres").asDouble());
            theirs[turn] = (System.nanoTime() - start) / 1e6;
            spaces += type.path("ranked").size();
            compared += agree(gap, type, people);
        }
        say(
                "candidates of one gap, %d spaces on average           %s (promised: under 200 ms)",
                spaces / GAPS, Figures.of(ours));
        say("  baseline: PostGIS geography, known people only      %s", Figures.of(theirs));
        say(
                "  ratio of medians: %.1f times faster; the same people in all %d spaces where nobody is estimated",
                Figures.of(theirs).median() / Figures.of(ours).median(), compared);
    }

    /** The first answer after a building has changed, which the inventory has followed. */
    private void afterChange(RunningService service, Statement sql)
            throws IOException, InterruptedException, SQLException {
        Gap gap = gaps(sql.getConnection(), 1).get(0);
        double[] times = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            long before = get("/api/inventory").path("version").asLong();
            sql.execute("UPDATE building SET population = coalesce(population, 0) + 1"
                    + " WHERE id = (SELECT min(id) FROM building WHERE use = 'RESIDENTIAL')");
            while (get("/api/inventory").path("version").asLong() == before) {
                Thread.sleep(50);
            }
            times[turn] = service.milliseconds(gap.path());
        }
        say("  the first one after a building has changed          %s", Figures.of(times));
    }

    private static List<Gap> gaps(Connection connection, int count) throws SQLException {
        List<Long> communities = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT id FROM community ORDER BY id")) {
            while (rows.next()) {
                communities.add(rows.getLong(1));
            }
        }
        Random random = new Random(7);
        List<Gap> gaps = new ArrayList<>();
        for (int turn = 0; turn < count; turn++) {
            gaps.add(new Gap(communities.get(random.nextInt(communities.size())), TYPES.get(turn % TYPES.size())));
        }
        return gaps;
    }

    private static Map<Long, Double> baseline(Connection connection, Gap gap, double metres) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BASELINE)) {
            select.setDouble(1, metres);
            select.setString(2, gap.type());
            select.setDouble(3, metres);
            select.setLong(4, gap.community());
            select.setDouble(5, RADIUS);
            Map<Long, Double> people = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    people.put(rows.getLong(1), rows.getDouble(2));
                }
            }
            return people;
        }
    }

    /** How many spaces could be compared. */
    private static int agree(Gap gap, JsonNode type, Map<Long, Double> people) {
        int compared = 0;
        if (type.path("group").asText().equals("ALL")) {
            for (JsonNode each : type.path("ranked")) {
                Double known = people.get(each.path("space").asLong());
                if (known != null && !each.path("isEstimated").asBoolean()) {
                    assertThat(each.path("newlyServed").asDouble())
                            .as("%s, space %s", gap, each.path("space"))
                            .isEqualTo(known);
                    compared++;
                }
            }
        }
        return compared;
    }

    private JsonNode get(String path) throws IOException {
        return mapper.readTree(
                URI.create("http://127.0.0.1:" + RunningService.PORT + path).toURL());
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, "bench: " + format + "%n", values);
    }
}
