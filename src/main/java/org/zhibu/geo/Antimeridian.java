package org.zhibu.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The line at 180 degrees: longitudes that run over it, and geometries that are cut there (RFC 7946, section 3.1.9). */
final class Antimeridian {
    private Antimeridian() {}

    /** A difference of longitudes the short way round, -180..180. */
    static double turn(double degrees) {
        return Math.IEEEremainder(degrees, 360);
    }

    /**
     * A geometry whose longitudes run on beyond 180 (or below -180), cut at the line and brought back into -180..180.
     * A geometry that stays within is returned as it is.
     */
    static Geometry split(Geometry running) {
        Envelope box = running.getEnvelopeInternal();
        if (box.isNull() || (box.getMinX() >= -180 && box.getMaxX() <= 180)) {
            return running;
        }
        List<Geometry> parts = new ArrayList<>();
        int first = (int) Math.floor((box.getMinX() + 180) / 360);
        int last = (int) Math.floor((box.getMaxX() + 180) / 360);
        for (int world = first; world <= last; world++) {
            Geometry strip =
                    Geometries.FACTORY.toGeometry(new Envelope(360.0 * world - 180, 360.0 * world + 180, -90, 90));
            Geometry part = OverlayNGRobust.overlay(running, strip, OverlayNG.INTERSECTION);
            parts.add(
                    AffineTransformation.translationInstance(-360.0 * world, 0).transform(part));
        }
        return Geometries.collect(parts);
    }

    /** A geometry cut at the line, with its western half moved on beyond 180 when that makes it narrower. */
    static Geometry run(Geometry cut) {
        Envelope box = cut.getEnvelopeInternal();
        if (box.getWidth() <= 180 || cut.getNumGeometries() < 2) {
            return cut;
        }
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < cut.getNumGeometries(); i++) {
            Geometry part = cut.getGeometryN(i);
            boolean west = part.getEnvelopeInternal().centre().x < 0;
            parts.add(west ? AffineTransformation.translationInstance(360, 0).transform(part) : part);
        }
        Geometry running = Geometries.collect(parts);
        return running.getEnvelopeInternal().getWidth() < box.getWidth() ? running : cut;
    }
}
