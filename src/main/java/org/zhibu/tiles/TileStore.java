package org.zhibu.tiles;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Lets PostGIS make the tiles. */
@ApplicationScoped
class TileStore {
    private final DataSource database;

    TileStore(DataSource database) {
        this.database = database;
    }

    /** The tile as MVT, not compressed; empty when nothing is in it. */
    byte[] tile(TileLayer layer, TileAddress address) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        address.set().isMercator() ? layer.sql(address.z()) : layer.sqlInDegrees(address.z()))) {
            bind(select, address);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                byte[] bytes = row.getBytes(1);
                return bytes == null ? new byte[0] : bytes;
            }
        }
    }

    /** What a feature in a tile says, with the kind of value as TileJSON names it. */
    Map<String, String> fields(TileLayer layer) throws SQLException {
        Map<String, String> fields = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(layer.propertiesSql())) {
            ResultSetMetaData columns = select.getMetaData();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                fields.put(
                        columns.getColumnLabel(column),
                        switch (columns.getColumnType(column)) {
                            case Types.BOOLEAN, Types.BIT -> "Boolean";
                            case Types.VARCHAR -> "String";
                            default -> "Number";
                        });
            }
        }
        return fields;
    }

    private static void bind(PreparedStatement select, TileAddress address) throws SQLException {
        TileMatrixSet set = address.set();
        if (set.isMercator()) {
            select.setInt(1, address.z());
            select.setInt(2, address.x());
            select.setInt(3, address.y());
        } else {
            double side = set.side(address.z());
            double west = set.west() + address.x() * side;
            double north = set.north() - address.y() * side;
            select.setDouble(1, west);
            select.setDouble(2, north - side);
            select.setDouble(3, west + side);
            select.setDouble(4, north);
        }
    }
}
