package org.zhibu.walk;

/** The point of a straight section nearest to a place; to be used by one thread, again and again. */
final class Foot {
    /** Position on the section, 0 at its start, 1 at its end. */
    double t;

    double metres;

    void of(Scale scale, double lon, double lat, double lonA, double latA, double lonB, double latB) {
        double ax = (lonA - lon) * scale.lon();
        double ay = (latA - lat) * scale.lat();
        double dx = (lonB - lonA) * scale.lon();
        double dy = (latB - latA) * scale.lat();
        double square = dx * dx + dy * dy;
        t = square == 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / square));
        metres = Math.hypot(ax + t * dx, ay + t * dy);
    }
}
