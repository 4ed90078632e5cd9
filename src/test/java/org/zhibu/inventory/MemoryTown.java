package org.zhibu.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A town written straight into an inventory, without a database: for tests of what is computed from one. Places stand so
 * many metres east and north of a crossing at 116.457 E, 39.885 N (to a few millimetres in the middle of the town).
 */
public final class MemoryTown {
    private static final double LON = 116.457;
    private static final double LAT = 39.885;
    /** Metres of a degree there (WGS 84). */
    private static final double METRES_EAST = 85_509;

    private static final double METRES_NORTH = 111_040;

    private final Map<Layout, List<Row>> rows = new EnumMap<>(Layout.class);
    private long version = 1;

    private record Row(long id, double lon, double lat, double[] numbers, String[] texts) {
        long cell() {
            return Grid.key(Grid.rowOf(lat), lon);
        }
    }

    /** One place to be filled in; what is not said is unknown. */
    public static final class Entry {
        private final Row row;

        private Entry(Row row) {
            this.row = row;
        }

        /** A number column of the layout. */
        public Entry with(int column, double value) {
            row.numbers()[column] = value;
            return this;
        }

        /** A text column of the layout. */
        public Entry named(int column, String value) {
            row.texts()[column] = value;
            return this;
        }
    }

    public Entry place(Layout layout, long id, double east, double north) {
        double[] unknown = new double[layout.numbers().size()];
        Arrays.fill(unknown, Double.NaN);
        Row row = new Row(
                id,
                LON + east / METRES_EAST,
                LAT + north / METRES_NORTH,
                unknown,
                new String[layout.texts().size()]);
        rows.computeIfAbsent(layout, any -> new ArrayList<>()).add(row);
        return new Entry(row);
    }

    /** The town as it stands; rows of one cell in the order they were named. */
    public Inventory inventory() {
        return inventory(1);
    }

    /** The same town in so many segments, as after changes: place i is in segment i modulo their number. */
    public Inventory inventory(int segments) {
        EnumMap<Layout, Places> places = new EnumMap<>(Layout.class);
        for (Layout layout : Layout.values()) {
            List<Row> all = rows.getOrDefault(layout, List.of());
            List<Segment> parts = new ArrayList<>();
            for (int part = 0; part < segments; part++) {
                int remainder = part;
                parts.add(segment(
                        layout,
                        IntStream.range(0, all.size())
                                .filter(index -> index % segments == remainder)
                                .mapToObj(all::get)
                                .toList()));
            }
            places.put(layout, new Places(layout, parts));
        }
        return Inventory.of(version++, "memory", places);
    }

    private static Segment segment(Layout layout, List<Row> rows) {
        SegmentBuilder builder = new SegmentBuilder(layout);
        rows.stream().sorted(Comparator.comparingLong(Row::cell)).forEach(row -> {
            builder.place(row.cell(), row.id(), row.lon(), row.lat(), 0, 0);
            for (int column = 0; column < layout.numbers().size(); column++) {
                builder.number(column, row.numbers()[column]);
            }
            for (int column = 0; column < layout.texts().size(); column++) {
                builder.text(column, row.texts()[column]);
            }
            if (layout.keepsOutline()) {
                builder.outline(new byte[0]);
            }
        });
        return builder.build();
    }
}
