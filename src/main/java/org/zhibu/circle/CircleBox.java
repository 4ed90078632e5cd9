package org.zhibu.circle;

import org.zhibu.geo.Bbox;

/** A box that surely contains everything within some metres of another box. */
final class CircleBox {
    /** No degree of latitude is shorter on WGS 84 (at the equator); metres. */
    private static final double SHORTEST_DEGREE = 110_574;

    private CircleBox() {}

    static Bbox around(Bbox box, double metres) {
        double dLat = metres / SHORTEST_DEGREE;
        double south = Math.max(-90, box.minLat() - dLat);
        double north = Math.min(90, box.maxLat() + dLat);
        double cosine = Math.cos(Math.toRadians(Math.max(Math.abs(south), Math.abs(north))));
        // a degree of longitude is never shorter than a degree of latitude at the equator times the cosine
        double dLon = cosine <= 0 ? 180 : Math.toDegrees(Math.asin(Math.min(1, Math.toRadians(dLat) / cosine))) * 1.001;
        if (dLon * 2 + (box.maxLon() - box.minLon()) >= 360) {
            return new Bbox(-180, south, 180, north);
        }
        return new Bbox(wrapped(box.minLon() - dLon), south, wrapped(box.maxLon() + dLon), north);
    }

    private static double wrapped(double lon) {
        if (lon < -180) {
            return lon + 360;
        }
        return lon > 180 ? lon - 360 : lon;
    }
}
