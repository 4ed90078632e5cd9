package org.zhibu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhibu.app.EmbeddedPostgres;

/**
 * Plans of a unit of 5,000 buildings in a city of 32,000 dwellings and 16,000 facilities, asked over HTTP: judged from scratch, after
 * an edit, edited in bulk, compared; then the same with 200 units and plans beside. Reading the plan without judging it is the baseline.
 */
@Tag("bench")
class PlanBench {
    private static final int SIDE = 40;
    private static final int UNIT_SIDE = 16;
    private static final int TURNS = 9;
    private static final int EDITS = 40;
    private static final int BULK = 1000;
    private static final int UNITS = 200;

    /** Compounds of 200 m every 250 m around longitude 117 with 20 houses each of 6 storeys; facilities of 20 types everywhere. */
    private static final String CITY = """
            SELECT setseed(0.5);
            INSERT INTO community (source, source_id, name, green_area_m2, parking_spaces, geom) SELECT 'bench', 'c' || i, 'Compound ' || i,
              9000, 60, ST_Transform(ST_SetSRID(ST_Multi(ST_MakeEnvelope(x, y, x + 200, y + 200)), 4548), 4326)
              FROM (SELECT i, 500000 - %1$d * 125 + (i %% %1$d) * 250 AS x, 4400000 + (i / %1$d) * 250 AS y
                    FROM generate_series(0, %1$d * %1$d - 1) i) s;
            INSERT INTO building (source, source_id, name, community_id, use, population, storeys, entrance_count, lift_count, geom)
              SELECT 'bench', 'h' || i, 'House ' || i, c.id, 'RESIDENTIAL', 20 + (random() * 200)::int, 6, 2, 0,
                ST_Transform(ST_SetSRID(ST_Multi(ST_MakeEnvelope(x, y, x + 30, y + 12)), 4548), 4326)
              FROM (SELECT i, i / 20 AS c, 500000 - %1$d * 125 + ((i / 20) %% %1$d) * 250 + (i %% 5) * 40 AS x,
                      4400000 + ((i / 20) / %1$d) * 250 + ((i %% 20) / 5) * 48 AS y FROM generate_series(0, %1$d * %1$d * 20 - 1) i) s
              JOIN community c ON c.source_id = 'c' || s.c;
            INSERT INTO idle_space (source, source_id, name, type, community_id, area_m2, geom)
              SELECT 'bench', 's' || i, 'Shed ' || i, 'BIKE_SHED', c.id, 200,
                ST_Transform(ST_SetSRID(ST_Multi(ST_MakeEnvelope(x, y, x + 20, y + 10)), 4548), 4326)
              FROM (SELECT i, 500000 - %1$d * 125 + (i %% %1$d) * 250 + 60 AS x, 4400000 + (i / %1$d) * 250 + 20 AS y
                    FROM generate_series(0, %1$d * %1$d - 1) i) s JOIN community c ON c.source_id = 'c' || s.i;
            INSERT INTO facility (source, source_id, type, name, floor_area_m2, geom)
              SELECT 'bench', 'f' || i, (SELECT code FROM facility_type ORDER BY code OFFSET i %% 20 LIMIT 1), 'Facility ' || i,
                100 + random() * 3000,
                ST_Transform(ST_SetSRID(ST_MakePoint(500000 - %1$d * 125 + random() * %1$d * 250, 4400000 + random() * %1$d * 250), 4548), 4326)
              FROM generate_series(0, 15999) i;""";

    private static final String UNIT = """
            INSERT INTO renewal_unit (source, source_id, name, climate_zone, geom) VALUES ('bench', '%1$s', '%1$s', 'II',
              ST_Transform(ST_SetSRID(ST_Multi(ST_MakeEnvelope(%2$d, %3$d, %4$d, %5$d)), 4548), 4326))""";

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_unit_of_five_thousand_buildings() throws IOException, InterruptedException, SQLException {
        try (BenchDatabase database = BenchDatabase.empty()) {
            EmbeddedPostgres postgres = database.postgres();
            try (Connection connection = database.connect();
                    Statement sql = connection.createStatement()) {
                sql.execute(String.format(Locale.ROOT, CITY, SIDE));
                for (int turn = 0; turn < TURNS; turn++) {
                    // a metre more: another site, nothing of it is kept
                    unit(sql, "big" + turn, 0, 0, UNIT_SIDE, turn);
                }
                sql.execute("ANALYZE");
                try (RunningService service = RunningService.start(postgres)) {
                    long plan = scratch(sql);
                    edited(plan, 0);
                    bulk(plan);
                    compared(plan);
                    page(sql, plan);
                    beside(sql, plan);
                    say("peak memory of the service: %d MiB", service.peakMebibytes());
                }
            }
        }
    }

    private static void unit(Statement sql, String name, int column, int row, int side, int more) throws SQLException {
        int west = 500000 - SIDE * 125 + column * 250 - 20;
        int south = 4400000 + row * 250 - 20;
        sql.execute(String.format(
                Locale.ROOT, UNIT, name, west, south, west + side * 250 + more, south + side * 250 + more));
    }

