package org.zhibu.siting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.zhibu.database.Rows;
import org.zhibu.database.Transactions;
import org.zhibu.problem.ProblemException;

/** Keeps sitings, so that they survive a restart. */
@ApplicationScoped
class SitingLog {
    private static final String COLUMNS =
            "id, name, state, actor, created_at, started_at, finished_at, request, progress, answer, problem";
    private static final String CREATE =
            "INSERT INTO siting (name, state, actor, request) VALUES (?, 'WAITING', ?, ?::jsonb)" + " RETURNING id";
    private static final String FIND = "SELECT " + COLUMNS + " FROM siting WHERE id = ?";
    private static final String LIST = "SELECT " + COLUMNS + " FROM siting ORDER BY id DESC LIMIT ?";
    private static final String UNFINISHED =
            "SELECT " + COLUMNS + " FROM siting WHERE state IN ('WAITING', 'RUNNING') ORDER BY id";
    private static final String START = "UPDATE siting SET state = 'RUNNING', started_at = now() WHERE id = ?";
    private static final String PROGRESS =
            "UPDATE siting SET progress = ?::jsonb, answer = coalesce(?::jsonb, answer) WHERE id = ? AND state = 'RUNNING'";
    private static final String FINISH =
            "UPDATE siting SET state = ?, finished_at = now(), progress = coalesce(?::jsonb, progress),"
                    + " answer = coalesce(?::jsonb, answer), problem = ?::jsonb WHERE id = ? AND state IN ('WAITING', 'RUNNING')";
    private static final String DELETE = "DELETE FROM siting WHERE id = ? AND state NOT IN ('WAITING', 'RUNNING')";

    private final Transactions database;
    private final ObjectMapper mapper;

    SitingLog(Transactions database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    long create(String name, String actor, JsonNode request) {
        return database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(CREATE)) {
                Rows.bind(insert, name, actor, request.toString());
                return Rows.list(insert, row -> row.getLong(1)).get(0);
            }
        });
    }

    Siting get(long id) {
        return database.read(connection -> list(connection, FIND, id)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("siting", id));
    }

    /** The newest first. */
    List<Siting> list(int most) {
        return database.read(connection -> list(connection, LIST, most));
    }

    /** The oldest first. */
    List<Siting> unfinished() {
        return database.read(connection -> list(connection, UNFINISHED));
    }

    private List<Siting> list(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Rows.bind(select, values);
            return Rows.list(select, this::siting);
        }
    }

    private Siting siting(ResultSet row) throws SQLException {
        return new Siting(
                row.getLong(1),
                row.getString(2),
                Siting.State.valueOf(row.getString(3)),
                row.getString(4),
                instant(row, 5).orElseThrow(),
                instant(row, 6),
                instant(row, 7),
                json(row, 8).orElseThrow(),
                json(row, 9),
                json(row, 10),
                json(row, 11));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private Optional<JsonNode> json(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        try {
            return text == null ? Optional.empty() : Optional.of(mapper.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a siting holds no JSON", e);
        }
    }

    void start(long id) {
        execute(START, id);
    }

    void progress(long id, JsonNode progress, Optional<JsonNode> answer) {
        execute(PROGRESS, progress.toString(), answer.map(JsonNode::toString).orElse(null), id);
    }

    void finish(
            long id,
            Siting.State state,
            Optional<JsonNode> progress,
            Optional<JsonNode> answer,
            Optional<JsonNode> problem) {
        execute(
                FINISH,
                state.name(),
                progress.map(JsonNode::toString).orElse(null),
                answer.map(JsonNode::toString).orElse(null),
                problem.map(JsonNode::toString).orElse(null),
                id);
    }

    /** Whether it was there and final. */
    boolean delete(long id) {
        return execute(DELETE, id) == 1;
    }

    private int execute(String sql, Object... values) {
        return database.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Rows.bind(statement, values);
                return statement.executeUpdate();
            }
        });
    }
}
