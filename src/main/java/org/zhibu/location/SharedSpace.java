package org.zhibu.location;

/** The best use of a space whose area may be shared: by profit per area, the last option in part. */
final class SharedSpace {
    private final SitingModel model;
    private final byte[] state;
    private final double[] reduced;
    private final int[] spaceStart;
    private final int[] spaceOption;
    private final int[] order;

    /** All arrays are those of the relaxation and change with it. */
    SharedSpace(SitingModel model, byte[] state, double[] reduced, int[] spaceStart, int[] spaceOption) {
        this.model = model;
        this.state = state;
        this.reduced = reduced;
        this.spaceStart = spaceStart;
        this.spaceOption = spaceOption;
        int most = 0;
        for (int space = 0; space + 1 < spaceStart.length; space++) {
            most = Math.max(most, spaceStart[space + 1] - spaceStart[space]);
        }
        this.order = new int[most];
    }

    /** The profit of a space and, where wanted, how much of each option is taken; one option may be held in or out. */
    double best(int space, double[] into, int held, byte how) {
        return fill(space, held, how, (option, amount) -> {
            if (into.length > 0) {
                into[option] = amount;
            }
        });
    }

    /** How much of a rule the best use takes. */
    double activity(int space, double[] coefficients) {
        double[] sum = {0};
        fill(space, -1, Relaxed.FREE, (option, amount) -> sum[0] += coefficients[option] * amount);
        return sum[0];
    }

    private interface Taking {
        void take(int option, double amount);
    }

    private double fill(int space, int held, byte how, Taking taking) {
        double room = model.spaceArea[space];
        double sum = 0;
        int free = 0;
        for (int at = spaceStart[space]; at < spaceStart[space + 1]; at++) {
            int option = spaceOption[at];
            byte now = option == held ? how : state[option];
            if (now == Relaxed.IN) {
                room -= model.option(option).area();
                sum += reduced[option];
                taking.take(option, 1);
            } else if (now == Relaxed.FREE && reduced[option] > 0) {
                int place = free++;
                while (place > 0 && ratio(option) > ratio(order[place - 1])) {
                    order[place] = order[place - 1];
                    place--;
                }
                order[place] = option;
            }
        }
        for (int i = 0; i < free; i++) {
            long area = model.option(order[i]).area();
            double part = area == 0 ? 1 : Math.max(0, Math.min(1, room / area));
            room -= part * area;
            sum += part * reduced[order[i]];
            taking.take(order[i], part);
        }
        return sum;
    }

    private double ratio(int option) {
        return reduced[option] / Math.max(model.option(option).area(), 1e-9);
    }
}
