package org.zhibu.intake;

import java.nio.file.Path;
import java.util.Optional;
import org.zhibu.job.WorkFolder;

/**
 * A file that passed the first checks, under a neutral name in a folder of its own.
 *
 * @param name as the caller calls it
 * @param bytes size of what was sent
 * @param sha256 of what was sent, hexadecimal
 * @param scan what a GeoJSON file says of itself
 */
record ReceivedFile(
        Path folder, Path path, FileFormat format, String name, long bytes, String sha256, Optional<GeoJsonScan> scan) {

    /** The name without folder and extension: the layer's name when the file gives none. */
    String stem() {
        return name.replaceFirst("\\.[A-Za-z]+$", "");
    }

    void delete() {
        WorkFolder.delete(folder);
    }
}
