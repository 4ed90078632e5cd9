package org.zhibu.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.zhibu.geo.GeoJson;
import org.zhibu.geo.Geodesics;
import org.zhibu.geo.LonLat;

class WalkAreaTest {
    private static MultiPolygon area(Town town, double x, double y, double metres) {
        double[] place = town.place(x, y);
        return town.network().area(place[0], place[1], metres).polygon();
    }

    private static boolean covers(Geometry area, Town town, double x, double y) {
        double[] place = town.place(x, y);
        return area.covers(new LonLat(place[0], place[1]).toPoint());
    }

    @Test
    void every_stretch_reached_lies_inside_and_blocks_without_a_way_are_holes() {
        Town town = Town.inBeijing().grid(5);
        MultiPolygon area = area(town, 200, 200, 200);
        assertThat(area.isValid()).isTrue();
        // 200 m from the middle of the grid: the diamond |x| + |y| <= 200, along the streets
        for (int i = -200; i <= 200; i += 5) {
            assertThat(covers(area, town, 200 + i, 200)).as("street y, %d", i).isTrue();
            assertThat(covers(area, town, 200, 200 + i)).as("street x, %d", i).isTrue();
        }
        for (int i = -100; i <= 100; i += 5) {
            assertThat(covers(area, town, 200 + i, 300)).isTrue();
            assertThat(covers(area, town, 100, 200 + i)).isTrue();
        }
        // the four blocks around the middle are walked around, their middles are 50 m from any way
        assertThat(area.getNumGeometries()).isEqualTo(1);
        assertThat(((org.locationtech.jts.geom.Polygon) area.getGeometryN(0)).getNumInteriorRing())
                .isEqualTo(4);
        assertThat(covers(area, town, 250, 250)).isFalse();
        assertThat(covers(area, town, 430, 200)).isFalse();
    }

    @Test
    void the_area_of_one_street_is_a_band_of_twenty_five_metres_to_each_side_with_round_ends() {
        Town town = Town.inBeijing().street(-500, 0, 500, 0);
        MultiPolygon area = area(town, 0, 0, 300);
        // 600 m x 50 m and two half discs; the contour strays from the true line by a twentieth of a cell where it must
        // keep
        // off a corner, 0.63 m, and cuts bends by less than CELL^2 / (8 * 25 m) = 0.8 m: 1,357 m of rim times 0.8 m
        double expected = 600 * 50 + Math.PI * 25 * 25;
        assertThat(Geodesics.areaSquareMetres(area)).isCloseTo(expected, within(1357 * 0.8));
        assertThat(covers(area, town, 320, 0)).isTrue();
        assertThat(covers(area, town, 330, 0)).isFalse();
        assertThat(covers(area, town, 100, 24)).isTrue();
        assertThat(covers(area, town, 100, 26)).isFalse();
    }

    @Test
    void a_wall_with_a_gate_lets_the_area_through_the_gate_only() {
        Town town = Town.inBeijing().grid(4).wall(150, -50, 150, 350).gate(7, 150, 200);
        MultiPolygon area = area(town, 100, 0, 350);
        assertThat(covers(area, town, 200, 200)).isTrue();
        assertThat(covers(area, town, 200, 160)).isTrue(); // 200 + 100 + 40 = 340 m
        assertThat(covers(area, town, 200, 100)).isFalse();
        assertThat(covers(area, town, 200, 0)).isFalse();
    }

    @Test
    void a_place_beside_the_street_is_joined_to_its_area_by_the_link() {
        Town town = Town.inBeijing().street(-500, 0, 500, 0);
        MultiPolygon area = area(town, 0, 90, 100);
        assertThat(covers(area, town, 0, 90)).isTrue();
        assertThat(covers(area, town, 0, 45)).isTrue();
        assertThat(covers(area, town, 9, 0)).isTrue();
        assertThat(area.getNumGeometries()).isEqualTo(1);
        MultiPolygon nearby = area(town, 0, 90, 60);
        assertThat(covers(nearby, town, 0, 31)).isTrue();
        assertThat(covers(nearby, town, 0, 0)).isFalse();
    }

    @Test
    void areas_of_a_hundred_random_towns_are_valid_also_after_rounding_to_a_millionth_of_a_degree() {
        GeoJson coarse = new GeoJson(6, 1_000_000);
        for (int seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            Town town = Town.turned(random.nextInt(360));
            for (int i = 0; i < 40; i++) {
                double x = random.nextDouble(-400, 400);
                double y = random.nextDouble(-400, 400);
                town.street(x, y, x + random.nextDouble(-300, 300), y + random.nextDouble(-300, 300));
            }
            double[] place = town.place(0, 0);
            WalkNetwork network = town.network(new WalkSettings(2, 3, 1000, WalkSettings.Crossings.JOIN));
            for (double metres : new double[] {50, 300, 1000}) {
                MultiPolygon area = network.area(place[0], place[1], metres).polygon();
                assertThat(area.isValid()).as("town %d, %f", seed, metres).isTrue();
                assertThat(coarse.read(coarse.write(area)).isValid())
                        .as("town %d, %f, rounded", seed, metres)
                        .isTrue();
                assertThat(area.covers(new LonLat(place[0], place[1]).toPoint()))
                        .isTrue();
            }
        }
    }
}
