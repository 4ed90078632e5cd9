package org.zhibu.location;

import java.util.Arrays;

/** The best use of a space whose area may be shared: by profit per area, the last option in part. */
final class SharedSpace {
    private final SitingModel model;
    private final byte[] state;
    private final double[] reduced;
    private final int[] spaceStart;
    private final int[] spaceOption;

    /** All arrays are those of the relaxation and change with it. */
    SharedSpace(SitingModel model, byte[] state, double[] reduced, int[] spaceStart, int[] spaceOption) {
        this.model = model;
        this.state = state;
        this.reduced = reduced;
        this.spaceStart = spaceStart;
        this.spaceOption = spaceOption;
    }

    /** The profit of a space and, where wanted, how much of each option is taken; one option may be held in or out. */
    double best(int space, double[] into, int held, byte how) {
        int[] order = Arrays.copyOfRange(spaceOption, spaceStart[space], spaceStart[space + 1]);
        double room = model.spaceArea[space];
        double sum = 0;
        int free = 0;
        for (int option : order) {
            byte now = option == held ? how : state[option];
            if (now == Relaxed.IN) {
                room -= model.option(option).area();
                sum += reduced[option];
                mark(into, option, 1);
            } else if (now == Relaxed.FREE && reduced[option] > 0) {
                order[free++] = option;
            }
        }
        for (int i = 1; i < free; i++) {
            for (int j = i; j > 0 && ratio(order[j]) > ratio(order[j - 1]); j--) {
                int swap = order[j];
                order[j] = order[j - 1];
                order[j - 1] = swap;
            }
        }
        for (int i = 0; i < free; i++) {
            long area = model.option(order[i]).area();
            double part = area == 0 ? 1 : Math.max(0, Math.min(1, room / area));
            room -= part * area;
            sum += part * reduced[order[i]];
            mark(into, order[i], part);
        }
        return sum;
    }

    /** How much of a rule the best use takes. */
    double activity(int space, double[] coefficients) {
        double[] amounts = new double[coefficients.length];
        best(space, amounts, -1, Relaxed.FREE);
        double sum = 0;
        for (int at = spaceStart[space]; at < spaceStart[space + 1]; at++) {
            sum += coefficients[spaceOption[at]] * amounts[spaceOption[at]];
        }
        return sum;
    }

    private double ratio(int option) {
        return reduced[option] / Math.max(model.option(option).area(), 1e-9);
    }

    private static void mark(double[] into, int option, double amount) {
        if (into.length > 0) {
            into[option] = amount;
        }
    }
}
