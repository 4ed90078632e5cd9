package org.zhibu.circle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhibu.circle.CircleContents.CommunityInside;
import org.zhibu.circle.CircleContents.FloorArea;
import org.zhibu.circle.CircleContents.IdleSpaceInside;
import org.zhibu.circle.CircleContents.IdleSpacesOfType;
import org.zhibu.inventory.Inventory;
import org.zhibu.inventory.Layout;
import org.zhibu.inventory.Layout.OfBuilding;
import org.zhibu.inventory.Layout.OfCommunity;
import org.zhibu.inventory.Layout.OfIdleSpace;
import org.zhibu.inventory.Segment;
import org.zhibu.population.Population;
import org.zhibu.standard.IdleSpaceType;

/** Counts what a search found. Lists are ordered by distance, then by id. */
final class CircleCount {
    private final Inventory inventory;
    private final ServiceCircle circle;
    private final CircleSearch search;
    private final PlaceTypes types;
    private final Population population;
    private final GroundShares shares;

    CircleCount(
            Inventory inventory, ServiceCircle circle, CircleSearch search, PlaceTypes types, Population population) {
        this.inventory = inventory;
        this.circle = circle;
        this.search = search;
        this.types = types;
        this.population = population;
        this.shares = new GroundShares(circle);
    }

    /** Everything inside, with the people by number of circles that reach them. */
    Counted count() {
        Members buildings = search.members(Layout.BUILDING);
        Members communities = search.members(Layout.COMMUNITY);
        PeopleCount people = people(buildings, communities);
        CircleContents contents = new CircleContents(
                people.people(),
                people.households(),
                communities(communities),
                buildings(buildings),
                new FacilityCount(inventory, circle, types).of(search.members(Layout.FACILITY)),
                idleSpaces(search.members(Layout.IDLE_SPACE)));
        List<CircleContents.People> byOverlap = new ArrayList<>();
        for (int circles = 1;
                circle.origins().size() > 1 && circles <= circle.origins().size();
                circles++) {
            byOverlap.add(people(buildings.reachedBy(circles), communities.reachedBy(circles))
                    .people());
        }
        return new Counted(contents, byOverlap);
    }

    /** @param peopleByOverlap entry k - 1: people reached by exactly k circles; empty for a single circle */
    record Counted(CircleContents contents, List<CircleContents.People> peopleByOverlap) {}

    private PeopleCount people(Members buildings, Members communities) {
        return PeopleCount.of(buildings, communities, population);
    }

    private CircleContents.Communities communities(Members communities) {
        List<CommunityInside> items = new ArrayList<>();
        double[] area = new double[1];
        communities.forEach((segment, row, weight) -> {
            items.add(inside(segment, row));
            area[0] += segment.number(OfCommunity.AREA, row) * weight;
        });
        items.sort(Comparator.comparingDouble(CommunityInside::distanceMetres).thenComparingLong(CommunityInside::id));
        int old = (int) items.stream()
                .filter(item -> item.yearBuilt() != null && item.yearBuilt() <= AgeClasses.LAST_YEAR_OF_OLD)
                .count();
        int unknown =
                (int) items.stream().filter(item -> item.yearBuilt() == null).count();
        return new CircleContents.Communities(items.size(), old, unknown, Rounded.area(area[0]), items);
    }

    private CommunityInside inside(Segment segment, int row) {
        double year = segment.number(OfCommunity.YEAR, row);
        double people = segment.number(OfCommunity.PEOPLE, row);
        return new CommunityInside(
                segment.id(row),
                segment.text(OfCommunity.NAME, row).orElse(null),
                circle.distanceMetres(segment, row),
                Rounded.share(shares.of(segment, row)),
                Double.isNaN(year) ? null : Integer.valueOf((int) year),
                Double.isNaN(people) ? null : Long.valueOf((long) people),
                Double.isNaN(people) ? "unknown" : "known",
                Rounded.degrees(segment.lon(row)),
                Rounded.degrees(segment.lat(row)));
    }

    private CircleContents.Buildings buildings(Members buildings) {
        double[] sums = new double[3];
        int[] unknown = new int[1];
        AgeClasses ages = new AgeClasses();
        buildings.forEach((segment, row, weight) -> {
            double footprint = segment.number(OfBuilding.FOOTPRINT, row);
            double known = segment.number(OfBuilding.FLOOR_AREA, row);
            double estimated = footprint * segment.number(OfBuilding.STOREYS, row);
            double floorArea = Double.isNaN(known) ? estimated : known;
            sums[0] += footprint * weight;
            if (!Double.isNaN(known)) {
                sums[1] += known * weight;
            } else if (!Double.isNaN(estimated)) {
                sums[2] += estimated * weight;
            } else {
                unknown[0]++;
            }
            ages.add(segment.number(OfBuilding.YEAR, row), floorArea * weight);
        });
        return new CircleContents.Buildings(
                buildings.count(),
                Rounded.area(sums[0]),
                new FloorArea(Rounded.area(sums[1]), Rounded.area(sums[2]), unknown[0]),
                ages.toList());
    }

    private CircleContents.IdleSpaces idleSpaces(Members spaces) {
        List<IdleSpaceInside> items = new ArrayList<>();
        Map<String, double[]> byType = new LinkedHashMap<>();
        types.idleSpaces().keySet().forEach(code -> byType.put(code, new double[3]));
        spaces.forEach((segment, row, weight) -> {
            double area = segment.number(OfIdleSpace.AREA, row);
            String type = segment.text(OfIdleSpace.TYPE, row).orElseThrow();
            double[] sums = byType.computeIfAbsent(type, code -> new double[3]);
            sums[0]++;
            sums[1] += Double.isNaN(area) ? 0 : area * weight;
            sums[2] += Double.isNaN(area) ? 1 : 0;
            items.add(new IdleSpaceInside(
                    segment.id(row),
                    type,
                    segment.text(OfIdleSpace.NAME, row).orElse(null),
                    circle.distanceMetres(segment, row),
                    Double.isNaN(area) ? null : area,
                    Rounded.degrees(segment.lon(row)),
                    Rounded.degrees(segment.lat(row))));
        });
        items.sort(Comparator.comparingDouble(IdleSpaceInside::distanceMetres).thenComparingLong(IdleSpaceInside::id));
        List<IdleSpacesOfType> ofTypes = new ArrayList<>();
        byType.forEach((code, sums) -> {
            IdleSpaceType type = types.idleSpaces().get(code);
            ofTypes.add(new IdleSpacesOfType(
                    code, type.nameZh(), type.nameEn(), (int) sums[0], Rounded.area(sums[1]), (int) sums[2]));
        });
        double area =
                ofTypes.stream().mapToDouble(IdleSpacesOfType::areaSquareMetres).sum();
        int unknown =
                ofTypes.stream().mapToInt(IdleSpacesOfType::areaUnknownCount).sum();
        return new CircleContents.IdleSpaces(items.size(), Rounded.area(area), unknown, ofTypes, items);
    }
}
