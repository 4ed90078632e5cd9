package org.zhibu.features;

import java.nio.charset.StandardCharsets;

/**
 * Writes geometries of the database as GeoJSON: exterior rings turn left, interior ones right (RFC 7946); the axes stand in
 * the order of the authority.
 */
final class JsonGeometry {
    private static final byte[][] BEGINNINGS = {
        {},
        beginning("Point"),
        beginning("LineString"),
        beginning("Polygon"),
        beginning("MultiPoint"),
        beginning("MultiLineString"),
        beginning("MultiPolygon"),
        ascii("{\"type\":\"GeometryCollection\",\"geometries\":["),
    };

    private final boolean northFirst;
    private final int decimals;

    JsonGeometry(Crs crs) {
        this.northFirst = crs.isNorthFirst();
        this.decimals = crs.decimals();
    }

    private static byte[] beginning(String type) {
        return ascii("{\"type\":\"" + type + "\",\"coordinates\":");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    void write(byte[] wkb, JsonBytes json) {
        geometry(new Wkb(wkb), json);
    }

    private void geometry(Wkb wkb, JsonBytes json) {
        int type = wkb.type();
        json.put(BEGINNINGS[type]);
        if (type == Wkb.COLLECTION) {
            int count = wkb.count();
            for (int part = 0; part < count; part++) {
                comma(part, json);
                geometry(wkb, json);
            }
            json.put(']');
        } else {
            coordinates(type, wkb, json);
        }
        json.put('}');
    }

    private void coordinates(int type, Wkb wkb, JsonBytes json) {
        switch (type) {
            case Wkb.POINT -> {
                position(wkb, 0, json);
                wkb.skip(1);
            }
            case Wkb.LINE -> positions(wkb, wkb.count(), true, json);
            case Wkb.POLYGON -> rings(wkb, json);
            default -> {
                json.put('[');
                int count = wkb.count();
                for (int part = 0; part < count; part++) {
                    comma(part, json);
                    coordinates(wkb.type(), wkb, json);
                }
                json.put(']');
            }
        }
    }

    private void rings(Wkb wkb, JsonBytes json) {
        json.put('[');
        int count = wkb.count();
        for (int ring = 0; ring < count; ring++) {
            comma(ring, json);
            int positions = wkb.count();
            positions(wkb, positions, wkb.turnsLeft(positions) == (ring == 0), json);
        }
        json.put(']');
    }

    private void positions(Wkb wkb, int count, boolean forward, JsonBytes json) {
        json.put('[');
        for (int index = 0; index < count; index++) {
            comma(index, json);
            position(wkb, forward ? index : count - 1 - index, json);
        }
        json.put(']');
        wkb.skip(count);
    }

    private void position(Wkb wkb, int ahead, JsonBytes json) {
        double first = northFirst ? wkb.y(ahead) : wkb.x(ahead);
        double second = northFirst ? wkb.x(ahead) : wkb.y(ahead);
        json.put('[')
                .rounded(first, decimals)
                .put(',')
                .rounded(second, decimals)
                .put(']');
    }

    private static void comma(int index, JsonBytes json) {
        if (index > 0) {
            json.put(',');
        }
    }
}
