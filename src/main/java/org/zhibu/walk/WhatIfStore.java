package org.zhibu.walk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.zhibu.geo.Geometries;
import org.zhibu.problem.ProblemException;

/** What-ifs in the database: written once, never changed. */
@ApplicationScoped
class WhatIfStore {
    private static final String INSERT = """
            INSERT INTO what_if (name, open_gates, closed_gates, paths, actor)
            VALUES (?, ?, ?, ST_SetSRID(ST_GeomFromWKB(?), 4326), ?) RETURNING id""";

    private static final String ONE =
            "SELECT name, open_gates, closed_gates, ST_AsBinary(paths) FROM what_if WHERE id = ?";

    private static final String GATES_AMONG = "SELECT id FROM barrier WHERE barrier_type = 'GATE' AND id = ANY (?)";

    private final DataSource database;

    WhatIfStore(DataSource database) {
        this.database = database;
    }

    /** The same with the id it was given. */
    WhatIf create(WhatIf draft, String actor) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, draft.name().orElse(null));
            insert.setArray(2, ids(connection, draft.open()));
            insert.setArray(3, ids(connection, draft.close()));
            insert.setBytes(
                    4,
                    new WKBWriter()
                            .write(Geometries.FACTORY.createMultiLineString(
                                    draft.paths().toArray(LineString[]::new))));
            insert.setString(5, actor);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return new WhatIf(row.getLong(1), draft.name(), draft.open(), draft.close(), draft.paths());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the what-if", e);
        }
    }

    WhatIf get(long id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ONE)) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw ProblemException.notFound("what-if", id);
                }
                return new WhatIf(
                        id,
                        Optional.ofNullable(row.getString(1)),
                        ids(row.getArray(2)),
                        ids(row.getArray(3)),
                        paths(row.getBytes(4)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the what-if", e);
        }
    }

    /** Those of the ids that are gates. */
    Set<Long> gatesAmong(List<Long> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(GATES_AMONG)) {
            select.setArray(1, ids(connection, ids));
            Set<Long> gates = new TreeSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    gates.add(rows.getLong(1));
                }
            }
            return gates;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the gates", e);
        }
    }

    private static Array ids(Connection connection, List<Long> ids) throws SQLException {
        return connection.createArrayOf("bigint", ids.toArray());
    }

    private static List<Long> ids(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }

    private static List<LineString> paths(byte[] wkb) {
        try {
            Geometry lines = new WKBReader(Geometries.FACTORY).read(wkb);
            return IntStream.range(0, lines.getNumGeometries())
                    .mapToObj(lines::getGeometryN)
                    .map(LineString.class::cast)
                    .toList();
        } catch (ParseException e) {
            throw new IllegalStateException("the database wrote a geometry that cannot be read", e);
        }
    }
}
