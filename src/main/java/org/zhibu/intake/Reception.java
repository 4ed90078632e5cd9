package org.zhibu.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.zhibu.job.WorkFolder;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** Takes an upload in: copies it away, unpacks it, and refuses what is not what its name says. */
@ApplicationScoped
class Reception {
    private static final String READABLE = ".osm, .pbf, .geojson, .json, .gpkg, .csv, .xlsx, or .zip with one of them";

    private final IntakeSettings settings;

    Reception(IntakeSettings settings) {
        this.settings = settings;
    }

    /** The file ready to be read; the caller deletes it. */
    ReceivedFile receive(Path upload, String fileName, Optional<Charset> encoding) throws IOException {
        if (Files.size(upload) > settings.largestUpload().asLongValue()) {
            throw new ProblemException(
                    Kind.TOO_LARGE,
                    "The file has " + Files.size(upload) + " bytes; at most "
                            + settings.largestUpload().asLongValue() + " are taken. Cut it into parts.");
        }
        Path folder = Files.createTempDirectory("zhibu-intake-");
        try {
            return checked(folder, upload, fileName, encoding);
        } catch (IOException | RuntimeException e) {
            WorkFolder.delete(folder);
            throw e;
        }
    }

    private ReceivedFile checked(Path folder, Path upload, String fileName, Optional<Charset> encoding)
            throws IOException {
        boolean packed = fileName.toLowerCase(Locale.ROOT).endsWith(".zip");
        FileFormat named = FileFormat.ofName(fileName).orElse(FileFormat.GEOJSON);
        if (!packed && FileFormat.ofName(fileName).isEmpty()) {
            throw refused("'" + fileName + "' is no kind of file that can be imported: " + READABLE + ".");
        }
        Path copy = folder.resolve(packed ? "packed.zip" : "sent" + named.extension());
        String sha256 = copy(upload, copy);
        Path plain = copy;
        FileFormat format = named;
        String name = fileName;
        if (packed) {
            Archive.Unpacked unpacked = new Archive(
                            copy, settings.largestUnpacked().asLongValue(), settings.largestExpansion())
                    .unpack(folder);
            plain = unpacked.file();
            format = unpacked.format();
            name = unpacked.name();
        }
        requireSignature(plain, format, name);
        Path ready = PlainText.prepare(plain, format, encoding, folder);
        Optional<GeoJsonScan> scan =
                format == FileFormat.GEOJSON ? Optional.of(GeoJsonScan.of(ready)) : Optional.empty();
        return new ReceivedFile(folder, ready, format, name, Files.size(upload), sha256, scan);
    }

    private static void requireSignature(Path file, FileFormat format, String name) throws IOException {
        if (!FileSignature.matches(file, format)) {
            throw refused("'" + name + "' should be " + format.description() + ", but its content is "
                    + FileSignature.describe(file) + ". Send it under its true name, or export it again.");
        }
    }

    private static String copy(Path from, Path to) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream input = new DigestInputStream(Files.newInputStream(from), digest);
                    OutputStream output = Files.newOutputStream(to)) {
                input.transferTo(output);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(Kind.INTAKE_REFUSED, detail);
    }
}
