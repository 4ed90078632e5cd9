package org.zhibu.geo;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.zhibu.geo.GeometryProblem.Reason;

/**
 * A place on WGS 84: longitude -180..180 and latitude -90..90 in degrees, both inclusive.
 * Anything else is refused with a {@link GeometryProblem}.
 */
public record LonLat(double lon, double lat) {
    public LonLat {
        requireOnEarth(lon, lat);
        lon += 0.0; // -0.0 becomes 0.0, so that equal places are equal records
        lat += 0.0;
    }

    /** The place of a JTS coordinate (x = longitude). */
    public static LonLat of(Coordinate coordinate) {
        return new LonLat(coordinate.x, coordinate.y);
    }

    /** The place, or nothing if the numbers are not a place on the Earth. */
    public static Optional<LonLat> find(double lon, double lat) {
        return isOnEarth(lon, lat) ? Optional.of(new LonLat(lon, lat)) : Optional.empty();
    }

    /**
     * Reads two numbers written as text, longitude first.
     *
     * @throws GeometryProblem when a text is no number or the place is not on the Earth
     */
    public static LonLat parse(String lon, String lat) {
        return new LonLat(number("longitude", lon), number("latitude", lat));
    }

    /** Whether the numbers are finite and within the world, bounds included. */
    public static boolean isOnEarth(double lon, double lat) {
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    }

    /**
     * Whether the numbers are certainly in the wrong order: the latitude is out of range, and exchanged they are a
     * place. (39.9, 116.4) looks swapped; (39.9, 85) does not, since it may be meant so.
     */
    public static boolean looksSwapped(double lon, double lat) {
        return Math.abs(lat) > 90 && isOnEarth(lat, lon);
    }

    /** The same place as a JTS point with the stored reference system. */
    public Point toPoint() {
        return Geometries.FACTORY.createPoint(toCoordinate());
    }

    /** The same place as a new JTS coordinate. */
    public Coordinate toCoordinate() {
        return new Coordinate(lon, lat);
    }

    static void requireOnEarth(double lon, double lat) {
        if (looksSwapped(lon, lat)) {
            throw new GeometryProblem(Reason.LON_LAT_SWAPPED, outOfWorld(lon, lat) + swappedHint(lon, lat));
        }
        if (!isOnEarth(lon, lat)) {
            throw new GeometryProblem(Reason.OUT_OF_WORLD, outOfWorld(lon, lat));
        }
    }

    static String outOfWorld(double lon, double lat) {
        return String.format(
                Locale.ROOT,
                "longitude %s, latitude %s is not a place on the Earth: longitude must be -180..180 and latitude -90..90 degrees.",
                lon,
                lat);
    }

    static String swappedHint(double lon, double lat) {
        return String.format(
                Locale.ROOT,
                " Did you mean longitude %s, latitude %s? Give the longitude (east) first, then the latitude (north).",
                lat,
                lon);
    }

    private static double number(String name, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new GeometryProblem(Reason.OUT_OF_WORLD, "the " + name + " '" + text + "' is not a number.");
        }
    }
}
