package org.zhibu.testing;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;

/**
 * A synthetic town on a grid of 100 m around one crossing: building (i, j) stands at the geodesic distance
 * 100 &radic;(i&sup2; + j&sup2;) from it, i to the east and j to the north. What a circle around the crossing holds can be
 * counted on squared paper: the lattice points with i&sup2; + j&sup2; &le; (r / 100)&sup2; are 1, 5, 9, 13, 21, 25, 29, 37, 45, 49 …
 *
 * <p>Everything is written straight into the database. A value "null" is unknown.
 */
public final class GridDistrict {
    public static final double LON = 116.457;
    public static final double LAT = 39.885;
    /** Buildings from -5 to 5 in both directions. */
    public static final int HALF = 5;

    public static final int BUILDINGS = (2 * HALF + 1) * (2 * HALF + 1);

    private static final AtomicLong SERIAL = new AtomicLong();

    private final TestStore store;
    private final double lon;
    private final double lat;

    private GridDistrict(TestStore store, double lon, double lat) {
        this.store = store;
        this.lon = lon;
        this.lat = lat;
    }

    public static GridDistrict at(TestStore store, double lon, double lat) {
        return new GridDistrict(store, lon, lat);
    }

    public static GridDistrict around(TestStore store) {
        return new GridDistrict(store, LON, LAT);
    }

    /** The whole grid: dwellings of 20 m by 20 m with so many people each, of no community. */
    public static GridDistrict of(TestStore store, int peopleEach) {
        GridDistrict town = around(store);
        for (int i = -HALF; i <= HALF; i++) {
            for (int j = -HALF; j <= HALF; j++) {
                town.building(100 * i, 100 * j, Map.of("use", "RESIDENTIAL", "population", peopleEach));
            }
        }
        store.followed();
        return town;
    }

    /** The place so many metres east and north of the crossing: {lon, lat}. */
    public double[] place(double east, double north) {
        return destination(lon, lat, Math.toDegrees(Math.atan2(east, north)), Math.hypot(east, north));
    }

    /** Where a geodesic of so many metres ends. */
    public static double[] destination(double lon, double lat, double azimuth, double metres) {
        GeodesicData end = Geodesic.WGS84.Direct(lat, lon, azimuth, metres);
        return new double[] {end.lon2, end.lat2};
    }

    public static double distance(double lon1, double lat1, double lon2, double lat2) {
        return Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12;
    }

    public String point(double east, double north) {
        return "POINT (" + position(east, north) + ")";
    }

    /** A rectangle with its middle so many metres east and north of the crossing. */
    public String rectangle(double east, double north, double width, double height) {
        double[][] corners = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}};
        StringBuilder ring = new StringBuilder();
        for (double[] corner : corners) {
            ring.append(ring.isEmpty() ? "" : ", ")
                    .append(position(east + corner[0] * width / 2, north + corner[1] * height / 2));
        }
        return "MULTIPOLYGON (((" + ring + ")))";
    }

    private String position(double east, double north) {
        double[] place = place(east, north);
        return place[0] + " " + place[1];
    }

    public long building(double east, double north, Map<String, ?> values) {
        return insert("building", rectangle(east, north, 20, 20), values);
    }

    public long community(double east, double north, double width, double height, Map<String, ?> values) {
        return insert("community", rectangle(east, north, width, height), values);
    }

    public long facility(double east, double north, String type, Map<String, ?> values) {
        return insert("facility", point(east, north), with(values, type));
    }

    public long idleSpace(double east, double north, String type, Map<String, ?> values) {
        return insert("idle_space", point(east, north), with(values, type));
    }

    private static Map<String, Object> with(Map<String, ?> values, String type) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("type", type);
        return all;
    }

    /** One row with a natural key of its own; the keys are column names. */
    public long insert(String table, String wkt, Map<String, ?> values) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.putIfAbsent("source", "grid");
        all.putIfAbsent("source_id", table + "-" + SERIAL.incrementAndGet());
        String sql = String.format(
                Locale.ROOT,
                "INSERT INTO %s (geom, %s) VALUES (ST_GeomFromText(?, 4326), %s) RETURNING id",
                table,
                String.join(", ", all.keySet()),
                all.keySet().stream().map(name -> "?").collect(Collectors.joining(", ")));
        Object[] bound = new Object[all.size() + 1];
        bound[0] = wkt;
        int index = 1;
        for (Object value : all.values()) {
            bound[index++] = value;
        }
        return store.whole(sql, bound);
    }
}
