package org.zhibu.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How lines become a network; distances are counted on squared paper. */
class LineJoiningTest {
    private static final Offset<Double> MILLIMETRES = within(0.005);
    private static final WalkSettings JOIN = new WalkSettings(2, 3, 100, WalkSettings.Crossings.JOIN);
    private static final WalkSettings PASS = new WalkSettings(2, 3, 100, WalkSettings.Crossings.PASS);

    @Test
    void no_lines_make_a_network_without_ways_in_which_nothing_is_reached() {
        Town town = Town.inBeijing();
        WalkNetwork network = town.network();
        assertThat(network.isEmpty()).isTrue();
        Attachment places = town.attach(network, 0, 0, 1, 1);
        assertThat(places.isAttached(0)).isFalse();
        assertThat(Town.metres(network, places, 0, 1)).isInfinite();
        assertThat(network.nearest(places, places, 1000).source()).containsExactly(-1, -1);
        WalkArea area = network.area(116.457, 39.885, 1000);
        assertThat(area.polygon().isEmpty()).isTrue();
        assertThat(area.snappedMetres()).isEmpty();
        assertThat(network.report().islands().count()).isZero();
    }

    @Test
    void a_line_that_ends_within_the_tolerance_of_another_is_led_to_it_and_the_gap_is_walked() {
        Town town = Town.inBeijing().street(0, 0, 100, 0).street(40, 1.5, 40, 80);
        WalkNetwork network = town.network();
        assertThat(town.metres(network, 0, 0, 40, 80)).isCloseTo(40 + 1.5 + 78.5, MILLIMETRES);
        assertThat(network.report().danglingEnds().count()).isEqualTo(3);
    }

    @Test
    void a_line_that_ends_farther_away_stays_an_island_and_is_reported() {
        Town town = Town.inBeijing().street(0, 0, 100, 0).street(40, 2.5, 40, 80);
        WalkNetwork network = town.network();
        assertThat(town.metres(network, 0, 0, 40, 80)).isInfinite();
        NetworkReport report = network.report();
        assertThat(report.islands().count()).isEqualTo(1);
        // the shorter one is the island: it starts at (40, 2.5)
        double[] end = town.place(40, 2.5);
        assertThat(report.islands().first().get(0).lon()).isCloseTo(end[0], within(1e-9));
        assertThat(report.danglingEnds().count()).isEqualTo(4);
    }

    @Test
    void a_line_that_ends_exactly_on_another_or_at_its_end_is_joined() {
        Town town = Town.inBeijing().street(0, 0, 100, 0).street(40, 0, 40, 80).street(100, 0.8, 180, 0.8);
        WalkNetwork network = town.network();
        assertThat(town.metres(network, 0, 0, 40, 80)).isCloseTo(120, MILLIMETRES);
        assertThat(town.metres(network, 0, 0, 180, 0.8)).isCloseTo(100 + 0.8 + 80, MILLIMETRES);
        assertThat(network.report().islands().count()).isZero();
    }

    @Test
    void a_line_is_not_led_to_another_through_a_wall() {
        Town town =
                Town.inBeijing().street(0, 0, 100, 0).street(40, 1.5, 40, 80).wall(0, 0.7, 100, 0.7);
        assertThat(town.metres(town.network(), 0, 0, 40, 80)).isInfinite();
        Town gated = Town.inBeijing()
                .street(0, 0, 100, 0)
                .street(40, 1.5, 40, 80)
                .wall(0, 0.7, 100, 0.7)
                .gate(7, 41, 0);
        assertThat(gated.metres(gated.network(), 0, 0, 40, 80)).isCloseTo(120, MILLIMETRES);
    }

    @Test
    void a_short_stub_is_not_led_back_to_the_street_it_leaves() {
        Town town = Town.inBeijing().street(0, 0, 50, 0, 100, 0).street(50, 0, 50.5, 1.2);
        WalkNetwork network = town.network();
        assertThat(network.report().danglingEnds().count()).isEqualTo(3);
        assertThat(network.edges()).isEqualTo(3);
    }

