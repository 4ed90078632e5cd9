package org.zhibu.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Point;
import org.zhibu.geo.LocalFrame;
import org.zhibu.geo.LonLat;

/**
 * Against all shortest ways by Floyd and Warshall over a network built another way: places are projected onto straight streets
 * by JTS in a frame of metres. Streets are 1 km at most and lie within 600 m of the middle of the frame, whose scale errs by
 * 5e-9 there. A street of L metres that is straight in degrees strays from the straight line of the frame by L&sup2; tan(lat) / 8R:
 * 8 mm at 800 m and 32 degrees, and a way has two links, hence the tolerance of 2 cm.
 */
class NetworkOracleTest {
    private static final double LON = 118.78;
    private static final double LAT = 32.06;
    private static final WalkSettings BARE = new WalkSettings(0, 3, 2000, WalkSettings.Crossings.PASS);

    private final LocalFrame frame = LocalFrame.around(new LonLat(LON, LAT));
    private final GeometryFactory metres = new GeometryFactory();

    private Coordinate local(double lon, double lat) {
        return frame.toLocal(new LonLat(lon, lat).toPoint()).getCoordinate();
    }

    private double[] lonLat(double x, double y) {
        Point place = (Point) frame.toLonLat(metres.createPoint(new Coordinate(x, y)));
        return new double[] {place.getX(), place.getY()};
    }

    @Test
    void distances_are_those_of_floyd_and_warshall_on_forty_random_networks() {
        for (int seed = 1; seed <= 40; seed++) {
            compare(new Random(seed), seed);
        }
    }

    private void compare(Random random, int seed) {
        int corners = 8 + random.nextInt(12);
        double[][] at = new double[corners][];
        for (int i = 0; i < corners; i++) {
            at[i] = lonLat(random.nextDouble(-350, 350), random.nextDouble(-350, 350));
        }
        List<int[]> streets = new ArrayList<>();
        RoadLines.Builder roads = RoadLines.builder();
        for (int i = 0; i < corners + random.nextInt(corners); i++) {
            int a = random.nextInt(corners);
            int b = random.nextInt(corners);
            if (a != b && streets.stream().noneMatch(s -> s[0] == a && s[1] == b || s[0] == b && s[1] == a)) {
                streets.add(new int[] {a, b});
                roads.line(i + 1, "random").corner(at[a][0], at[a][1]).corner(at[b][0], at[b][1]);
            }
        }
        int places = 12;
        double[] lon = new double[places];
        double[] lat = new double[places];
        for (int i = 0; i < places; i++) {
            double[] place = lonLat(random.nextDouble(-350, 350), random.nextDouble(-350, 350));
            lon[i] = place[0];
            lat[i] = place[1];
        }
        double[][] expected = floydWarshall(at, streets, lon, lat);
        WalkNetwork network = WalkNetwork.of(roads.build(), Barriers.none(), BARE);
        Attachment attached = network.attach(lon, lat);
        for (int from = 0; from < places; from++) {
            double[] found = new double[places];
            Arrays.fill(found, Double.POSITIVE_INFINITY);
            network.within(attached, from, attached, 1e6, (target, distance) -> found[target] = distance);
            for (int to = 0; to < places; to++) {
                assertThat(found[to])
                        .as("network %d, %d to %d", seed, from, to)
                        .isCloseTo(expected[from][to], within(0.02));
            }
        }
    }

