package org.zhibu.place;

import org.locationtech.jts.geom.Geometry;

/**
 * What a caller says about a place.
 *
 * @param geometry valid, in EPSG:4326, of the type its kind asks for
 */
public record PlaceDraft<A>(Identity identity, Geometry geometry, A attributes) {}
