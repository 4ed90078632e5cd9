package org.zhibu.circle;

import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.zhibu.geo.Bbox;
import org.zhibu.geo.Circles;
import org.zhibu.geo.Geodesics;
import org.zhibu.inventory.Segment;

/**
 * 生活圈: everything within a radius of one or more origins; of several, their union.
 *
 * @param radiusMetres geodesic, inclusive
 */
record ServiceCircle(List<Origin> origins, double radiusMetres, CountMode count) {
    static final double SMALLEST = 50;
    static final double LARGEST = 50_000;
    static final double USUAL = 3_000;

    ServiceCircle {
        origins = List.copyOf(origins);
    }

    ServiceCircle withRadius(double metres) {
        return new ServiceCircle(origins, metres, count);
    }

    List<MultiPolygon> circles() {
        return origins.stream().map(origin -> origin.circle(radiusMetres)).toList();
    }

    MultiPolygon polygon() {
        return origins.size() == 1 ? circles().get(0) : Circles.union(circles());
    }

    /** Square metres of the circle, or of the union, of which {@code drawn} is the polygon. */
    double areaSquareMetres(MultiPolygon drawn) {
        return origins.size() == 1
                ? origins.get(0).areaSquareMetres(radiusMetres, drawn)
                : Geodesics.areaSquareMetres(drawn);
    }

    /** From the representative point of a place to the nearest origin, to the centimetre. */
    double distanceMetres(Segment places, int row) {
        double least = Double.POSITIVE_INFINITY;
        for (Origin origin : origins) {
            least = Math.min(least, origin.distanceMetres(places, row));
        }
        return Rounded.metres(least);
    }

    /** A box around every place within the radius and {@code marginMetres} more. */
    Bbox box(double marginMetres) {
        Bbox whole = origins.get(0).box(radiusMetres + marginMetres);
        for (Origin origin : origins) {
            Bbox box = origin.box(radiusMetres + marginMetres);
            double south = Math.min(whole.minLat(), box.minLat());
            double north = Math.max(whole.maxLat(), box.maxLat());
            whole = !(whole.crossesAntimeridian() || box.crossesAntimeridian())
                    ? new Bbox(
                            Math.min(whole.minLon(), box.minLon()),
                            south,
                            Math.max(whole.maxLon(), box.maxLon()),
                            north)
                    : new Bbox(-180, south, 180, north);
        }
        return whole;
    }
}
