package org.zhibu.geo;

/**
 * GCJ-02, the offset coordinates of public web maps in mainland China, to and from WGS 84.
 *
 * <p>The forward formula was never published; this is the reverse-engineered one that public libraries share (Krasovsky
 * ellipsoid, two polynomials with sines), which is known to differ from official conversions by up to about a metre. The inverse
 * is exact against the forward formula: it is iterated until it stands still, to better than a micrometre.
 *
 * <p>Outside the box 72.004..137.8347 E, 0.8293..55.8271 N, borders included in the box, both directions leave places as
 * they are. Within some hundred metres of the border of the box a place may have two origins or none: the inverse prefers an origin
 * inside the box and leaves a place without any as it is, so that there and back is exact for all places in the box.
 */
public final class Gcj02 {
    private static final double A = 6_378_245.0;
    private static final double E2 = 0.006_693_421_622_965_943_23;
    private static final double WEST = 72.004;
    private static final double EAST = 137.8347;
    private static final double SOUTH = 0.8293;
    private static final double NORTH = 55.8271;
    private static final double ROUNDING = 1e-11;
    private static final double STANDS_STILL = 1e-12;
    private static final int MOST_STEPS = 50;

    private Gcj02() {}

    /** The GCJ-02 position of a place on WGS 84. */
    public static LonLat fromWgs84(LonLat place) {
        double[] xy = {place.lon(), place.lat()};
        fromWgs84(xy);
        return new LonLat(xy[0], xy[1]);
    }

    /** The place on WGS 84 that has this GCJ-02 position. */
    public static LonLat toWgs84(LonLat position) {
        double[] xy = {position.lon(), position.lat()};
        toWgs84(xy);
        return new LonLat(xy[0], xy[1]);
    }

    static boolean inBox(double lon, double lat) {
        return lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH;
    }

    static void fromWgs84(double[] xy) {
        if (inBox(xy[0], xy[1])) {
            double lon = xy[0];
            double lat = xy[1];
            xy[0] = lon + lonOffset(lon, lat);
            xy[1] = lat + latOffset(lon, lat);
        }
    }

    static void toWgs84(double[] xy) {
        double[] origin = origin(xy[0], xy[1]);
        if (nearlyInBox(origin[0], origin[1])) {
            xy[0] = origin[0];
            xy[1] = origin[1];
        }
    }

    /** The place whose offset position this is, if the offsets went on outside the box. */
    static double[] origin(double gcjLon, double gcjLat) {
        double lon = gcjLon;
        double lat = gcjLat;
        double moved = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS && moved > STANDS_STILL; step++) {
            double nextLon = gcjLon - lonOffset(lon, lat);
            double nextLat = gcjLat - latOffset(lon, lat);
            moved = Math.max(Math.abs(nextLon - lon), Math.abs(nextLat - lat));
            lon = nextLon;
            lat = nextLat;
        }
        return new double[] {lon, lat};
    }

    /** In the box, or out of it by rounding only. */
    static boolean nearlyInBox(double lon, double lat) {
        double nearLon = Math.max(WEST, Math.min(EAST, lon));
        double nearLat = Math.max(SOUTH, Math.min(NORTH, lat));
        return Math.abs(nearLon - lon) <= ROUNDING && Math.abs(nearLat - lat) <= ROUNDING;
    }

    private static double lonOffset(double lon, double lat) {
        double x = lon - 105;
        double y = lat - 35;
        double metres = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        metres += ripple(20, 6 * x) + ripple(20, 2 * x);
        metres += ripple(20, x) + ripple(40, x / 3);
        metres += ripple(150, x / 12) + ripple(300, x / 30);
        double primeVertical = A / Math.sqrt(flattened(lat));
        return Math.toDegrees(metres / (primeVertical * Math.cos(Math.toRadians(lat))));
    }

    private static double latOffset(double lon, double lat) {
        double x = lon - 105;
        double y = lat - 35;
        double metres = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        metres += ripple(20, 6 * x) + ripple(20, 2 * x);
        metres += ripple(20, y) + ripple(40, y / 3);
        metres += ripple(160, y / 12) + ripple(320, y / 30);
        double meridian = A * (1 - E2) / (flattened(lat) * Math.sqrt(flattened(lat)));
        return Math.toDegrees(metres / meridian);
    }

    private static double ripple(double amplitude, double halfTurns) {
        return 2.0 / 3.0 * amplitude * Math.sin(halfTurns * Math.PI);
    }

    private static double flattened(double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        return 1 - E2 * sin * sin;
    }
}
