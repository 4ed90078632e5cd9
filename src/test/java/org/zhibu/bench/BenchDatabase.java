package org.zhibu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.zhibu.app.EmbeddedPostgres;

/** A cluster of its own with the tables of the service and nothing in them; stops at the end. */
final class BenchDatabase implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    private BenchDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static BenchDatabase empty() throws IOException, InterruptedException {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.start(Files.createTempDirectory("zhibu-bench"), EmbeddedPostgres.Durability.KEEP);
        BenchDatabase database = new BenchDatabase(postgres);
        try {
            // the first start makes the tables
            RunningService.start(postgres).close();
            return database;
        } catch (IOException | InterruptedException e) {
            database.close();
            throw e;
        }
    }

    EmbeddedPostgres postgres() {
        return postgres;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    @Override
    public void close() {
        postgres.stop();
    }
}
