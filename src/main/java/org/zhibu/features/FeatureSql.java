package org.zhibu.features;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The SQL of a query. Names come from the catalogue of the database, values are bound.
 *
 * <p>A page whose matches are counted finds the ids of all of them once, counts them, and reads the page of them: a box is
 * not searched twice.
 */
final class FeatureSql {
    private final FeatureQuery query;
    private final boolean counting;
    private final boolean stamps;

    /** @param stamps ids and stamps of rows are read, neither geometries nor fields */
    FeatureSql(FeatureQuery query, boolean counting, boolean stamps) {
        this.query = query;
        this.stamps = stamps;
        this.counting = counting
                && query.sort().isEmpty()
                && query.before().isEmpty()
                && query.offset() == 0
                && !query.condition().isNone();
    }

    /** One chunk behind a key. */
    String page(Optional<Key> from, boolean begins) {
        return counting && begins ? countedPage(from) : plainPage(from, begins);
    }

    void bind(PreparedStatement select, Optional<Key> from, long limit, boolean begins) throws SQLException {
        if (counting && begins) {
            int index = query.condition().bind(select, 1);
            if (from.isPresent()) {
                select.setLong(index++, from.get().id());
            }
            select.setLong(index, limit);
        } else {
            int index = query.onPage(from).bind(select, 1);
            select.setLong(index++, limit);
            if (begins && query.offset() > 0) {
                select.setLong(index, query.offset());
            }
        }
    }

    private String plainPage(Optional<Key> from, boolean begins) {
        return "SELECT " + columns() + " FROM " + query.collection().kind().source() + " WHERE "
                + query.onPage(from).sql() + " ORDER BY " + SortKey.orderBy(query.sort(), false) + " LIMIT ?"
                + (begins && query.offset() > 0 ? " OFFSET ?" : "");
    }

    private String countedPage(Optional<Key> from) {
        String source = query.collection().kind().source();
        if (stamps) {
            return "WITH hit AS MATERIALIZED (SELECT " + columns() + " FROM " + source + " WHERE "
                    + query.condition().sql() + ") SELECT *, (SELECT count(*) FROM hit) FROM hit"
                    + (from.isPresent() ? " WHERE id > ?" : "") + " ORDER BY id LIMIT ?";
        }
        return "WITH hit AS MATERIALIZED (SELECT id FROM " + source + " WHERE "
                + query.condition().sql() + ") SELECT " + columns() + ", (SELECT count(*) FROM hit) FROM " + source
                + " WHERE id IN (SELECT id FROM hit" + (from.isPresent() ? " WHERE id > ?" : "")
                + " ORDER BY id LIMIT ?) ORDER BY id";
    }

    /** Features of given ids, with the stamps of their rows behind the fields. */
    String stamped() {
        return "SELECT " + features() + ", xmin FROM "
                + query.collection().kind().source() + " WHERE id = ANY (?)";
    }

    /** The feature just before the page that ends before a key. */
    String startBefore() {
        return "SELECT id, NULL" + keys() + " FROM "
                + query.collection().kind().source() + " WHERE "
                + query.onPage(Optional.empty()).sql() + " ORDER BY " + SortKey.orderBy(query.sort(), true)
                + " LIMIT 1 OFFSET ?";
    }

    /** What the order goes by, as text; under a name that is no column. */
    private String keys() {
        return query.sort().stream()
                .map(key -> ", " + key.field().column() + "::text AS key_"
                        + key.field().column())
                .collect(Collectors.joining());
    }

    private String columns() {
        return (stamps ? "id, xmin" : features()) + keys();
    }

    private String features() {
        String geometry = query.crs().isStored()
                ? "geom"
                : "ST_Transform(geom, " + query.crs().srid() + ")";
        String fields =
                query.fields().stream().map(field -> ", " + field.column()).collect(Collectors.joining());
        return "id, ST_AsBinary(" + geometry + ")" + fields;
    }

    /** How many match, from the row at which a counted page stands. */
    OptionalLong matched(ResultSet row) throws SQLException {
        int fields = stamps ? 0 : query.fields().size();
        return counting ? OptionalLong.of(row.getLong(FeatureRow.FIRST_FIELD + fields)) : OptionalLong.empty();
    }
}
