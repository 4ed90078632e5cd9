package org.zhibu.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.zhibu.geo.Geometries;
import org.zhibu.sample.CitySize;
import org.zhibu.sample.PlaceWriter;
import org.zhibu.sample.SyntheticCity;
import org.zhibu.walk.Attachment;
import org.zhibu.walk.Barriers;
import org.zhibu.walk.RoadLines;
import org.zhibu.walk.WalkNetwork;
import org.zhibu.walk.WalkSettings;
import org.zhibu.walk.WhatIf;

/**
 * Measures the walking network of the synthetic city, of its inner half and of its inner quarter, beside pgRouting on the same
 * roads in the same run. Prints, asserts nothing. {@code -Dzhibu.bench.buildings=100000} makes the city smaller.
 */
@Tag("bench")
class WalkBench {
    private static final int AREAS = 1000;
    private static final int BASELINE_AREAS = 50;
    private static final double METRES = 1000;
    private static final int TYPES = 20;
    private static final long SEED = 11;

    /** Streets cut at their corners; walls are left out, which is less work. */
    private static final List<String> BASELINE_TOPOLOGY = List.of(
            "CREATE EXTENSION IF NOT EXISTS pgrouting",
            """
            CREATE TABLE bench_edge AS
            SELECT row_number() OVER () AS id, ST_StartPoint(geom) AS a, ST_EndPoint(geom) AS b, geom,
                   ST_Length(geom::geography) AS cost, 0::bigint AS source, 0::bigint AS target
            FROM (SELECT (ST_DumpSegments(geom)).geom FROM road) s""",
            """
            CREATE TABLE bench_node AS SELECT row_number() OVER () AS id, p FROM (
              SELECT a AS p FROM bench_edge UNION SELECT b FROM bench_edge) n""",
            "UPDATE bench_edge e SET source = n.id FROM bench_node n WHERE n.p = e.a",
            "UPDATE bench_edge e SET target = n.id FROM bench_node n WHERE n.p = e.b",
            "CREATE INDEX ON bench_edge USING gist (geom)",
            "CREATE INDEX ON bench_node USING gist (p)",
            "ANALYZE bench_edge, bench_node");

    private static final String BASELINE_AREA = """
            SELECT count(*) FROM pgr_drivingDistance(
              format('SELECT id, source, target, cost, cost AS reverse_cost FROM bench_edge
                      WHERE geom && ST_Expand(ST_SetSRID(ST_MakePoint(%s, %s), 4326), 0.0125)', ?::float8, ?::float8),
              (SELECT id FROM bench_node ORDER BY p <-> ST_SetSRID(ST_MakePoint(?, ?), 4326) LIMIT 1), 1000, false)""";

    @Test
    void the_city_on_foot() throws IOException, InterruptedException, SQLException {
        int buildings = Integer.getInteger("zhibu.bench.buildings", CitySize.BENCH.buildings());
        try (BenchDatabase database = BenchDatabase.empty();
                Connection connection = database.connect()) {
            PlaceWriter.write(connection, SyntheticCity.of(CitySize.of(buildings), 2025));
            for (double share : new double[] {0.25, 0.5, 1}) {
                measure(connection, share);
            }
        }
    }

    private static void measure(Connection connection, double share) throws SQLException {
        String box = box(connection, share);
        RoadLines roads = lines(connection, "SELECT id, source, ST_AsBinary(geom) FROM road WHERE geom && " + box);
        Barriers barriers = new Barriers(
                lines(
                        connection,
                        "SELECT id, source, ST_AsBinary(geom) FROM barrier WHERE barrier_type <> 'GATE'"
                                + " AND geom && " + box),
                gates(connection, box));
        WalkNetwork network = WalkNetwork.of(roads, barriers, WalkSettings.USUAL);
        long start = System.nanoTime();
        network = WalkNetwork.of(roads, barriers, WalkSettings.USUAL);
        say(
                "share %.2f of the city: %,d nodes, %,d edges, made in %.2f s",
                share, network.nodes(), network.edges(), seconds(start));
        double[][] homes = points(
                connection,
                "SELECT ST_X(point), ST_Y(point) FROM building WHERE use = 'RESIDENTIAL' AND point && " + box);
        start = System.nanoTime();
        Attachment dwellings = network.attach(homes[0], homes[1]);
        say("  %,d dwellings tied to it in %.2f s", dwellings.count(), seconds(start));
        areas(connection, network, homes, share);
        starts(network, dwellings);
        coverage(connection, network, dwellings, box);
        whatIf(network, barriers, homes);
    }

