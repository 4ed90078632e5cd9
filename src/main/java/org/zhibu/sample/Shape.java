package org.zhibu.sample;

/** Geometry of a row in EPSG:4326; coordinates alternate longitude and latitude in degrees. */
public sealed interface Shape {

    /** A point. */
    record Dot(double lon, double lat) implements Shape {}

    /** A polygon without holes, counter-clockwise; the first corner is not repeated at the end. */
    record Area(double... ring) implements Shape {}

    /** A line of at least two points. */
    record Path(double... line) implements Shape {}
}
