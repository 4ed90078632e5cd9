package org.zhibu.geo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.GeometryProblem.Reason;

/**
 * A reference system that a file may be in, and the way to stored longitude/latitude (WGS 84) and back.
 *
 * <p>Axis order is always x = longitude or easting first, y = latitude or northing second, as files store them, whatever
 * the register says of the axes. CGCS2000 counts as WGS 84. Immutable; may be used by many threads. The first EPSG system asked for
 * takes about a second, since GeoTools unpacks its register into the folder named by the system property
 * {@code EPSG-HSQL.directory} (set by the application).
 */
public sealed interface ReferenceSystem permits EpsgSystem, OffsetSystem {
    /** How the system is written: "EPSG:4548", "GCJ-02" or "BD-09". */
    String code();

    /** What the register calls it. */
    String title();

    /** Whether positions are metres (or another length) on a plane rather than degrees. */
    boolean isProjected();

    /** Whether the register names the northing or latitude first: the order of axes on the wire of OGC services. */
    boolean isNorthFirst();

    /**
     * The part of a box (x = longitude or easting) that lies where the system is used, as an outline in degrees; nothing
     * when there is no such part.
     */
    Optional<Geometry> boxToStored(Envelope box);

    /** Changes one position to longitude/latitude in place; refuses what is not in the system. */
    void toStored(double[] xy);

    /** Changes longitude/latitude to a position of this system in place; refuses places the system is not made for. */
    void fromStored(double[] lonLat);

    /** A copy on WGS 84 (SRID 4326). Edges stay straight between the same corners. */
    default Geometry toStored(Geometry inThis) {
        return ((PointMap) this::toStored).on(inThis, Srid.STORED);
    }

    /** A copy in this system, SRID 0. */
    default Geometry fromStored(Geometry stored) {
        return ((PointMap) this::fromStored).on(stored, 0);
    }

    /** The place of one position in this system. */
    default LonLat toStored(double x, double y) {
        double[] xy = {x, y};
        toStored(xy);
        return new LonLat(xy[0], xy[1]);
    }

    /** The position of a place in this system: x = longitude or easting, y = latitude or northing. */
    default Coordinate fromStored(LonLat place) {
        double[] xy = {place.lon(), place.lat()};
        fromStored(xy);
        return new Coordinate(xy[0], xy[1]);
    }

    /**
     * Reads a name as users write it: "EPSG:4548", "epsg:4490", "4548", the URN and URL forms of OGC, "WGS84", "CRS84",
     * "CGCS2000", "GCJ-02", "GCJ02", "BD-09", "BD09".
     *
     * @throws GeometryProblem when the name is unknown, or the system cannot be brought to WGS 84 by public means
     */
    static ReferenceSystem parse(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        return switch (name.replaceAll("[-_ ]", "")) {
            case "GCJ02" -> OffsetSystem.GCJ_02;
            case "BD09", "BD09LL" -> OffsetSystem.BD_09;
            case "WGS84", "CRS84", "OGC:CRS84" -> EpsgSystem.of(Srid.STORED);
            case "CGCS2000" -> EpsgSystem.of(Srid.CGCS2000);
            default -> EpsgSystem.of(epsg(name, text));
        };
    }

    private static int epsg(String name, String text) {
        if (name.matches("(URN:OGC:DEF:CRS|HTTPS?://WWW.OPENGIS.NET/DEF/CRS/)[:/]?OGC.*CRS84")) {
            return Srid.STORED;
        }
        Pattern forms = Pattern.compile(
                "(?:EPSG:|URN:OGC:DEF:CRS:EPSG:[^:]*:|HTTPS?://WWW\\.OPENGIS\\.NET/DEF/CRS/EPSG/[^/]*/)?(\\d{4,6})");
        Matcher matcher = forms.matcher(name);
        if (!matcher.matches()) {
            throw new GeometryProblem(
                    Reason.UNKNOWN_REFERENCE_SYSTEM,
                    "the reference system '" + text.strip()
                            + "' is not known: write EPSG:4490 (CGCS2000 degrees), EPSG:4548 "
                            + "(CGCS2000 metres, central meridian 117 E) or another EPSG number, GCJ-02 or BD-09.");
        }
        return Integer.parseInt(matcher.group(1));
    }
}
