package org.zhibu.circle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import net.postgis.jdbc.PGgeometry;
import net.postgis.jdbc.geometry.Point;
import org.locationtech.jts.geom.MultiPolygon;
import org.zhibu.geo.LonLat;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** Finds the places that circles are measured from. */
@ApplicationScoped
class OriginStore {
    private static final String COMMUNITIES = """
            SELECT c.id, c.name, c.point, ST_AsBinary(c.geom),
                   (SELECT f.point FROM facility f WHERE f.community_id = c.id AND f.type = 'COMMUNITY_STATION'
                    ORDER BY f.id LIMIT 1)
            FROM community c WHERE c.id = ANY (?)""";

    private final DataSource database;

    OriginStore(DataSource database) {
        this.database = database;
    }

    /** The origins in the order of the ids; throws when one is missing or has no service station. */
    List<Origin> origins(List<Long> communities, From from) throws SQLException {
        Map<Long, Origin> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COMMUNITIES)) {
            select.setArray(1, connection.createArrayOf("bigint", communities.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getLong(1), origin(rows, from));
                }
            }
        }
        return communities.stream()
                .map(id -> Optional.ofNullable(found.get(id))
                        .orElseThrow(() -> ProblemException.notFound("community", id)))
                .toList();
    }

    private static Origin origin(ResultSet row, From from) throws SQLException {
        long id = row.getLong(1);
        Optional<String> name = Optional.ofNullable(row.getString(2));
        LonLat centre = point(row, 3);
        return switch (from) {
            case OUTLINE -> new OutlineOrigin(id, name, (MultiPolygon) GroundShares.read(row.getBytes(4)), centre);
            case POINT -> PointOrigin.of(centre, from, Optional.of(id), name);
            case STATION -> {
                if (row.getObject(5) == null) {
                    throw new ProblemException(
                            Kind.CONFLICT,
                            "No service station is recorded in community " + id
                                    + name.map(n -> " (" + n + ")").orElse("")
                                    + ". Add a facility of type COMMUNITY_STATION to it, or use from=outline or from=point.");
                }
                yield PointOrigin.of(point(row, 5), from, Optional.of(id), name);
            }
        };
    }

    private static LonLat point(ResultSet row, int column) throws SQLException {
        Point point = (Point) ((PGgeometry) row.getObject(column)).getGeometry();
        return new LonLat(point.getX(), point.getY());
    }
}
