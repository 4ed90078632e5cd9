package org.zhibu.place;

/**
 * Fired inside the process after places were changed and committed, so that whoever keeps a copy catches up before the
 * one who made the change gets the answer.
 */
public record PlacesChanged() {}
