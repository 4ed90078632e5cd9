package org.zhibu.circle;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.zhibu.geo.Bbox;
import org.zhibu.geo.LonLat;
import org.zhibu.inventory.Segment;

/**
 * Where a circle is measured from. Distances are geodesics in metres on WGS 84; the bounds are cheap and hold for every
 * place given in earth-centred metres, the exact distance is asked for only where they do not decide.
 */
public sealed interface Origin permits PointOrigin, OutlineOrigin {
    From from();

    /** The community it belongs to; empty for a point of the map. */
    Optional<Long> communityId();

    Optional<String> name();

    /** The point itself, or the representative point of the outline. */
    LonLat centre();

    /** A length that the distance surely reaches. */
    double lowerBound(double x, double y, double z);

    /** A length that the distance surely does not exceed. */
    double upperBound(double x, double y, double z);

    double distanceMetres(LonLat place);

    double distanceMetres(Geometry thing);

    /** The circle of the radius around it, see {@link org.zhibu.geo.Circles}. */
    MultiPolygon circle(double radiusMetres);

    /** Square metres of the circle, of which {@code drawn} is the polygon. */
    double areaSquareMetres(double radiusMetres, MultiPolygon drawn);

    /** A box around the circle, a little larger. */
    Bbox box(double radiusMetres);

    /** To the millimetre, without a geodesic where the bounds are that close. */
    default double distanceMetres(Segment places, int row) {
        double lower = lowerBound(places.x(row), places.y(row), places.z(row));
        double upper = upperBound(places.x(row), places.y(row), places.z(row));
        return upper - lower < 1e-3
                ? (lower + upper) / 2
                : distanceMetres(new LonLat(places.lon(row), places.lat(row)));
    }

    default boolean reaches(double x, double y, double z, double lon, double lat, double radiusMetres) {
        if (lowerBound(x, y, z) > radiusMetres) {
            return false;
        }
        return upperBound(x, y, z) <= radiusMetres || distanceMetres(new LonLat(lon, lat)) <= radiusMetres;
    }
}
