package org.zhibu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The PostgreSQL programs of this machine: version 15 or newer, with PostGIS beside them. */
record PostgresBinaries(Path bin, int major) {

    static final int OLDEST = 15;
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String MEND = "install it: sudo apt-get install postgresql-15-postgis-3 "
            + "postgresql-15-postgis-3-scripts, or use your own PostGIS: ZHIBU_JDBC_URL=jdbc:postgresql://host/database";

    static PostgresBinaries find() {
        return Setting.PG_BIN
                .value()
                .map(Path::of)
                .map(PostgresBinaries::at)
                .or(PostgresBinaries::newestOfDebian)
                .orElseThrow(() -> new StartProblem("No PostgreSQL server was found on this machine.", MEND))
                .checked();
    }

    Path program(String name) {
        return bin.resolve(name);
    }

    private static Optional<PostgresBinaries> newestOfDebian() {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .map(PostgresBinaries::at)
                    .max(Comparator.comparingInt(PostgresBinaries::major));
        } catch (IOException e) {
            throw new StartProblem("Cannot read " + DEBIAN + ": " + e.getMessage(), MEND);
        }
    }

    private static PostgresBinaries at(Path bin) {
        Path parent = bin.getParent();
        String version = parent == null ? "" : parent.getFileName().toString();
        return new PostgresBinaries(bin, version.matches("\\d+") ? Integer.parseInt(version) : OLDEST);
    }

    private PostgresBinaries checked() {
        if (!Files.isExecutable(program("initdb"))) {
            throw new StartProblem("There is no initdb in " + bin + ".", MEND);
        }
        if (major < OLDEST) {
            throw new StartProblem("PostgreSQL " + major + " is too old; " + OLDEST + " or newer is needed.", MEND);
        }
        Path debianExtension = Path.of("/usr/share/postgresql", String.valueOf(major), "extension/postgis.control");
        if (bin.startsWith(DEBIAN) && !Files.exists(debianExtension)) {
            throw new StartProblem(
                    "PostgreSQL " + major + " is here, but its PostGIS extension is missing.",
                    MEND.replace("15", String.valueOf(major)));
        }
        return this;
    }
}
