package org.zhibu.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.place.SuspendedIndexes;

/**
 * Writes synthetic places into the store, all of them or none. A source that has rows already is left as it is.
 * With auto-commit the writing is one transaction of its own, otherwise part of the caller's.
 */
public final class PlaceWriter {

    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext(?))";
    private static final String ANY_ROW_OF_SOURCE = "SELECT EXISTS (SELECT FROM district WHERE source = ?)"
            + " OR EXISTS (SELECT FROM community WHERE source = ?)"
            + " OR EXISTS (SELECT FROM building WHERE source = ?)";
    /** The day the invented registers describe. */
    private static final String SOURCE_DATE = "2025-01-01";

    private static final int BATCH_OF_BUILDINGS = 20_000;

    private static final List<String> TABLES =
            List.of("community", "building", "idle_space", "facility", "road", "barrier");

    private PlaceWriter() {}

    /** What came of it. */
    public enum Outcome {
        WRITTEN,
        /** Rows with that source were there before; nothing was changed. */
        ALREADY_THERE
    }

    /** Writes the sample district under {@link SampleDistrict#SOURCE}. */
    public static Outcome write(Connection connection, SamplePlaces district) throws SQLException {
        return inTransaction(connection, SampleDistrict.SOURCE, copy -> copy.write(district));
    }

    /** Writes a city under {@link SyntheticCity#SOURCE}, block by block in constant memory, and refreshes statistics. */
    public static Outcome write(Connection connection, SyntheticCity city) throws SQLException {
        return inTransaction(connection, SyntheticCity.SOURCE, copy -> {
            SuspendedIndexes indexes = SuspendedIndexes.of(connection, TABLES, List.of("geom"));
            copy.write(city.frame());
            List<SamplePlaces> batch = new ArrayList<>();
            int buildings = 0;
            for (int block = 0; block < city.blocks(); block++) {
                SamplePlaces places = city.block(block);
                batch.add(places);
                buildings += places.buildings().size();
                if (buildings >= BATCH_OF_BUILDINGS) {
                    copy.write(Parts.join(batch));
                    batch.clear();
                    buildings = 0;
                }
            }
            copy.write(Parts.join(batch));
            indexes.restore();
            analyse(connection);
        });
    }

    /** Gathers the statistics that queries are planned with. */
    private static void analyse(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "ANALYZE district, subdistrict, block, community, building, idle_space, facility, road, barrier");
        }
    }

    private interface Writing {
        void to(PlaceCopy copy) throws SQLException;
    }

    private static Outcome inTransaction(Connection connection, String source, Writing writing) throws SQLException {
        boolean own = connection.getAutoCommit();
        if (own) {
            connection.setAutoCommit(false);
        }
        boolean done = false;
        try {
            Outcome outcome = write(connection, source, writing);
            if (own) {
                connection.commit();
            }
            done = true;
            return outcome;
        } finally {
            if (own) {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }

    private static Outcome write(Connection connection, String source, Writing writing) throws SQLException {
        try (var lock = connection.prepareStatement(ONE_AT_A_TIME)) {
            lock.setString(1, source);
            lock.execute();
        }
        if (present(connection, source)) {
            return Outcome.ALREADY_THERE;
        }
        writing.to(new PlaceCopy(connection, source, SOURCE_DATE));
        return Outcome.WRITTEN;
    }

    private static boolean present(Connection connection, String source) throws SQLException {
        try (var query = connection.prepareStatement(ANY_ROW_OF_SOURCE)) {
            for (int i = 1; i <= 3; i++) {
                query.setString(i, source);
            }
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }
}
