package org.zhibu.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.zhibu.job.JobStore;

/** Imports and their row problems in the database. */
@ApplicationScoped
class IntakeStore {
    private static final String CREATE = """
            INSERT INTO intake (job_id, file_name, file_bytes, sha256, crs, source, source_date, encoding)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""";
    private static final String VIEW = """
            SELECT i.id, i.job_id, i.file_name, i.file_bytes, i.crs, i.source, i.source_date, i.report,
                   j.state, j.progress, j.step, j.actor, j.created_at, j.started_at, j.finished_at, j.problem
            FROM intake i JOIN job j ON j.id = i.job_id
            """;
    private static final String PROBLEMS = """
            SELECT position, row_number, layer, source_id, column_name, severity, reason, detail,
                   ST_X(point) AS lon, ST_Y(point) AS lat
            FROM row_problem WHERE intake_id = ? AND position > ? ORDER BY position LIMIT ?""";
    private static final String KEEP_PROBLEMS = """
            INSERT INTO row_problem (intake_id, position, layer, row_number, source_id, column_name, severity, reason,
              detail, point)
            SELECT ?, row_number() OVER (ORDER BY number, row_no NULLS FIRST, severity DESC, reason, column_name), layer,
                   row_no, source_id, column_name, severity, reason, detail, ST_SetSRID(point, 4326)
            FROM problem""";

    private final DataSource database;
    private final JobStore jobs;
    private final ObjectMapper json;

    IntakeStore(DataSource database, JobStore jobs, ObjectMapper json) {
        this.database = database;
        this.jobs = jobs;
        this.json = json;
    }

    /** The numbers of a queued import. */
    record Queued(long intake, long job) {}

    Queued create(ReceivedFile file, IntakeRequest request, String actor) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(CREATE)) {
                long job = jobs.create(connection, "intake", actor);
                statement.setLong(1, job);
                statement.setString(2, file.name());
                statement.setLong(3, file.bytes());
                statement.setString(4, file.sha256());
                statement.setString(5, request.crs().text());
                statement.setString(6, request.source());
                statement.setDate(7, request.sourceDate().map(Date::valueOf).orElse(null));
                statement.setString(8, request.encoding().orElse(null));
                long intake;
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    intake = row.getLong(1);
                }
                connection.commit();
                return new Queued(intake, job);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    Optional<IntakeView> find(long id) throws SQLException {
        return views(VIEW + "WHERE i.id = ?", id).stream().findFirst();
    }

    /** The latest first. */
    List<IntakeView> list(int limit) throws SQLException {
        return views(VIEW + "ORDER BY i.id DESC LIMIT ?", limit);
    }

    List<RowProblem> problems(long intake, long after, int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PROBLEMS)) {
            statement.setLong(1, intake);
            statement.setLong(2, after);
            statement.setInt(3, limit);
            try (ResultSet row = statement.executeQuery()) {
                List<RowProblem> all = new ArrayList<>();
                while (row.next()) {
                    all.add(problem(row));
                }
                return all;
            }
        }
    }

    /** Keeps the problems found, within the caller's transaction; answers how many. */
    long keepProblems(Workspace workspace, long intake) throws SQLException {
        return workspace.execute(KEEP_PROBLEMS, intake);
    }

    /** Keeps the report, within the caller's transaction. */
    void keepReport(Workspace workspace, long intake, IntakeReport report) throws SQLException {
        try {
            workspace.execute(
                    "UPDATE intake SET report = ?::jsonb WHERE id = ?", json.writeValueAsString(report), intake);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<IntakeView> views(String sql, long value) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, value);
            try (ResultSet row = statement.executeQuery()) {
                List<IntakeView> all = new ArrayList<>();
                while (row.next()) {
                    all.add(view(row));
                }
                return all;
            }
        }
    }

    private IntakeView view(ResultSet row) throws SQLException {
        Optional<IntakeStep> step = IntakeStep.find(row.getString("step"));
        return new IntakeView(
                row.getLong("id"),
                row.getLong("job_id"),
                row.getString("file_name"),
                row.getLong("file_bytes"),
                row.getString("state"),
                row.getInt("progress"),
                row.getString("step"),
                step.map(IntakeStep::zh).orElse(""),
                step.map(IntakeStep::en).orElse(""),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                row.getString("actor"),
                row.getString("crs"),
                row.getString("source"),
                Optional.ofNullable(row.getDate("source_date")).map(Date::toLocalDate),
                tree(row.getString("problem")),
                tree(row.getString("report")),
                IntakeView.links(row.getLong("id"), row.getLong("job_id")));
    }

    private static RowProblem problem(ResultSet row) throws SQLException {
        String column = Optional.ofNullable(row.getString("column_name")).orElse("");
        String detail = Optional.ofNullable(row.getString("detail")).orElse("");
        RowReason reason = RowReason.valueOf(row.getString("reason"));
        return new RowProblem(
                row.getLong("position"),
                Optional.ofNullable(row.getObject("row_number", Long.class)),
                row.getString("layer"),
                Optional.ofNullable(row.getString("source_id")),
                Optional.ofNullable(row.getString("column_name")),
                row.getString("severity"),
                reason.name(),
                reason.zh(column, detail),
                reason.en(column, detail),
                Optional.ofNullable(row.getObject("lon", Double.class)),
                Optional.ofNullable(row.getObject("lat", Double.class)));
    }

    private static Optional<Instant> instant(Timestamp timestamp) {
        return Optional.ofNullable(timestamp).map(Timestamp::toInstant);
    }

    private Optional<JsonNode> tree(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(json.readTree(text));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
