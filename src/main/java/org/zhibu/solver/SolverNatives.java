package org.zhibu.solver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The solver's native libraries, some 70 MB, unpacked once for all children of this process; each would unpack them for itself. */
final class SolverNatives {
    private static final String LIBRARY = "libjniortools.so";

    private static Path folder;

    private SolverNatives() {}

    /** The folder they lie in; it goes when the process ends, and is made again when somebody has cleaned up. */
    static synchronized Path unpacked(Path jar) throws IOException {
        if (folder == null || !Files.exists(folder.resolve(LIBRARY))) {
            Path made = Files.createTempDirectory("zhibu-natives");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(made), "natives"));
            unpack(jar, made);
            folder = made;
        }
        return folder;
    }

    private static void unpack(Path jar, Path into) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                Path name = Path.of(entry.getName()).getFileName();
                if (entry.getName().startsWith(ChildClassPath.FOLDER_OF_NATIVES) && !entry.isDirectory()) {
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, into.resolve(name));
                    }
                }
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException left) {
            // what stays behind lies among temporary files
        }
    }
}
