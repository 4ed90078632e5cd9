package org.zhibu.geo;

import org.geotools.api.metadata.extent.GeographicBoundingBox;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Envelope;

/**
 * Where a system of the register is meant to be used, in degrees. A margin of five degrees is allowed, since districts
 * lie across borders of zones; positions farther out are taken for mistakes.
 */
record EpsgArea(double west, double south, double east, double north) {
    private static final double MARGIN = 5;
    private static final double HIGHEST = 89;
    private static final int STEPS = 16;

    static EpsgArea of(CoordinateReferenceSystem crs) {
        GeographicBoundingBox box = CRS.getGeographicBoundingBox(crs);
        if (box == null) {
            return new EpsgArea(-180, -90, 180, 90);
        }
        return new EpsgArea(
                box.getWestBoundLongitude(),
                box.getSouthBoundLatitude(),
                box.getEastBoundLongitude(),
                box.getNorthBoundLatitude());
    }

    /** Whether a place is in the area or its margin. */
    boolean holds(double lon, double lat) {
        double fromMiddle = Math.abs(Antimeridian.turn(lon - west - width() / 2));
        return fromMiddle <= width() / 2 + MARGIN && lat >= south - MARGIN && lat <= north + MARGIN;
    }

    /** The box of the area and its margin on the plane of a projection. */
    Envelope onPlane(MathTransform fromDegrees) {
        Envelope box = new Envelope();
        double span = Math.min(width() + 2 * MARGIN, 360);
        double low = Math.max(south - MARGIN, -HIGHEST);
        double high = Math.min(north + MARGIN, HIGHEST);
        for (int i = 0; i <= STEPS; i++) {
            for (int j = 0; j <= STEPS; j++) {
                double lon = west + width() / 2 + span * (i / (double) STEPS - 0.5);
                double[] xy = {lon > 180 ? lon - 360 : lon, low + (high - low) * j / STEPS};
                if (EpsgSystem.transformed(fromDegrees, xy)) {
                    box.expandToInclude(xy[0], xy[1]);
                }
            }
        }
        return box;
    }

    private double width() {
        return west <= east ? east - west : east - west + 360;
    }
}
