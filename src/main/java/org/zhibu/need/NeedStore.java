package org.zhibu.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.zhibu.geo.Bbox;
import org.zhibu.problem.ProblemException;

/** Sums needs up in the database; one statement an answer, so that its parts agree. */
@ApplicationScoped
class NeedStore {
    /** Days begin at midnight in China. First the rows chosen, then one part of the answer after the other. */
    private static final String SUMMARY = """
            WITH chosen AS MATERIALIZED (
              SELECT n.category, n.facility_type, n.state, coalesce(n.state IN ('OPEN', 'IN_PROGRESS'), false) AS open,
                     (n.reported_at AT TIME ZONE 'Asia/Shanghai')::date AS reported,
                     CASE WHEN coalesce(n.state, 'DONE') = 'DONE' THEN (n.done_at AT TIME ZONE 'Asia/Shanghai')::date END AS done
              FROM need n WHERE %s),
            months AS (
              SELECT to_char(m, 'YYYY-MM') AS month FROM generate_series(
                (SELECT date_trunc('month', min(reported)::timestamp) FROM chosen),
                (SELECT greatest(max(reported), max(done))::timestamp FROM chosen), interval '1 month') m)
            SELECT part, word, a, b, c FROM (SELECT 1 AS part, NULL AS word, count(*)::float8 AS a, count(*) FILTER (WHERE open)::float8 AS b,
                   count(*) FILTER (WHERE reported IS NULL)::float8 AS c FROM chosen
            UNION ALL SELECT 2, state, count(*), 0, 0 FROM chosen GROUP BY state
            UNION ALL SELECT 3, facility_type, count(*), count(*) FILTER (WHERE open), 0 FROM chosen GROUP BY facility_type
            UNION ALL (SELECT 4, category, count(*), count(*) FILTER (WHERE open), 0 FROM chosen
                       GROUP BY category ORDER BY count(*) DESC, category LIMIT %d)
            UNION ALL SELECT 5, month, coalesce(r.n, 0), coalesce(d.n, 0), 0 FROM months
              LEFT JOIN (SELECT to_char(reported, 'YYYY-MM') AS month, count(*) AS n FROM chosen GROUP BY 1) r USING (month)
              LEFT JOIN (SELECT to_char(done, 'YYYY-MM') AS month, count(*) AS n FROM chosen GROUP BY 1) d USING (month)
            UNION ALL SELECT 6, NULL, percentile_cont(0.5) WITHIN GROUP (ORDER BY done - reported),
              percentile_disc(0.9) WITHIN GROUP (ORDER BY (done - reported)::float8), count(*)
              FROM chosen WHERE done IS NOT NULL AND reported IS NOT NULL) parts
            ORDER BY part, CASE WHEN part IN (3, 4) THEN -a END, word""";

    private static final String IN_PERIOD = " AND n.reported_at >= (?::date)::timestamp AT TIME ZONE 'Asia/Shanghai'"
            + " AND n.reported_at < (?::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'";

    /** Cells of the Web Mercator quad, so many to a tile; a cluster stands at the mean position of its members. */
    private static final String CLUSTERS = """
            SELECT avg(ST_X(geom)), avg(ST_Y(geom)), count(*), count(*) FILTER (WHERE state IN ('OPEN', 'IN_PROGRESS')),
                   min(id), mode() WITHIN GROUP (ORDER BY facility_type)
            FROM need n
            WHERE ST_Intersects(n.geom, ST_GeomFromText(?, 4326)) AND (?::text IS NULL OR n.facility_type = ?)
            GROUP BY floor((ST_X(geom) + 180) / ?), floor(degrees(ln(tan(pi() / 4
              + radians(greatest(-85.06, least(85.06, ST_Y(geom)))) / 2))) / ?)
            ORDER BY min(id) LIMIT ?""";

    private static final double CELLS_OF_A_TILE = 4;

    private final DataSource database;

    NeedStore(DataSource database) {
        this.database = database;
    }

    /** Some needs that lie close together; with one member, {@code id} is that one. */
    record Cluster(double lon, double lat, long count, long open, long id, Optional<String> facilityType) {}

    NeedSummary summary(NeedRequest request) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (request.area().isPresent()) {
                requireExists(connection, request.area().get());
            }
            return summary(connection, request.area(), request.period());
        }
    }

    private static void requireExists(Connection connection, NeedArea area) throws SQLException {
        String table = area.level().parameter();
        try (PreparedStatement select = connection.prepareStatement("SELECT FROM " + table + " WHERE id = ?")) {
            select.setLong(1, area.id());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw ProblemException.notFound(table, area.id());
                }
            }
        }
    }

    private static NeedSummary summary(Connection connection, Optional<NeedArea> area, Period period)
            throws SQLException {
        String condition = area.map(each -> each.level().condition()).orElse("true");
        String sql = SUMMARY.formatted(condition + (period.isAlways() ? "" : IN_PERIOD), NeedSummary.MOST_CATEGORIES);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int next = 1;
            for (long ids = condition.chars().filter(sign -> sign == '?').count(); ids > 0; ids--) {
                select.setLong(next++, area.orElseThrow().id());
            }
            if (!period.isAlways()) {
                select.setObject(next++, period.from());
                select.setObject(next, period.to());
            }
            try (ResultSet rows = select.executeQuery()) {
                return read(rows);
            }
        }
    }

    private static NeedSummary read(ResultSet rows) throws SQLException {
        Map<String, Long> byState = new TreeMap<>();
        List<NeedSummary.ByType> byType = new ArrayList<>();
        List<NeedSummary.ByCategory> byCategory = new ArrayList<>();
        List<NeedSummary.Month> monthly = new ArrayList<>();
        long[] totals = new long[3];
        NeedSummary.Days days = new NeedSummary.Days(Optional.empty(), Optional.empty(), 0);
        while (rows.next()) {
            Optional<String> word = Optional.ofNullable(rows.getString(2));
            long a = rows.getLong(3);
            long b = rows.getLong(4);
            switch (rows.getInt(1)) {
                case 1 -> totals = new long[] {a, b, rows.getLong(5)};
                case 2 -> byState.put(word.orElse("UNKNOWN"), a);
                case 3 -> byType.add(new NeedSummary.ByType(word, a, b));
                case 4 -> byCategory.add(new NeedSummary.ByCategory(word, a, b));
                case 5 -> monthly.add(new NeedSummary.Month(word.orElseThrow(), a, b));
                default ->
                    days = new NeedSummary.Days(
                            Optional.ofNullable(rows.getObject(3, Double.class)),
                            Optional.ofNullable(rows.getObject(4, Double.class)),
                            rows.getLong(5));
            }
        }
        return new NeedSummary(totals[0], totals[1], totals[2], byState, byType, byCategory, monthly, days);
    }

    /** Clusters at a zoom, at most {@code limit}. */
    List<Cluster> clusters(Bbox bbox, int zoom, Optional<String> facilityType, int limit) throws SQLException {
        double cell = 360 / Math.pow(2, zoom) / CELLS_OF_A_TILE;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CLUSTERS)) {
            select.setString(1, bbox.toPolygon().toText());
            select.setString(2, facilityType.orElse(null));
            select.setString(3, facilityType.orElse(null));
            select.setDouble(4, cell);
            select.setDouble(5, cell);
            select.setInt(6, limit);
            List<Cluster> clusters = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    clusters.add(new Cluster(
                            rows.getDouble(1),
                            rows.getDouble(2),
                            rows.getLong(3),
                            rows.getLong(4),
                            rows.getLong(5),
                            Optional.ofNullable(rows.getString(6))));
                }
            }
            return clusters;
        }
    }
}
