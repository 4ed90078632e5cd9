package org.zhibu.geo;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.zhibu.geo.GeometryProblem.Reason;

/**
 * A box of longitudes and latitudes in degrees on WGS 84, bounds included. When minLon is greater than maxLon the box
 * crosses the antimeridian (RFC 7946, section 5.2).
 */
public record Bbox(double minLon, double minLat, double maxLon, double maxLat) {
    public Bbox {
        requireOnEarth(minLon, minLat);
        requireOnEarth(maxLon, maxLat);
        if (minLat > maxLat) {
            throw problem("its southern latitude " + minLat + " is greater than its northern latitude " + maxLat + ".");
        }
    }

    /**
     * Reads "minLon,minLat,maxLon,maxLat", or six numbers with heights in third and sixth place, which are left out.
     *
     * @throws GeometryProblem with {@link Reason#BAD_BBOX} when it cannot be read or is impossible
     */
    public static Bbox parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4 && parts.length != 6) {
            throw problem("it has " + parts.length + " numbers, not 4 or 6.");
        }
        double[] n = new double[parts.length];
        for (int i = 0; i < n.length; i++) {
            n[i] = number(parts[i], i);
        }
        return n.length == 4 ? new Bbox(n[0], n[1], n[2], n[3]) : new Bbox(n[0], n[1], n[3], n[4]);
    }

    /** The box of a geometry; nothing if it is empty. A geometry cut at the antimeridian has a box that crosses it. */
    public static Optional<Bbox> of(Geometry geometry) {
        Envelope box = Antimeridian.run(geometry).getEnvelopeInternal();
        if (box.isNull()) {
            return Optional.empty();
        }
        double east = box.getMaxX() > 180 ? box.getMaxX() - 360 : box.getMaxX();
        return Optional.of(new Bbox(box.getMinX(), box.getMinY(), east, box.getMaxY()));
    }

    /** Whether the box runs over the line at 180 degrees. */
    public boolean crossesAntimeridian() {
        return minLon > maxLon;
    }

    /** The box as polygons: two when it crosses the antimeridian, otherwise one. A box without area gives flat polygons. */
    public MultiPolygon toPolygon() {
        Polygon[] parts = crossesAntimeridian()
                ? new Polygon[] {rectangle(minLon, 180), rectangle(-180, maxLon)}
                : new Polygon[] {rectangle(minLon, maxLon)};
        return Geometries.FACTORY.createMultiPolygon(parts);
    }

    /** Whether a place is in the box or on its border. */
    public boolean contains(LonLat place) {
        boolean inLat = place.lat() >= minLat && place.lat() <= maxLat;
        boolean eastOfMin = place.lon() >= minLon;
        boolean westOfMax = place.lon() <= maxLon;
        return inLat && (crossesAntimeridian() ? eastOfMin || westOfMax : eastOfMin && westOfMax);
    }

    /** Whether two boxes have a point in common, borders included. */
    public boolean intersects(Bbox other) {
        if (other.minLat > maxLat || other.maxLat < minLat) {
            return false;
        }
        if (crossesAntimeridian() && other.crossesAntimeridian()) {
            return true;
        }
        if (crossesAntimeridian() || other.crossesAntimeridian()) {
            return other.minLon <= maxLon || other.maxLon >= minLon;
        }
        return other.minLon <= maxLon && other.maxLon >= minLon;
    }

    private Polygon rectangle(double west, double east) {
        return Geometries.FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(west, minLat), new Coordinate(east, minLat),
            new Coordinate(east, maxLat), new Coordinate(west, maxLat),
            new Coordinate(west, minLat)
        });
    }

    private static double number(String text, int index) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw problem("its number " + (index + 1) + ", '" + text.strip() + "', is not a number.");
        }
    }

    private static void requireOnEarth(double lon, double lat) {
        if (!LonLat.isOnEarth(lon, lat)) {
            String hint = LonLat.looksSwapped(lon, lat) ? LonLat.swappedHint(lon, lat) : "";
            throw problem(LonLat.outOfWorld(lon, lat) + hint);
        }
    }

    private static GeometryProblem problem(String why) {
        return new GeometryProblem(
                Reason.BAD_BBOX, "the box cannot be used: " + why + " Write minLon,minLat,maxLon,maxLat in degrees.");
    }
}
