package org.zhibu.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Everything expected here is counted on squared paper. */
class GridTownTest {
    private static final Offset<Double> MILLIMETRES = within(0.005);
    private static final Optional<Boolean> UNKNOWN = Optional.empty();

    @Test
    void between_crossings_one_walks_along_the_streets() {
        Town town = Town.inBeijing().grid(4);
        WalkNetwork network = town.network();
        assertThat(network.nodes()).isEqualTo(16 - 4); // the four corners of the town are bends, not junctions
        assertThat(network.edges()).isEqualTo(24 - 4);
        assertThat(town.metres(network, 0, 0, 300, 300)).isCloseTo(600, MILLIMETRES);
        assertThat(town.metres(network, 100, 200, 300, 100)).isCloseTo(300, MILLIMETRES);
    }

    @Test
    void a_place_walks_straight_to_the_nearest_street_and_then_along() {
        Town town = Town.inBeijing().grid(4);
        WalkNetwork network = town.network();
        // (30, 10) reaches the street y = 0 at (30, 0); (270, 290) the street y = 300 at (270, 300):
        // 10 + 30 back to (0, 0) or 70 ahead to (100, 0): 10 + 70 + 300 up + 170 along + 10
        assertThat(town.metres(network, 30, 10, 270, 290)).isCloseTo(10 + 70 + 300 + 170 + 10, MILLIMETRES);
    }

    @Test
    void two_places_of_one_street_walk_along_it_directly() {
        Town town = Town.inBeijing().grid(2);
        WalkNetwork network = town.network();
        assertThat(town.metres(network, 20, 5, 90, -15)).isCloseTo(5 + 70 + 15, MILLIMETRES);
        assertThat(town.metres(network, 20, 5, 20, 5)).isCloseTo(10, MILLIMETRES);
        // over the square it is shorter the other way round: from (10, 0) to (0, 10) over the corner
        assertThat(town.metres(network, 10, 0, 0, 10)).isCloseTo(20, MILLIMETRES);
    }

    @Test
    void a_wall_cuts_every_street_it_crosses() {
        Town town = Town.inBeijing().grid(4).wall(150, -50, 150, 250);
        WalkNetwork network = town.network();
        // y = 0, 100, 200 are cut, y = 300 is not
        assertThat(town.metres(network, 100, 0, 200, 0)).isCloseTo(300 + 100 + 300, MILLIMETRES);
        assertThat(town.metres(network, 140, 100, 160, 100)).isCloseTo(40 + 200 + 100 + 200 + 40, MILLIMETRES);
        assertThat(network.report().cutEnds().count()).isEqualTo(6);
        assertThat(network.report().danglingEnds().count()).isZero();
    }

    @Test
    void an_open_gate_lets_through_where_it_stands_and_a_closed_one_does_not() {
        Town open = Town.inBeijing().grid(4).wall(150, -50, 150, 350).gate(7, 150, 100);
        assertThat(open.metres(open.network(), 100, 0, 200, 0)).isCloseTo(100 + 100 + 100, MILLIMETRES);
        Town closed = Town.inBeijing().grid(4).wall(150, -50, 150, 350).gate(7, 150, 100, Optional.of(false));
        WalkNetwork network = closed.network();
        assertThat(closed.metres(network, 100, 0, 200, 0)).isInfinite();
        Attachment places = closed.attach(network, 100, 0, 200, 0, 0, 300);
        assertThat(network.isConnected(places, 0, places, 1)).isFalse();
        assertThat(network.isConnected(places, 0, places, 2)).isTrue();
    }

    @Test
    void a_gate_of_which_nobody_knows_whether_it_is_open_counts_as_open_and_is_reported() {
        Town town = Town.inBeijing().grid(4).wall(150, -50, 150, 350).gate(7, 150, 100, UNKNOWN);
        WalkNetwork network = town.network();
        assertThat(town.metres(network, 100, 0, 200, 0)).isCloseTo(300, MILLIMETRES);
        assertThat(network.report().gatesOfUnknownState().first())
                .extracting(NetworkReport.At::id)
                .containsExactly(7L);
    }

    @Test
    void a_gate_opens_the_wall_within_three_metres_of_the_street() {
        for (double off : new double[] {0, 1.5, 2.99}) {
            Town near = Town.inBeijing().grid(4).wall(150, -50, 150, 350).gate(7, 150, 100 + off);
            assertThat(near.metres(near.network(), 100, 0, 200, 0)).isCloseTo(300, MILLIMETRES);
        }
        Town far = Town.inBeijing().grid(4).wall(150, -50, 150, 350).gate(7, 150, 103.01);
        assertThat(far.metres(far.network(), 100, 0, 200, 0)).isInfinite();
    }

    @Test
    void a_closed_gate_on_a_street_without_wall_stops_it_and_one_beside_the_street_does_not() {
        Town on = Town.inBeijing().grid(2).gate(7, 50, 0, Optional.of(false));
        assertThat(on.metres(on.network(), 20, 0, 80, 0)).isCloseTo(20 + 300 + 20, MILLIMETRES);
        Town beside = Town.inBeijing().grid(2).gate(7, 50, 2, Optional.of(false));
        assertThat(beside.metres(beside.network(), 20, 0, 80, 0)).isCloseTo(60, MILLIMETRES);
    }