    private static void areas(Connection connection, WalkNetwork network, double[][] homes, double share)
            throws SQLException {
        Random random = new Random(SEED);
        double[] ours = new double[AREAS];
        for (int turn = -AREAS; turn < AREAS; turn++) {
            int home = random.nextInt(homes[0].length);
            long start = System.nanoTime();
            network.area(homes[0][home], homes[1][home], METRES);
            if (turn >= 0) {
                ours[turn] = (System.nanoTime() - start) / 1e6;
            }
        }
        say("  area of 1,000 m with its polygon   %s (aim: median under 5 ms)", Figures.of(ours));
        if (share < 1) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            for (String sql : BASELINE_TOPOLOGY) {
                statement.execute(sql);
            }
        }
        double[] baseline = new double[BASELINE_AREAS];
        try (PreparedStatement select = connection.prepareStatement(BASELINE_AREA)) {
            for (int turn = -5; turn < BASELINE_AREAS; turn++) {
                int home = random.nextInt(homes[0].length);
                long start = System.nanoTime();
                for (int i = 0; i < 4; i++) {
                    select.setDouble(i + 1, homes[i % 2][home]);
                }
                select.executeQuery().close();
                if (turn >= 0) {
                    baseline[turn] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        say("    baseline: pgr_drivingDistance, no polygon %s", Figures.of(baseline));
        say(
                "    ratio of medians: %.0f times faster",
                Figures.of(baseline).median() / Figures.of(ours).median());
    }

    private static void starts(WalkNetwork network, Attachment dwellings) {
        Random random = new Random(SEED);
        long[] pairs = {0};
        long start = System.nanoTime();
        for (int turn = 0; turn < 1000; turn++) {
            network.within(
                    dwellings, random.nextInt(dwellings.count()), dwellings, METRES, (home, metres) -> pairs[0]++);
        }
        say(
                "  1,000 starts, all dwellings within 1,000 m: %.2f s, %,d pairs (aim: under 5 s)",
                seconds(start), pairs[0]);
    }

    private static void coverage(Connection connection, WalkNetwork network, Attachment dwellings, String box)
            throws SQLException {
        List<double[][]> types = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT type FROM facility GROUP BY type ORDER BY count(*) DESC, type LIMIT " + TYPES)) {
            while (rows.next()) {
                types.add(points(
                        connection,
                        "SELECT ST_X(point), ST_Y(point) FROM facility WHERE type = '" + rows.getString(1)
                                + "' AND point && " + box));
            }
        }
        long start = System.nanoTime();
        List<Attachment> facilities =
                types.stream().map(type -> network.attach(type[0], type[1])).toList();
        facilities.forEach(type -> network.nearest(type, dwellings, METRES));
        double nearest = seconds(start);
        long[] pairs = {0};
        start = System.nanoTime();
        for (Attachment type : facilities) {
            for (int facility = 0; facility < type.count(); facility++) {
                network.within(type, facility, dwellings, METRES, (home, metres) -> pairs[0]++);
            }
        }
        double all = seconds(start);
        say(
                "  coverage of %d types, %,d facilities: nearest %.2f s, all %,d pairs within 1,000 m %.2f s, %.1f s per million"
                        + " edges (aim: under 30 s together)",
                facilities.size(),
                facilities.stream().mapToInt(Attachment::count).sum(),
                nearest,
                pairs[0],
                all,
                (nearest + all) / network.edges() * 1e6);
    }

    private static void whatIf(WalkNetwork network, Barriers barriers, double[][] homes) {
        List<Long> gates =
                barriers.gates().stream().limit(1).map(Barriers.Gate::id).toList();
        double[] gate = new double[5];
        double[] path = new double[5];
        for (int turn = 0; turn < 5; turn++) {
            long start = System.nanoTime();
            network.with(new WhatIf(1, Optional.empty(), List.of(), gates, List.of()));
            gate[turn] = (System.nanoTime() - start) / 1e6;
            Coordinate from = new Coordinate(homes[0][turn], homes[1][turn]);
            Coordinate to = new Coordinate(from.x + 0.005, from.y + 0.005);
            start = System.nanoTime();
            network.with(new WhatIf(
                    2,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(Geometries.FACTORY.createLineString(new Coordinate[] {from, to}))));
            path[turn] = (System.nanoTime() - start) / 1e6;
        }
        say("  what-if: a gate closed             %s (aim: under 1 s)", Figures.of(gate));
        say("  what-if: a path drawn              %s", Figures.of(path));
    }

    /** A box around the middle with that share of the ground. */
    private static String box(Connection connection, double share) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e)"
                        + " FROM (SELECT ST_Extent(geom)::geometry AS e FROM road) x")) {
            row.next();
            double side = Math.sqrt(share);
            double lon = (row.getDouble(1) + row.getDouble(3)) / 2;
            double lat = (row.getDouble(2) + row.getDouble(4)) / 2;
            double east = (row.getDouble(3) - row.getDouble(1)) / 2 * side;
            double north = (row.getDouble(4) - row.getDouble(2)) / 2 * side;
            return String.format(
                    Locale.ROOT,
                    "ST_MakeEnvelope(%f, %f, %f, %f, 4326)",
                    lon - east,
                    lat - north,
                    lon + east,
                    lat + north);
        }
    }

    private static RoadLines lines(Connection connection, String sql) throws SQLException {
        RoadLines.Builder lines = RoadLines.builder();
        WKBReader reader = new WKBReader();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql + " ORDER BY id")) {
            while (rows.next()) {
                Geometry geometry = reader.read(rows.getBytes(3));
                for (int part = 0; part < geometry.getNumGeometries(); part++) {
                    lines.line(rows.getLong(1), rows.getString(2));
                    for (Coordinate corner : geometry.getGeometryN(part).getCoordinates()) {
                        lines.corner(corner.x, corner.y);
                    }
                }
            }
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
        return lines.build();
    }

    private static List<Barriers.Gate> gates(Connection connection, String box) throws SQLException {
        List<Barriers.Gate> gates = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, ST_X(geom), ST_Y(geom), open IS DISTINCT FROM false"
                        + " FROM barrier WHERE barrier_type = 'GATE' AND geom && " + box + " ORDER BY id")) {
            while (rows.next()) {
                gates.add(new Barriers.Gate(
                        rows.getLong(1), rows.getDouble(2), rows.getDouble(3), Optional.of(rows.getBoolean(4))));
            }
        }
        return gates;
    }

    private static double[][] points(Connection connection, String sql) throws SQLException {
        List<double[]> points = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                points.add(new double[] {rows.getDouble(1), rows.getDouble(2)});
            }
        }
        double[][] columns = new double[2][points.size()];
        for (int i = 0; i < points.size(); i++) {
            columns[0][i] = points.get(i)[0];
            columns[1][i] = points.get(i)[1];
        }
        return columns;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, "bench: " + format + "%n", values);
    }
}
