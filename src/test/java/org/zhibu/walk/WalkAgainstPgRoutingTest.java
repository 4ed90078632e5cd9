package org.zhibu.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhibu.sample.PlaceWriter;
import org.zhibu.sample.SampleDistrict;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

/**
 * Distances in the sample district against pgRouting on a topology that PostGIS makes: ST_Node over all roads, a gap of 2 cm at
 * every crossing of a wall without an open gate within 3 m, lengths by ST_Length of geography. Equal to 3 cm: PostGIS nodes in
 * degrees, and a way may pass two gaps' worth of rounding.
 */
@DbTest
class WalkAgainstPgRoutingTest {
    private static final List<String> TOPOLOGY = List.of(
            "CREATE SCHEMA oracle",
            "CREATE EXTENSION pgrouting SCHEMA oracle",
            "CREATE TABLE oracle.ways AS SELECT ST_Node(ST_Collect(part)) AS geom"
                    + " FROM (SELECT (ST_Dump(geom)).geom AS part FROM road) r",
            """
            CREATE TABLE oracle.cut AS
            SELECT (ST_Dump(ST_Intersection(w.geom, b.geom))).geom AS geom FROM oracle.ways w, barrier b
            WHERE b.barrier_type <> 'GATE'""",
            """
            DELETE FROM oracle.cut c WHERE EXISTS (SELECT FROM barrier g WHERE g.barrier_type = 'GATE'
            AND g.open IS DISTINCT FROM false AND ST_DWithin(g.geom::geography, c.geom::geography, 3))""",
            """
            CREATE TABLE oracle.piece AS
            SELECT (ST_Dump(coalesce(ST_Difference(w.geom,
              (SELECT ST_Union(ST_Buffer(geom::geography, 0.01)::geometry) FROM oracle.cut)), w.geom))).geom
            FROM oracle.ways w""",
            """
            CREATE TABLE oracle.node AS SELECT row_number() OVER (ORDER BY x, y) AS id, x, y FROM (
              SELECT DISTINCT round(ST_X(p)::numeric, 8) AS x, round(ST_Y(p)::numeric, 8) AS y
              FROM (SELECT ST_StartPoint(geom) AS p FROM oracle.piece
                    UNION ALL SELECT ST_EndPoint(geom) FROM oracle.piece) e) d""",
            """
            CREATE TABLE oracle.edge AS
            SELECT row_number() OVER () AS id, a.id AS source, b.id AS target, ST_Length(geom::geography) AS cost
            FROM oracle.piece
            JOIN oracle.node a ON a.x = round(ST_X(ST_StartPoint(geom))::numeric, 8)
              AND a.y = round(ST_Y(ST_StartPoint(geom))::numeric, 8)
            JOIN oracle.node b ON b.x = round(ST_X(ST_EndPoint(geom))::numeric, 8)
              AND b.y = round(ST_Y(ST_EndPoint(geom))::numeric, 8)""");

    private static final String DISTANCES = """
            SELECT start_vid, end_vid, agg_cost FROM oracle.pgr_dijkstraCost(
              'SELECT id, source, target, cost, cost AS reverse_cost FROM oracle.edge', ?::bigint[], ?::bigint[], false)""";

    @Inject
    TestStore store;

    @Inject
    WalkKeeper keeper;

    @AfterEach
    void drop() {
        store.execute("DROP SCHEMA oracle CASCADE");
        store.empty();
    }

    @Test
    void every_distance_between_sixty_crossings_of_the_sample_is_that_of_pgrouting() throws SQLException {
        store.empty();
        try (Connection connection = store.connection()) {
            PlaceWriter.write(connection, SampleDistrict.generate(SampleDistrict.SEED));
        }
        store.followed();
        TOPOLOGY.forEach(store::execute);
        List<List<Object>> crossings = store.rows(
                "SELECT id, x::float8, y::float8 FROM oracle.node n WHERE"
                        + " (SELECT count(*) FROM oracle.edge WHERE n.id IN (source, target)) > 2 ORDER BY md5(id::text) LIMIT 60");
        assertThat(crossings).hasSize(60);
        WalkNetwork network = keeper.current();
        Attachment places = network.attach(column(crossings, 1), column(crossings, 2));
        String ids = Arrays.stream(column(crossings, 0))
                .mapToObj(id -> String.valueOf((long) id))
                .toList()
                .toString()
                .replace('[', '{')
                .replace(']', '}');
        double[][] expected = new double[60][60];
        for (double[] row : expected) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        List<Object> order = crossings.stream().map(row -> row.get(0)).toList();
        int pairs = 0;
        for (List<Object> row : store.rows(DISTANCES, ids, ids)) {
            expected[order.indexOf(row.get(0))][order.indexOf(row.get(1))] = (Double) row.get(2);
            pairs++;
        }
        assertThat(pairs).isGreaterThan(3000);
        for (int from = 0; from < 60; from++) {
            expected[from][from] = 0;
            double[] found = new double[60];
            Arrays.fill(found, Double.POSITIVE_INFINITY);
            network.within(places, from, places, 1e6, (to, metres) -> found[to] = metres);
            for (int to = 0; to < 60; to++) {
                assertThat(found[to])
                        .as("%s to %s", crossings.get(from), crossings.get(to))
                        .isCloseTo(expected[from][to], within(0.03));
            }
        }
    }

    private static double[] column(List<List<Object>> rows, int column) {
        return rows.stream()
                .mapToDouble(row -> ((Number) row.get(column)).doubleValue())
                .toArray();
    }
}
