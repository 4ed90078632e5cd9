package org.zhibu.siting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;
import org.zhibu.siting.SitingCase.Choice;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/**
 * Who is newly served on foot, against shortest paths by JGraphT over the same streets: towns of 5 by 5 crossings about 120 m apart,
 * some streets missing, a dwelling or a room at every crossing. A community station serves whom it is at most 300 m from.
 */
@DbTest
class SitingOnFootTest {
    private static final int SIDE = 5;
    private static final int TOWNS = 8;
    private static final double RADIUS = 300;

    @Inject
    TestStore store;

    @Inject
    SitingRunner runner;

    @Inject
    SitingVerifier verifier;

    private double[][] crossings;
    private SimpleWeightedGraph<Integer, DefaultWeightedEdge> streets;

    @Test
    void who_is_served_is_whom_the_shortest_path_reaches() throws IOException {
        int farOnFoot = 0;
        for (int seed = 1; seed <= TOWNS; seed++) {
            farOnFoot += compare(new Random(seed), seed);
        }
        // who is near in a straight line, but far on foot: otherwise the test would say nothing
        assertThat(farOnFoot).isGreaterThan(10);
    }

    private int compare(Random random, int seed) throws IOException {
        store.empty();
        GridDistrict paper = GridDistrict.around(store);
        List<Integer> connected;
        do {
            draw(random);
            connected = streets.vertexSet().stream()
                    .filter(crossing -> streets.degreeOf(crossing) > 0)
                    .toList();
        } while (isAnyOnTheRim(connected));
        streets.edgeSet().forEach(street -> paper.insert("road", line(street), Map.of("road_class", "RESIDENTIAL")));
        List<Integer> rooms = connected.subList(0, 3);
        int station = connected.get(connected.size() / 2);
        Map<Integer, Long> spaces = new HashMap<>();
        int[] people = new int[SIDE * SIDE];
        for (int crossing : connected) {
            double x = crossings[crossing][0];
            double y = crossings[crossing][1];
            if (rooms.contains(crossing)) {
                spaces.put(
                        crossing,
                        paper.idleSpace(
                                x,
                                y,
                                "VACANT_ROOM",
                                Map.of("area_m2", 700.0, "storey", 1, "daylight", true, "fire_exits", 2)));
            } else if (crossing == station) {
                paper.facility(x, y, "COMMUNITY_STATION", Map.of());
            } else {
                people[crossing] = random.nextInt(1, 100);
                paper.building(x, y, Map.of("use", "RESIDENTIAL", "population", people[crossing]));
            }
        }
        long unit = paper.insert("renewal_unit", paper.rectangle(0, 0, 2000, 2000), Map.of("name", "U"));
        store.followed();
        SitingCase sited = runner.prepare(SitingRequest.read(new ObjectMapper()
                .readTree("{\"area\":{\"unit\":" + unit
                        + "},\"metric\":\"walk\",\"types\":[{\"type\":\"COMMUNITY_STATION\"}],"
                        + "\"budget\":{\"totalYuan\":9000000}}")));
        int farOnFoot = 0;
        for (int room : rooms) {
            long expected = 0;
            for (int home : connected) {
                boolean isReached = way(room, home) <= RADIUS && way(station, home) > RADIUS;
                expected += isReached ? people[home] : 0;
                farOnFoot += people[home] > 0 && way(room, home) > RADIUS && straight(room, home) <= RADIUS ? 1 : 0;
            }
            List<Integer> option = IntStream.range(0, sited.choices().size())
                    .filter(each ->
                            sited.choices().get(each).candidate().space().id() == spaces.get(room))
                    .boxed()
                    .toList();
            long found = option.isEmpty()
                    ? 0
                    : SitingAnswer.of(sited, option).thousandths().get(0);
            assertThat(found).as("town %d, room %d", seed, room).isEqualTo(expected * 1000);
            assertThat(verifier.check(SitingAnswer.of(sited, option))).isEmpty();
            if (!option.isEmpty()) {
                // one person more or less than walks there is refused
                List<Choice> chosen = SitingAnswer.of(sited, option).chosen();
                for (long wrong : new long[] {found + 1000, found - 1000}) {
                    assertThat(verifier.check(new SitingAnswer(sited, chosen, List.of(wrong))))
                            .hasSize(1);
                }
            }
        }
        return farOnFoot;
    }

    private void draw(Random random) {
        crossings = new double[SIDE * SIDE][];
        streets = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (int i = 0; i < crossings.length; i++) {
            crossings[i] = new double[] {
                (i % SIDE - 2) * 120 + random.nextInt(-25, 25), (i / SIDE - 2) * 120 + random.nextInt(-25, 25)
            };
            streets.addVertex(i);
        }
        for (int i = 0; i < crossings.length; i++) {
            for (int step : new int[] {1, SIDE}) {
                boolean isThere = step == 1 ? i % SIDE < SIDE - 1 : i + SIDE < crossings.length;
                if (isThere && random.nextDouble() < 0.65) {
                    streets.setEdgeWeight(streets.addEdge(i, i + step), straight(i, i + step));
                }
            }
        }
    }

    private double straight(int one, int other) {
        return Math.hypot(crossings[one][0] - crossings[other][0], crossings[one][1] - crossings[other][1]);
    }

    private double way(int one, int other) {
        return one == other ? 0 : new DijkstraShortestPath<>(streets).getPathWeight(one, other);
    }

    private boolean isAnyOnTheRim(List<Integer> connected) {
        return connected.stream()
                .anyMatch(one -> connected.stream().anyMatch(other -> Math.abs(way(one, other) - RADIUS) < 0.5));
    }

    private String line(DefaultWeightedEdge street) {
        GridDistrict paper = GridDistrict.around(store);
        double[] from = crossings[streets.getEdgeSource(street)];
        double[] to = crossings[streets.getEdgeTarget(street)];
        double[] start = paper.place(from[0], from[1]);
        double[] end = paper.place(to[0], to[1]);
        return "MULTILINESTRING ((" + start[0] + " " + start[1] + ", " + end[0] + " " + end[1] + "))";
    }
}
