package org.zhibu.geo;

/** The EPSG numbers the product knows by name; the only place where they are written. */
public final class Srid {
    /** WGS 84 longitude/latitude: what the database stores and GeoJSON carries. */
    public static final int STORED = 4326;

    /** CGCS2000 geographic: treated as equal to WGS 84 (the sub-metre difference is ignored in practice). */
    public static final int CGCS2000 = 4490;

    private static final int GAUSS_KRUEGER_75E = 4534;
    private static final int GAUSS_KRUEGER_135E = 4554;
    private static final int PREFIXED_ZONE_25 = 4513;

    private Srid() {}

    /**
     * The CGCS2000 3-degree Gauss-Krueger system (by central meridian, no zone prefix) whose zone holds the longitude:
     * 4534 for 75 E to 4554 for 135 E. A longitude on the border belongs to the eastern zone.
     *
     * @throws GeometryProblem when the longitude is outside 73.5..136.5
     */
    public static int gaussKruegerZoneFor(double lon) {
        if (!(lon >= 73.5 && lon < 136.5)) {
            throw new GeometryProblem(
                    GeometryProblem.Reason.UNKNOWN_REFERENCE_SYSTEM,
                    "there is no CGCS2000 3-degree zone at longitude " + lon
                            + ": the zones cover 73.5 to 136.5 degrees east.");
        }
        return GAUSS_KRUEGER_75E + (int) Math.floor((lon - 73.5) / 3);
    }

    /** Whether the number is a CGCS2000 3-degree Gauss-Krueger system by central meridian (4534..4554). */
    public static boolean isGaussKruegerByMeridian(int epsg) {
        return epsg >= GAUSS_KRUEGER_75E && epsg <= GAUSS_KRUEGER_135E;
    }

    /** The CGCS2000 system by central meridian of a 3-degree zone number: 39 gives 4548. */
    static int gaussKruegerOfZone(int zone) {
        return GAUSS_KRUEGER_75E + zone - 25;
    }

    /** The twin of a system by central meridian whose eastings carry the zone number: 4548 becomes 4527 (zone 39). */
    public static int prefixedTwin(int byMeridian) {
        if (!isGaussKruegerByMeridian(byMeridian)) {
            throw new IllegalArgumentException("not a system by central meridian: " + byMeridian);
        }
        return byMeridian - GAUSS_KRUEGER_75E + PREFIXED_ZONE_25;
    }
}
