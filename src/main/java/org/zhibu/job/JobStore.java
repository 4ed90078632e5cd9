package org.zhibu.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.zhibu.problem.Problem;

/** Jobs in the database. */
@ApplicationScoped
public class JobStore {
    private static final String CREATE = "INSERT INTO job (kind, state, actor) VALUES (?, 'QUEUED', ?) RETURNING id";
    private static final String FIND = """
            SELECT id, kind, state, progress, step, actor, created_at, started_at, finished_at, problem
            FROM job WHERE id = ?""";
    private static final String START =
            "UPDATE job SET state = 'RUNNING', started_at = now() WHERE id = ? AND state = 'QUEUED'";
    private static final String PROGRESS = "UPDATE job SET step = ?, progress = ? WHERE id = ? AND state = 'RUNNING'";
    private static final String FINISH = """
            UPDATE job SET state = ?, finished_at = now(), problem = ?::jsonb,
              step = CASE WHEN ? = 'DONE' THEN 'done' ELSE step END,
              progress = CASE WHEN ? = 'DONE' THEN 100 ELSE progress END
            WHERE id = ? AND state IN ('QUEUED', 'RUNNING')""";
    private static final String LEFT_OVER = """
            UPDATE job SET state = 'FAILED', finished_at = now(), problem = ?::jsonb
            WHERE state IN ('QUEUED', 'RUNNING')""";

    private final DataSource database;
    private final ObjectMapper json;

    JobStore(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Queues a job within the caller's transaction. */
    public long create(Connection connection, String kind, String actor) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CREATE)) {
            statement.setString(1, kind);
            statement.setString(2, actor);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    public Optional<Job> find(long id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(job(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new JobStoreFailure(e);
        }
    }

    /** Whether it was still waiting and runs now. */
    boolean start(long id) {
        return update(START, id) == 1;
    }

    void progress(long id, String step, int progress) {
        update(PROGRESS, step, progress, id);
    }

    void finish(long id, JobState state, Optional<Problem> problem) {
        update(FINISH, state.name(), problem.map(this::text).orElse(null), state.name(), state.name(), id);
    }

    /** What was unfinished when the service stopped has failed; answers how many jobs that were. */
    int failLeftOvers(Problem problem) {
        return update(LEFT_OVER, text(problem));
    }

    private int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new JobStoreFailure(e);
        }
    }

    private Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getLong("id"),
                row.getString("kind"),
                JobState.valueOf(row.getString("state")),
                row.getInt("progress"),
                row.getString("step"),
                row.getString("actor"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                Optional.ofNullable(row.getString("problem")).map(this::tree));
    }

    private static Optional<Instant> instant(Timestamp timestamp) {
        return Optional.ofNullable(timestamp).map(Timestamp::toInstant);
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
