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
import org.zhibu.problem.ProblemException;
import org.zhibu.sample.PlaceWriter;
import org.zhibu.sample.SampleDistrict;
import org.zhibu.sample.SamplePlans;

/** Puts the synthetic sample district into a database that holds no place at all, when asked for (ZHIBU_SAMPLE=true). */
@ApplicationScoped
class SampleStart {
    private static final String ANY_PLACE =
            "SELECT EXISTS (SELECT FROM community) OR EXISTS (SELECT FROM building) OR EXISTS (SELECT FROM facility)"
                    + " OR EXISTS (SELECT FROM idle_space) OR EXISTS (SELECT FROM road) OR EXISTS (SELECT FROM block)";

    private final DataSource database;
    private final SamplePlans plans;

    SampleStart(DataSource database, SamplePlans plans) {
        this.database = database;
        this.plans = plans;
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
        }
        Log.info("sample district written; every place in it is synthetic");
        Thread planning = new Thread(this::plan, "sample-plans");
        planning.setDaemon(true);
        planning.start();
    }

    /** Beside the start, which need not wait for it. */
    private void plan() {
        try {
            plans.make();
            Log.info("sample plans written; everything in them is synthetic");
        } catch (SQLException | IllegalStateException | ProblemException e) {
            Log.warnf("the sample plans were not made: %s", e.getMessage());
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
