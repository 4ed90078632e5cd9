package org.zhibu.walk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.zhibu.geo.LonLat;
import org.zhibu.inventory.Inventory;
import org.zhibu.inventory.Layout;
import org.zhibu.population.Dwellings;
import org.zhibu.population.PeopleStatus;
import org.zhibu.standard.AgeGroup;

/** Buildings and residents around a place with their distances, on foot and straight on; counted for one limit after the other. */
final class AreaFigures {
    private final NearbyPlaces buildings;
    private final double[] buildingMetres;
    private final boolean[] connected;
    private final Dwellings dwellings;
    private final int[] dwelling;
    private final double[] dwellingStraight;
    private final double[] dwellingMetres;

    /** Everything within the longest distance asked for. */
    AreaFigures(Inventory inventory, Dwellings dwellings, WalkNetwork network, LonLat start, double most) {
        Attachment origin = network.attach(new double[] {start.lon()}, new double[] {start.lat()});
        buildings = NearbyPlaces.within(inventory.of(Layout.BUILDING), start, most);
        Attachment places = network.attach(buildings.lon(), buildings.lat());
        buildingMetres = metres(network, origin, places, most);
        connected = new boolean[places.count()];
        for (int i = 0; i < connected.length; i++) {
            connected[i] = network.isConnected(origin, 0, places, i);
        }
        this.dwellings = dwellings;
        NearbyDwellings near = NearbyDwellings.within(dwellings, start, most);
        dwelling = near.number();
        dwellingStraight = near.straightMetres();
        dwellingMetres = metres(network, origin, network.attach(near.lon(), near.lat()), most);
    }

    private static double[] metres(WalkNetwork network, Attachment origin, Attachment places, double most) {
        double[] metres = new double[places.count()];
        Arrays.fill(metres, Double.POSITIVE_INFINITY);
        network.within(origin, 0, places, most, (place, distance) -> metres[place] = distance);
        return metres;
    }

    WalkAreaView.Buildings buildings(double metres) {
        return new WalkAreaView.Buildings(count(buildingMetres, metres), count(buildings.straightMetres(), metres));
    }

    private static int count(double[] distances, double metres) {
        return (int) Arrays.stream(distances).filter(each -> each <= metres).count();
    }

    /** Rows of the buildings in the circle to which there is no way at all, the nearest first. */
    private List<Integer> cutOff(double metres) {
        return IntStream.range(0, connected.length)
                .filter(row -> !connected[row] && buildings.straightMetres()[row] <= metres)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> buildings.straightMetres()[row])
                        .thenComparingLong(row -> buildings.id()[row]))
                .toList();
    }

    int unreachableBuildings(double metres) {
        return cutOff(metres).size();
    }

    /** Ids of the nearest buildings without a way. */
    List<Long> unreachable(double metres) {
        return cutOff(metres).stream()
                .limit(WalkAreaView.MOST_UNREACHABLE)
                .map(row -> buildings.id()[row])
                .toList();
    }

    WalkAreaView.People people(double metres) {
        int unknown = 0;
        for (int i = 0; i < dwelling.length; i++) {
            boolean unsaid = dwellings.status(dwelling[i]) == PeopleStatus.UNKNOWN;
            unknown += unsaid && dwellingStraight[i] <= metres ? 1 : 0;
        }
        long[] walk = people(dwellingMetres, metres);
        long[] straight = people(dwellingStraight, metres);
        return new WalkAreaView.People(
                walk[0] / 1000.0, straight[0] / 1000.0, walk[1] / 1000.0, straight[1] / 1000.0, unknown);
    }

    /** Thousandths of people, and how many of them are estimated. */
    private long[] people(double[] distances, double metres) {
        long[] sums = new long[2];
        for (int i = 0; i < dwelling.length; i++) {
            if (distances[i] <= metres) {
                long people = dwellings.thousandths(AgeGroup.ALL, dwelling[i]);
                sums[0] += people;
                sums[1] += dwellings.isEstimated(AgeGroup.ALL, dwelling[i]) ? people : 0;
            }
        }
        return sums;
    }
}
