package org.zhibu.features;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.zhibu.filter.SqlCondition;
import org.zhibu.inventory.InventoryChanged;
import org.zhibu.inventory.InventoryKeeper;

/**
 * How many features match a condition, and the extent of each collection: asked of the database once and kept until its
 * places change. Whoever changed something gets the new figure at once.
 */
@ApplicationScoped
public class CollectionFigures {
    private static final int MOST_KEPT = 2000;

    /** Where and between which changes the features of a collection are; degrees. */
    public record Extent(double west, double south, double east, double north, Instant first, Instant last) {}

    private record Question(PublicCollection collection, String key) {}

    private final DataSource database;
    private final InventoryKeeper inventories;
    private final Map<Question, Long> counts = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Long> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private final Map<PublicCollection, Optional<Extent>> extents = new EnumMap<>(PublicCollection.class);
    private final Map<PublicCollection, Long> changes = new EnumMap<>(PublicCollection.class);

    CollectionFigures(DataSource database, InventoryKeeper inventories) {
        this.database = database;
        this.inventories = inventories;
    }

    synchronized void forget(@Observes InventoryChanged change) {
        for (PublicCollection collection : PublicCollection.values()) {
            if (change.tables().contains(collection.table())) {
                changes.merge(collection, 1L, Long::sum);
                extents.remove(collection);
                counts.keySet().removeIf(question -> question.collection() == collection);
            }
        }
    }

    /** Counts the changes of a collection that this process has heard of; all changes made by it are among them. */
    public long changesOf(PublicCollection collection) {
        if (inventories.isLoaded()) {
            inventories.current();
        }
        synchronized (this) {
            return changes.getOrDefault(collection, 0L);
        }
    }

    /** The figure if it is kept. */
    OptionalLong known(PublicCollection collection, SqlCondition condition) {
        if (!collection.isLogged() || !inventories.isLoaded()) {
            return OptionalLong.empty();
        }
        inventories.current();
        synchronized (this) {
            Long count = counts.get(new Question(collection, condition.key()));
            return count == null ? OptionalLong.empty() : OptionalLong.of(count);
        }
    }

    void keep(PublicCollection collection, SqlCondition condition, long count, long changesBefore) {
        synchronized (this) {
            if (isUnchanged(collection, changesBefore)) {
                counts.put(new Question(collection, condition.key()), count);
            }
        }
    }

    private boolean isUnchanged(PublicCollection collection, long changesBefore) {
        return collection.isLogged() && inventories.isLoaded() && changes.getOrDefault(collection, 0L) == changesBefore;
    }

    /** How many features of a collection match. */
    public long count(PublicCollection collection, SqlCondition condition) throws SQLException {
        OptionalLong known = known(collection, condition);
        if (known.isPresent()) {
            return known.getAsLong();
        }
        long before = changesOf(collection);
        // circles need not be drawn to be counted
        String source = condition.isNone() ? collection.table() : collection.source();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT count(*) FROM " + source + " WHERE " + condition.sql())) {
            condition.bind(select, 1);
            select.setQueryTimeout(FeatureCursor.SECONDS);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                keep(collection, condition, row.getLong(1), before);
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw FeatureCursor.understood(e);
        }
    }

    /** Nothing when the collection is empty. */
    public Optional<Extent> extent(PublicCollection collection) throws SQLException {
        long before = changesOf(collection);
        synchronized (this) {
            if (extents.containsKey(collection)) {
                return extents.get(collection);
            }
        }
        Optional<Extent> extent = read(collection);
        synchronized (this) {
            if (isUnchanged(collection, before)) {
                extents.put(collection, extent);
            }
        }
        return extent;
    }

    private Optional<Extent> read(PublicCollection collection) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e), first, last FROM (SELECT ST_Extent(geom) AS e,"
                                + " min(updated_at) AS first, max(updated_at) AS last FROM " + collection.source()
                                + ") q WHERE e IS NOT NULL");
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            return Optional.of(new Extent(
                    row.getDouble(1),
                    row.getDouble(2),
                    row.getDouble(3),
                    row.getDouble(4),
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    row.getObject(6, OffsetDateTime.class).toInstant()));
        }
    }
}
