package org.zhibu.intake;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.zhibu.geo.Srid;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** Makes geometries for the rows of a table from its columns with longitude and latitude; a row without stays without. */
final class TablePositions {
    /** Columns with well-known text, which the reader itself understands. */
    static final String TEXT = "WKT,wkt,geometry,geom,the_geom,几何";

    private static final List<String> EAST =
            List.of("lon", "lng", "long", "longitude", "x", "经度", "东经", "x坐标", "坐标x", "经度坐标");
    private static final List<String> NORTH = List.of("lat", "latitude", "y", "纬度", "北纬", "y坐标", "坐标y", "纬度坐标");
    private static final String FILL = "UPDATE %1$s SET " + StagedLayer.GEOM
            + " = ST_SetSRID(ST_MakePoint(parse_number(%2$s::text), parse_number(%3$s::text)), " + Srid.STORED
            + ") WHERE parse_number(%2$s::text) IS NOT NULL AND parse_number(%3$s::text) IS NOT NULL";

    private static final String PLACED = "SELECT count(*) FROM %s WHERE " + StagedLayer.GEOM + " IS NOT NULL";

    private TablePositions() {}

    /** The layer with its geometries, in WGS 84 until somebody says otherwise. */
    static StagedLayer fill(Workspace workspace, StagedLayer layer) throws SQLException {
        Optional<String> east = layer.column(EAST);
        Optional<String> north = layer.column(NORTH);
        if (east.isPresent() && north.isPresent()) {
            workspace.execute(FILL.formatted(Sql.name(layer.table()), Sql.name(east.get()), Sql.name(north.get())));
        } else if (layer.rows() > 0 && workspace.number(PLACED.formatted(Sql.name(layer.table()))) == 0) {
            throw new ProblemException(
                    Kind.INTAKE_REFUSED,
                    "The table '" + layer.name() + "' has no columns with positions. Needed are 经度 and 纬度 (or lon and"
                            + " lat, or x and y), or in CSV a column WKT. Addresses alone cannot be placed.");
        }
        return new StagedLayer(
                layer.name(), layer.table(), layer.columns(), Srid.STORED, true, layer.rows(), layer.number());
    }
}
