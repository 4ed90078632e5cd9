package org.zhibu.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.zhibu.geo.Geometries;

/**
 * The line of equal distance on a raster of squared distances (marching squares, Lorensen and Cline 1987 in two dimensions).
 * Where it meets the side of a cell it keeps a twentieth of the side from the corners, and it never joins inner corners across a
 * cell: rings do not touch themselves or each other, so that the polygons are valid, also after rounding to a millionth of a degree.
 */
final class Contour {
    private static final double KEEP_OFF = 0.05;
    /** Corners that stray no farther from the straight line are left out; metres. */
    private static final double STRAIGHT = 0.1;

    private final double[] square;
    private final int columns;
    private final int rows;
    private final double level;
    private final double cell;
    /** The side at which the line goes on, by side; side 2i lies right of corner i, side 2i + 1 above it. */
    private final int[] next;

    Contour(double[] square, int columns, int rows, double level, double cell) {
        this.square = square;
        this.columns = columns;
        this.rows = rows;
        this.level = level;
        this.cell = cell;
        this.next = new int[2 * columns * rows];
        Arrays.fill(next, -1);
    }

    MultiPolygon polygon(DoubleUnaryOperator toLon, DoubleUnaryOperator toLat) {
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column + 1 < columns; column++) {
                march(row * columns + column);
            }
        }
        List<Coordinate[]> shells = new ArrayList<>();
        List<Coordinate[]> holes = new ArrayList<>();
        for (int side = 0; side < next.length; side++) {
            if (next[side] >= 0) {
                Coordinate[] ring = straightened(follow(side));
                (Area.ofRingSigned(ring) < 0 ? shells : holes).add(ring);
            }
        }
        return assembled(shells, holes, toLon, toLat);
    }

    private boolean inside(int corner) {
        return square[corner] < level * level;
    }

    /** Notes the lines through a cell, the inside to the left: south, east, north, west are its sides. */
    private void march(int corner) {
        boolean a = inside(corner);
        boolean b = inside(corner + 1);
        boolean c = inside(corner + columns + 1);
        boolean d = inside(corner + columns);
        if (a == b && b == c && c == d) {
            return;
        }
        int south = 2 * corner;
        int west = 2 * corner + 1;
        int north = 2 * (corner + columns);
        int east = 2 * (corner + 1) + 1;
        switch ((a ? 1 : 0) | (b ? 2 : 0) | (c ? 4 : 0) | (d ? 8 : 0)) {
            case 1 -> next[south] = west;
            case 2 -> next[east] = south;
            case 3 -> next[east] = west;
            case 4 -> next[north] = east;
            case 5 -> {
                next[south] = west;
                next[north] = east;
            }
            case 6 -> next[north] = south;
            case 7 -> next[north] = west;
            case 8 -> next[west] = north;
            case 9 -> next[south] = north;
            case 10 -> {
                next[east] = south;
                next[west] = north;
            }
            case 11 -> next[east] = north;
            case 12 -> next[west] = east;
            case 13 -> next[south] = east;
            default -> next[west] = south;
        }
    }

    private List<Coordinate> follow(int first) {
        List<Coordinate> ring = new ArrayList<>();
        int side = first;
        while (next[side] >= 0) {
            ring.add(point(side));
            int onward = next[side];
            next[side] = -1;
            side = onward;
        }
        return ring;
    }

    private Coordinate point(int side) {
        int corner = side / 2;
        int other = side % 2 == 0 ? corner + 1 : corner + columns;
        double here = Math.sqrt(square[corner]);
        double there = Math.sqrt(square[other]);
        double t = Math.max(KEEP_OFF, Math.min(1 - KEEP_OFF, (level - here) / (there - here)));
        int column = corner % columns;
        int row = corner / columns;
        return side % 2 == 0
                ? new Coordinate((column + t) * cell, row * cell)
                : new Coordinate(column * cell, (row + t) * cell);
    }

    /** The ring closed, without corners that lie on the way between their neighbours. */
    private static Coordinate[] straightened(List<Coordinate> ring) {
        List<Coordinate> kept = new ArrayList<>();
        kept.add(ring.get(0));
        int from = 0;
        for (int to = 2; to < ring.size(); to++) {
            if (!isStraight(ring, from, to)) {
                from = to - 1;
                kept.add(ring.get(from));
            }
        }
        kept.add(ring.get(ring.size() - 1));
        kept.add(ring.get(0).copy());
        return kept.toArray(Coordinate[]::new);
    }

    private static boolean isStraight(List<Coordinate> ring, int from, int to) {
        Coordinate a = ring.get(from);
        Coordinate b = ring.get(to);
        double length = a.distance(b);
        for (int i = from + 1; i < to; i++) {
            Coordinate p = ring.get(i);
            double off = Math.abs((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));
            double ahead = (b.x - a.x) * (p.x - a.x) + (b.y - a.y) * (p.y - a.y);
            if (off > STRAIGHT * length || ahead < 0 || ahead > length * length) {
                return false;
            }
        }
        return true;
    }

    private static MultiPolygon assembled(
            List<Coordinate[]> shells, List<Coordinate[]> holes, DoubleUnaryOperator toLon, DoubleUnaryOperator toLat) {
        // small shells first, so that a hole goes to the innermost one around it
        List<Coordinate[]> bySize =
                shells.stream().sorted(Comparator.comparingDouble(Area::ofRing)).toList();
        List<List<LinearRing>> holesOf = new ArrayList<>();
        List<Envelope> boxes = new ArrayList<>();
        for (Coordinate[] shell : bySize) {
            holesOf.add(new ArrayList<>());
            Envelope box = new Envelope();
            for (Coordinate corner : shell) {
                box.expandToInclude(corner);
            }
            boxes.add(box);
        }
        for (Coordinate[] hole : holes) {
            int around = 0;
            while (!boxes.get(around).contains(hole[0])
                    || PointLocation.locateInRing(hole[0], bySize.get(around)) != Location.INTERIOR) {
                around++;
            }
            holesOf.get(around).add(ring(hole, toLon, toLat));
        }
        Polygon[] polygons = new Polygon[bySize.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = Geometries.FACTORY.createPolygon(
                    ring(bySize.get(i), toLon, toLat), holesOf.get(i).toArray(LinearRing[]::new));
        }
        return Geometries.FACTORY.createMultiPolygon(polygons);
    }

    private static LinearRing ring(Coordinate[] metres, DoubleUnaryOperator toLon, DoubleUnaryOperator toLat) {
        Coordinate[] degrees = new Coordinate[metres.length];
        for (int i = 0; i < degrees.length; i++) {
            degrees[i] = new Coordinate(toLon.applyAsDouble(metres[i].x), toLat.applyAsDouble(metres[i].y));
        }
        return Geometries.FACTORY.createLinearRing(degrees);
    }
}
