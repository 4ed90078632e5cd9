package org.zhibu.app;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.zhibu.sample.PlaceWriter;
import org.zhibu.sample.SampleDistrict;

/** Puts the synthetic sample district into a database that holds no place at all, when asked for (ZHIBU_SAMPLE=true). */
@ApplicationScoped
class SampleStart {
    private static final String ANY_PLACE =
            "SELECT EXISTS (SELECT FROM community) OR EXISTS (SELECT FROM building) OR EXISTS (SELECT FROM facility)"
                    + " OR EXISTS (SELECT FROM idle_space) OR EXISTS (SELECT FROM road) OR EXISTS (SELECT FROM block)";

    private final DataSource database;

    SampleStart(DataSource database) {
        this.database = database;
    }

    /** Before everything that looks at places. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) throws SQLException {
        if (!Setting.SAMPLE.isTrue()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            if (hasPlaces(connection)) {
                return;
            }
            PlaceWriter.write(connection, SampleDistrict.generate(SampleDistrict.SEED));
            Log.info("sample district written; every place in it is synthetic");
        }
    }

    private static boolean hasPlaces(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(ANY_PLACE)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
