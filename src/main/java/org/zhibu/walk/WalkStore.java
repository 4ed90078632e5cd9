package org.zhibu.walk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Reads the roads that may be walked on and the barriers, both at one moment. */
@ApplicationScoped
class WalkStore {
    private static final int ROWS_AT_ONCE = 20_000;

    /** Motorways and trunk roads only where it is known that people may walk there; everything else unless they may not. */
    private static final String WALKABLE_ROADS = """
            SELECT id, source, ST_AsBinary(geom) FROM road
            WHERE walkable OR (walkable IS NULL AND road_class NOT IN ('MOTORWAY', 'TRUNK')) ORDER BY id""";

    private static final String WALLS =
            "SELECT id, source, ST_AsBinary(geom) FROM barrier WHERE barrier_type <> 'GATE' ORDER BY id";

    private static final String GATES =
            "SELECT id, ST_X(geom), ST_Y(geom), open FROM barrier WHERE barrier_type = 'GATE' ORDER BY id";

    private final DataSource database;

    WalkStore(DataSource database) {
        this.database = database;
    }

    WalkNetwork network(WalkSettings settings) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            }
            RoadLines roads = lines(connection, WALKABLE_ROADS);
            Barriers barriers = new Barriers(lines(connection, WALLS), gates(connection));
            connection.commit();
            return WalkNetwork.of(roads, barriers, settings);
        }
    }

    private static RoadLines lines(Connection connection, String sql) throws SQLException {
        RoadLines.Builder lines = RoadLines.builder();
        WKBReader reader = new WKBReader();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Geometry geometry = reader.read(rows.getBytes(3));
                    for (int part = 0; part < geometry.getNumGeometries(); part++) {
                        lines.line(rows.getLong(1), rows.getString(2));
                        add(lines, ((LineString) geometry.getGeometryN(part)).getCoordinateSequence());
                    }
                }
            }
        } catch (ParseException e) {
            throw new IllegalStateException("the database wrote a geometry that cannot be read", e);
        }
        return lines.build();
    }

    private static void add(RoadLines.Builder lines, CoordinateSequence corners) {
        for (int i = 0; i < corners.size(); i++) {
            lines.corner(corners.getX(i), corners.getY(i));
        }
    }

    private static List<Barriers.Gate> gates(Connection connection) throws SQLException {
        List<Barriers.Gate> gates = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(GATES);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                gates.add(new Barriers.Gate(
                        rows.getLong(1), rows.getDouble(2), rows.getDouble(3), Optional.ofNullable((Boolean)
                                rows.getObject(4))));
            }
        }
        return gates;
    }
}
