package org.zhibu.rule;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * Where the sunlight of a building is measured: points along the outer walls that face the sun, one metre apart at most, 5 cm in
 * front of the wall. Walls within 60° of south; a building without such a wall is measured on those that face east, south and west.
 * Walls shorter than 2 m are left out.
 */
final class Facade {
    private static final double APART_METRES = 1;
    private static final double BEFORE_WALL_METRES = 0.05;
    private static final double SHORTEST_WALL_METRES = 2;
    private static final double SOUTHERLY = -Math.cos(Math.toRadians(60));
    private static final double NOT_NORTHERLY = Math.sin(Math.toRadians(10));

    private Facade() {}

    /** In metres; empty when no wall is long enough. */
    static List<Coordinate> points(Geometry outline) {
        List<Coordinate> southerly = points(outline, SOUTHERLY);
        return southerly.isEmpty() ? points(outline, NOT_NORTHERLY) : southerly;
    }

    /** @param northerly the greatest northern part of the outward normal */
    private static List<Coordinate> points(Geometry outline, double northerly) {
        List<Coordinate> points = new ArrayList<>();
        for (Object each : PolygonExtracter.getPolygons(outline)) {
            Coordinate[] ring = ((Polygon) each).getExteriorRing().getCoordinates();
            double turn = Orientation.isCCW(ring) ? 1 : -1;
            for (int i = 1; i < ring.length; i++) {
                addWall(points, ring[i - 1], ring[i], turn, northerly);
            }
        }
        return points;
    }

    private static void addWall(List<Coordinate> points, Coordinate a, Coordinate b, double turn, double northerly) {
        double length = a.distance(b);
        if (length < SHORTEST_WALL_METRES) {
            return;
        }
        double outEast = turn * (b.y - a.y) / length;
        double outNorth = -turn * (b.x - a.x) / length;
        if (outNorth > northerly + 1e-9) {
            return;
        }
        int parts = (int) Math.ceil(length / APART_METRES);
        for (int i = 0; i < parts; i++) {
            double share = (i + 0.5) / parts;
            points.add(new Coordinate(
                    a.x + share * (b.x - a.x) + outEast * BEFORE_WALL_METRES,
                    a.y + share * (b.y - a.y) + outNorth * BEFORE_WALL_METRES));
        }
    }
}
