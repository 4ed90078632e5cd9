package org.zhibu.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.LineString;

/** More ways make nothing farther, fewer make nothing nearer: of any two places, for every way of asking. */
class WhatIfOrderTest {
    private static final Offset<Double> MILLIMETRES = within(0.005);
    private static final double ROUNDING = 1e-6;
    private static final double FAR = RandomTown.FAR;
    private static final int TOWNS = 60;
    private static final int HOUSES = RandomTown.HOUSES;

    /** A street to the right and, 60 m above, back to the left: from the one to the other only by its far end. */
    private static Town hairpin() {
        return Town.inBeijing().street(0, 0, 500, 0).street(500, 0, 500, 60).street(500, 60, 0, 60);
    }

    @Test
    void a_path_nearer_than_the_street_takes_nobody_the_street() {
        Town town = hairpin();
        WalkNetwork now = town.network();
        // (20, 20) is 20 m from the street below: 20 + 30 to (50, 0)
        assertThat(town.metres(now, 20, 20, 50, 0)).isCloseTo(50, MILLIMETRES);
        // a path 5 m above it that leads to the upper street only: tied to it alone, it would be 1,000 m and more
        WalkNetwork drawn = now.with(Town.whatIf(List.of(), List.of(), town.path(0, 25, 20, 25, 20, 60)));
        assertThat(town.metres(drawn, 20, 20, 50, 0)).isCloseTo(50, MILLIMETRES);
        assertThat(town.metres(drawn, 20, 20, 50, 60)).isCloseTo(5 + 35 + 30, MILLIMETRES);
        Attachment houses = town.attach(drawn, 20, 20, 50, 0, 50, 60);
        assertThat(houses.count()).isEqualTo(3);
        assertThat(houses.linkMetres(0)).isCloseTo(5, MILLIMETRES);
        assertThat(drawn.nearest(houses, houses, FAR).source()).containsExactly(0, 1, 2);
    }

    @Test
    void an_opened_gate_that_gives_a_nearer_street_takes_nobody_the_other() {
        Town town = hairpin().wall(-10, 15, 400, 15).gate(7, 20, 15, Optional.of(false));
        WalkNetwork now = town.network();
        // the street below is nearer but behind the wall: 40 m up
        assertThat(town.metres(now, 20, 20, 50, 60)).isCloseTo(70, MILLIMETRES);
        WalkNetwork opened = now.with(Town.whatIf(List.of(7L), List.of()));
        assertThat(town.metres(opened, 20, 20, 50, 60)).isCloseTo(70, MILLIMETRES);
        assertThat(town.metres(opened, 20, 20, 50, 0)).isCloseTo(50, MILLIMETRES);
    }

    @Test
    void who_loses_his_gate_takes_the_next_street_but_gets_nowhere_sooner_than_before() {
        Town town = hairpin().wall(-10, 15, 400, 15).gate(7, 20, 15);
        WalkNetwork now = town.network();
        double around = 20 + 480 + 60 + 450;
        assertThat(town.metres(now, 20, 20, 50, 60)).isCloseTo(around, MILLIMETRES);
        WalkNetwork closed = now.with(Town.whatIf(List.of(), List.of(7L)));
        // up 40 m and around to the street below
        assertThat(town.metres(closed, 20, 20, 50, 0)).isCloseTo(40 + 480 + 60 + 450, MILLIMETRES);
        // to the upper street it would now be 70 m; that closing a gate brings it nearer would be a figure of the model
        assertThat(town.metres(closed, 20, 20, 50, 60)).isCloseTo(around, MILLIMETRES);
        Attachment house = town.attach(closed, 20, 20);
        Attachment schools = town.attach(closed, 50, 60, 50, 0);
        assertThat(closed.nearest(schools, house, FAR).metres()[0]).isCloseTo(around, MILLIMETRES);
        assertThat(closed.nearest(house, schools, FAR).metres()[0]).isCloseTo(around, MILLIMETRES);
        assertThat(closed.nearest(schools, house, 1000).source()).containsExactly(-1);
        assertThat(house.linkMetres(0)).isCloseTo(40, MILLIMETRES);
        assertThat(closed.isConnected(house, 0, schools, 1)).isTrue();
    }

