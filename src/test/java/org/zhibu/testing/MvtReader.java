package org.zhibu.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what tests ask of a vector tile: names of layers, ids and properties of features. Protocol buffers by hand. */
public final class MvtReader {
    /** Of a geometry: 1 point, 2 line, 3 polygon; and the place in the grid of the tile where it begins. */
    public record Shape(int type, int x, int y) {}

    /** A layer with its features: id → properties (text, Long or Double), id → shape. */
    public record Layer(
            String name, int version, int extent, Map<Long, Map<String, Object>> features, Map<Long, Shape> shapes) {}

    private final byte[] bytes;
    private int at;
    private final int end;

    private MvtReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    public static List<Layer> layers(byte[] tile) {
        List<Layer> layers = new ArrayList<>();
        MvtReader reader = new MvtReader(tile, 0, tile.length);
        while (reader.at < reader.end) {
            long key = reader.varint();
            if (key == (3 << 3 | 2)) {
                layers.add(reader.message().layer());
            } else {
                reader.skip(key);
            }
        }
        return layers;
    }

    private Layer layer() {
        String name = "";
        int version = 1;
        int extent = 4096;
        List<String> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        List<MvtReader> features = new ArrayList<>();
        while (at < end) {
            long key = varint();
            switch ((int) (key >> 3)) {
                case 1 -> name = message().text();
                case 2 -> features.add(message());
                case 3 -> keys.add(message().text());
                case 4 -> values.add(message().value());
                case 5 -> extent = (int) varint();
                case 15 -> version = (int) varint();
                default -> skip(key);
            }
        }
        Map<Long, Map<String, Object>> read = new TreeMap<>();
        Map<Long, Shape> shapes = new TreeMap<>();
        features.forEach(feature -> feature.feature(keys, values, read, shapes));
        if (read.size() != features.size()) {
            throw new IllegalStateException("features share an id");
        }
        return new Layer(name, version, extent, read, shapes);
    }

    private void feature(
            List<String> keys, List<Object> values, Map<Long, Map<String, Object>> into, Map<Long, Shape> shapes) {
        long id = -1;
        int type = 0;
        MvtReader commands = null;
        Map<String, Object> properties = new TreeMap<>();
        while (at < end) {
            long key = varint();
            if (key >> 3 == 1) {
                id = varint();
            } else if (key >> 3 == 2) {
                MvtReader tags = message();
                while (tags.at < tags.end) {
                    properties.put(keys.get((int) tags.varint()), values.get((int) tags.varint()));
                }
            } else if (key >> 3 == 3) {
                type = (int) varint();
            } else if (key >> 3 == 4) {
                commands = message();
            } else {
                skip(key);
            }
        }
        into.put(id, properties);
        if (commands != null && commands.varint() % 8 == 1) {
            shapes.put(id, new Shape(type, (int) zigzag(commands.varint()), (int) zigzag(commands.varint())));
        }
    }

    private Object value() {
        Object value = null;
        while (at < end) {
            long key = varint();
            switch ((int) (key >> 3)) {
                case 1 -> value = message().text();
                case 3 -> {
                    value = Double.longBitsToDouble(little(8));
                }
                case 4, 5, 7 -> value = varint();
                case 6 -> value = zigzag(varint());
                default -> skip(key);
            }
        }
        return value;
    }

    private static long zigzag(long value) {
        return value >>> 1 ^ -(value & 1);
    }

    private String text() {
        return new String(bytes, at, end - at, StandardCharsets.UTF_8);
    }

    private MvtReader message() {
        int length = (int) varint();
        at += length;
        return new MvtReader(bytes, at - length, at);
    }

    private long little(int count) {
        long value = 0;
        for (int index = 0; index < count; index++) {
            value |= (bytes[at++] & 0xffL) << 8 * index;
        }
        return value;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private void skip(long key) {
        switch ((int) (key & 7)) {
            case 0 -> varint();
            case 1 -> at += 8;
            case 2 -> message();
            case 5 -> at += 4;
            default -> throw new IllegalStateException("wire type of " + key);
        }
    }
}
