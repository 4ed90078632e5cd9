package org.zhibu.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class EnclosureTest {
    private static final SamplePlaces DISTRICT = SampleDistrict.generate(SampleDistrict.SEED);

    private static List<SamplePlaces.Barrier> of(SamplePlaces.Community community, Set<String> types) {
        return DISTRICT.barriers().stream()
                .filter(b -> b.community().equals(community.sourceId()) && types.contains(b.barrierType()))
                .toList();
    }

    @Test
    void compounds_built_before_2000_are_walled_with_up_to_four_gates_and_younger_ones_are_open() {
        for (SamplePlaces.Community community : DISTRICT.communities()) {
            boolean open = community.yearBuilt() >= 2000;
            assertThat(of(community, Set.of("WALL", "FENCE"))).hasSize(open ? 0 : 1);
            var gates = of(community, Set.of("GATE"));
            assertThat(gates).hasSizeBetween(open ? 0 : 1, open ? 0 : 4);
            assertThat(gates.stream().anyMatch(gate -> gate.open())).isEqualTo(!open);
        }
        assertThat(DISTRICT.barriers().stream().filter(b -> Boolean.FALSE.equals(b.open())))
                .hasSizeGreaterThan(5);
    }

    @Test
    void roads_cross_walls_at_gates_only_and_share_their_vertex_with_wall_and_gate() {
        Set<Coordinate> gates = DISTRICT.barriers().stream()
                .filter(b -> b.barrierType().equals("GATE"))
                .map(b -> Shapes.jts(b.shape()).getCoordinate())
                .collect(Collectors.toSet());
        List<Geometry> roads =
                DISTRICT.roads().stream().map(r -> Shapes.jts(r.shape())).toList();
        Set<Coordinate> roadVertices = roads.stream()
                .flatMap(road -> Arrays.stream(road.getCoordinates()))
                .collect(Collectors.toSet());
        List<Coordinate> wallVertices = new ArrayList<>();
        for (SamplePlaces.Barrier barrier : DISTRICT.barriers()) {
            if (!barrier.barrierType().equals("GATE")) {
                Geometry wall = Shapes.jts(barrier.shape());
                wallVertices.addAll(Arrays.asList(wall.getCoordinates()));
                for (Geometry road : roads) {
                    assertThat(Arrays.asList(wall.intersection(road).getCoordinates()))
                            .allMatch(c -> gates.stream().anyMatch(gate -> gate.distance(c) < 2e-8));
                }
            }
        }
        assertThat(roadVertices).containsAll(gates);
        assertThat(wallVertices).containsAll(gates);
    }

    /** Locked gates and all: whoever starts at the northernmost crossing comes everywhere, but for nothing at all. */
    @Test
    void every_house_can_be_reached_through_open_gates() {
        for (long seed = 2025; seed < 2029; seed++) {
            Walks walks = new Walks(SampleDistrict.generate(seed));
            Coordinate start = walks.vertices().stream()
                    .max((a, b) -> Double.compare(a.y, b.y))
                    .orElseThrow();
            Set<Coordinate> reached = walks.reachableFrom(start);
            Set<Coordinate> locked = SampleDistrict.generate(seed).barriers().stream()
                    .filter(b -> Boolean.FALSE.equals(b.open()))
                    .map(b -> Shapes.jts(b.shape()).getCoordinate())
                    .collect(Collectors.toSet());
            assertThat(walks.vertices().stream().filter(v -> !reached.contains(v) && !locked.contains(v)))
                    .isEmpty();
            assertThat(walks.deadEnds()).isGreaterThan(4);
        }
    }

    /** Houses with a kindergarten within 150 m as the crow flies to which one walks more than 450 m: several times. */
    @Test
    void walls_make_a_short_way_long_for_some() {
        Walks walks = new Walks(DISTRICT);
        List<String> cases = new ArrayList<>();
        for (SamplePlaces.Facility facility : DISTRICT.facilities()) {
            Coordinate there = Shapes.jts(facility.shape()).getCentroid().getCoordinate();
            if (!facility.type().equals("KINDERGARTEN")) {
                continue;
            }
            Map<Coordinate, Double> distances = walks.distances(walks.nearest(there));
            for (SamplePlaces.Building house : DISTRICT.buildings()) {
                Coordinate here = Shapes.jts(house.shape()).getCentroid().getCoordinate();
                if ("RESIDENTIAL".equals(house.use()) && Walks.metres(here, there) < 150) {
                    double walk = distances.get(walks.nearest(here));
                    if (walk > 450) {
                        cases.add(house.community() + " " + facility.sourceId() + " "
                                + Math.round(Walks.metres(here, there)) + " m, on foot " + Math.round(walk) + " m");
                    }
                }
            }
        }
        assertThat(cases.stream().map(c -> c.split(" ")[0]).distinct().toList())
                .as(cases.toString())
                .hasSizeGreaterThan(1);
    }
}
