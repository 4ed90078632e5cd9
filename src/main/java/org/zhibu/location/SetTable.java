package org.zhibu.location;

import java.util.Arrays;

/** Sets of numbers with a cell, each kept once with the sum of the weights it was added with. */
final class SetTable {
    private int[] slots = new int[1024];
    int size;
    long[] weight = new long[256];
    int[] cell = new int[256];
    int[] start = new int[257];
    int[] members = new int[1024];

    SetTable() {
        Arrays.fill(slots, -1);
    }

    /** Adds weight to the set of the first {@code length} numbers and gives its index; order matters. */
    int add(int[] set, int length, int inCell, long more) {
        if (size * 2 >= slots.length) {
            widen();
        }
        int slot = hash(set, 0, length, inCell) & (slots.length - 1);
        while (slots[slot] >= 0) {
            int candidate = slots[slot];
            if (cell[candidate] == inCell
                    && Arrays.equals(members, start[candidate], start[candidate + 1], set, 0, length)) {
                weight[candidate] += more;
                return candidate;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = size;
        return append(set, length, inCell, more);
    }

    private int append(int[] set, int length, int inCell, long more) {
        if (size == weight.length) {
            weight = Arrays.copyOf(weight, size * 2);
            cell = Arrays.copyOf(cell, size * 2);
            start = Arrays.copyOf(start, size * 2 + 1);
        }
        int from = start[size];
        if (from + length > members.length) {
            members = Arrays.copyOf(members, Math.max(from + length, members.length + members.length / 2));
        }
        System.arraycopy(set, 0, members, from, length);
        weight[size] = more;
        cell[size] = inCell;
        start[size + 1] = from + length;
        return size++;
    }

    private void widen() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        for (int index = 0; index < size; index++) {
            int slot = hash(members, start[index], start[index + 1], cell[index]) & (slots.length - 1);
            while (slots[slot] >= 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = index;
        }
    }

    private static int hash(int[] set, int from, int to, int inCell) {
        long mixed = inCell + 1;
        for (int i = from; i < to; i++) {
            mixed = (mixed ^ set[i]) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 29;
        }
        return (int) (mixed ^ (mixed >>> 32));
    }
}
