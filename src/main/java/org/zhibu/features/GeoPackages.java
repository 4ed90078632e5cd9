package org.zhibu.features;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.zhibu.job.ChildProcess;
import org.zhibu.job.JobCancelled;
import org.zhibu.job.JobControl;
import org.zhibu.job.WorkFolder;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** Makes GeoPackages of FlatGeobuf by GDAL in a child process, a few at a time: with a spatial index and the ids as they are. */
@ApplicationScoped
class GeoPackages {
    private static final int AT_ONCE = 2;
    private static final long MEMORY = 4L << 30;
    private static final Duration TIME = Duration.ofMinutes(10);
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** Nothing but the two formats is opened, nothing is fetched. */
    private static Map<String, String> environment(Path folder) {
        return Map.of(
                "PATH", "/usr/local/bin:/usr/bin:/bin",
                "LC_ALL", "C.UTF-8",
                "CPL_TMPDIR", folder.toString(),
                "SQLITE_TMPDIR", folder.toString(),
                "CPL_VSIL_CURL_ALLOWED_EXTENSIONS", ".none",
                "GDAL_DRIVER_PATH", "disable",
                "PROJ_NETWORK", "OFF");
    }

    /** Writes a file. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** A GeoPackage with one layer; the file on disk is gone when the stream is closed. */
    InputStream of(Collection collection, Writing flatGeobuf, JobControl control) throws IOException {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    Kind.BUSY, AT_ONCE + " GeoPackages are being written; ask again when one of them is done.");
        }
        Path folder = Files.createTempDirectory("zhibu-geopackage");
        Path source = folder.resolve("features.fgb");
        Path target = folder.resolve("features.gpkg");
        try {
            try (OutputStream out = Files.newOutputStream(source)) {
                flatGeobuf.to(out);
            }
            convert(collection, folder, source, target, control);
            // an open file that has no name any more is deleted by the system when it is closed
            return Files.newInputStream(target);
        } catch (JobCancelled e) {
            throw new ProblemException(Kind.BUSY, "Nobody waits for the GeoPackage any more.");
        } finally {
            WorkFolder.delete(folder);
            places.release();
        }
    }

    private static void convert(Collection collection, Path folder, Path source, Path target, JobControl control)
            throws IOException {
        List<String> command = List.of(
                "ogr2ogr",
                "-f",
                "GPKG",
                target.toString(),
                source.toString(),
                "-nln",
                collection.id(),
                "-lco",
                "FID=id",
                "-lco",
                "GEOMETRY_NAME=geom",
                "-lco",
                "IDENTIFIER=" + collection.kind().title().both());
        ChildProcess.Outcome outcome =
                new ChildProcess(folder, environment(folder), MEMORY, TIME).run(command, control);
        if (outcome.exit() != 0) {
            throw new IllegalStateException("ogr2ogr wrote no GeoPackage: " + outcome.output());
        }
    }
}
