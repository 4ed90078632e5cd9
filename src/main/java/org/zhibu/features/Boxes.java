package org.zhibu.features;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.Geometries;
import org.zhibu.problem.ProblemException;

/** Boxes in any of the reference systems as outlines in EPSG:4326. */
final class Boxes {
    private Boxes() {}

    /** By the lower and the upper corner, each in the order of the axes; empty when all of it is outside the system. */
    static Geometry of(double first1, double second1, double first2, double second2, Crs crs) {
        boolean north = crs.isNorthFirst();
        double west = north ? second1 : first1;
        double south = north ? first1 : second1;
        double east = north ? second2 : first2;
        double top = north ? first2 : second2;
        check(west, south, east, top, crs);
        List<Geometry> parts = new ArrayList<>();
        if (west > east) {
            add(parts, new Envelope(west, 180, south, top), crs);
            add(parts, new Envelope(-180, east, south, top), crs);
        } else {
            add(parts, new Envelope(west, east, south, top), crs);
        }
        return Geometries.FACTORY.buildGeometry(parts);
    }

    private static void check(double west, double south, double east, double top, Crs crs) {
        if (south > top) {
            throw bad("its lower latitude or northing " + south + " is greater than its upper one " + top);
        }
        if (west > east && !crs.isDegrees()) {
            throw bad("its western easting " + west + " is greater than its eastern one " + east);
        }
        if (crs.equals(Crs.CRS84) && Math.max(Math.abs(south), Math.abs(top)) > 90) {
            throw bad("a latitude is beyond 90 degrees; write longitude first, or name the system in bbox-crs");
        }
        if (crs.equals(Crs.CRS84) && Math.max(Math.abs(west), Math.abs(east)) > 180) {
            throw bad("a longitude is beyond 180 degrees");
        }
    }

    /** A box outside the area of its system holds nothing. */
    private static void add(List<Geometry> parts, Envelope box, Crs crs) {
        if (crs.isStored()) {
            Envelope world = box.intersection(new Envelope(-180, 180, -90, 90));
            if (!world.isNull()) {
                parts.add(Geometries.FACTORY.toGeometry(world));
            }
        } else {
            crs.system().boxToStored(box).ifPresent(parts::add);
        }
    }

    static ProblemException bad(String why) {
        return ProblemException.badParameter(
                "bbox",
                "'bbox' cannot be used: " + why + ". Write west,south,east,north, or what the axes of bbox-crs want.");
    }
}
