package org.zhibu.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaximumFlowTest {

    private static Catchments pairs(boolean[][] near) {
        int facilities = near[0].length;
        ListedCatchments.Builder pairs = new ListedCatchments.Builder(near.length, facilities, 1);
        for (int j = 0; j < facilities; j++) {
            for (int i = 0; i < near.length; i++) {
                if (near[i][j]) {
                    pairs.add(i, 1);
                }
            }
            pairs.endOfFacility();
        }
        return pairs.build();
    }

    @Test
    void people_make_room_for_those_who_have_no_other_place() {
        // the first house can go to both, the second only to the first school: equal shares would leave 10 places empty
        boolean[][] near = {{true, true}, {true, false}};

        assertThat(MaximumFlow.of(new long[] {30, 20}, new long[] {20, 40}, pairs(near)))
                .isEqualTo(50);
        assertThat(MaximumFlow.of(new long[] {30, 20}, new long[] {10, 25}, pairs(near)))
                .isEqualTo(35);
        assertThat(MaximumFlow.of(new long[] {30, 20}, new long[] {0, 0}, pairs(near)))
                .isZero();
    }

    @Test
    void a_chain_as_long_as_a_city_is_followed_to_its_end() {
        // house k goes to school k - 1 or k; the last school has room for one more, which only a push through all can
        // use
        int length = 50_000;
        ListedCatchments.Builder pairs = new ListedCatchments.Builder(length, length, 1);
        for (int school = 0; school < length; school++) {
            pairs.add(school, 1);
            if (school + 1 < length) {
                pairs.add(school + 1, 1);
            }
            pairs.endOfFacility();
        }
        long[] people = new long[length];
        long[] places = new long[length];
        Arrays.fill(people, 1);
        Arrays.fill(places, 1);
        places[length - 1] = 2;
        people[0] = 2;

        // the first house has its own school only: one of its two stays without
        assertThat(MaximumFlow.of(people, places, pairs.build())).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void it_is_what_another_method_finds(long seed) {
        Random random = new Random(seed);
        int homes = 1 + random.nextInt(60);
        int schools = 1 + random.nextInt(12);
        boolean[][] near = new boolean[homes][schools];
        long[] people = random.longs(homes, 0, 100).toArray();
        long[] places = random.longs(schools, 0, 600).toArray();
        var graph = new SimpleDirectedWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        graph.addVertex("source");
        graph.addVertex("sink");
        for (int j = 0; j < schools; j++) {
            graph.addVertex("school" + j);
            graph.setEdgeWeight(graph.addEdge("school" + j, "sink"), places[j]);
        }
        for (int i = 0; i < homes; i++) {
            graph.addVertex("home" + i);
            graph.setEdgeWeight(graph.addEdge("source", "home" + i), people[i]);
            for (int j = 0; j < schools; j++) {
                near[i][j] = random.nextInt(4) == 0;
                if (near[i][j]) {
                    graph.setEdgeWeight(graph.addEdge("home" + i, "school" + j), people[i]);
                }
            }
        }

        assertThat(MaximumFlow.of(people, places, pairs(near)))
                .isEqualTo(Math.round(new PushRelabelMFImpl<>(graph).calculateMaximumFlow("source", "sink")));
    }
}