    @Test
    void sections_without_length_and_repeated_ones_are_left_out_and_counted() {
        Town town = Town.inBeijing()
                .street(0, 0, 50, 0, 50, 0, 100, 0)
                .street(50, 0, 100, 0)
                .street(100, 0, 50, 0)
                .street(20, 30, 20, 30);
        WalkNetwork network = town.network();
        assertThat(network.edges()).isEqualTo(1);
        assertThat(town.metres(network, 0, 0, 100, 0)).isCloseTo(100, MILLIMETRES);
        NetworkReport report = network.report();
        assertThat(report.zeroLength().count()).isEqualTo(2);
        assertThat(report.zeroLength().first()).extracting(NetworkReport.At::id).containsExactly(1L, 4L);
        assertThat(report.duplicates().count()).isEqualTo(2);
        assertThat(report.duplicates().first()).extracting(NetworkReport.At::id).containsExactly(2L, 3L);
    }

    @Test
    void lines_that_cross_without_a_corner_meet_or_pass_as_the_setting_says() {
        Town town = Town.inBeijing().street(0, 50, 100, 50).street(30, 0, 30, 100);
        assertThat(town.metres(town.network(JOIN), 0, 50, 30, 100)).isCloseTo(30 + 50, MILLIMETRES);
        assertThat(town.metres(town.network(PASS), 0, 50, 30, 100)).isInfinite();
    }

    @Test
    void a_data_set_that_gives_crossings_a_corner_has_a_bridge_where_it_gives_none() {
        // nine crossings with corners; one line passes over without
        Town town = Town.inBeijing().grid(4).street(-50, 150, 350, 150);
        WalkNetwork network = town.network();
        assertThat(town.metres(network, -50, 150, 0, 150)).isInfinite();
        NetworkReport.DataSet habit = network.report().dataSets().get(0);
        // the four corners of the town are bends of two lines, not crossings
        assertThat(habit.commonCorners()).isEqualTo(12);
        assertThat(habit.bareCrossings()).isEqualTo(4);
        assertThat(habit.joined()).isFalse();
    }

    @Test
    void a_data_set_of_bare_lines_is_a_drawing_and_its_lines_meet_also_those_of_others() {
        Town town = Town.inBeijing().grid(4);
        for (int i = 0; i < 3; i++) {
            town.streetOf("drawing", 0, 20 + 30 * i, 300, 20 + 30 * i);
            town.streetOf("drawing", 20 + 30 * i, -20, 20 + 30 * i, 100);
        }
        WalkNetwork network = town.network();
        assertThat(network.report().dataSets())
                .extracting(NetworkReport.DataSet::joined)
                .containsExactly(false, true);
        assertThat(town.metres(network, 20, -20, 300, 20)).isCloseTo(20 + 20 + 280, MILLIMETRES);
        assertThat(town.metres(network, 20, -20, 0, 0)).isCloseTo(20 + 20, MILLIMETRES);
    }

    @Test
    void a_corner_of_one_line_on_another_line_joins_them_where_crossings_are_joined() {
        Town town = Town.inBeijing().street(0, 0, 100, 0).street(30, 60, 40, 0, 50, 60);
        WalkNetwork network = town.network(JOIN);
        assertThat(town.metres(network, 0, 0, 50, 60)).isCloseTo(40 + Math.hypot(10, 60), MILLIMETRES);
        assertThat(network.edges()).isEqualTo(4);
    }

    @Test
    void a_ring_without_any_junction_is_walked_the_shorter_way_round() {
        Town town = Town.inBeijing().street(0, 0, 100, 0, 100, 100, 0, 100, 0, 0);
        WalkNetwork network = town.network();
        assertThat(network.edges()).isEqualTo(1);
        assertThat(town.metres(network, 90, 0, 100, 20)).isCloseTo(30, MILLIMETRES);
        assertThat(town.metres(network, 10, 0, 0, 20)).isCloseTo(30, MILLIMETRES);
    }
}
