package org.zhibu.features;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.zhibu.filter.SqlCondition;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/**
 * Reads the features of a query chunk by chunk, each chunk behind the last feature of the one before. Between two chunks
 * it holds neither a connection nor a transaction, so that a slow reader costs nothing but his own patience, and what
 * other people change meanwhile makes no feature appear twice or be left out.
 */
public final class FeatureCursor {
    private static final int FIRST_CHUNK = 1000;
    private static final int CHUNK = 2500;
    private static final int ROWS_AT_ONCE = 250;
    private static final int MOST_WAITING = 1 << 21;
    /** Longer than this nobody waits for a query. */
    static final int SECONDS = 60;

    private final DataSource database;
    private final FeatureSql sql;
    private final FeatureQuery query;
    private final FeatureSink sink;
    private final Optional<StampedPage> stamped;
    private Optional<Key> last;
    private Optional<Key> first = Optional.empty();
    private OptionalLong matched = OptionalLong.empty();
    private long returned;
    private boolean more;
    private boolean done;
    private boolean followsSome;
    private volatile PreparedStatement running;
    private volatile boolean cancelled;

    FeatureCursor(
            DataSource database, FeatureQuery query, boolean counting, FeatureSink sink, WrittenFeatures written) {
        this.database = database;
        this.query = query;
        this.sink = sink;
        this.stamped = isShort(query) && sink instanceof RepeatableSink repeatable
                ? Optional.of(new StampedPage(query, repeatable, written))
                : Optional.empty();
        this.sql = new FeatureSql(query, counting && query.limit() <= FIRST_CHUNK, stamped.isPresent());
        this.last = query.after();
    }

    /** One chunk is all of it, with all fields. */
    private static boolean isShort(FeatureQuery query) {
        return query.limit() <= FIRST_CHUNK
                && query.fields().size() == query.collection().fields().size();
    }

    /** Reads on into the sink; returns whether there is still something to read. */
    public boolean read() throws SQLException {
        if (done) {
            return false;
        }
        try (Connection connection = database.getConnection()) {
            if (returned == 0 && last.isEmpty() && query.before().isPresent()) {
                last = startBefore(connection);
                followsSome = last.isPresent();
            }
            int chunk = (int) Math.min(query.limit() - returned, returned == 0 ? FIRST_CHUNK : CHUNK);
            boolean portions = chunk > ROWS_AT_ONCE;
            // inside a transaction of somebody else the rows come in portions anyway
            boolean own = portions && connection.getAutoCommit();
            if (own) {
                connection.setAutoCommit(false);
            }
            try {
                read(connection, chunk, portions);
            } finally {
                if (own) {
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException e) {
            throw understood(e);
        }
        return !done;
    }

    private void read(Connection connection, int chunk, boolean portions) throws SQLException {
        boolean begins = returned == 0;
        try (PreparedStatement select = connection.prepareStatement(sql.page(last, begins))) {
            select.unwrap(PGStatement.class).setPrepareThreshold(1);
            select.setFetchSize(portions ? ROWS_AT_ONCE : 0);
            start(select);
            sql.bind(select, last, chunk + 1L, begins);
            try (ResultSet rows = select.executeQuery()) {
                more = take(rows, chunk);
                done = !more || returned >= query.limit();
            } finally {
                running = null;
            }
        }
        if (stamped.isPresent()) {
            try {
                returned = stamped.get().pour(connection, sql, this::start);
            } finally {
                running = null;
            }
        }
    }

    /** Returns whether features are left; stops early when enough waits to be poured out. */
    private boolean take(ResultSet rows, int chunk) throws SQLException {
        FeatureRow row = FeatureRow.of(rows, stamped.isPresent() ? List.of() : query.fields());
        FeatureSink taking = stamped.<FeatureSink>map(page -> page).orElse(sink);
        int keys = query.sort().size();
        int taken = 0;
        long id = 0;
        Optional<Key> key = last;
        boolean left = false;
        while (!left && rows.next()) {
            left = taken == chunk || taking.waiting() > MOST_WAITING;
            if (!left) {
                taking.take(row);
                taken++;
                if (keys > 0 || first.isEmpty()) {
                    key = Optional.of(row.key(keys));
                }
                id = row.id();
                if (first.isEmpty()) {
                    first = key;
                    matched = sql.matched(rows);
                }
            }
        }
        returned += taken;
        last = keys == 0 && taken > 0 ? Optional.of(new Key(List.of(), id)) : key;
        return left;
    }

    private void start(PreparedStatement statement) throws SQLException {
        statement.setQueryTimeout(SECONDS);
        running = statement;
        if (cancelled) {
            throw new SQLException("nobody waits for the answer", "57014");
        }
    }

    /** The feature behind which the page that ends before another begins. */
    private Optional<Key> startBefore(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql.startBefore())) {
            start(select);
            SqlCondition condition = query.onPage(Optional.empty());
            int index = condition.bind(select, 1);
            select.setLong(index, query.limit());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(
                                FeatureRow.of(rows, List.of()).key(query.sort().size()))
                        : Optional.empty();
            }
        }
    }

    /** What the caller can mend becomes a problem. */
    static SQLException understood(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("22")) {
            throw ProblemException.badParameter(
                    "filter", "The values of the filter or of the page cannot be used: " + e.getMessage());
        }
        if (state.equals("57014")) {
            throw new ProblemException(
                    Kind.BUSY, "The answer takes longer than " + SECONDS + " seconds. Ask for less: a bbox, a filter.");
        }
        return e;
    }

    /** Whoever asked has gone: the query that runs ends, and no other begins. May be called by any thread. */
    public void cancel() {
        cancelled = true;
        PreparedStatement statement = running;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                // it ended by itself
                running = null;
            }
        }
    }

    /** Whether everything is read. */
    public boolean isDone() {
        return done;
    }

    public long returned() {
        return returned;
    }

    /** All that match the condition, if the reading has counted them. */
    OptionalLong matched() {
        return matched;
    }

    /** Where the next page begins, if there is one; known when everything is read. */
    Optional<Key> next() {
        return more || query.before().isPresent() ? last.filter(key -> returned > 0) : Optional.empty();
    }

    /** Where the page before ends, if there is one. */
    Optional<Key> previous() {
        return query.after().isPresent() || followsSome ? first : Optional.empty();
    }
}
