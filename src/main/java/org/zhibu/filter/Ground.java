package org.zhibu.filter;

import org.locationtech.jts.geom.Geometry;

/** One side of a spatial condition. */
public sealed interface Ground {
    /** Where the feature is. */
    record Own() implements Ground {}

    /** A shape of the caller, in EPSG:4326, longitude first. */
    record Shape(Geometry geometry) implements Ground {}
}
