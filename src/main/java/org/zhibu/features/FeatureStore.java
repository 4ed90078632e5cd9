package org.zhibu.features;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Reads features of collections. */
@ApplicationScoped
public class FeatureStore {
    private final DataSource database;
    private final CollectionFigures figures;
    private final WrittenFeatures written;

    FeatureStore(DataSource database, CollectionFigures figures, WrittenFeatures written) {
        this.database = database;
        this.figures = figures;
        this.written = written;
    }

    /** The features of a query, to be read chunk by chunk into the sink. */
    public FeatureCursor open(FeatureQuery query, FeatureSink sink) {
        return new FeatureCursor(database, query, false, sink, written);
    }

    /** A reading whose first chunk is read, and how many features match without regard to pages. */
    public record Opened(FeatureCursor cursor, long matched) {}

    /**
     * Reads the first chunk and counts all matches.
     *
     * @param opened hears of the reading before it begins, to end it when nobody waits any more
     */
    public Opened openCounted(FeatureQuery query, FeatureSink sink, Consumer<FeatureCursor> opened)
            throws SQLException {
        PublicCollection kind = query.collection().kind();
        OptionalLong known = figures.known(kind, query.condition());
        long changes = figures.changesOf(kind);
        FeatureCursor cursor = new FeatureCursor(database, query, known.isEmpty(), sink, written);
        opened.accept(cursor);
        cursor.read();
        OptionalLong matched = known.isPresent() ? known : cursor.matched();
        if (matched.isPresent()) {
            figures.keep(kind, query.condition(), matched.getAsLong(), changes);
            return new Opened(cursor, matched.getAsLong());
        }
        return new Opened(cursor, figures.count(kind, query.condition()));
    }

    /** Reads one feature into the sink; returns whether there is one. */
    public boolean readOne(Collection collection, long id, Crs crs, FeatureSink sink) throws SQLException {
        FeatureCursor cursor = open(FeatureQuery.one(collection, id, crs), sink);
        cursor.read();
        return cursor.returned() > 0;
    }
}
