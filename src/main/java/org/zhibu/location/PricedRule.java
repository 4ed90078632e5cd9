package org.zhibu.location;

import java.util.stream.IntStream;

/** A rule that has a price: its options that are not out, with what they have of it, and what each of all options has of it. */
record PricedRule(int row, int[] options, double[] coefficients, double[] dense, double low, double high) {
    static PricedRule of(int row, LinearRows.Row whole, byte[] state) {
        double[] dense = new double[state.length];
        for (int i = 0; i < whole.options().length; i++) {
            dense[whole.options()[i]] = whole.coefficients()[i];
        }
        int[] left = IntStream.of(whole.options())
                .filter(option -> state[option] != Decisions.OUT)
                .toArray();
        double[] coefficients =
                IntStream.of(left).mapToDouble(option -> dense[option]).toArray();
        return new PricedRule(row, left, coefficients, dense, whole.low(), whole.high());
    }

    double activity(double[] amounts) {
        double sum = 0;
        for (int i = 0; i < options.length; i++) {
            sum += coefficients[i] * amounts[options[i]];
        }
        return sum;
    }
}
