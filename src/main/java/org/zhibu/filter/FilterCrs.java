package org.zhibu.filter;

import org.locationtech.jts.geom.Geometry;

/** The reference system that coordinates of a filter are written in. */
public interface FilterCrs {
    /** A shape whose coordinates stand in the order of the axes, as one in EPSG:4326, longitude first. */
    Geometry shape(Geometry written);

    /** A box by its lower and upper corner, in the order of the axes; empty when it lies outside the system. */
    Geometry box(double first1, double second1, double first2, double second2);
}