    /** Nodes: the corners, then a foot for each place; the streets are divided at the feet. Links are added at the end. */
    private double[][] floydWarshall(double[][] at, List<int[]> streets, double[] lon, double[] lat) {
        int places = lon.length;
        int nodes = at.length + places;
        Coordinate[] node = new Coordinate[nodes];
        for (int i = 0; i < at.length; i++) {
            node[i] = local(at[i][0], at[i][1]);
        }
        double[] link = new double[places];
        List<List<Integer>> onStreet = new ArrayList<>();
        streets.forEach(street -> onStreet.add(new ArrayList<>()));
        for (int place = 0; place < places; place++) {
            Coordinate here = local(lon[place], lat[place]);
            int best = 0;
            for (int street = 1; street < streets.size(); street++) {
                best = segment(node, streets.get(street)).distance(here)
                                < segment(node, streets.get(best)).distance(here)
                        ? street
                        : best;
            }
            node[at.length + place] = segment(node, streets.get(best)).closestPoint(here);
            link[place] = here.distance(node[at.length + place]);
            onStreet.get(best).add(at.length + place);
        }
        double[][] way = new double[nodes][nodes];
        for (int i = 0; i < nodes; i++) {
            Arrays.fill(way[i], Double.POSITIVE_INFINITY);
            way[i][i] = 0;
        }
        for (int street = 0; street < streets.size(); street++) {
            List<Integer> chain = new ArrayList<>(onStreet.get(street));
            chain.add(streets.get(street)[0]);
            chain.add(streets.get(street)[1]);
            Coordinate start = node[streets.get(street)[0]];
            chain.sort((a, b) -> Double.compare(node[a].distance(start), node[b].distance(start)));
            for (int i = 0; i + 1 < chain.size(); i++) {
                double length = node[chain.get(i)].distance(node[chain.get(i + 1)]);
                way[chain.get(i)][chain.get(i + 1)] = Math.min(way[chain.get(i)][chain.get(i + 1)], length);
                way[chain.get(i + 1)][chain.get(i)] = way[chain.get(i)][chain.get(i + 1)];
            }
        }
        for (int k = 0; k < nodes; k++) {
            for (int i = 0; i < nodes; i++) {
                for (int j = 0; j < nodes; j++) {
                    way[i][j] = Math.min(way[i][j], way[i][k] + way[k][j]);
                }
            }
        }
        double[][] distances = new double[places][places];
        for (int i = 0; i < places; i++) {
            for (int j = 0; j < places; j++) {
                distances[i][j] = link[i] + way[at.length + i][at.length + j] + link[j];
            }
        }
        return distances;
    }

    private static LineSegment segment(Coordinate[] node, int[] street) {
        return new LineSegment(node[street[0]], node[street[1]]);
    }

    /** A town of streets, a gap, a bridge, walls and gates. */
    private static Town walled(Town paper) {
        return paper.grid(5)
                .street(-50, 150, 450, 150)
                .street(30, 1.2, 30, 60, 62, 77)
                .wall(150, -50, 150, 350)
                .gate(1, 150, 200)
                .wall(50, 250, 380, 250)
                .gate(2, 300, 251.5);
    }

    private static final double[] HOUSES = new double[60];

    static {
        for (int i = 0; i < HOUSES.length; i += 2) {
            HOUSES[i] = 7 + 31.13 * i % 390;
            HOUSES[i + 1] = 3 + 37.7 * i % 395;
        }
    }

    private static double[][] table(Town town) {
        WalkNetwork network = walled(town).network();
        Attachment houses = town.attach(network, HOUSES);
        double[][] table = new double[houses.count()][houses.count()];
        for (int from = 0; from < houses.count(); from++) {
            double[] row = table[from];
            Arrays.fill(row, Double.POSITIVE_INFINITY);
            network.within(houses, from, houses, 5000, (to, distance) -> row[to] = distance);
        }
        return table;
    }

    /** The longest street, 500 m straight in degrees, strays 5 mm from the geodesic at 46 degrees; a way has two links. */
    @Test
    void moving_turning_and_mirroring_the_town_changes_no_distance_by_more_than_two_centimetres() {
        double[][] here = table(Town.inBeijing());
        List<Supplier<Town>> others = List.of(
                () -> Town.at(113.26, 23.13),
                () -> Town.at(126.53, 45.8),
                () -> Town.at(-58.38, -34.6),
                () -> Town.turned(37),
                () -> Town.turned(90),
                () -> Town.turned(211.5),
                Town::mirrored);
        for (Supplier<Town> other : others) {
            double[][] there = table(other.get());
            for (int i = 0; i < here.length; i++) {
                for (int j = 0; j < here.length; j++) {
                    assertThat(there[i][j]).as("house %d to %d", i, j).isCloseTo(here[i][j], within(0.02));
                }
            }
        }
    }

    @Test
    void it_is_as_far_back_as_there_and_no_detour_is_shorter() {
        double[][] table = table(Town.inBeijing());
        for (int a = 0; a < table.length; a++) {
            for (int b = 0; b < table.length; b++) {
                assertThat(table[a][b]).isCloseTo(table[b][a], within(1e-9));
                for (int c = 0; c < table.length; c++) {
                    assertThat(table[a][c]).isLessThanOrEqualTo(table[a][b] + table[b][c] + 1e-9);
                }
            }
        }
    }
}
