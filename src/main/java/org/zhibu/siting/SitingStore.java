package org.zhibu.siting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.zhibu.database.Rows;
import org.zhibu.database.Transactions;
import org.zhibu.geo.Geometries;
import org.zhibu.geo.LonLat;
import org.zhibu.plan.Amount;
import org.zhibu.problem.ProblemException;
import org.zhibu.standard.Certainty;

/** Reads areas, their spaces, and what facilities need of spaces. */
@ApplicationScoped
class SitingStore {
    static final int MOST_SPACES = 5_000;

    private static final String UNIT = "SELECT coalesce(name, ''), ST_AsBinary(geom) FROM renewal_unit WHERE id = ?";
    private static final String COMMUNITY = "SELECT coalesce(name, ''), ST_AsBinary(geom) FROM community WHERE id = ?";
    private static final String SPACES = """
            WITH area AS (SELECT ST_SetSRID(ST_GeomFromWKB(?), 4326) AS geom)
            SELECT s.id, coalesce(s.name, ''), s.type, t.name_zh, t.name_en, t.ground = 'LAND', t.is_private, s.community_id,
              b.id, b.use, ST_AsBinary(s.geom), s.area_m2, s.ground_m2, s.owner_unit, s.right_years, s.storey, s.clear_height_m,
              s.own_entrance, s.daylight, s.fire_exits, s.defence_approval, s.ownership_clear, ST_X(s.point), ST_Y(s.point)
            FROM area JOIN idle_space s ON s.geom && area.geom AND ST_Intersects(s.point, area.geom)
            JOIN idle_space_type t ON t.code = s.type
            LEFT JOIN building b ON b.id = s.building_id
            ORDER BY s.id LIMIT ?""";
    private static final String NEEDS = """
            SELECT facility_type, ground, price_item, lowest_storey, highest_storey, storey_clause, clear_height_m, height_clause,
              daylight, daylight_clause, own_entrance, is_for_children, has_fumes, is_noisy, certainty FROM facility_fit""";
    private static final String PRECEDENTS = "SELECT space_type || ' ' || facility_type, source FROM idle_space_reuse";

    private final Transactions database;

    SitingStore(Transactions database) {
        this.database = database;
    }

    SitingArea unit(long id) {
        return area(UNIT, SitingArea.Kind.UNIT, id).orElseThrow(() -> ProblemException.notFound("renewal unit", id));
    }

    SitingArea community(long id) {
        return area(COMMUNITY, SitingArea.Kind.COMMUNITY, id)
                .orElseThrow(() -> ProblemException.notFound("community", id));
    }

    private Optional<SitingArea> area(String sql, SitingArea.Kind kind, long id) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, id);
                return Rows.list(select, row -> {
                            Geometry outline = Rows.geometry(row, 2);
                            return new SitingArea(
                                    kind,
                                    Optional.of(id),
                                    row.getString(1),
                                    outline,
                                    Geometries.representativePoint(outline));
                        })
                        .stream()
                        .findFirst();
            }
        });
    }

    /** Spaces of an area by id; one more than {@link #MOST_SPACES} where there are too many. */
    List<CandidateSpace> spaces(SitingArea area) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SPACES)) {
                select.setBytes(1, new WKBWriter().write(area.outline()));
                select.setInt(2, MOST_SPACES + 1);
                return Rows.list(select, SitingStore::space);
            }
        });
    }

    private static CandidateSpace space(ResultSet row) throws SQLException {
        Geometry outline = Rows.geometry(row, 11);
        boolean isLand = row.getBoolean(6);
        Optional<Long> building = Rows.id(row, 9);
        Optional<String> use = Rows.text(row, 10);
        Optional<Boolean> inDwelling = isLand || building.isEmpty()
                ? (isLand ? Optional.of(false) : Optional.empty())
                : use.map(each -> each.equals("RESIDENTIAL"));
        Optional<Double> usable = Rows.number(row, 12);
        Optional<Double> drawn = Rows.number(row, 13).filter(ground -> ground > 0);
        Amount area =
                usable.map(Amount::known).or(() -> drawn.map(Amount::estimated)).orElse(Amount.UNKNOWN);
        return new CandidateSpace(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                isLand,
                row.getBoolean(7),
                Rows.id(row, 8),
                inDwelling,
                outline,
                new LonLat(row.getDouble(23), row.getDouble(24)),
                area,
                Rows.text(row, 14),
                Rows.whole(row, 15),
                Rows.whole(row, 16),
                Rows.number(row, 17),
                Rows.flag(row, 18),
                Rows.flag(row, 19),
                Rows.whole(row, 20),
                Rows.flag(row, 21),
                Rows.flag(row, 22));
    }

    /** By facility type. */
    Map<String, FacilityNeeds> needs() {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(NEEDS)) {
                Map<String, FacilityNeeds> needs = new HashMap<>();
                Rows.list(select, SitingStore::need).forEach(each -> needs.put(each.facilityType(), each));
                return needs;
            }
        });
    }

    private static FacilityNeeds need(ResultSet row) throws SQLException {
        return new FacilityNeeds(
                row.getString(1),
                FacilityNeeds.Ground.valueOf(row.getString(2)),
                row.getString(3),
                Rows.whole(row, 4),
                Rows.whole(row, 5),
                row.getString(6),
                Rows.number(row, 7),
                row.getString(8),
                row.getBoolean(9),
                row.getString(10),
                row.getBoolean(11),
                row.getBoolean(12),
                row.getBoolean(13),
                row.getBoolean(14),
                Certainty.valueOf(row.getString(15)));
    }

    /** Where spaces of a kind have become a facility, by "kind type". */
    Map<String, String> precedents() {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(PRECEDENTS)) {
                Map<String, String> precedents = new HashMap<>();
                Rows.list(select, row -> precedents.put(row.getString(1), row.getString(2)));
                return precedents;
            }
        });
    }
}
