package org.zhibu.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/**
 * The one wanted file of a zip archive. Its bytes are written under a name of our own, so that no name and no link in
 * the archive can lead anywhere; the growth is counted while unpacking, since the headers of an archive may lie.
 */
record Archive(Path file, long largest, int largestExpansion) {
    private static final int MOST_ENTRIES = 10_000;

    /** Unpacks the file into {@code folder}; the answer is its path and its name in the archive. */
    Unpacked unpack(Path folder) throws IOException {
        try (ZipFile zip = open()) {
            ZipEntry entry = theWanted(zip);
            String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            FileFormat format = FileFormat.ofName(name).orElseThrow();
            Path target = folder.resolve("unpacked" + format.extension());
            copy(zip, entry, target);
            return new Unpacked(target, name, format);
        } catch (ZipException e) {
            throw refused("The archive cannot be read: " + e.getMessage() + ". Pack it again as a plain zip.");
        }
    }

    record Unpacked(Path file, String name, FileFormat format) {}

    private ZipFile open() throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), Charset.forName("GB18030"));
        }
    }

    private ZipEntry theWanted(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw refused("The archive has " + zip.size() + " entries. Pack the one file to import alone.");
        }
        zip.stream().forEach(Archive::refuseTraps);
        List<? extends ZipEntry> wanted = zip.stream()
                .filter(entry -> !entry.isDirectory() && !isHidden(entry.getName()))
                .filter(entry -> FileFormat.ofName(entry.getName()).isPresent())
                .toList();
        if (wanted.size() != 1) {
            throw refused(
                    "The archive must hold exactly one .osm, .pbf, .geojson, .json, .gpkg, .csv or .xlsx file; it holds "
                            + wanted.size() + ".");
        }
        return wanted.get(0);
    }

    private static void refuseTraps(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/');
        if (name.startsWith("/")
                || name.matches("^[A-Za-z]:.*")
                || List.of(name.split("/")).contains("..")) {
            throw refused("The archive names a file outside itself: '" + entry.getName() + "'. Pack it again.");
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private void copy(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        long allowed = Math.min(largest, Math.max(1L << 20, Files.size(file) * largestExpansion));
        byte[] buffer = new byte[1 << 16];
        long written = 0;
        try (InputStream input = zip.getInputStream(entry);
                OutputStream output = Files.newOutputStream(target)) {
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                written += read;
                if (written > allowed) {
                    throw refused("The archive grows to more than " + allowed
                            + " bytes when unpacked, which no map data does. Send the file itself.");
                }
                output.write(buffer, 0, read);
            }
        }
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(Kind.INTAKE_REFUSED, detail);
    }
}