    @Test
    void a_wall_through_a_corner_of_a_street_cuts_it_and_a_wall_along_a_street_does_not() {
        Town through = Town.inBeijing().street(0, 0, 50, 0, 100, 0).wall(50, -20, 50, 20);
        assertThat(through.metres(through.network(), 0, 0, 100, 0)).isInfinite();
        Town corner = Town.inBeijing().street(0, 0, 100, 0).wall(50, -20, 50, 0, 60, 20);
        assertThat(corner.metres(corner.network(), 0, 0, 100, 0)).isInfinite();
        Town along = Town.inBeijing().street(0, 0, 100, 0).wall(20, 0, 80, 0);
        assertThat(along.metres(along.network(), 0, 0, 100, 0)).isCloseTo(100, MILLIMETRES);
    }

    @Test
    void a_place_does_not_reach_a_street_through_a_wall_unless_there_is_a_gate() {
        Town walled = Town.inBeijing().grid(2).wall(1, 20, 99, 20);
        WalkNetwork network = walled.network();
        // (40, 30) is 30 m from y = 0 but behind the wall; next are x = 0 at 40 m, x = 100 at 60 m, y = 100 at 70 m
        Attachment place = walled.attach(network, 40, 30);
        assertThat(place.linkMetres(0)).isCloseTo(40, MILLIMETRES);
        assertThat(walled.metres(network, 40, 30, 40, 0)).isCloseTo(40 + 30 + 40, MILLIMETRES);

        Town gated = Town.inBeijing().grid(2).wall(1, 20, 99, 20).gate(7, 41, 20);
        assertThat(gated.metres(gated.network(), 40, 30, 40, 0)).isCloseTo(30, MILLIMETRES);
    }

    @Test
    void a_place_walled_in_or_too_far_from_any_street_is_unreachable_and_not_forgotten() {
        Town town = Town.inBeijing().grid(2).wall(30, 30, 70, 30, 70, 70, 30, 70, 30, 30);
        WalkNetwork network = town.network();
        Attachment places = town.attach(network, 50, 50, 0, 0, 50, -99.9, 50, -100.1);
        assertThat(places.count()).isEqualTo(4);
        assertThat(places.isAttached(0)).isFalse();
        assertThat(places.linkMetres(0)).isInfinite();
        assertThat(places.isAttached(2)).isTrue();
        assertThat(places.isAttached(3)).isFalse();
        Nearest nearest = network.nearest(town.attach(network, 0, 0), places, 1000);
        assertThat(nearest.source()).containsExactly(-1, 0, 0, -1);
        assertThat(nearest.metres()[0]).isInfinite();
    }

    @Test
    void the_limit_is_inclusive() {
        Town town = Town.inBeijing().grid(3);
        WalkNetwork network = town.network();
        Attachment places = town.attach(network, 0, 0, 100, 100, 200, 0, 200, 100);
        double exact = Town.metres(network, places, 0, 3);
        assertThat(exact).isCloseTo(300, MILLIMETRES);
        assertThat(reached(network, places, 0, exact)).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(reached(network, places, 0, Math.nextDown(exact))).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(network.nearest(town.attach(network, 0, 0), places, exact).source())
                .containsExactly(0, 0, 0, 0);
        assertThat(network.nearest(town.attach(network, 0, 0), places, Math.nextDown(exact))
                        .source())
                .containsExactly(0, 0, 0, -1);
    }

    private static List<Integer> reached(WalkNetwork network, Attachment places, int from, double limit) {
        List<Integer> reached = new ArrayList<>();
        network.within(places, from, places, limit, (target, metres) -> reached.add(target));
        return reached;
    }

    @Test
    void every_house_of_the_town_has_its_nearest_school_and_of_equally_near_ones_the_first() {
        Town town = Town.inBeijing().grid(4);
        WalkNetwork network = town.network();
        // schools at (0, 0) and (300, 0); houses on the street y = 0, of which (150, 0) is halfway
        Attachment schools = town.attach(network, 0, 0, 300, 0);
        Attachment houses = town.attach(network, 10, 0, 149, 0, 151, 0, 290, 0, 100, 200, 300, 300);
        Nearest nearest = network.nearest(schools, houses, 5000);
        assertThat(nearest.source()).containsExactly(0, 0, 1, 1, 0, 1);
        double[] expected = {10, 149, 149, 10, 300, 300};
        for (int i = 0; i < expected.length; i++) {
            assertThat(nearest.metres()[i]).isCloseTo(expected[i], MILLIMETRES);
        }
        Attachment twins = town.attach(network, 100, 100, 100, 100);
        assertThat(network.nearest(twins, houses, 5000).source()).containsOnly(0);
    }

    @Test
    void nearest_and_within_agree_for_every_place_of_a_walled_town() {
        Town town = Town.inBeijing()
                .grid(5)
                .wall(150, -50, 150, 350)
                .gate(1, 150, 200)
                .wall(50, 250, 380, 250)
                .gate(2, 300, 250);
        WalkNetwork network = town.network();
        double[] houses = new double[2 * 200];
        for (int i = 0; i < 200; i++) {
            houses[2 * i] = 7 + 2.13 * i % 390;
            houses[2 * i + 1] = 3 + 37.7 * i % 395;
        }
        Attachment targets = town.attach(network, houses);
        Attachment sources = town.attach(network, Arrays.copyOf(houses, 2 * 17));
        Nearest nearest = network.nearest(sources, targets, 700);
        TreeMap<Integer, Double> best = new TreeMap<>();
        for (int source = 0; source < sources.count(); source++) {
            network.within(sources, source, targets, 700, (target, metres) -> best.merge(target, metres, Math::min));
        }
        assertThat(best.size()).isGreaterThan(150);
        for (int target = 0; target < targets.count(); target++) {
            assertThat(nearest.metres()[target])
                    .as("house %d", target)
                    .isCloseTo(best.getOrDefault(target, Double.POSITIVE_INFINITY), within(1e-9));
        }
    }
}
