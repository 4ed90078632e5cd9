package org.zhibu.walk;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/**
 * A stored town: one street along y = 0 from -500 to 500 m, corners every 100 m; dwellings of ten people each at (100 k, 10), k from -5
 * to 5, 10 m beside the street. On foot from the crossing it is 100 |k| + 10 m to each, straight on the root of (100 k)&sup2; + 10&sup2;.
 */
final class WalkTown {
    final GridDistrict paper;
    final Map<Integer, Long> dwellings = new LinkedHashMap<>();
    private final TestStore store;

    private WalkTown(TestStore store) {
        this.store = store;
        this.paper = GridDistrict.around(store);
    }

    static WalkTown of(TestStore store) {
        store.empty();
        WalkTown town = new WalkTown(store);
        double[] street = new double[22];
        for (int k = -5; k <= 5; k++) {
            street[2 * (k + 5)] = 100 * k;
            town.dwellings.put(k, town.paper.building(100 * k, 10, Map.of("use", "RESIDENTIAL", "population", 10)));
        }
        town.road(street);
        return town;
    }

    long road(double... xy) {
        return paper.insert("road", line(xy), Map.of("road_class", "RESIDENTIAL"));
    }

    long wall(double... xy) {
        return paper.insert("barrier", line(xy), Map.of("barrier_type", "WALL"));
    }

    long gate(double x, double y, boolean open) {
        return paper.insert("barrier", paper.point(x, y), Map.of("barrier_type", "GATE", "open", open));
    }

    WalkTown ready() {
        store.followed();
        return this;
    }

    String line(double... xy) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            double[] place = paper.place(xy[i], xy[i + 1]);
            text.append(i == 0 ? "" : ", ").append(place[0]).append(' ').append(place[1]);
        }
        return "MULTILINESTRING ((" + text + "))";
    }

    String geoJson(double... xy) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            double[] place = paper.place(xy[i], xy[i + 1]);
            text.append(String.format(Locale.ROOT, "%s[%.9f,%.9f]", i == 0 ? "" : ",", place[0], place[1]));
        }
        return "{\"type\":\"LineString\",\"coordinates\":[" + text + "]}";
    }
}
