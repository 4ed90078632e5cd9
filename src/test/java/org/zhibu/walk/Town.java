package org.zhibu.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.zhibu.geo.Geometries;

/**
 * A town on squared paper: x metres to the right and y metres up from a crossing, wherever the paper lies and however it is
 * turned. A place is found by the geodesic from the crossing; between places of a town of 1 km distances on the paper are those
 * on the ellipsoid to 0.1 mm, and a street drawn straight in degrees strays by less than 1 mm from the paper's.
 */
final class Town {
    private final double lon;
    private final double lat;
    private final double turnedDegrees;
    private final double mirror;
    private final RoadLines.Builder roads = RoadLines.builder();
    private final RoadLines.Builder walls = RoadLines.builder();
    private final List<Barriers.Gate> gates = new ArrayList<>();
    private long serial = 1;

    private Town(double lon, double lat, double turnedDegrees, double mirror) {
        this.lon = lon;
        this.lat = lat;
        this.turnedDegrees = turnedDegrees;
        this.mirror = mirror;
    }

    static Town inBeijing() {
        return new Town(116.457, 39.885, 0, 1);
    }

    static Town at(double lon, double lat) {
        return new Town(lon, lat, 0, 1);
    }

    static Town turned(double degrees) {
        return new Town(116.457, 39.885, degrees, 1);
    }

    static Town mirrored() {
        return new Town(116.457, 39.885, 0, -1);
    }

    /** Streets of 100 m by 100 m: n lines each way, corners where they cross. */
    Town grid(int n) {
        for (int i = 0; i < n; i++) {
            double[] up = new double[2 * n];
            double[] right = new double[2 * n];
            for (int j = 0; j < n; j++) {
                up[2 * j] = 100 * i;
                up[2 * j + 1] = 100 * j;
                right[2 * j] = 100 * j;
                right[2 * j + 1] = 100 * i;
            }
            street(up).street(right);
        }
        return this;
    }

    Town street(double... xy) {
        return streetOf("register", xy);
    }

    Town streetOf(String source, double... xy) {
        roads.line(serial++, source);
        for (int i = 0; i < xy.length; i += 2) {
            double[] place = place(xy[i], xy[i + 1]);
            roads.corner(place[0], place[1]);
        }
        return this;
    }

    Town wall(double... xy) {
        walls.line(serial++, "register");
        for (int i = 0; i < xy.length; i += 2) {
            double[] place = place(xy[i], xy[i + 1]);
            walls.corner(place[0], place[1]);
        }
        return this;
    }

    Town gate(long id, double x, double y, Optional<Boolean> open) {
        double[] place = place(x, y);
        gates.add(new Barriers.Gate(id, place[0], place[1], open));
        return this;
    }

    Town gate(long id, double x, double y) {
        return gate(id, x, y, Optional.of(true));
    }

    double[] place(double x, double y) {
        double east = mirror * x;
        double azimuth = Math.toDegrees(Math.atan2(east, y)) + turnedDegrees;
        GeodesicData end = Geodesic.WGS84.Direct(lat, lon, azimuth, Math.hypot(east, y));
        return new double[] {end.lon2, end.lat2};
    }

    LineString path(double... xy) {
        Coordinate[] corners = new Coordinate[xy.length / 2];
        for (int i = 0; i < corners.length; i++) {
            double[] place = place(xy[2 * i], xy[2 * i + 1]);
            corners[i] = new Coordinate(place[0], place[1]);
        }
        return Geometries.FACTORY.createLineString(corners);
    }

    WalkNetwork network() {
        return network(WalkSettings.USUAL);
    }

    WalkNetwork network(WalkSettings settings) {
        return WalkNetwork.of(roads.build(), new Barriers(walls.build(), gates), settings);
    }

    /** Places x, y, x, y … tied to a network. */
    Attachment attach(WalkNetwork network, double... xy) {
        double[] lons = new double[xy.length / 2];
        double[] lats = new double[lons.length];
        for (int i = 0; i < lons.length; i++) {
            double[] place = place(xy[2 * i], xy[2 * i + 1]);
            lons[i] = place[0];
            lats[i] = place[1];
        }
        return network.attach(lons, lats);
    }

    /** Metres on foot from one place to another, infinite when there is no way within 10 km. */
    double metres(WalkNetwork network, double x1, double y1, double x2, double y2) {
        return metres(network, attach(network, x1, y1, x2, y2), 0, 1);
    }

    static double metres(WalkNetwork network, Attachment places, int from, int to) {
        double[] found = {Double.POSITIVE_INFINITY};
        network.within(places, from, places, 10_000, (target, metres) -> {
            if (target == to) {
                found[0] = metres;
            }
        });
        return found[0];
    }

    static WhatIf whatIf(List<Long> open, List<Long> close, LineString... paths) {
        return new WhatIf(1, Optional.empty(), open, close, List.of(paths));
    }
}
