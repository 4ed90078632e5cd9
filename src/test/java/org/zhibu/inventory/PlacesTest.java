package org.zhibu.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.zhibu.geo.Bbox;

/** The places in memory against a plain map of id to place. */
class PlacesTest {
    private record Spot(double lon, double lat, double capacity, String name) {}

    private static Segment segment(Map<Long, Spot> spots) {
        SegmentBuilder builder = new SegmentBuilder(Layout.FACILITY);
        spots.entrySet().stream()
                .sorted((a, b) -> Long.compare(cell(a.getValue()), cell(b.getValue())))
                .forEach(entry -> {
                    Spot spot = entry.getValue();
                    builder.place(cell(spot), entry.getKey(), spot.lon(), spot.lat(), 0, 0);
                    builder.number(Layout.OfFacility.COMMUNITY, Double.NaN);
                    builder.number(Layout.OfFacility.CAPACITY, spot.capacity());
                    builder.text(Layout.OfFacility.NAME, spot.name());
                    builder.text(Layout.OfFacility.TYPE, "PARK");
                });
        return builder.build();
    }

    private static long cell(Spot spot) {
        return Grid.key(Grid.rowOf(spot.lat()), spot.lon());
    }

    private static Spot anywhere(Random random) {
        double lon = random.nextInt(20) == 0 ? 180 - random.nextDouble() * 360 : 116.4 + random.nextDouble() * 0.2;
        double lat = random.nextInt(20) == 0 ? 90 - random.nextDouble() * 180 : 39.8 + random.nextDouble() * 0.2;
        return new Spot(lon, lat, random.nextInt(500), "n" + random.nextInt(1000));
    }

    private static Map<Long, Spot> read(Places places) {
        Map<Long, Spot> read = new TreeMap<>();
        places.forEach((segment, row) -> {
            Spot spot = new Spot(
                    segment.lon(row),
                    segment.lat(row),
                    segment.number(Layout.OfFacility.CAPACITY, row),
                    segment.text(Layout.OfFacility.NAME, row).orElseThrow());
            assertThat(read.put(segment.id(row), spot))
                    .as("id %d twice", segment.id(row))
                    .isNull();
        });
        return read;
    }

    @Test
    void after_any_changes_it_holds_exactly_what_a_map_holds() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Map<Long, Spot> expected = new TreeMap<>();
            for (long id = 1; id <= random.nextInt(300); id++) {
                expected.put(id, anywhere(random));
            }
            Places places = new Places(Layout.FACILITY, List.of(segment(expected)));
            long nextId = 1000;
            for (int step = 0; step < 120; step++) {
                List<long[]> ranges = new ArrayList<>();
                for (int change = random.nextInt(3); change >= 0; change--) {
                    switch (random.nextInt(3)) {
                        case 0 -> {
                            expected.put(nextId, anywhere(random));
                            ranges.add(new long[] {nextId, nextId});
                            nextId++;
                        }
                        case 1 -> {
                            long id = 1 + random.nextInt(1100);
                            expected.remove(id);
                            ranges.add(new long[] {id, id});
                        }
                        default -> {
                            // a statement that changed some rows between two ids
                            long from = 1 + random.nextInt(300);
                            long to = from + random.nextInt(40);
                            expected.replaceAll((id, spot) ->
                                    id >= from && id <= to && random.nextBoolean() ? anywhere(random) : spot);
                            ranges.add(new long[] {from, to});
                        }
                    }
                }
                IdRanges changed = IdRanges.of(ranges);
                Map<Long, Spot> fresh = new TreeMap<>(expected);
                fresh.keySet().removeIf(id -> !changed.contains(id));
                Places before = places;
                Map<Long, Spot> pictureBefore = read(before);
                places = places.with(changed, segment(fresh));

                assertThat(read(places)).isEqualTo(expected);
                assertThat(places.count()).isEqualTo(expected.size());
                assertThat(read(before)).as("a picture never changes").isEqualTo(pictureBefore);
            }
        }
    }

    @Test
    void near_a_box_is_everything_in_it_and_nothing_twice() {
        Random random = new Random(3);
        Map<Long, Spot> spots = new TreeMap<>();
        for (long id = 1; id <= 3000; id++) {
            spots.put(id, anywhere(random));
        }
        Places places = new Places(Layout.FACILITY, List.of(segment(spots)));
        for (int round = 0; round < 200; round++) {
            double lon = round % 5 == 0 ? 179.5 + random.nextDouble() : 116.3 + random.nextDouble() * 0.3;
            double lat = 39.7 + random.nextDouble() * 0.3;
            double width = random.nextDouble() * (round % 7 == 0 ? 90 : 0.05);
            double east = lon + width;
            Bbox box = new Bbox(
                    lon > 180 ? lon - 360 : lon, lat, east > 180 ? east - 360 : east, Math.min(90, lat + width / 3));
            List<Long> near = new ArrayList<>();
            places.forEachNear(box, (segment, row) -> near.add(segment.id(row)));
            Set<Long> inside = new TreeSet<>();
            spots.forEach((id, spot) -> {
                boolean column = box.crossesAntimeridian()
                        ? spot.lon() >= box.minLon() || spot.lon() <= box.maxLon()
                        : spot.lon() >= box.minLon() && spot.lon() <= box.maxLon();
                if (column && spot.lat() >= box.minLat() && spot.lat() <= box.maxLat()) {
                    inside.add(id);
                }
            });
            assertThat(near).doesNotHaveDuplicates().containsAll(inside);
        }
    }

    @Test
    void the_corners_of_the_world_have_a_place() {
        Map<Long, Spot> corners = new TreeMap<>();
        double[][] at = {{-180, -90}, {180, 90}, {180, -90}, {-180, 90}, {0, 0}};
        for (int index = 0; index < at.length; index++) {
            corners.put((long) index, new Spot(at[index][0], at[index][1], 1, "corner"));
        }
        Places places = new Places(Layout.FACILITY, List.of(segment(corners)));
        Set<Long> near = new TreeSet<>();
        places.forEachNear(new Bbox(-180, -90, 180, 90), (segment, row) -> near.add(segment.id(row)));
        assertThat(near).hasSize(5);
    }
}
