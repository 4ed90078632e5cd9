package org.zhibu.intake;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.zhibu.job.JobControl;
import org.zhibu.place.PlacesChanged;

/** One import from the staged file to the report: stage, map, check, commit; nothing is written before the commit. */
@ApplicationScoped
class Intake {
    private static final String LAST_SRID = "SELECT coalesce(max(srid), 0) FROM spatial_ref_sys";

    private final DataSource database;
    private final Staging staging;
    private final IntakeRun.Lent lent;
    private final Event<PlacesChanged> changed;

    Intake(
            DataSource database,
            Staging staging,
            IntakeStore store,
            ManagedExecutor helpers,
            Event<PlacesChanged> changed) {
        this.database = database;
        this.staging = staging;
        this.lent = new IntakeRun.Lent(database, staging, store, helpers);
        this.changed = changed;
    }

    void run(long id, ReceivedFile file, IntakeRequest request, JobControl control) throws SQLException, IOException {
        String schema = Staging.schema(id);
        int lastSrid;
        staging.create(schema);
        try (Workspace workspace = Workspace.open(database, schema, control)) {
            lastSrid = (int) workspace.number(LAST_SRID);
        } catch (SQLException | RuntimeException e) {
            staging.drop(schema, Integer.MAX_VALUE);
            throw e;
        }
        try (Workspace workspace = Workspace.open(database, schema, control)) {
            new IntakeRun(lent, id, file, request, control, schema, workspace).whole();
        } finally {
            staging.drop(schema, lastSrid);
        }
        changed.fire(new PlacesChanged());
        Log.infof("event=intake-done intake=%d file=%s bytes=%d", id, file.name(), file.bytes());
    }
}
