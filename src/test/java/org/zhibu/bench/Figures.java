package org.zhibu.bench;

import java.util.Arrays;
import java.util.Locale;

/** Milliseconds of repeated runs. */
record Figures(double[] sorted) {
    static Figures of(double... milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        return new Figures(sorted);
    }

    double median() {
        return quantile(0.5);
    }

    double quantile(double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "median %8.2f ms   p95 %8.2f ms   n=%d", median(), quantile(0.95), sorted.length);
    }
}
