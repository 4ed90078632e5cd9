package org.zhibu.features;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.PGStatement;

/**
 * A page of which only ids and stamps of rows are read. What was written before is written again, the rest is read now. A
 * feature that is deleted in between is no longer on the page.
 */
final class StampedPage implements FeatureSink {
    /** Makes a statement one that can be ended. */
    interface Starting {
        void start(PreparedStatement statement) throws SQLException;
    }

    private record Stamped(long id, long stamp) {}

    private final FeatureQuery query;
    private final RepeatableSink sink;
    private final WrittenFeatures.Shelf written;
    private final List<Stamped> rows = new ArrayList<>();

    StampedPage(FeatureQuery query, RepeatableSink sink, WrittenFeatures written) {
        this.query = query;
        this.sink = sink;
        this.written = written.shelf(query.collection().kind(), sink);
    }

    @Override
    public void take(FeatureRow row) throws SQLException {
        rows.add(new Stamped(row.id(), row.stamp()));
    }

    @Override
    public int waiting() {
        return 0;
    }

    /** Pours the features into the sink; returns how many. */
    int pour(Connection connection, FeatureSql sql, Starting starting) throws SQLException {
        Map<Long, byte[]> features = new HashMap<>();
        List<Long> missing = new ArrayList<>();
        for (Stamped row : rows) {
            Optional<byte[]> feature = written.find(row.id, row.stamp);
            if (feature.isPresent()) {
                features.put(row.id, feature.get());
            } else {
                missing.add(row.id);
            }
        }
        if (!missing.isEmpty()) {
            read(connection, sql, starting, missing, features);
        }
        int poured = 0;
        for (Stamped row : rows) {
            byte[] feature = features.get(row.id);
            if (feature != null) {
                sink.take(feature);
                poured++;
            }
        }
        return poured;
    }

    private void read(
            Connection connection, FeatureSql sql, Starting starting, List<Long> ids, Map<Long, byte[]> features)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql.stamped())) {
            select.unwrap(PGStatement.class).setPrepareThreshold(1);
            starting.start(select);
            select.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet found = select.executeQuery()) {
                FeatureRow row = FeatureRow.of(found, query.fields());
                while (found.next()) {
                    byte[] feature = sink.written(row);
                    long id = row.id();
                    features.put(id, feature);
                    written.keep(id, row.stampBehindFields(), feature);
                }
            }
        }
    }
}
