package org.zhibu.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhibu.database.Rows;

/** The log of a plan and, beside it, the items of now; both are written together. */
final class PlanLog {
    private static final String ADD = """
            INSERT INTO plan_edit (plan_id, sequence, kind, step, label, changes, change_count, site_before, site_after, actor, reason)
            VALUES (?, ?, ?, NULLIF(?, 0), ?, ?::jsonb, ?, ?, ?, ?, ?) RETURNING at""";
    private static final String PUT = """
            INSERT INTO plan_item (plan_id, key, item)
            SELECT ?, key, item::jsonb FROM unnest(?::text[], ?::text[]) AS put (key, item)
            ON CONFLICT (plan_id, key) DO UPDATE SET item = EXCLUDED.item, updated_at = now()""";
    private static final String REMOVE = "DELETE FROM plan_item WHERE plan_id = ? AND key = ANY (?::text[])";
    private static final String ITEMS = "SELECT item FROM plan_item WHERE plan_id = ?";
    private static final String LINES = """
            SELECT sequence, kind, step, label, change_count, site_before, site_after, actor, at, reason
            FROM plan_edit WHERE plan_id = ? ORDER BY sequence""";
    private static final String CHANGES = "SELECT changes FROM plan_edit WHERE plan_id = ? AND sequence = ?";
    private static final String CHANGES_UP_TO =
            "SELECT changes FROM plan_edit WHERE plan_id = ? AND sequence <= ? ORDER BY sequence";
    private static final String TOUCHED = """
            SELECT change ->> 'key', e.actor, e.at FROM plan_edit e, jsonb_array_elements(e.changes) AS change
            WHERE e.plan_id = ? AND e.sequence > ? ORDER BY e.sequence""";

    private static final ObjectWriter CHANGES_WRITER =
            PlanJson.mapper().writerFor(new TypeReference<List<Change>>() {});
    private static final ObjectReader CHANGES_READER =
            PlanJson.mapper().readerFor(new TypeReference<List<Change>>() {});

    private PlanLog() {}

    /** Who changed an item last, and when. */
    record Touch(String actor, Instant at) {}

    /** Writes an entry and what it makes of the items; the moment is given by the database. */
    static LogLine add(Connection connection, long plan, LogLine line, List<Change> changes) throws SQLException {
        LogLine written = addEntry(connection, plan, line, changes);
        List<PlanItem> put =
                changes.stream().flatMap(change -> change.after().stream()).toList();
        List<String> removed = changes.stream()
                .filter(change -> change.after().isEmpty())
                .map(Change::key)
                .toList();
        if (!put.isEmpty()) {
            try (PreparedStatement insert = connection.prepareStatement(PUT)) {
                insert.setLong(1, plan);
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "text", put.stream().map(PlanItem::key).toArray()));
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "text", put.stream().map(PlanJson::write).toArray()));
                insert.executeUpdate();
            }
        }
        if (!removed.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement(REMOVE)) {
                delete.setLong(1, plan);
                delete.setArray(2, connection.createArrayOf("text", removed.toArray()));
                delete.executeUpdate();
            }
        }
        return written;
    }

    private static LogLine addEntry(Connection connection, long plan, LogLine line, List<Change> changes)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            Rows.bind(
                    insert,
                    plan,
                    line.sequence(),
                    line.kind().name().toLowerCase(Locale.ROOT),
                    line.step(),
                    line.label(),
                    CHANGES_WRITER.writeValueAsString(changes),
                    changes.size(),
                    line.siteBefore(),
                    line.siteAfter(),
                    line.actor(),
                    line.reason());
            Instant at = Rows.list(insert, row -> row.getObject(1, OffsetDateTime.class))
                    .get(0)
                    .toInstant();
            return new LogLine(
                    line.sequence(),
                    line.kind(),
                    line.step(),
                    line.label(),
                    changes.size(),
                    line.siteBefore(),
                    line.siteAfter(),
                    line.actor(),
                    at,
                    line.reason());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("changes cannot be written", e);
        }
    }

    static PlanState items(Connection connection, long plan) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ITEMS)) {
            select.setLong(1, plan);
            return PlanState.of(Rows.list(select, PlanLog::item));
        }
    }

    static List<LogLine> lines(Connection connection, long plan) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LINES)) {
            select.setLong(1, plan);
            return Rows.list(
                    select,
                    row -> new LogLine(
                            row.getInt(1),
                            LogLine.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                            row.getInt(3),
                            row.getString(4),
                            row.getInt(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8),
                            row.getObject(9, OffsetDateTime.class).toInstant(),
                            row.getString(10)));
        }
    }

    /** What one entry changed. */
    static List<Change> changes(Connection connection, long plan, int sequence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHANGES)) {
            Rows.bind(select, plan, sequence);
            return Rows.list(select, PlanLog::changes).get(0);
        }
    }

    /** What the plan said at a version: all entries up to it, one after the other. */
    static PlanState stateAt(Connection connection, long plan, int version) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHANGES_UP_TO)) {
            Rows.bind(select, plan, version);
            PlanState state = PlanState.EMPTY;
            for (List<Change> changes : Rows.list(select, PlanLog::changes)) {
                state = state.with(changes);
            }
            return state;
        }
    }

    /** Keys of the items changed after a version, by whom last. */
    static Map<String, Touch> touchedSince(Connection connection, long plan, int version) throws SQLException {
        Map<String, Touch> touched = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(TOUCHED)) {
            Rows.bind(select, plan, version);
            Rows.list(
                    select,
                    row -> touched.put(
                            row.getString(1),
                            new Touch(
                                    row.getString(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant())));
        }
        return touched;
    }

    private static PlanItem item(ResultSet row) throws SQLException {
        try {
            return PlanJson.mapper().readValue(row.getString(1), PlanItem.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored item cannot be read", e);
        }
    }

    private static List<Change> changes(ResultSet row) throws SQLException {
        try {
            return CHANGES_READER.readValue(row.getString(1));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored change cannot be read", e);
        }
    }
}
