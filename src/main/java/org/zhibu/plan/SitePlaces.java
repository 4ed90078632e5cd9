package org.zhibu.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.zhibu.database.Rows;

/** Where the buildings and spaces of sites lie, for the layer of assignments: the database cannot look into a packed site. */
final class SitePlaces {
    private static final String ADD = """
            INSERT INTO plan_site_place (site_hash, target, name, geom)
            SELECT ?, target, name, ST_GeomFromWKB(geom, 4326)
            FROM unnest(?::text[], ?::text[], ?::bytea[]) AS place (target, name, geom)
            ON CONFLICT (site_hash, target) DO NOTHING""";
    private static final String WITHOUT = """
            SELECT hash FROM plan_site s WHERE NOT EXISTS (SELECT FROM plan_site_place WHERE site_hash = s.hash)
            ORDER BY created_at, hash""";

    private SitePlaces() {}

    static void add(Connection connection, Site site) throws SQLException {
        List<String> targets = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<byte[]> shapes = new ArrayList<>();
        site.buildings().forEach(each -> {
            targets.add(each.target().toString());
            names.add(each.name());
            shapes.add(wkb(each.outline()));
        });
        site.spaces().forEach(each -> {
            targets.add(each.target().toString());
            names.add(each.name());
            shapes.add(wkb(each.outline()));
        });
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setString(1, site.hash());
            insert.setArray(2, connection.createArrayOf("text", targets.toArray()));
            insert.setArray(3, connection.createArrayOf("text", names.toArray()));
            insert.setArray(4, connection.createArrayOf("bytea", shapes.toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    /** Hashes of sites whose places are not written, or that have none. */
    static List<String> sitesWithout(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WITHOUT)) {
            return Rows.list(select, row -> row.getString(1));
        }
    }

    private static byte[] wkb(Geometry geometry) {
        return new WKBWriter().write(geometry);
    }
}
