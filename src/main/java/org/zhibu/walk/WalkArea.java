package org.zhibu.walk;

import java.util.OptionalDouble;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * The ground reached on foot, for drawing: a valid MultiPolygon that contains every stretch of way reached. Figures are never
 * counted with it but with the distances of the places themselves.
 *
 * @param snappedMetres from the place asked for to the way it is reached by; empty = there is no way near, the polygon is empty
 */
public record WalkArea(double metres, OptionalDouble snappedMetres, MultiPolygon polygon) {}
