package org.zhibu.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static final Offset<Double> MILLIMETRES = within(0.005);

    private static Town halves() {
        return Town.inBeijing()
                .grid(4)
                .wall(150, -50, 150, 350)
                .gate(7, 150, 100, Optional.of(false))
                .gate(8, 150, 300);
    }

    @Test
    void opening_a_gate_gives_the_way_back_and_closing_it_takes_it_again() {
        Town town = halves();
        WalkNetwork now = town.network();
        assertThat(town.metres(now, 100, 0, 200, 0)).isCloseTo(700, MILLIMETRES);
        WalkNetwork opened = now.with(Town.whatIf(List.of(7L), List.of()));
        assertThat(town.metres(opened, 100, 0, 200, 0)).isCloseTo(300, MILLIMETRES);
        WalkNetwork closed = now.with(Town.whatIf(List.of(), List.of(8L)));
        assertThat(town.metres(closed, 100, 0, 200, 0)).isInfinite();
        // the network of now is as it was
        assertThat(town.metres(now, 100, 0, 200, 0)).isCloseTo(700, MILLIMETRES);
    }

    @Test
    void a_path_drawn_through_the_streets_meets_them_and_through_a_wall_is_cut() {
        Town town = halves();
        WalkNetwork now = town.network();
        // straight from (0, 50) to (100, 250): crosses y = 100 at (25, 100) and y = 200 at (75, 200)
        WalkNetwork drawn = now.with(Town.whatIf(List.of(), List.of(), town.path(0, 50, 100, 250)));
        double whole = Math.hypot(100, 200);
        assertThat(town.metres(drawn, 0, 50, 100, 250)).isCloseTo(whole, MILLIMETRES);
        assertThat(town.metres(drawn, 10, 100, 75, 200)).isCloseTo(15 + whole / 2, MILLIMETRES);
        WalkNetwork through = now.with(Town.whatIf(List.of(), List.of(), town.path(100, 50, 200, 50)));
        assertThat(town.metres(through, 100, 50, 200, 50)).isCloseTo(250 + 100 + 250, MILLIMETRES);
    }

    @Test
    void an_end_of_a_street_near_a_drawn_path_is_led_to_it() {
        Town town = Town.inBeijing().street(0, 0, 100, 0).street(50, 20, 50, 80);
        WalkNetwork drawn = town.network().with(Town.whatIf(List.of(), List.of(), town.path(20, 0, 20, 19, 90, 19)));
        assertThat(town.metres(drawn, 0, 0, 50, 80)).isCloseTo(20 + 19 + 30 + 1 + 60, MILLIMETRES);
    }

    @Test
    void what_encloses_everything_leaves_everything_unreachable() {
        Town town = Town.inBeijing().grid(3).wall(-20, -20, 20, -20, 20, 20, -20, 20, -20, -20);
        town.gate(1, 20, 0).gate(2, 0, 20);
        WalkNetwork now = town.network();
        assertThat(town.metres(now, 0, 0, 200, 200)).isCloseTo(400, MILLIMETRES);
        WalkNetwork closed = now.with(Town.whatIf(List.of(), List.of(1L, 2L)));
        Attachment places = town.attach(closed, 0, 0, 200, 200, 100, 0, 10, 0);
        assertThat(places.isAttached(1)).isTrue();
        assertThat(closed.isConnected(places, 0, places, 1)).isFalse();
        assertThat(closed.isConnected(places, 0, places, 2)).isFalse();
        assertThat(closed.isConnected(places, 0, places, 3)).isTrue();
        double[] origin = town.place(0, 0);
        WalkArea area = closed.area(origin[0], origin[1], 1000);
        assertThat(area.polygon().isValid()).isTrue();
        double[] outside = town.place(100, 0);
        assertThat(area.polygon().distance(new org.zhibu.geo.LonLat(outside[0], outside[1]).toPoint()))
                .isGreaterThan(0);
    }

    @Test
    void a_what_if_is_the_network_that_changed_data_would_make() {
        Town before = halves();
        Town after = Town.inBeijing()
                .grid(4)
                .wall(150, -50, 150, 350)
                .gate(7, 150, 100)
                .gate(8, 150, 300, Optional.of(false))
                .streetOf("drawing", 0, 50, 100, 250)
                .streetOf("drawing", 130, 180, 170, 220);
        WalkNetwork whatIf = before.network()
                .with(Town.whatIf(
                        List.of(7L), List.of(8L), before.path(0, 50, 100, 250), before.path(130, 180, 170, 220)));
        WalkNetwork changed = after.network();
        assertThat(whatIf.nodes()).isEqualTo(changed.nodes());
        assertThat(whatIf.edges()).isEqualTo(changed.edges());
        // on the streets, so that what is drawn takes no place its link
        double[] places = new double[80];
        for (int i = 0; i < 40; i++) {
            boolean up = i % 2 == 0;
            places[2 * i] = up ? 100 * (i % 4) : 11 + 23.7 * i % 280;
            places[2 * i + 1] = up ? 5 + 61.3 * i % 290 : 100 * (i % 3);
        }
        Attachment a = before.attach(whatIf, places);
        Attachment b = after.attach(changed, places);
        for (int from = 0; from < 40; from++) {
            for (int to = 0; to < 40; to++) {
                assertThat(Town.metres(whatIf, a, from, to)).isCloseTo(Town.metres(changed, b, from, to), within(1e-6));
            }
        }
    }
}
