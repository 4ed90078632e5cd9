package org.zhibu.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.postgis.jdbc.PGbox2d;

/**
 * Looks for names and codes in all kinds: equal first, then beginning, then containing. Buildings and roads, of which there
 * are a million, are found by the beginning only, through their indexes.
 */
@ApplicationScoped
class SearchStore {
    private record Kind(String path, String table, int rank, String point, String community, String condition) {}

    private static final String CONTAINS = "p.name ILIKE ? OR p.code ILIKE ?";
    private static final String BEGINS = "p.name LIKE ? OR p.code LIKE ?";
    private static final String ON_SURFACE = "ST_PointOnSurface(p.geom)";
    private static final String IN_COMMUNITY = "(SELECT c.name FROM community c WHERE c.id = p.community_id)";

    private static final List<Kind> KINDS = List.of(
            new Kind("communities", "community", 1, "p.point", "NULL::text", CONTAINS),
            new Kind("subdistricts", "subdistrict", 2, ON_SURFACE, "NULL::text", CONTAINS),
            new Kind("blocks", "block", 3, ON_SURFACE, "NULL::text", CONTAINS),
            new Kind("facilities", "facility", 4, "p.point", IN_COMMUNITY, CONTAINS),
            new Kind("idle-spaces", "idle_space", 5, "p.point", IN_COMMUNITY, CONTAINS),
            new Kind("buildings", "building", 6, "p.point", IN_COMMUNITY, BEGINS),
            new Kind("roads", "road", 7, ON_SURFACE, "NULL::text", BEGINS),
            new Kind("districts", "district", 8, ON_SURFACE, "NULL::text", CONTAINS));

    private static final String SEARCH = "SELECT kind, id, name, code, context, ST_X(pt), ST_Y(pt), Box2D(geom) FROM ("
            + KINDS.stream().map(SearchStore::ofKind).collect(Collectors.joining(" UNION ALL "))
            + ") m ORDER BY (lower(name) = lower(?) OR lower(code) = lower(?)) DESC NULLS LAST,"
            + " (name ILIKE ?) DESC NULLS LAST, rank, id LIMIT ?";

    private final DataSource database;

    SearchStore(DataSource database) {
        this.database = database;
    }

    private static String ofKind(Kind kind) {
        return "(SELECT '%s' AS kind, %d AS rank, p.id, p.name, p.code, %s AS context, %s AS pt, p.geom FROM %s p WHERE %s LIMIT 200)"
                .formatted(kind.path(), kind.rank(), kind.community(), kind.point(), kind.table(), kind.condition());
    }

    List<SearchMatch> search(String text, int limit) throws SQLException {
        String literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        List<Object> values = new ArrayList<>();
        for (Kind kind : KINDS) {
            values.add((kind.condition().equals(CONTAINS) ? "%" : "") + literal + "%");
            values.add(literal + "%");
        }
        Stream.of(text, text, literal + "%", limit).forEach(values::add);
        List<SearchMatch> matches = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SEARCH)) {
            for (int index = 0; index < values.size(); index++) {
                select.setObject(index + 1, values.get(index));
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
