package org.zhibu.features;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads well-known binary of two dimensions as PostGIS sends it: little-endian, step by step, without objects. */
public final class Wkb {
    public static final int POINT = 1;
    public static final int LINE = 2;
    public static final int POLYGON = 3;
    public static final int MULTI_POINT = 4;
    public static final int MULTI_LINE = 5;
    public static final int MULTI_POLYGON = 6;
    public static final int COLLECTION = 7;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int POSITION = 16;

    private final byte[] bytes;
    private int at;

    public Wkb(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Goes past the beginning of a geometry; returns its type. */
    public int type() {
        if (bytes[at] != 1) {
            throw new IllegalArgumentException("not little-endian");
        }
        int type = (int) INT.get(bytes, at + 1);
        at += 5;
        return type;
    }

    /** Goes past a number of parts, rings or positions. */
    public int count() {
        int count = (int) INT.get(bytes, at);
        at += 4;
        return count;
    }

    /** x of the position so many ahead. */
    public double x(int ahead) {
        return (double) DOUBLE.get(bytes, at + ahead * POSITION);
    }

    /** y of the position so many ahead. */
    public double y(int ahead) {
        return (double) DOUBLE.get(bytes, at + ahead * POSITION + 8);
    }

    /** Goes past so many positions. */
    public void skip(int positions) {
        at += positions * POSITION;
    }

    /** Whether the ring of so many positions that begins here turns to the left. */
    public boolean turnsLeft(int positions) {
        double twice = 0;
        double x0 = x(0);
        double y0 = y(0);
        for (int index = 1; index + 1 < positions; index++) {
            twice += (x(index) - x0) * (y(index + 1) - y0) - (x(index + 1) - x0) * (y(index) - y0);
        }
        return twice > 0;
    }
}
