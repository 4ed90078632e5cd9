package org.zhibu.circle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.inventory.Inventory;
import org.zhibu.inventory.Layout;
import org.zhibu.inventory.Segment;

/**
 * Finds what counts in a circle. Bounds decide for nearly all; the exact geodesic distance for the few in the sliver
 * between them; the outline itself, where the count mode asks for it, only for things that lie across the rim.
 */
final class CircleSearch {
    private final Inventory inventory;
    private final ServiceCircle circle;
    private final BiFunction<Layout, List<Long>, Map<Long, Geometry>> outlines;

    CircleSearch(
            Inventory inventory, ServiceCircle circle, BiFunction<Layout, List<Long>, Map<Long, Geometry>> outlines) {
        this.inventory = inventory;
        this.circle = circle;
        this.outlines = outlines;
    }

    Members members(Layout layout) {
        return circle.count() == CountMode.POINT ? byPoint(layout) : byOutline(layout);
    }

    private Members byPoint(Layout layout) {
        Members members = new Members();
        List<Origin> origins = circle.origins();
        double radius = circle.radiusMetres();
        inventory.of(layout).forEachNear(circle.box(0), (segment, row) -> {
            int reached = 0;
            for (Origin origin : origins) {
                if (origin.reaches(
                        segment.x(row), segment.y(row), segment.z(row), segment.lon(row), segment.lat(row), radius)) {
                    reached++;
                }
            }
            if (reached > 0) {
                members.add(segment, row, 1, reached);
            }
        });
        return members;
    }

    private record Rim(Segment segment, int row, int surelyReached, List<Origin> asked) {}

    private Members byOutline(Layout layout) {
        Members members = new Members();
        List<Rim> rim = new ArrayList<>();
        double widest = inventory.of(layout).widestReach();
        inventory.of(layout).forEachNear(circle.box(widest), (segment, row) -> {
            Rim place = compare(segment, row);
            if (place.asked().isEmpty()) {
                if (place.surelyReached() > 0) {
                    members.add(segment, row, 1, place.surelyReached());
                }
            } else {
                rim.add(place);
            }
        });
        addRim(layout, rim, members);
        return members;
    }

    /** Which origins surely reach the whole of a place, and which must be asked. */
    private Rim compare(Segment segment, int row) {
        double radius = circle.radiusMetres();
        double reach = segment.reach(row);
        int whole = 0;
        List<Origin> asked = new ArrayList<>(0);
        for (Origin origin : circle.origins()) {
            if (origin.upperBound(segment.x(row), segment.y(row), segment.z(row)) + reach <= radius) {
                whole++;
            } else if (origin.lowerBound(segment.x(row), segment.y(row), segment.z(row)) - reach <= radius) {
                asked.add(origin);
            }
        }
        return new Rim(segment, row, whole, asked);
    }

    private void addRim(Layout layout, List<Rim> rim, Members members) {
        Map<Long, Geometry> shapes = outlines.apply(
                layout,
                rim.stream().map(place -> place.segment().id(place.row())).toList());
        GroundShares shares = new GroundShares(circle);
        for (Rim place : rim) {
            Geometry shape = shapes.get(place.segment().id(place.row()));
            if (shape == null) {
                continue;
            }
            int reached = place.surelyReached()
                    + (int) place.asked().stream()
                            .filter(origin -> origin.distanceMetres(shape) <= circle.radiusMetres())
                            .count();
            boolean whole =
                    circle.count() == CountMode.TOUCHING || place.surelyReached() > 0 || shape.getDimension() < 2;
            double weight = whole ? 1 : shares.of(shape);
            if (reached > 0 && weight > 0) {
                members.add(place.segment(), place.row(), weight, reached);
            }
        }
    }
}
