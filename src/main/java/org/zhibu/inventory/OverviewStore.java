package org.zhibu.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.postgis.jdbc.PGbox2d;

/** What there is in all: counts, extent, sources. */
@ApplicationScoped
class OverviewStore {
    /** JSON name → table. */
    private static final Map<String, String> KINDS = kinds();

    private static final String ALL = "";

    private static final String COUNTS = KINDS.values().stream()
            .map(table -> "(SELECT count(*) FROM " + table + ")")
            .collect(Collectors.joining(", ", "SELECT ", ""));

    private static final String SOURCES = KINDS.values().stream()
            .map(table -> "SELECT source, max(source_date) AS day, count(*) AS places, "
                    + "bool_and(confidence = 'SYNTHETIC') AS synthetic, max(updated_at) AS changed, "
                    + "ST_Extent(geom)::geometry AS box FROM " + table + " GROUP BY source")
            .collect(Collectors.joining(
                    " UNION ALL ",
                    "SELECT source, max(day), sum(places)::bigint, bool_and(synthetic), max(changed), ST_Extent(box) FROM (",
                    ") s GROUP BY source ORDER BY source"));

    private static final String EXTENTS = KINDS.entrySet().stream()
            .map(kind ->
                    "SELECT '" + kind.getKey() + "' AS kind, ST_Extent(geom)::geometry AS box FROM " + kind.getValue())
            .collect(Collectors.joining(
                    " UNION ALL ", "SELECT kind, ST_Extent(box) FROM (", ") e GROUP BY GROUPING SETS ((kind), ())"));

    private final DataSource database;

    OverviewStore(DataSource database) {
        this.database = database;
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("districts", "district");
        kinds.put("subdistricts", "subdistrict");
        kinds.put("blocks", "block");
        kinds.put("communities", "community");
        kinds.put("buildings", "building");
        kinds.put("idleSpaces", "idle_space");
        kinds.put("facilities", "facility");
        kinds.put("roads", "road");
        kinds.put("barriers", "barrier");
        kinds.put("needs", "need");
        return kinds;
    }

    Overview overview(long version) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<Overview.Source> sources = sources(connection);
            Map<String, List<Double>> extents = extents(connection);
            List<Double> whole = extents.remove(ALL);
            return new Overview(
                    version,
                    whole,
                    counts(connection),
                    extents,
                    !sources.isEmpty() && sources.stream().allMatch(Overview.Source::synthetic),
                    sources);
        }
    }

    private static Map<String, Long> counts(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COUNTS);
                ResultSet row = select.executeQuery()) {
            row.next();
            Map<String, Long> counts = new LinkedHashMap<>();
            int column = 1;
            for (String kind : KINDS.keySet()) {
                counts.put(kind, row.getLong(column++));
            }
            return counts;
        }
    }

    private static List<Overview.Source> sources(Connection connection) throws SQLException {
        List<Overview.Source> sources = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SOURCES);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                sources.add(new Overview.Source(
                        rows.getString(1),
                        rows.getObject(2, LocalDate.class),
                        rows.getLong(3),
                        rows.getBoolean(4),
                        rows.getObject(5, OffsetDateTime.class).toInstant(),
                        corners((PGbox2d) rows.getObject(6))));
            }
        }
        return sources;
    }

    /** By kind; under the empty name that of all. */
    private static Map<String, List<Double>> extents(Connection connection) throws SQLException {
        Map<String, List<Double>> extents = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(EXTENTS);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                if (rows.getObject(2) != null) {
                    String kind = rows.getString(1);
                    extents.put(kind == null ? ALL : kind, corners((PGbox2d) rows.getObject(2)));
                }
            }
        }
        return extents;
    }

    private static List<Double> corners(PGbox2d box) {
        return List.of(
                box.getLLB().getX(),
                box.getLLB().getY(),
                box.getURT().getX(),
                box.getURT().getY());
    }
}