    private long scratch(Statement sql) throws IOException, InterruptedException, SQLException {
        double[] times = new double[TURNS];
        long plan = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            plan = made("/api/plans", "{\"unit\":" + id(sql, "big" + turn) + ",\"name\":\"P\"}");
            times[turn] = time("/api/plans/" + plan + "/evaluation");
        }
        JsonNode progress = get("/api/plans/" + plan + "/evaluation").path("progress");
        say(
                "%d buildings: judged from scratch        %s (aim: under 150 ms)",
                progress.path("buildings").asInt(), Figures.of(times));
        say("  the same again                          %s", again("/api/plans/" + plan + "/evaluation"));
        say("  baseline: read, not judged              %s", again("/api/plans/" + plan + "/snapshot"));
        return plan;
    }

    /** @param first of the buildings that are edited: others each time, since what was judged once is kept */
    private void edited(long plan, int first) throws IOException, InterruptedException {
        List<Long> buildings = buildings(plan);
        double[] edits = new double[EDITS];
        double[] judged = new double[EDITS];
        double[] read = new double[EDITS];
        for (int turn = 0; turn < EDITS; turn++) {
            String action = turn % 4 == 3
                    ? "DEMOLISH\",\"demolition\":\"ILLEGAL"
                    : "MODIFY\",\"works\":[{\"item\":\"PIPES\"}],\"note\":\"";
            edits[turn] = edit(plan, List.of(buildings.get(first + turn * 7)), action);
            read[turn] = time("/api/plans/" + plan + "/snapshot");
            judged[turn] = time("/api/plans/" + plan + "/evaluation");
        }
        say("  one edit, saved                         %s", Figures.of(edits));
        say("  judged after one edit                   %s (aim: under 20 ms)", Figures.of(judged));
        say("  baseline: read, not judged              %s", Figures.of(read));
    }

    private void bulk(long plan) throws IOException, InterruptedException {
        List<Long> buildings = buildings(plan);
        double[] times = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            long start = System.nanoTime();
            edit(
                    plan,
                    buildings.subList(turn * 400, turn * 400 + BULK),
                    turn % 2 == 0
                            ? "MODIFY\",\"works\":[{\"item\":\"PIPES\"},{\"item\":\"FACADE\"},{\"item\":\"ROOF\"}],\"note\":\""
                            : "RETAIN");
            get("/api/plans/" + plan + "/evaluation");
            times[turn] = (System.nanoTime() - start) / 1e6;
        }
        say("  %d buildings edited, saved and judged  %s (aim: under 500 ms)", BULK, Figures.of(times));
    }

    private void compared(long plan) throws IOException, InterruptedException {
        List<Long> plans = new ArrayList<>(List.of(plan));
        for (int branch = 1; branch < 5; branch++) {
            plans.add(made("/api/plans/" + plan + "/branches", "{\"name\":\"B" + branch + "\"}"));
        }
        List<Long> buildings = buildings(plan);
        String path = "/api/plans/comparison?plans="
                + plans.stream().map(String::valueOf).collect(Collectors.joining(","));
        double[] times = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            for (int each = 0; each < plans.size(); each++) {
                edit(plans.get(each), buildings.subList(each * 50, each * 50 + turn + 1), "RETAIN");
                edit(
                        plans.get(each),
                        List.of(buildings.get(2000 + turn * 5 + each)),
                        "DEMOLISH\",\"demolition\":\"ILLEGAL");
            }
            times[turn] = time(path);
        }
        say("  5 plans compared, each just edited      %s (aim: under 300 ms)", Figures.of(times));
    }

    /** The house of the unit's first compound, in the middle of the map. */
    private static void page(Statement sql, long plan) throws SQLException {
        try (PlanPage page = new PlanPage();
                ResultSet house =
                        sql.executeQuery("SELECT ST_X(point), ST_Y(point) FROM building WHERE source_id = 'h0'")) {
            house.next();
            say(
                    "  page: key pressed to indicators changed %s (aim: p95 under 300 ms)",
                    Figures.of(page.steps(plan, house.getDouble(1), house.getDouble(2), EDITS)));
        }
    }

    private void beside(Statement sql, long plan) throws IOException, InterruptedException, SQLException {
        say("the same plan, which says much more by now:");
        edited(plan, 1);
        for (int unit = 0; unit < UNITS; unit++) {
            unit(sql, "small" + unit, (unit % 20) * 2, (unit / 20) * 2, 2, 0);
            long small = made("/api/plans", "{\"unit\":" + id(sql, "small" + unit) + ",\"name\":\"S\"}");
            get("/api/plans/" + small + "/evaluation");
        }
        say("with %d more units, each with a plan that was judged:", UNITS);
        edited(plan, 2);
        bulk(plan);
    }

    private static long id(Statement sql, String unit) throws SQLException {
        try (var rows = sql.executeQuery("SELECT id FROM renewal_unit WHERE source_id = '" + unit + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<Long> buildings(long plan) throws IOException, InterruptedException {
        List<Long> ids = new ArrayList<>();
        get("/api/plans/" + plan + "/site")
                .path("buildings")
                .path("features")
                .forEach(each -> ids.add(each.path("id").asLong()));
        return ids;
    }

    private double edit(long plan, List<Long> buildings, String action) throws IOException, InterruptedException {
        String items = buildings.stream()
                .map(id -> "{\"item\":\"assignment\",\"target\":\"building/" + id + "\",\"action\":\"" + action + "\"}")
                .collect(Collectors.joining(","));
        long start = System.nanoTime();
        HttpResponse<String> answer =
                send(request("/api/plans/" + plan + "/edits", "{\"label\":\"bench\",\"put\":[" + items + "]}")
                        .header("If-Match", "*")
                        .build());
        double milliseconds = (System.nanoTime() - start) / 1e6;
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return milliseconds;
    }

    private long made(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path, body).build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return mapper.readTree(answer.body()).path("plan").path("id").asLong();
    }

    private static HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder(RunningService.request(path).uri())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(RunningService.request(path));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return mapper.readTree(answer.body());
    }

    private double time(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> answer = send(RunningService.request(path));
        double milliseconds = (System.nanoTime() - start) / 1e6;
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return milliseconds;
    }

    private Figures again(String path) throws IOException, InterruptedException {
        double[] times = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            times[turn] = time(path);
        }
        return Figures.of(times);
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}
