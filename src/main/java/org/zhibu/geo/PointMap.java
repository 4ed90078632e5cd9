package org.zhibu.geo;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** A change of coordinates, point by point. */
@FunctionalInterface
interface PointMap {
    /** Replaces x and y in place. */
    void apply(double[] xy);

    /** A changed copy of the geometry, with the same type and order of points. */
    default Geometry on(Geometry geometry, int srid) {
        Geometry copy = geometry.copy();
        copy.apply(new EachPoint(this));
        copy.setSRID(srid);
        return copy;
    }

    /** The JTS visitor that applies a map to each point. */
    record EachPoint(PointMap map) implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence points, int i) {
            double[] xy = {points.getX(i), points.getY(i)};
            map.apply(xy);
            points.setOrdinate(i, CoordinateSequence.X, xy[0]);
            points.setOrdinate(i, CoordinateSequence.Y, xy[1]);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
