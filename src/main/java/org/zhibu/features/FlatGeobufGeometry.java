package org.zhibu.features;

import com.google.flatbuffers.FlatBufferBuilder;
import org.wololo.flatgeobuf.generated.Geometry;

/**
 * Writes geometries of the database into FlatGeobuf. Each says its type and each list of rings or lines says where they end, also
 * where the specification lets a writer leave it out: GDAL before 3.7 reads no other.
 */
final class FlatGeobufGeometry {
    /** Positions that follow each other, and behind which of them a ring or line ends. */
    private record Positions(double[] xy, long[] ends) {}

    private final FlatBufferBuilder builder;

    FlatGeobufGeometry(FlatBufferBuilder builder) {
        this.builder = builder;
    }

    /** Returns where it begins in the buffer. The numbers of the types are those of well-known binary. */
    int write(Wkb wkb) {
        int type = wkb.type();
        return switch (type) {
            case Wkb.POINT -> simple(type, list(wkb, 1), false);
            case Wkb.LINE -> simple(type, list(wkb, wkb.count()), false);
            case Wkb.POLYGON -> simple(type, parts(wkb, wkb.count(), Wkb.POLYGON), true);
            case Wkb.MULTI_POINT -> simple(type, parts(wkb, wkb.count(), Wkb.POINT), false);
            case Wkb.MULTI_LINE -> simple(type, parts(wkb, wkb.count(), Wkb.LINE), true);
            case Wkb.MULTI_POLYGON, Wkb.COLLECTION -> nested(type, wkb);
            default -> throw new IllegalArgumentException("no geometry of the type " + type);
        };
    }

    private static Positions list(Wkb wkb, int count) {
        double[] xy = new double[2 * count];
        copy(wkb, count, xy, 0);
        return new Positions(xy, new long[] {count});
    }

    private static void copy(Wkb wkb, int count, double[] to, int from) {
        for (int index = 0; index < count; index++) {
            to[from + 2 * index] = wkb.x(index);
            to[from + 2 * index + 1] = wkb.y(index);
        }
        wkb.skip(count);
    }

    /** Rings of a polygon, or the points or lines of a multiple geometry, one behind the other. */
    private static Positions parts(Wkb wkb, int parts, int type) {
        double[] xy = {};
        long[] ends = new long[parts];
        int positions = 0;
        for (int part = 0; part < parts; part++) {
            if (type != Wkb.POLYGON) {
                wkb.type();
            }
            int count = type == Wkb.POINT ? 1 : wkb.count();
            xy = java.util.Arrays.copyOf(xy, 2 * (positions + count));
            copy(wkb, count, xy, 2 * positions);
            positions += count;
            ends[part] = positions;
        }
        return new Positions(xy, ends);
    }

    private int simple(int type, Positions positions, boolean withEnds) {
        int ends = withEnds ? Geometry.createEndsVector(builder, positions.ends) : 0;
        int xy = Geometry.createXyVector(builder, positions.xy);
        return Geometry.createGeometry(builder, ends, xy, 0, 0, 0, 0, type, 0);
    }

    private int nested(int type, Wkb wkb) {
        int[] parts = new int[wkb.count()];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = write(wkb);
        }
        return Geometry.createGeometry(builder, 0, 0, 0, 0, 0, 0, type, Geometry.createPartsVector(builder, parts));
    }
}
