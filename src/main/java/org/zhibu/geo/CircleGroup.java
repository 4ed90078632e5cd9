package org.zhibu.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Circles near to each other, in metres of one frame. Circles of different groups have no point in common. */
record CircleGroup(LocalFrame frame, List<Geometry> locals) {
    CircleGroup {
        locals = List.copyOf(locals);
    }

    /** The fewest groups such that circles which may overlap are in the same group, in the order of the circles. */
    static List<CircleGroup> of(List<? extends Geometry> circles) {
        List<List<Reach>> groups = new ArrayList<>();
        for (Geometry circle : circles) {
            if (!circle.isEmpty()) {
                join(Reach.of(circle), groups);
            }
        }
        return groups.stream().map(CircleGroup::inOneFrame).toList();
    }

    private static void join(Reach reach, List<List<Reach>> groups) {
        List<Reach> joined = new ArrayList<>();
        for (List<Reach> group : List.copyOf(groups)) {
            if (group.stream().anyMatch(reach::meets)) {
                joined.addAll(group);
                groups.remove(group);
            }
        }
        joined.add(reach);
        groups.add(joined);
    }

    private static CircleGroup inOneFrame(List<Reach> group) {
        LonLat anchor = group.get(0).centre;
        PointMap near = xy -> xy[0] = anchor.lon() + Antimeridian.turn(xy[0] - anchor.lon());
        List<Geometry> centres = group.stream()
                .map(reach -> near.on(reach.centre.toPoint(), Srid.STORED))
                .toList();
        Coordinate middle = Geometries.collect(centres).getEnvelopeInternal().centre();
        LocalFrame frame = LocalFrame.around(new LonLat(Antimeridian.turn(middle.x), middle.y));
        return new CircleGroup(
                frame, group.stream().map(reach -> frame.toLocal(reach.circle)).toList());
    }

    /** A circle with its middle and how far its corners are from there. */
    private record Reach(Geometry circle, LonLat centre, double metres) {
        static Reach of(Geometry circle) {
            LonLat centre = LocalFrame.around(circle).centre();
            double farthest = 0;
            for (Coordinate corner : circle.getCoordinates()) {
                farthest = Math.max(farthest, Geodesics.distanceMetres(centre.lon(), centre.lat(), corner.x, corner.y));
            }
            return new Reach(circle, centre, farthest);
        }

        boolean meets(Reach other) {
            return Geodesics.distanceMetres(centre, other.centre) <= metres + other.metres + 1;
        }
    }
}
