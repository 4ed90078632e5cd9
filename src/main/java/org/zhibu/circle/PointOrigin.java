package org.zhibu.circle;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.zhibu.geo.Bbox;
import org.zhibu.geo.Chord;
import org.zhibu.geo.Circles;
import org.zhibu.geo.Geodesics;
import org.zhibu.geo.LonLat;

/** A point: of the map, representative of a community, or its service station. */
record PointOrigin(
        LonLat centre,
        From from,
        Optional<Long> communityId,
        Optional<String> name,
        double centreX,
        double centreY,
        double centreZ)
        implements Origin {
    /** Chord.upper(c) / c at 100 km is 1.0000104; the bound itself is derived there. */
    private static final double SURELY = 1.00002;

    private static final double FAR = 100_000;

    static PointOrigin of(LonLat centre, From from, Optional<Long> communityId, Optional<String> name) {
        double[] xyz = new double[3];
        Chord.toEcef(centre.lon(), centre.lat(), xyz, 0);
        return new PointOrigin(centre, from, communityId, name, xyz[0], xyz[1], xyz[2]);
    }

    private double chord(double x, double y, double z) {
        double dx = x - centreX;
        double dy = y - centreY;
        double dz = z - centreZ;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** For nearly all places the chord alone decides: up to 100 km a geodesic is longer by less than a hundred-thousandth. */
    @Override
    public boolean reaches(double x, double y, double z, double lon, double lat, double radiusMetres) {
        double chord = chord(x, y, z);
        if (Chord.lower(chord) > radiusMetres) {
            return false;
        }
        return chord * SURELY <= radiusMetres && radiusMetres <= FAR
                || Chord.upper(chord) <= radiusMetres
                || distanceMetres(new LonLat(lon, lat)) <= radiusMetres;
    }

    @Override
    public double lowerBound(double x, double y, double z) {
        return Chord.lower(chord(x, y, z));
    }

    @Override
    public double upperBound(double x, double y, double z) {
        return Chord.upper(chord(x, y, z));
    }

    @Override
    public double distanceMetres(LonLat place) {
        return Geodesics.distanceMetres(centre, place);
    }

    @Override
    public double distanceMetres(Geometry thing) {
        return Geodesics.distanceMetres(centre, thing);
    }

    @Override
    public MultiPolygon circle(double radiusMetres) {
        return Circles.around(centre, radiusMetres);
    }

    @Override
    public double areaSquareMetres(double radiusMetres, MultiPolygon drawn) {
        return Circles.areaSquareMetres(centre, radiusMetres);
    }

    @Override
    public Bbox box(double radiusMetres) {
        return CircleBox.around(new Bbox(centre.lon(), centre.lat(), centre.lon(), centre.lat()), radiusMetres);
    }
}
