package org.zhibu.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads all norm sets with their logs, in one database snapshot. */
@ApplicationScoped
class NormReader {
    private static final String ONE_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";
    private static final String MARK = """
            SELECT coalesce(string_agg(code || '@' || revision || '@' || created_at, ' ' ORDER BY code), '') FROM norm_set""";
    private static final String SETS = """
            SELECT code, revision, name_zh, name_en, authority, valid_from, valid_to, kind, base, source
            FROM norm_set ORDER BY position, code""";
    private static final String CIRCLES = """
            SELECT norm_set, code, name_zh, name_en, walking_minutes, walking_m, people_min, people_max, certainty, source
            FROM living_circle ORDER BY norm_set, position""";
    private static final String VALUES = "SELECT norm_set, norm, field, value, certainty, source FROM norm_value";
    private static final String NORMS = """
            SELECT norm_set, code, facility_type, name_zh, name_en, category, level, requirement, demand, clause, note
            FROM norm ORDER BY norm_set, position""";
    private static final String CHANGES = """
            SELECT norm_set, revision, norm, field, value_from, value_to, actor, changed_at, reason
            FROM norm_change ORDER BY norm_set, revision, norm, field""";

    private final DataSource database;

    NormReader(DataSource database) {
        this.database = database;
    }

    /** Reads one column of the current row. */
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Differs whenever any set does. */
    String mark() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(MARK);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the norm sets", e);
        }
    }

    /** By code, in the order of lists. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Map<String, NormLedger> ledgers() {
        try (Connection connection = database.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(ONE_SNAPSHOT);
            }
            Map<String, List<LivingCircle>> circles = bySet(connection, CIRCLES, NormReader::circle);
            Map<String, Map<String, Map<NormField, NormValue>>> values = values(connection);
            Map<String, List<Norm>> norms = bySet(connection, NORMS, row -> norm(row, values));
            Map<String, List<NormChange>> changes = bySet(connection, CHANGES, NormReader::change);
            Map<String, NormLedger> ledgers = new LinkedHashMap<>();
            bySet(connection, SETS, row -> set(row, circles, norms))
                    .forEach((code, sets) -> ledgers.put(
                            code,
                            new NormLedger(
                                    sets.get(0), sets.get(0).revision(), changes.getOrDefault(code, List.of()))));
            return ledgers;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the norm sets", e);
        }
    }

    /** What each row says, by the set in its first column. */
    private static <T> Map<String, List<T>> bySet(Connection connection, String sql, Row<T> each) throws SQLException {
        Map<String, List<T>> bySet = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                bySet.computeIfAbsent(rows.getString(1), set -> new ArrayList<>())
                        .add(each.read(rows));
            }
        }
        return bySet;
    }

    private static NormSet set(ResultSet row, Map<String, List<LivingCircle>> circles, Map<String, List<Norm>> norms)
            throws SQLException {
        String code = row.getString("code");
        return new NormSet(
                code,
                row.getInt("revision"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("authority"),
                Optional.ofNullable(row.getDate("valid_from")).map(Date::toLocalDate),
                Optional.ofNullable(row.getDate("valid_to")).map(Date::toLocalDate),
                circles.getOrDefault(code, List.of()),
                norms.getOrDefault(code, List.of()),
                NormSet.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("base")),
                row.getString("source"));
    }

    private static LivingCircle circle(ResultSet row) throws SQLException {
        return new LivingCircle(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                whole(row, "walking_minutes"),
                whole(row, "walking_m"),
                whole(row, "people_min"),
                whole(row, "people_max"),
                Certainty.valueOf(row.getString("certainty")),
                row.getString("source"));
    }

    private static Optional<Integer> whole(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }

    private static Norm norm(ResultSet row, Map<String, Map<String, Map<NormField, NormValue>>> values)
            throws SQLException {
        String code = row.getString("code");
        return new Norm(
                code,
                Optional.ofNullable(row.getString("facility_type")),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("category"),
                row.getString("level"),
                Requirement.valueOf(row.getString("requirement")),
                AgeGroup.valueOf(row.getString("demand")),
                row.getString("clause"),
                row.getString("note"),
                values.getOrDefault(row.getString("norm_set"), Map.of()).getOrDefault(code, Map.of()));
    }

    private static Map<String, Map<String, Map<NormField, NormValue>>> values(Connection connection)
            throws SQLException {
        Map<String, Map<String, Map<NormField, NormValue>>> values = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(VALUES);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                values.computeIfAbsent(rows.getString("norm_set"), set -> new HashMap<>())
                        .computeIfAbsent(rows.getString("norm"), norm -> new EnumMap<>(NormField.class))
                        .put(
                                NormField.valueOf(rows.getString("field")),
                                new NormValue(
                                        Decimals.plain(rows.getBigDecimal("value")),
                                        Certainty.valueOf(rows.getString("certainty")),
                                        rows.getString("source"),
                                        0,
                                        Optional.empty()));
            }
        }
        return values;
    }

    private static NormChange change(ResultSet row) throws SQLException {
        return new NormChange(
                row.getInt("revision"),
                row.getString("norm"),
                NormField.valueOf(row.getString("field")),
                decimal(row.getBigDecimal("value_from")),
                decimal(row.getBigDecimal("value_to")),
                row.getString("actor"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("reason"));
    }

    private static Optional<BigDecimal> decimal(BigDecimal value) {
        return Optional.ofNullable(value).map(Decimals::plain);
    }
}
