package org.zhibu.walk;

import java.util.Arrays;

/** Gives keys numbers from 0 in the order they come; open addressing, keys are not negative. */
final class Numbering {
    private long[] keys;
    private int[] numbers;
    private int size;

    Numbering(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected)) * 4;
        keys = new long[capacity];
        Arrays.fill(keys, -1);
        numbers = new int[capacity];
    }

    private Numbering(Numbering other) {
        keys = other.keys.clone();
        numbers = other.numbers.clone();
        size = other.size;
    }

    Numbering copy() {
        return new Numbering(this);
    }

    int size() {
        return size;
    }

    /** The number of a key, -1 if it has none. */
    int find(long key) {
        int slot = slot(key);
        return keys[slot] == key ? numbers[slot] : -1;
    }

    /** The number of a key, {@link #size} of before if it is new. */
    int add(long key) {
        int slot = slot(key);
        if (keys[slot] == key) {
            return numbers[slot];
        }
        keys[slot] = key;
        numbers[slot] = size++;
        if (size > keys.length / 2) {
            grow();
        }
        return size - 1;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 40) & keys.length - 1;
        while (keys[slot] != -1 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        Arrays.fill(keys, -1);
        numbers = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != -1) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
