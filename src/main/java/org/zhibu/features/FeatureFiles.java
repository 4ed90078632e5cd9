package org.zhibu.features;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Optional;
import org.zhibu.job.JobControl;

/** Features as files to be kept, for programs that read no pages: all that match, unless fewer are asked for. */
@ApplicationScoped
class FeatureFiles {
    private static final int BYTES_AT_ONCE = 1 << 16;

    private final FeatureStore store;
    private final GeoPackages packages;

    FeatureFiles(FeatureStore store, GeoPackages packages) {
        this.store = store;
        this.packages = packages;
    }

    /**
     * A file and how many features match.
     *
     * @param content bytes, or what streams them
     * @param next where the next file begins, if the number of features was limited and there are more
     */
    record FeatureFile(String name, Object content, long matched, Optional<Key> next) {}

    /** @param control ends the writing when nobody waits for the file any more */
    FeatureFile write(Format format, FeatureQuery query, JobControl control) throws SQLException, IOException {
        JsonBytes bytes = new JsonBytes(BYTES_AT_ONCE);
        FeatureSink sink = format == Format.CSV
                ? CsvFeatures.begin(bytes, query.crs(), query.fields())
                : FlatGeobufFeatures.begin(bytes, query);
        FeatureStore.Opened opened = store.openCounted(query, sink, reading -> control.onCancel(reading::cancel));
        FeatureCursor cursor = opened.cursor();
        String name = query.collection().id() + "." + format.word();
        if (format == Format.GEO_PACKAGE) {
            Object content = packages.of(query.collection(), out -> stream(cursor, bytes, out), control);
            return new FeatureFile(name, content, opened.matched(), next(query, cursor));
        }
        if (isWhole(query)) {
            StreamingOutput content = out -> stream(cursor, bytes, out);
            return new FeatureFile(name, content, opened.matched(), Optional.empty());
        }
        while (cursor.read()) {
            // a limited number fits into memory, and only then it is known whether there are more
        }
        return new FeatureFile(name, bytes.toBytes(), opened.matched(), next(query, cursor));
    }

    private static boolean isWhole(FeatureQuery query) {
        return query.limit() == Long.MAX_VALUE;
    }

    private static Optional<Key> next(FeatureQuery query, FeatureCursor cursor) {
        return isWhole(query) ? Optional.empty() : cursor.next();
    }

    private static void stream(FeatureCursor cursor, JsonBytes bytes, OutputStream out) throws IOException {
        try {
            bytes.pourInto(out);
            while (cursor.read()) {
                bytes.pourInto(out);
            }
            bytes.pourInto(out);
        } catch (SQLException e) {
            // the connection breaks, so that nobody takes half for the whole
            throw new IOException("the reading broke off", e);
        }
    }
}
