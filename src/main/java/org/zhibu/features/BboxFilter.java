package org.zhibu.features;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.filter.Filter;
import org.zhibu.filter.Ground;
import org.zhibu.geo.Geometries;
import org.zhibu.geo.Srid;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;

/**
 * A box as a condition: features that have a point in common with it. Numbers stand in the order of the axes of their
 * reference system. A box of degrees whose western longitude is the greater one runs over the line at 180 degrees.
 */
public final class BboxFilter {
    private BboxFilter() {}

    /** @param text four numbers, or six with heights, which are left out */
    public static Filter of(String text, Crs crs) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4 && parts.length != 6) {
            throw bad("it has " + parts.length + " numbers, not 4 or 6");
        }
        double[] numbers = new double[parts.length];
        for (int index = 0; index < parts.length; index++) {
            numbers[index] = QueryParameters.parse("bbox", parts[index].strip());
        }
        int upper = parts.length / 2;
        if (parts.length == 6 && numbers[2] > numbers[5]) {
            throw bad("its lower height is greater than its upper one");
        }
        return of(numbers[0], numbers[1], numbers[upper], numbers[upper + 1], crs);
    }

    /** By the lower and the upper corner, each in the order of the axes. */
    public static Filter of(double first1, double second1, double first2, double second2, Crs crs) {
        boolean north = crs.isNorthFirst();
        double west = north ? second1 : first1;
        double south = north ? first1 : second1;
        double east = north ? second2 : first2;
        double top = north ? first2 : second2;
        if (south > top) {
            throw bad("its lower latitude or northing " + south + " is greater than its upper one " + top);
        }
        boolean degrees = crs.isStored() || crs.srid() == Srid.CGCS2000;
        if (west > east && !degrees) {
            throw bad("its western easting " + west + " is greater than its eastern one " + east);
        }
        if (crs.equals(Crs.CRS84) && (Math.max(Math.abs(south), Math.abs(top)) > 90)) {
            throw bad("a latitude is beyond 90 degrees; write longitude first, or name the system in bbox-crs");
        }
        if (crs.equals(Crs.CRS84) && (Math.max(Math.abs(west), Math.abs(east)) > 180)) {
            throw bad("a longitude is beyond 180 degrees");
        }
        List<Filter> parts = new ArrayList<>();
        if (west > east) {
            add(parts, new Envelope(west, 180, south, top), crs);
            add(parts, new Envelope(-180, east, south, top), crs);
        } else {
            add(parts, new Envelope(west, east, south, top), crs);
        }
        return parts.size() == 1 ? parts.get(0) : new Filter.Any(parts);
    }

    /** A box outside the area of its system holds nothing. */
    private static void add(List<Filter> parts, Envelope box, Crs crs) {
        if (crs.isStored()) {
            Envelope world = box.intersection(new Envelope(-180, 180, -90, 90));
            if (!world.isNull()) {
                parts.add(intersects(Geometries.FACTORY.toGeometry(world)));
            }
        } else {
            crs.system().boxToStored(box).ifPresent(outline -> parts.add(intersects(outline)));
        }
    }

    private static Filter intersects(Geometry shape) {
        return new Filter.Spatial(Filter.SpatialOperator.INTERSECTS, new Ground.Own(), new Ground.Shape(shape));
    }

    private static ProblemException bad(String why) {
        return ProblemException.badParameter(
                "bbox",
                "'bbox' cannot be used: " + why + ". Write west,south,east,north, or what the axes of bbox-crs want.");
    }
}
