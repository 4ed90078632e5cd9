package org.zhibu.walk;

/** Where two straight sections meet, in metres around the first; to be used by one thread, again and again. */
final class Crossing {
    /** What is nearer than this touches; metres. */
    static final double TOUCH = 1e-3;

    /** Position on the first section, 0 at its start, 1 at its end. */
    double t;
    /** Position on the second section. */
    double u;

    private double lengthA;
    private double lengthB;

    /** Whether a to b meets c to d, ends and what touches by a millimetre included; parallel ones never do. */
    boolean of(double lonA, double latA, double lonB, double latB, double lonC, double latC, double lonD, double latD) {
        if (Math.max(lonA, lonB) < Math.min(lonC, lonD) - 1e-7
                || Math.min(lonA, lonB) > Math.max(lonC, lonD) + 1e-7
                || Math.max(latA, latB) < Math.min(latC, latD) - 1e-7
                || Math.min(latA, latB) > Math.max(latC, latD) + 1e-7) {
            return false;
        }
        Scale scale = Scale.at(latA);
        double rx = (lonB - lonA) * scale.lon();
        double ry = (latB - latA) * scale.lat();
        double sx = (lonD - lonC) * scale.lon();
        double sy = (latD - latC) * scale.lat();
        double cx = (lonC - lonA) * scale.lon();
        double cy = (latC - latA) * scale.lat();
        lengthA = Math.hypot(rx, ry);
        lengthB = Math.hypot(sx, sy);
        double turn = rx * sy - ry * sx;
        if (Math.abs(turn) <= 1e-6 * lengthA * lengthB) {
            return false;
        }
        t = (cx * sy - cy * sx) / turn;
        u = (cx * ry - cy * rx) / turn;
        double slackA = TOUCH / lengthA;
        double slackB = TOUCH / lengthB;
        if (t < -slackA || t > 1 + slackA || u < -slackB || u > 1 + slackB) {
            return false;
        }
        t = Math.max(0, Math.min(1, t));
        u = Math.max(0, Math.min(1, u));
        return true;
    }

    /** Whether the first section starts there. */
    boolean atStartOfA() {
        return t * lengthA <= TOUCH;
    }

    boolean atEndOfA() {
        return (1 - t) * lengthA <= TOUCH;
    }

    boolean atStartOfB() {
        return u * lengthB <= TOUCH;
    }

    boolean atEndOfB() {
        return (1 - u) * lengthB <= TOUCH;
    }
}
