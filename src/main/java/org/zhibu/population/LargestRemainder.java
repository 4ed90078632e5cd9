package org.zhibu.population;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Shares a whole amount out in proportion to weights so that the parts add up to it exactly: everybody gets the whole
 * number below his quota, what is left goes one by one to the largest remainders (Hamilton's method), among equal ones to
 * the lower id, so that the order in which they were named does not matter. Exact: quotas are fractions, not doubles.
 *
 * <p>To be used again and again by one thread: {@link #clear}, {@link #add} each, {@link #share}, {@link #part} each.
 */
final class LargestRemainder {
    private long[] weight = new long[64];
    private long[] id = new long[64];
    private long[] part = new long[64];
    private long[] remainder = new long[64];
    private int[] heap = new int[64];
    private int count;
    private long weights;
    private long heaviest;

    void clear() {
        count = 0;
        weights = 0;
        heaviest = 0;
    }

    /** Somebody with a weight of zero or more. */
    void add(long weightOfOne, long idOfOne) {
        if (count == weight.length) {
            int size = count * 2;
            weight = Arrays.copyOf(weight, size);
            id = Arrays.copyOf(id, size);
            part = Arrays.copyOf(part, size);
            remainder = Arrays.copyOf(remainder, size);
            heap = Arrays.copyOf(heap, size);
        }
        weight[count] = weightOfOne;
        id[count] = idOfOne;
        weights = Math.addExact(weights, weightOfOne);
        heaviest = Math.max(heaviest, weightOfOne);
        count++;
    }

    int count() {
        return count;
    }

    /** Sum of the weights; nothing can be shared when it is zero. */
    long weights() {
        return weights;
    }

    long weight(int index) {
        return weight[index];
    }

    /** The part of the one that was named as number {@code index}. */
    long part(int index) {
        return part[index];
    }

    void share(long amount) {
        if (weights == 0 || amount == 0) {
            Arrays.fill(part, 0, count, 0);
            return;
        }
        boolean small = heaviest <= Long.MAX_VALUE / amount;
        long left = amount;
        for (int index = 0; index < count; index++) {
            if (small) {
                long product = amount * weight[index];
                part[index] = product / weights;
                remainder[index] = product - part[index] * weights;
            } else {
                BigInteger[] quota = BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(weight[index]))
                        .divideAndRemainder(BigInteger.valueOf(weights));
                part[index] = quota[0].longValueExact();
                remainder[index] = quota[1].longValueExact();
            }
            left -= part[index];
        }
        giveAway((int) left);
    }

    private void giveAway(int left) {
        if (left == 0) {
            return;
        }
        for (int index = 0; index < count; index++) {
            heap[index] = index;
        }
        for (int node = count / 2 - 1; node >= 0; node--) {
            sink(node, count);
        }
        int size = count;
        for (int given = 0; given < left; given++) {
            part[heap[0]]++;
            heap[0] = heap[--size];
            sink(0, size);
        }
    }

    private void sink(int from, int size) {
        int node = from;
        while (2 * node + 1 < size) {
            int child = 2 * node + 1;
            if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], heap[node])) {
                return;
            }
            int swapped = heap[node];
            heap[node] = heap[child];
            heap[child] = swapped;
            node = child;
        }
    }

    private boolean isBefore(int one, int other) {
        return remainder[one] != remainder[other] ? remainder[one] > remainder[other] : id[one] < id[other];
    }
}
