package org.zhibu.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.zhibu.geo.GeometryProblem;
import org.zhibu.geo.ReferenceSystem;
import org.zhibu.geo.Srid;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** Brings the geometries of a layer to stored longitude and latitude; a row that cannot be brought there stays NULL. */
record Positions(Workspace workspace, SourceCrs crs, boolean declares) {
    private static final int FETCH = 2_000;
    private static final String ROW_BY_ROW = """
            CREATE FUNCTION transformed(g geometry, srid int) RETURNS geometry LANGUAGE plpgsql AS $$
            BEGIN
              RETURN ST_Transform(ST_SetSRID(g, srid), 4326);
            EXCEPTION WHEN internal_error OR data_exception THEN
              RETURN NULL;
            END $$""";

    /** SQL for the geometry of a row: as it stands, or in the table of moved geometries. */
    enum Place {
        AS_IT_STANDS,
        MOVED
    }

    Place bringIn(StagedLayer layer) throws SQLException, IOException {
        return switch (crs.type()) {
            case GCJ_02, BD_09 -> shift(layer, ReferenceSystem.parse(crs.text()));
            case EPSG -> transform(layer, crs.epsg());
            case FILE -> transform(layer, declared(layer));
        };
    }

    /** What the file declares when the caller said something else. */
    Optional<String> contradiction(StagedLayer layer) {
        boolean geographic = layer.srid() == Srid.STORED || layer.srid() == Srid.CGCS2000;
        if (!declares || layer.srid() == 0 || crs.type() == SourceCrs.Type.FILE || crs.epsg() == layer.srid()) {
            return Optional.empty();
        }
        boolean offset = crs.type() != SourceCrs.Type.EPSG;
        return offset && geographic ? Optional.empty() : Optional.of("EPSG:" + layer.srid());
    }

    private int declared(StagedLayer layer) {
        if (layer.srid() == 0 && layer.rows() > 0) {
            throw new ProblemException(
                    Kind.INTAKE_REFUSED,
                    "The layer '" + layer.name() + "' declares no reference system the database knows. "
                            + "Say which one it is in: crs=EPSG:nnnn, crs=GCJ-02 or crs=BD-09.");
        }
        return layer.srid();
    }

    private Place transform(StagedLayer layer, int srid) throws SQLException {
        if (srid == layer.srid() && (srid == Srid.STORED || layer.rows() == 0)) {
            return Place.AS_IT_STANDS;
        }
        String setOut = "CREATE UNLOGGED TABLE " + moved(layer) + " AS SELECT " + StagedLayer.ROW + " AS row_no, ";
        String from = " AS geom FROM " + Sql.name(layer.table());
        boolean geographic = srid == Srid.STORED || srid == Srid.CGCS2000;
        if (geographic) {
            workspace.execute(setOut + "ST_SetSRID(" + StagedLayer.GEOM + ", 4326)" + from);
            return Place.MOVED;
        }
        try {
            workspace.execute(setOut + "ST_Transform(ST_SetSRID(" + StagedLayer.GEOM + ", " + srid + "), 4326)" + from);
        } catch (SQLException e) {
            if (!"XX000".equals(e.getSQLState())) {
                throw e;
            }
            workspace.execute(ROW_BY_ROW.replace("CREATE", "CREATE OR REPLACE"));
            workspace.execute(setOut + "transformed(" + StagedLayer.GEOM + ", " + srid + ")" + from);
        }
        return Place.MOVED;
    }

    /** GCJ-02 and BD-09 have no formula in the database: the rows stream through the exact inverse. */
    private Place shift(StagedLayer layer, ReferenceSystem system) throws SQLException, IOException {
        workspace.execute("CREATE UNLOGGED TABLE " + moved(layer) + " (row_no bigint, geom geometry(Geometry, 4326))");
        Connection connection = workspace.connection();
        workspace.begin();
        // rows are read with a cursor and written with COPY, which needs a second statement at the same time: by
        // batches
        long last = Long.MIN_VALUE;
        String batch = "SELECT " + StagedLayer.ROW + ", ST_AsBinary(" + StagedLayer.GEOM + ") FROM "
                + Sql.name(layer.table()) + " WHERE " + StagedLayer.ROW + " > ? AND " + StagedLayer.GEOM
                + " IS NOT NULL ORDER BY 1 LIMIT " + FETCH;
        try (PreparedStatement statement = connection.prepareStatement(batch)) {
            long before;
            do {
                before = last;
                statement.setLong(1, last);
                StringBuilder lines = new StringBuilder();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        last = row.getLong(1);
                        lines.append(line(last, row.getBytes(2), system));
                    }
                }
                copy(connection, moved(layer), lines.toString());
            } while (last != before);
        }
        workspace.commit();
        return Place.MOVED;
    }

    private static String line(long row, byte[] wkb, ReferenceSystem system) {
        try {
            Geometry moved = system.toStored(new WKBReader().read(wkb));
            moved.setSRID(Srid.STORED);
            return row + "\t" + WKBWriter.toHex(new WKBWriter(2, true).write(moved)) + "\n";
        } catch (GeometryProblem | ParseException e) {
            return row + "\t\\N\n";
        }
    }

    private static void copy(Connection connection, String table, String lines) throws SQLException {
        byte[] bytes = lines.getBytes(StandardCharsets.US_ASCII);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }

    static String moved(StagedLayer layer) {
        return "moved_" + layer.number();
    }
}
