package org.zhibu.intake;

import java.util.Locale;
import org.zhibu.problem.ProblemException;

/**
 * The reference system the caller says a file is in.
 *
 * @param epsg the number when the type is EPSG, else 0
 */
record SourceCrs(Type type, int epsg) {
    enum Type {
        /** As the file declares. */
        FILE,
        EPSG,
        GCJ_02,
        BD_09
    }

    static SourceCrs parse(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace('_', '-');
        if (name.isEmpty() || name.equals("FILE")) {
            return new SourceCrs(Type.FILE, 0);
        }
        if (name.matches("GCJ-?0?2")) {
            return new SourceCrs(Type.GCJ_02, 0);
        }
        if (name.matches("BD-?0?9(LL)?")) {
            return new SourceCrs(Type.BD_09, 0);
        }
        if (name.matches("EPSG:\\d{4,6}")) {
            return new SourceCrs(Type.EPSG, Integer.parseInt(name.substring(5)));
        }
        if (name.equals("WGS84") || name.equals("CRS84")) {
            return new SourceCrs(Type.EPSG, 4326);
        }
        if (name.equals("CGCS2000")) {
            return new SourceCrs(Type.EPSG, 4490);
        }
        throw ProblemException.badParameter(
                "crs", "'crs' is '" + text + "'; it must be file, EPSG:nnnn, GCJ-02 or BD-09.");
    }

    /** How it is written in answers. */
    String text() {
        return switch (type) {
            case FILE -> "file";
            case EPSG -> "EPSG:" + epsg;
            case GCJ_02 -> "GCJ-02";
            case BD_09 -> "BD-09";
        };
    }
}
