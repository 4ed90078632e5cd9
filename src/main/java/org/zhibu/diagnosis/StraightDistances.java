package org.zhibu.diagnosis;

import java.util.BitSet;

/**
 * Geodesic distances on WGS 84. The metres of the nearest facility are its chord and the height of the arc over it, true to
 * 1 micrometre at 3 km and 2 mm at 50 km; whether a facility is within a radius is decided exactly.
 */
record StraightDistances(DemandPoints demand) implements Distances {
    /** Mean radius of curvature of WGS 84 in metres; the radii lie between 6 335 and 6 400 km, within 1.2 % of its square. */
    private static final double RADIUS = 6_371_000;

    private static final double TWENTY_FOUR_SQUARES = 24 * RADIUS * RADIUS;
    private static final double CURVATURE_UNCERTAINTY = 0.02;
    private static final double ROUNDING_METRES = 1e-6;

    @Override
    public Metric metric() {
        return Metric.STRAIGHT;
    }

    @Override
    public Nearest nearest(SupplyPoints supply) {
        int[] order = demand.tree().order();
        double[][] xyz = demand.points().xyz();
        int[] facilities = supply.tree().order();
        int[] facility = new int[order.length];
        double[] metres = new double[order.length];
        PointTree.Search search = supply.tree().new Search();
        // neighbours one after the other, so that the last answer bounds the next search
        for (int dwelling : order) {
            int at = search.nearest(xyz[0][dwelling], xyz[1][dwelling], xyz[2][dwelling]);
            facility[dwelling] = at < 0 ? -1 : facilities[at];
            metres[dwelling] = at < 0 ? Double.POSITIVE_INFINITY : arc(search.chord());
        }
        return new Nearest(facility, metres);
    }

    /** Series of 2 R asin(c / 2R), the length of the arc over a chord. */
    private static double arc(double chord) {
        return chord + chord * chord * chord / TWENTY_FOUR_SQUARES;
    }

    @Override
    public BitSet within(SupplyPoints supply, Nearest nearest, double radius) {
        double sliver = ROUNDING_METRES + CURVATURE_UNCERTAINTY * radius * radius * radius / TWENTY_FOUR_SQUARES;
        double[] metres = nearest.metres();
        BitSet within = new BitSet(metres.length);
        for (int i = 0; i < metres.length; i++) {
            if (metres[i] <= radius - sliver || metres[i] <= radius + sliver && isAnyWithin(supply, i, radius)) {
                within.set(i);
            }
        }
        return within;
    }

    private boolean isAnyWithin(SupplyPoints supply, int dwelling, double radius) {
        boolean[] found = new boolean[1];
        supply.tree().within(demand.points(), dwelling, radius, (from, to) -> found[0] = true);
        return found[0];
    }

    @Override
    public Catchments catchments(SupplyPoints supply, double metres) {
        return new Catchments() {
            @Override
            public int[] order() {
                return demand.tree().order();
            }

            @Override
            public void forEach(int facility, Visitor visitor) {
                for (int ring = 0; ring < RINGS; ring++) {
                    int inner = ring;
                    demand.tree()
                            .within(
                                    supply.points(),
                                    facility,
                                    metres * (RINGS - ring) / RINGS,
                                    (from, to) -> visitor.run(inner, from, to));
                }
            }
        };
    }
}
