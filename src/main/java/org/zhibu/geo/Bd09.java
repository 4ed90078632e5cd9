package org.zhibu.geo;

/**
 * BD-09 longitude/latitude, the offset coordinates of Baidu maps (bd09ll, not the metres of bd09mc), to and from WGS 84.
 *
 * <p>BD-09 is GCJ-02 with a second offset; its formula is reverse-engineered like that of {@link Gcj02}. The inverse that
 * public libraries use is off by 0.06 to 0.12 m; this one starts there and is iterated until it stands still, to better than a
 * micrometre. The second offset is applied to GCJ-02 positions in the box of {@link Gcj02}; elsewhere places are left
 * as they are. At the border of the box the inverse prefers an origin inside it.
 */
public final class Bd09 {
    private static final double WAVE = Math.PI * 3000 / 180;
    private static final double EAST = 0.0065;
    private static final double NORTH = 0.006;
    private static final double STANDS_STILL = 1e-12;
    private static final int MOST_STEPS = 50;

    private Bd09() {}

    /** The BD-09 position of a place on WGS 84. */
    public static LonLat fromWgs84(LonLat place) {
        double[] xy = {place.lon(), place.lat()};
        fromWgs84(xy);
        return new LonLat(xy[0], xy[1]);
    }

    /** The place on WGS 84 that has this BD-09 position. */
    public static LonLat toWgs84(LonLat position) {
        double[] xy = {position.lon(), position.lat()};
        toWgs84(xy);
        return new LonLat(xy[0], xy[1]);
    }

    static void fromWgs84(double[] xy) {
        if (Gcj02.inBox(xy[0], xy[1])) {
            Gcj02.fromWgs84(xy);
            fromGcj02(xy);
        }
    }

    static void toWgs84(double[] xy) {
        double[] gcj = xy.clone();
        toGcj02(gcj);
        double[] origin = Gcj02.origin(gcj[0], gcj[1]);
        if (Gcj02.nearlyInBox(origin[0], origin[1])) {
            xy[0] = origin[0];
            xy[1] = origin[1];
        }
    }

    /** The second offset alone: GCJ-02 to BD-09. */
    static void fromGcj02(double[] xy) {
        double x = xy[0];
        double y = xy[1];
        double length = Math.hypot(x, y) + 0.00002 * Math.sin(y * WAVE);
        double angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * WAVE);
        xy[0] = length * Math.cos(angle) + EAST;
        xy[1] = length * Math.sin(angle) + NORTH;
    }

    /** The inverse of the second offset. */
    static void toGcj02(double[] xy) {
        double lon = xy[0] - EAST;
        double lat = xy[1] - NORTH;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] forward = {lon, lat};
            fromGcj02(forward);
            double missLon = forward[0] - xy[0];
            double missLat = forward[1] - xy[1];
            lon -= missLon;
            lat -= missLat;
            if (Math.max(Math.abs(missLon), Math.abs(missLat)) < STANDS_STILL) {
                break;
            }
        }
        xy[0] = lon;
        xy[1] = lat;
    }
}
