package org.zhibu.walk;

import java.util.Arrays;

/** A list of ints that grows; to be used by one thread while it does. */
final class Ints {
    int[] values;
    int size;

    Ints() {
        this(64);
    }

    Ints(int capacity) {
        values = new int[Math.max(4, capacity)];
    }

    Ints copy() {
        Ints copy = new Ints(size + 64);
        System.arraycopy(values, 0, copy.values, 0, size);
        copy.size = size;
        return copy;
    }

    int add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size] = value;
        return size++;
    }

    int get(int index) {
        return values[index];
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
