package org.zhibu.place;

/** Class of a road after the OpenStreetMap highway values. */
public enum RoadClass {
    MOTORWAY,
    TRUNK,
    PRIMARY,
    SECONDARY,
    TERTIARY,
    RESIDENTIAL,
    SERVICE,
    FOOTWAY,
    CYCLEWAY,
    STEPS,
    OTHER
}
