package org.zhibu.population;

import java.util.Arrays;

/** Numbers ids 0, 1, 2 … in the order they come; open addressing, nothing is boxed. */
final class IdIndex {
    private static final int FREE = -1;

    private long[] ids = new long[64];
    private int[] slots = filled(256);
    private int count;

    private static int[] filled(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, FREE);
        return slots;
    }

    /** The number of an id, a new one if it has none. */
    int add(long id) {
        int slot = slotOf(id);
        if (slots[slot] != FREE) {
            return slots[slot];
        }
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, count * 2);
        }
        ids[count] = id;
        slots[slot] = count++;
        if (count * 2 > slots.length) {
            slots = filled(slots.length * 4);
            for (int number = 0; number < count; number++) {
                slots[slotOf(ids[number])] = number;
            }
            return count - 1;
        }
        return slots[slot];
    }

    /** The number of an id; -1 = it has none. */
    int find(long id) {
        return slots[slotOf(id)];
    }

    int count() {
        return count;
    }

    long id(int number) {
        return ids[number];
    }

    private int slotOf(long id) {
        int mask = slots.length - 1;
        int slot = (int) (id * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (slots[slot] != FREE && ids[slots[slot]] != id) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
