package org.zhibu.sample;

/** A position in metres east and north of the origin of a drawing. */
record Spot(double x, double y) {

    Spot plus(double dx, double dy) {
        return new Spot(x + dx, y + dy);
    }

    /** The position a share t (0..1) of the way to another one. */
    Spot towards(Spot other, double t) {
        return new Spot(x + (other.x - x) * t, y + (other.y - y) * t);
    }

    double distance(Spot other) {
        return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y));
    }
}
