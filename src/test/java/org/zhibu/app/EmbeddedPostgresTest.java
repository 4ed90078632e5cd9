package org.zhibu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.app.EmbeddedPostgres.Durability;

class EmbeddedPostgresTest {
    private Path folder;

    /** Below the folder for temporary files, which the user postgres may enter. */
    @BeforeEach
    void make() throws IOException {
        folder = Files.createTempDirectory("zhibu-embedded");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void remove() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    @Test
    void a_second_start_keeps_the_data_and_a_folder_in_use_is_refused() throws SQLException, IOException {
        Path data = folder.resolve("data");
        EmbeddedPostgres first = EmbeddedPostgres.start(data, Durability.THROW_AWAY);
        try (Connection connection = connect(first);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");
            new Database(first.jdbcUrl(), first.user(), first.password(), Optional.empty()).check();
        }
        assertThat(first.jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("password"))))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> DriverManager.getConnection(first.jdbcUrl(), first.user(), "wrong"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> EmbeddedPostgres.start(data, Durability.THROW_AWAY))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(data.toString())
                .hasMessageContaining("in use")
                .hasMessageContaining("ZHIBU_DATA");
        first.stop();
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();

        EmbeddedPostgres second = EmbeddedPostgres.start(data, Durability.THROW_AWAY);
        try (Connection connection = connect(second);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT answer FROM kept")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(42);
        } finally {
            second.stop();
        }

        Files.writeString(data.resolve("postgres/PG_VERSION"), "9\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(data, Durability.THROW_AWAY))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("PostgreSQL 9")
                .hasMessageContaining("pg_upgrade");
    }

    /** A file where the folder should be: even root cannot write into it. */
    @Test
    void a_folder_that_cannot_be_written_says_what_to_do() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        for (Path place : new Path[] {file, file.resolve("below"), Path.of("/proc/zhibu")}) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(place, Durability.KEEP))
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining(place.toString())
                    .hasMessageContaining("ZHIBU_DATA");
        }
    }
}
