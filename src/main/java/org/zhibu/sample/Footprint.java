package org.zhibu.sample;

/** Outlines of buildings as drawn within a {@link Box}; every one holds the middle of the box. */
enum Footprint {
    BAR(0, 0, 1, 0, 1, 1, 0, 1),
    /** A slab whose eastern part stands back. */
    STEP(0, 0, .5, 0, .5, .18, 1, .18, 1, 1, .5, 1, .5, .82, 0, .82),
    /** A tower with notches at its four corners. */
    CROSS(.2, 0, .8, 0, .8, .2, 1, .2, 1, .8, .8, .8, .8, 1, .2, 1, .2, .8, 0, .8, 0, .2, .2, .2),
    /** A school: main wing in the south with two wings to the north. */
    YOU(0, 0, 1, 0, 1, 1, .74, 1, .74, .6, .26, .6, .26, 1, 0, 1),
    /** A kindergarten or office with a wing. */
    ELL(0, 0, 1, 0, 1, .55, .55, .55, .55, 1, 0, 1);

    private final double[] ring;

    Footprint(double... ring) {
        this.ring = ring;
    }

    Spot[] within(Box box) {
        Spot[] corners = new Spot[ring.length / 2];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = new Spot(box.x0() + ring[2 * i] * box.width(), box.y0() + ring[2 * i + 1] * box.depth());
        }
        return corners;
    }

    /** Area in m2 of the outline within the box. */
    double areaWithin(Box box) {
        double twice = 0;
        for (int i = 0; i < ring.length; i += 2) {
            int j = (i + 2) % ring.length;
            twice += ring[i] * ring[j + 1] - ring[j] * ring[i + 1];
        }
        return twice / 2 * box.area();
    }
}
