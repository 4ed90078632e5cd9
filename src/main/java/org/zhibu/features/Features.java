package org.zhibu.features;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Features written whole and without links, for other doors: as GeoJSON or as a table. */
public final class Features {
    private Features() {}

    /** @param opened hears of the reading, to end it when nobody waits any more */
    public static void write(
            FeatureStore store, FeatureQuery query, boolean table, OutputStream out, Consumer<FeatureCursor> opened)
            throws IOException, SQLException {
        JsonBytes bytes = new JsonBytes(1 << 16);
        FeatureSink sink = table
                ? CsvFeatures.begin(bytes, query.crs(), query.fields())
                : new FeatureJson(bytes, query.crs(), query.fields(), new byte[0]);
        if (!table) {
            bytes.put("{\"type\":\"FeatureCollection\",\"features\":[\n");
        }
        FeatureCursor cursor = store.open(query, sink);
        opened.accept(cursor);
        while (cursor.read()) {
            bytes.pourInto(out);
        }
        if (!table) {
            bytes.put("\n]}");
        }
        bytes.pourInto(out);
    }
}
