package org.zhibu.tiles;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
                PreparedStatement select = connection.prepareStatement(layer.sql(address.z()))) {
            select.setInt(1, address.z());
            select.setInt(2, address.x());
            select.setInt(3, address.y());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                byte[] bytes = row.getBytes(1);
                return bytes == null ? new byte[0] : bytes;
            }
        }
    }
}
