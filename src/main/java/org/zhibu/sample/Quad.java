package org.zhibu.sample;

/** Convex quadrilateral in metres, corners counter-clockwise from the south-west: a block or parcel between streets. */
record Quad(Spot sw, Spot se, Spot ne, Spot nw) {

    /** The position at the shares u (west to east) and v (south to north); lines of equal u or v are straight. */
    Spot at(double u, double v) {
        return sw.towards(se, u).towards(nw.towards(ne, u), v);
    }

    Quad part(double u0, double v0, double u1, double v1) {
        return new Quad(at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1));
    }

    /** The quadrilateral whose sides lie the given metres further in. */
    Quad inset(double south, double east, double north, double west) {
        return new Quad(
                corner(nw, sw, west, se, south),
                corner(sw, se, south, ne, east),
                corner(se, ne, east, nw, north),
                corner(ne, nw, north, sw, west));
    }

    double width() {
        return (sw.distance(se) + nw.distance(ne)) / 2;
    }

    double height() {
        return (sw.distance(nw) + se.distance(ne)) / 2;
    }

    double area() {
        return ((ne.x() - sw.x()) * (nw.y() - se.y()) - (nw.x() - se.x()) * (ne.y() - sw.y())) / 2;
    }

    /** Distance in metres from the nearest side; negative outside. */
    double depthOf(Spot p) {
        double nearest = Math.min(side(sw, se, p), side(se, ne, p));
        return Math.min(nearest, Math.min(side(ne, nw, p), side(nw, sw, p)));
    }

    Spot[] ring() {
        return new Spot[] {sw, se, ne, nw};
    }

    private static double side(Spot a, Spot b, Spot p) {
        return ((b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x())) / a.distance(b);
    }

    /** Where the sides a-b and b-c meet when moved to the left by their metres. */
    private static Spot corner(Spot a, Spot b, double first, Spot c, double second) {
        double l1 = a.distance(b);
        double l2 = b.distance(c);
        double dx1 = (b.x() - a.x()) / l1;
        double dy1 = (b.y() - a.y()) / l1;
        double dx2 = (c.x() - b.x()) / l2;
        double dy2 = (c.y() - b.y()) / l2;
        double turn = dx1 * dy2 - dy1 * dx2;
        double along = (first * (dx1 * dx2 + dy1 * dy2) - second) / turn;
        return b.plus(-dy1 * first + dx1 * along, dx1 * first + dy1 * along);
    }
}
