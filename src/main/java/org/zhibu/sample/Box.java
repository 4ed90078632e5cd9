package org.zhibu.sample;

/** Rectangle along the axes of a {@link Ground}, metres; the room a building with its projections needs. */
record Box(double x0, double y0, double x1, double y1) {

    static Box of(double x, double y, double width, double depth) {
        return new Box(x, y, x + width, y + depth);
    }

    double width() {
        return x1 - x0;
    }

    double depth() {
        return y1 - y0;
    }

    double area() {
        return width() * depth();
    }

    /** Whether less than the given metres lie between the two, measured along the axes. */
    boolean closerThan(double metres, Box other) {
        return x0 - metres < other.x1 && other.x0 < x1 + metres && y0 - metres < other.y1 && other.y0 < y1 + metres;
    }
}
