package org.zhibu.diagnosis;

/** Puts a list half into order: smaller ones before a position, larger ones behind it (quickselect, Hoare 1961). */
final class Median {
    private Median() {}

    /** After it no key before {@code middle} is greater than a key from {@code middle} on, within {@code from} to {@code to - 1}. */
    static void split(int[] order, double[] key, int from, int to, int middle) {
        int low = from;
        int high = to - 1;
        while (low < high) {
            double pivot = ofThree(key[order[low]], key[order[(low + high) >>> 1]], key[order[high]]);
            int left = low;
            int right = high;
            while (left <= right) {
                while (key[order[left]] < pivot) {
                    left++;
                }
                while (key[order[right]] > pivot) {
                    right--;
                }
                if (left <= right) {
                    int swapped = order[left];
                    order[left++] = order[right];
                    order[right--] = swapped;
                }
            }
            if (middle <= right) {
                high = right;
            } else if (middle >= left) {
                low = left;
            } else {
                return;
            }
        }
    }

    private static double ofThree(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
