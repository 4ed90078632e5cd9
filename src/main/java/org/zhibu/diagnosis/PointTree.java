package org.zhibu.diagnosis;

import org.zhibu.geo.Chord;
import org.zhibu.geo.Geodesics;

/**
 * Places in a k-d tree over their earth-centred coordinates (Bentley 1975), so that neither the antimeridian nor a stray
 * place far away matters. Places that lie near each other have positions near each other: whatever lies wholly within a
 * radius is answered as a run of positions. Immutable, for many threads.
 *
 * <p>"Within" is exact and inclusive on WGS 84: chords decide, the geodesic is computed only in the sliver between their
 * bounds ({@link Chord}).
 */
public final class PointTree {
    private static final int LEAF = 8;
    private static final int SIDES = 6;

    private final int[] order;
    private final double[] lon;
    private final double[] lat;
    private final double[][] xyz;
    /** Least and greatest x, y, z of each node; node k has the children 2k + 1 and 2k + 2 and half of the positions each. */
    private final double[] boxes;

    private PointTree(int[] order, double[] lon, double[] lat, double[][] xyz) {
        this.order = order;
        this.lon = lon;
        this.lat = lat;
        this.xyz = xyz;
        this.boxes = new double[SIDES * nodes(order.length)];
        if (order.length > 0) {
            bound(0, 0, order.length);
        }
    }

    /** Called for each run of positions {@code from} to {@code to - 1}. */
    @FunctionalInterface
    public interface Runs {
        void run(int from, int to);
    }

    public static PointTree of(Points points) {
        double[][] xyz = points.xyz();
        int[] order = Halving.order(xyz, LEAF);
        return new PointTree(order, in(order, points.lon()), in(order, points.lat()), new double[][] {
            in(order, xyz[0]), in(order, xyz[1]), in(order, xyz[2])
        });
    }

    /** The place at each position. */
    public int[] order() {
        return order;
    }

    /** Looks for the nearest place, many times; one for each thread. */
    final class Search {
        private double x;
        private double y;
        private double z;
        private int best = -1;
        private double bestSquare = Double.POSITIVE_INFINITY;

        /** Position of the nearest place by chord, of equals the first one in their list; -1 when there is none. Quick when the last answer was near. */
        int nearest(double qx, double qy, double qz) {
            x = qx;
            y = qy;
            z = qz;
            if (order.length == 0) {
                return -1;
            }
            bestSquare = best < 0 ? Double.POSITIVE_INFINITY : square(best, x, y, z);
            seek(0, 0, order.length);
            return best;
        }

        /** Chord to the last answer, metres. */
        double chord() {
            return Math.sqrt(bestSquare);
        }

        private void seek(int node, int from, int to) {
            if (to - from <= LEAF) {
                for (int at = from; at < to; at++) {
                    double square = square(at, x, y, z);
                    if (square < bestSquare || square == bestSquare && order[at] < order[best]) {
                        bestSquare = square;
                        best = at;
                    }
                }
                return;
            }
            int middle = (from + to) >>> 1;
            double left = leastSquare(2 * node + 1, x, y, z);
            double right = leastSquare(2 * node + 2, x, y, z);
            if (left <= right) {
                seekIf(left, 2 * node + 1, from, middle);
                seekIf(right, 2 * node + 2, middle, to);
            } else {
                seekIf(right, 2 * node + 2, middle, to);
                seekIf(left, 2 * node + 1, from, middle);
            }
        }

        private void seekIf(double square, int node, int from, int to) {
            if (square <= bestSquare) {
                seek(node, from, to);
            }
        }
    }

    /** Runs of all positions within so many metres of a place. */
    public void within(Points places, int place, double metres, Runs runs) {
        if (order.length > 0) {
            double[][] q = places.xyz();
            new Ball(places.lon()[place], places.lat()[place], q[0][place], q[1][place], q[2][place], metres, runs)
                    .visit(0, 0, order.length);
        }
    }

    private final class Ball {
        private final double lon0;
        private final double lat0;
        private final double x;
        private final double y;
        private final double z;
        private final double metres;
        private final double surely;
        private final double perhaps;
        private final Runs runs;

        Ball(double lon0, double lat0, double x, double y, double z, double metres, Runs runs) {
            this.lon0 = lon0;
            this.lat0 = lat0;
            this.x = x;
            this.y = y;
            this.z = z;
            this.metres = metres;
            double least = Chord.minChord(metres);
            this.surely = least * least;
            double most = Chord.maxChord(metres);
            this.perhaps = most * most;
            this.runs = runs;
        }

        void visit(int node, int from, int to) {
            if (leastSquare(node, x, y, z) > perhaps) {
                return;
            }
            if (greatestSquare(node, x, y, z) < surely) {
                runs.run(from, to);
            } else if (to - from <= LEAF) {
                for (int at = from; at < to; at++) {
                    if (holds(at)) {
                        runs.run(at, at + 1);
                    }
                }
            } else {
                int middle = (from + to) >>> 1;
                visit(2 * node + 1, from, middle);
                visit(2 * node + 2, middle, to);
            }
        }

        private boolean holds(int at) {
            double square = square(at, x, y, z);
            return square < surely
                    || square <= perhaps && Geodesics.distanceMetres(lon0, lat0, lon[at], lat[at]) <= metres;
        }
    }

    private double square(int at, double x, double y, double z) {
        double dx = xyz[0][at] - x;
        double dy = xyz[1][at] - y;
        double dz = xyz[2][at] - z;
        return dx * dx + dy * dy + dz * dz;
    }

    private double leastSquare(int node, double x, double y, double z) {
        int at = SIDES * node;
        double dx = outside(x, boxes[at], boxes[at + 1]);
        double dy = outside(y, boxes[at + 2], boxes[at + 3]);
        double dz = outside(z, boxes[at + 4], boxes[at + 5]);
        return dx * dx + dy * dy + dz * dz;
    }

    private static double outside(double value, double low, double high) {
        return value < low ? low - value : value > high ? value - high : 0;
    }

    private double greatestSquare(int node, double x, double y, double z) {
        int at = SIDES * node;
        double dx = Math.max(Math.abs(x - boxes[at]), Math.abs(x - boxes[at + 1]));
        double dy = Math.max(Math.abs(y - boxes[at + 2]), Math.abs(y - boxes[at + 3]));
        double dz = Math.max(Math.abs(z - boxes[at + 4]), Math.abs(z - boxes[at + 5]));
        return dx * dx + dy * dy + dz * dz;
    }

    private static int nodes(int count) {
        int deepest = 1;
        int largest = count;
        while (largest > LEAF) {
            largest = (largest + 1) >>> 1;
            deepest *= 2;
        }
        return 2 * deepest;
    }

    private void bound(int node, int from, int to) {
        for (int axis = 0; axis < 3; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int at = from; at < to; at++) {
                low = Math.min(low, xyz[axis][at]);
                high = Math.max(high, xyz[axis][at]);
            }
            boxes[SIDES * node + 2 * axis] = low;
            boxes[SIDES * node + 2 * axis + 1] = high;
        }
        if (to - from > LEAF) {
            int middle = (from + to) >>> 1;
            bound(2 * node + 1, from, middle);
            bound(2 * node + 2, middle, to);
        }
    }

    private static double[] in(int[] order, double[] values) {
        double[] sorted = new double[order.length];
        for (int at = 0; at < order.length; at++) {
            sorted[at] = values[order[at]];
        }
        return sorted;
    }
}
