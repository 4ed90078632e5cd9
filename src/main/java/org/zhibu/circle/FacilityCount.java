package org.zhibu.circle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhibu.circle.CircleContents.FacilitiesOfType;
import org.zhibu.circle.CircleContents.FacilityInside;
import org.zhibu.circle.CircleContents.Nearest;
import org.zhibu.inventory.Inventory;
import org.zhibu.inventory.Layout.OfFacility;
import org.zhibu.inventory.Segment;
import org.zhibu.standard.FacilityType;

/**
 * Facilities by type with the nearest of each. For a type without any inside, the nearest outside is looked for among all;
 * the lower bound of the distance spares those that cannot be nearer than the nearest so far. Of equally near ones the
 * lowest id is named.
 */
final class FacilityCount {
    /** Distances are told to the centimetre; metres. */
    private static final double TOLD_TO = 0.01;

    private final Inventory inventory;
    private final ServiceCircle circle;
    private final PlaceTypes types;

    FacilityCount(Inventory inventory, ServiceCircle circle, PlaceTypes types) {
        this.inventory = inventory;
        this.circle = circle;
        this.types = types;
    }

    private static final class Sums {
        private int count;
        private double capacity;
        private int capacityKnown;
        private Nearest nearest;
    }

    CircleContents.Facilities of(Members members) {
        Map<String, Sums> byType = new LinkedHashMap<>();
        types.facilities().keySet().forEach(code -> byType.put(code, new Sums()));
        List<FacilityInside> items = new ArrayList<>();
        members.forEach((segment, row, weight) -> {
            FacilityInside item = inside(segment, row);
            items.add(item);
            add(
                    byType.computeIfAbsent(item.type(), code -> new Sums()),
                    item,
                    segment.number(OfFacility.CAPACITY, row));
        });
        items.sort(Comparator.comparingDouble(FacilityInside::distanceMetres).thenComparingLong(FacilityInside::id));
        findOutside(byType);
        List<FacilitiesOfType> ofTypes = new ArrayList<>();
        byType.forEach((code, sums) -> ofTypes.add(ofType(types.facilities().get(code), sums)));
        return new CircleContents.Facilities(items.size(), ofTypes, items);
    }

    private static void add(Sums sums, FacilityInside item, double capacity) {
        sums.count++;
        if (!Double.isNaN(capacity)) {
            sums.capacity += capacity;
            sums.capacityKnown++;
        }
        if (sums.nearest == null || isNearer(item.distanceMetres(), item.id(), sums.nearest)) {
            sums.nearest = new Nearest(item.id(), item.name(), item.distanceMetres(), item.lon(), item.lat(), true);
        }
    }

    private static FacilitiesOfType ofType(FacilityType type, Sums sums) {
        return new FacilitiesOfType(
                type.code(),
                type.nameZh(),
                type.nameEn(),
                type.category(),
                sums.count,
                sums.capacityKnown > 0 ? sums.capacity : null,
                sums.count - sums.capacityKnown,
                sums.nearest);
    }

    private static boolean isNearer(double distance, long id, Nearest than) {
        return distance < than.distanceMetres() || (distance == than.distanceMetres() && id < than.id());
    }

    private void findOutside(Map<String, Sums> byType) {
        byType.forEach((type, sums) -> {
            if (sums.nearest == null) {
                inventory.facilitiesByType().forEach(type, (segment, row) -> lookOutside(sums, segment, row));
            }
        });
    }

    private void lookOutside(Sums sums, Segment segment, int row) {
        if (sums.nearest != null && lowerBound(segment, row) > sums.nearest.distanceMetres() + TOLD_TO) {
            return;
        }
        FacilityInside item = inside(segment, row);
        if (sums.nearest == null || isNearer(item.distanceMetres(), item.id(), sums.nearest)) {
            sums.nearest = new Nearest(item.id(), item.name(), item.distanceMetres(), item.lon(), item.lat(), false);
        }
    }

    private double lowerBound(Segment segment, int row) {
        double least = Double.POSITIVE_INFINITY;
        for (Origin origin : circle.origins()) {
            least = Math.min(least, origin.lowerBound(segment.x(row), segment.y(row), segment.z(row)));
        }
        return least;
    }

    private FacilityInside inside(Segment segment, int row) {
        return new FacilityInside(
                segment.id(row),
                segment.text(OfFacility.TYPE, row).orElseThrow(),
                segment.text(OfFacility.NAME, row).orElse(null),
                circle.distanceMetres(segment, row),
                Rounded.degrees(segment.lon(row)),
                Rounded.degrees(segment.lat(row)));
    }
}
