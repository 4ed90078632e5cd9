package org.zhibu.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first bytes of a file say what it is; its name only says what it should be. */
final class FileSignature {
    private static final int HEAD = 8192;
    private static final int APPLICATION_ID = 68;

    private FileSignature() {}

    /** Whether the content begins as files of the format begin. */
    static boolean matches(Path file, FileFormat format) throws IOException {
        byte[] head = head(file);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return switch (format) {
            case OSM_XML -> isOsmXml(text);
            case OSM_PBF ->
                head.length > 64 && head[0] == 0 && text.substring(0, 64).contains("OSMHeader");
            case GEOJSON -> withoutBom(text).stripLeading().startsWith("{");
            case CSV -> isTable(withoutBom(text).stripLeading());
            case XLSX -> text.startsWith("PK\3\4");
            case GPKG -> text.startsWith("SQLite format 3\0") && isGeoPackage(text);
        };
    }

    /** What the content looks like, for the message. */
    static String describe(Path file) throws IOException {
        String text =
                withoutBom(new String(head(file), StandardCharsets.ISO_8859_1)).stripLeading();
        if (text.isEmpty()) {
            return "an empty file";
        }
        if (text.startsWith("PK")) {
            return "a zip archive";
        }
        if (text.startsWith("SQLite format 3")) {
            return "an SQLite database that is no GeoPackage";
        }
        if (text.startsWith("<")) {
            return "XML or HTML";
        }
        return text.startsWith("{") || text.startsWith("[") ? "JSON" : "something else";
    }

    private static boolean isOsmXml(String text) {
        String start = withoutBom(text).stripLeading();
        return start.startsWith("<") && start.contains("<osm ") || start.startsWith("<osm>");
    }

    /** Text whose first line has several columns. */
    private static boolean isTable(String text) {
        boolean other = text.startsWith("<") || text.startsWith("{") || text.indexOf(0) >= 0;
        String first = text.lines().findFirst().orElse("");
        return !other && (first.indexOf(',') >= 0 || first.indexOf(';') >= 0 || first.indexOf('\t') >= 0);
    }

    private static boolean isGeoPackage(String text) {
        if (text.length() < APPLICATION_ID + 4) {
            return false;
        }
        String id = text.substring(APPLICATION_ID, APPLICATION_ID + 4);
        return id.equals("GPKG") || id.equals("GP10") || id.equals("GP11");
    }

    private static String withoutBom(String text) {
        return text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return input.readNBytes(HEAD);
        }
    }
}
