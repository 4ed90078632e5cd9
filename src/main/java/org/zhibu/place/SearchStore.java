package org.zhibu.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.postgis.jdbc.PGbox2d;

/**
 * Looks for names and codes in all kinds: equal first, then beginning, then containing. Buildings and roads, of which there
 * are a million, are found by the beginning only, through their indexes.
 */
@ApplicationScoped
class SearchStore {
    private record Kind(String path, String table, int rank, String point, String community, Condition condition) {}

    /** How a kind is looked through; of each at most 200 matches are weighed, the best of them first. */
    private enum Condition {
        CONTAINS(
                "p.name ILIKE :part OR p.code ILIKE :start",
                " ORDER BY coalesce(lower(p.name) = lower(:text), false) OR coalesce(lower(p.code) = lower(:text), false) DESC,"
                        + " coalesce(p.name ILIKE :start, false) OR coalesce(p.code ILIKE :start, false) DESC, p.id"),
        EQUALS("p.name = :text OR p.code = :text", ""),
        BEGINS(
                "(p.name LIKE :start OR p.code LIKE :start)"
                        + " AND p.name IS DISTINCT FROM :text AND p.code IS DISTINCT FROM :text",
                "");

        private final String sql;
        private final String order;

        Condition(String sql, String order) {
            this.sql = sql;
            this.order = order;
        }
    }

    private static final String ON_SURFACE = "ST_PointOnSurface(p.geom)";
    private static final String IN_COMMUNITY = "(SELECT c.name FROM community c WHERE c.id = p.community_id)";

    private static final List<Kind> KINDS = List.of(
            new Kind("communities", "community", 1, "p.point", "NULL::text", Condition.CONTAINS),
            new Kind("subdistricts", "subdistrict", 2, ON_SURFACE, "NULL::text", Condition.CONTAINS),
            new Kind("blocks", "block", 3, ON_SURFACE, "NULL::text", Condition.CONTAINS),
            new Kind("facilities", "facility", 4, "p.point", IN_COMMUNITY, Condition.CONTAINS),
            new Kind("idle-spaces", "idle_space", 5, "p.point", IN_COMMUNITY, Condition.CONTAINS),
            new Kind("buildings", "building", 6, "p.point", IN_COMMUNITY, Condition.EQUALS),
            new Kind("buildings", "building", 6, "p.point", IN_COMMUNITY, Condition.BEGINS),
            new Kind("roads", "road", 7, ON_SURFACE, "NULL::text", Condition.EQUALS),
            new Kind("roads", "road", 7, ON_SURFACE, "NULL::text", Condition.BEGINS),
            new Kind("districts", "district", 8, ON_SURFACE, "NULL::text", Condition.CONTAINS));

    private static final String NAMED = "SELECT kind, id, name, code, context, ST_X(pt), ST_Y(pt), Box2D(geom) FROM ("
            + KINDS.stream().map(SearchStore::ofKind).collect(Collectors.joining(" UNION ALL "))
            + ") m ORDER BY coalesce(lower(name) = lower(:text), false) OR coalesce(lower(code) = lower(:text), false) DESC,"
            + " coalesce(name ILIKE :start, false) OR coalesce(code ILIKE :start, false) DESC, rank, id LIMIT :limit";

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(part|start|text|limit)");
    private static final List<String> ORDER =
            PARAMETER.matcher(NAMED).results().map(found -> found.group(1)).toList();
    private static final String SEARCH = PARAMETER.matcher(NAMED).replaceAll("?");

    private final DataSource database;

    SearchStore(DataSource database) {
        this.database = database;
    }

    private static String ofKind(Kind kind) {
        return "(SELECT '%s' AS kind, %d AS rank, p.id, p.name, p.code, %s AS context, %s AS pt, p.geom FROM %s p WHERE %s%s LIMIT 200)"
                .formatted(
                        kind.path(),
                        kind.rank(),
                        kind.community(),
                        kind.point(),
                        kind.table(),
                        kind.condition().sql,
                        kind.condition().order);
    }

    List<SearchMatch> search(String text, int limit) throws SQLException {
        String literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        Map<String, Object> values =
                Map.of("part", "%" + literal + "%", "start", literal + "%", "text", text, "limit", limit);
        List<SearchMatch> matches = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SEARCH)) {
            for (int index = 0; index < ORDER.size(); index++) {
                select.setObject(index + 1, values.get(ORDER.get(index)));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    matches.add(match(rows));
                }
            }
        }
        return matches;
    }

    private static SearchMatch match(ResultSet row) throws SQLException {
        PGbox2d box = (PGbox2d) row.getObject(8);
        return new SearchMatch(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getDouble(6),
                row.getDouble(7),
                List.of(
                        box.getLLB().getX(),
                        box.getLLB().getY(),
                        box.getURT().getX(),
                        box.getURT().getY()));
    }
}
