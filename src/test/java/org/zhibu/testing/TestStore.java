package org.zhibu.testing;

import io.restassured.path.json.config.JsonPathConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.zhibu.place.PlacesChanged;

/** The database of the tests, asked and changed beside the service. */
@ApplicationScoped
public class TestStore {
    /** Children before parents. */
    public static final List<String> PLACES = List.of(
            "need",
            "barrier",
            "road",
            "facility",
            "idle_space",
            "building",
            "community",
            "block",
            "subdistrict",
            "district");

    /** Numbers of an answer as they came: RestAssured would make floats of them. */
    public static final JsonPathConfig DOUBLES =
            JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE);

    private final DataSource database;
    private final Event<PlacesChanged> changed;

    TestStore(DataSource database, Event<PlacesChanged> changed) {
        this.database = database;
        this.changed = changed;
    }

    /** No place is left. Rows are deleted, not truncated: the log of changes hears of it. */
    public void empty() {
        execute("DELETE FROM plan");
        execute("DELETE FROM renewal_unit");
        PLACES.forEach(table -> execute("DELETE FROM " + table));
        followed();
    }

    /** Lets the inventory catch up with what was written beside the service. */
    public void followed() {
        changed.fire(new PlacesChanged());
    }

    /** A connection with auto-commit, to be closed by the caller. */
    public Connection connection() throws SQLException {
        return database.getConnection();
    }

    public void execute(String sql, Object... values) {
        try (Connection connection = connection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql + " " + Arrays.toString(values), e);
        }
    }

    public double number(String sql, Object... values) {
        return ((Number) rows(sql, values).get(0).get(0)).doubleValue();
    }

    public long whole(String sql, Object... values) {
        return ((Number) rows(sql, values).get(0).get(0)).longValue();
    }

    public String text(String sql, Object... values) {
        return String.valueOf(rows(sql, values).get(0).get(0));
    }

    public byte[] bytes(String sql, Object... values) {
        return (byte[]) rows(sql, values).get(0).get(0);
    }

    public List<List<Object>> rows(String sql, Object... values) {
        try (Connection connection = connection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet result = statement.executeQuery()) {
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql + " " + Arrays.toString(values), e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        return statement;
    }
}