    @Test
    void who_stands_on_a_bridge_over_a_street_stays_on_the_one_he_stood_on() {
        Town town = Town.inBeijing().street(0, 0, 100, 0).street(50, -80, 50, 80);
        WalkNetwork now = town.network(new WalkSettings(2, 3, 100, WalkSettings.Crossings.PASS));
        double[] places = {50, 0, 50, -80, 100, 0};
        Attachment before = town.attach(now, places);
        WalkNetwork drawn =
                now.with(Town.whatIf(List.of(), List.of(), town.path(0, 0, 0, 30), town.path(50, 80, 90, 80)));
        Attachment after = town.attach(drawn, places);
        // which of the two it is does not matter
        boolean below = Town.metres(now, before, 0, 1) < 100;
        for (int to = 1; to < 3; to++) {
            double expected = below == (to == 1) ? (below ? 80 : 50) : Double.POSITIVE_INFINITY;
            assertThat(Town.metres(now, before, 0, to)).isCloseTo(expected, MILLIMETRES);
            assertThat(Town.metres(drawn, after, 0, to)).isCloseTo(expected, MILLIMETRES);
        }
    }

    @Test
    void opening_gates_and_drawing_paths_makes_nothing_farther_in_sixty_random_towns() {
        int more = 0;
        for (int seed = 1; seed <= TOWNS; seed++) {
            RandomTown each = new RandomTown(seed);
            WalkNetwork drawn = each.now().with(Town.whatIf(each.someGates(), List.of(), each.somePaths()));
            more += compare("added", seed, each, drawn, each.now());
        }
        assertThat(more).as("distances that became shorter").isGreaterThan(10 * TOWNS);
    }

    @Test
    void closing_gates_makes_nothing_nearer_in_sixty_random_towns() {
        int fewer = 0;
        int retied = 0;
        for (int seed = 1; seed <= TOWNS; seed++) {
            RandomTown each = new RandomTown(seed);
            WalkNetwork closed = each.now().with(Town.whatIf(List.of(), each.someGates()));
            fewer += compare("closed", seed, each, each.now(), closed);
            retied += each.retied(closed);
        }
        assertThat(fewer).as("distances that became longer").isGreaterThan(10 * TOWNS);
        assertThat(retied).as("houses that lost their link").isGreaterThan(TOWNS / 2);
    }

    @Test
    void closing_gates_beside_what_is_added_makes_nothing_nearer_than_what_is_added_alone() {
        int fewer = 0;
        for (int seed = 1; seed <= TOWNS; seed++) {
            RandomTown each = new RandomTown(seed);
            List<Long> open = each.someGates();
            List<Long> close = each.someGates().stream()
                    .filter(gate -> !open.contains(gate))
                    .toList();
            LineString[] paths = each.somePaths();
            WalkNetwork added = each.now().with(Town.whatIf(open, List.of(), paths));
            WalkNetwork both = each.now().with(Town.whatIf(open, close, paths));
            fewer += compare("both", seed, each, added, both);
        }
        assertThat(fewer).as("distances that became longer").isGreaterThan(5 * TOWNS);
    }

    /** Whether no distance over the one is longer than over the other; how many are shorter. */
    private static int compare(String what, int seed, RandomTown each, WalkNetwork nearer, WalkNetwork farther) {
        double[][] near = each.table(nearer);
        double[][] far = each.table(farther);
        int shorter = 0;
        for (int from = 0; from < HOUSES; from++) {
            for (int to = 0; to < HOUSES; to++) {
                assertThat(near[from][to])
                        .as("%s, town %d, %d to %d", what, seed, from, to)
                        .isLessThanOrEqualTo(far[from][to] + ROUNDING);
                shorter += near[from][to] < far[from][to] - 1 ? 1 : 0;
            }
        }
        double[] nearest = each.nearest(nearer, near);
        double[] nearestFar = each.nearest(farther, far);
        for (int house = 0; house < HOUSES; house++) {
            assertThat(nearest[house])
                    .as("%s, town %d, nearest of %d", what, seed, house)
                    .isLessThanOrEqualTo(nearestFar[house] + ROUNDING);
        }
        return shorter;
    }
}
