package org.zhibu.walk;

import java.util.Arrays;

/** A list of doubles that grows; to be used by one thread while it does. */
final class Doubles {
    double[] values;
    int size;

    Doubles() {
        this(64);
    }

    Doubles(int capacity) {
        values = new double[Math.max(4, capacity)];
    }

    Doubles copy() {
        Doubles copy = new Doubles(size + 64);
        System.arraycopy(values, 0, copy.values, 0, size);
        copy.size = size;
        return copy;
    }

    int add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size] = value;
        return size++;
    }

    double get(int index) {
        return values[index];
    }

    double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
