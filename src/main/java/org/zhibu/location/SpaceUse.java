package org.zhibu.location;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The most profitable use of each space: one option, or, where its area may be shared, options by profit per area, the last one in part.
 * Options that are out at the beginning are left out of all loops, and stay out.
 */
final class SpaceUse {
    private static final double[] NO_RULE = {};

    /** Spaces with an option that is not out. */
    final int[] spaces;

    private final SitingModel model;
    private final byte[] state;
    private final double[] profit;
    private final int[] start;
    private final int[] options;
    /** The use found last: so many options, and how much of each. */
    private int count;

    private final int[] used;
    private final double[] part;
    private final double[] value;

    /** State and profit of each option are those of the relaxation and change with it. */
    SpaceUse(SitingModel model, byte[] state, double[] profit) {
        this.model = model;
        this.state = state;
        this.profit = profit;
        int count = model.spaces.size();
        this.start = new int[count + 1];
        int[] left = IntStream.range(0, state.length)
                .filter(option -> state[option] != Decisions.OUT)
                .toArray();
        for (int option : left) {
            start[model.option(option).space() + 1]++;
        }
        int most = Arrays.stream(start).max().orElse(0);
        Arrays.parallelPrefix(start, Integer::sum);
        this.options = new int[left.length];
        int[] at = start.clone();
        for (int option : left) {
            options[at[model.option(option).space()]++] = option;
        }
        this.spaces = IntStream.range(0, count)
                .filter(space -> start[space] < start[space + 1])
                .toArray();
        this.used = new int[most];
        this.part = new double[most];
        this.value = new double[most];
    }

    /** The same spaces at other decisions and profits. */
    SpaceUse(SpaceUse like, byte[] state, double[] profit) {
        this.model = like.model;
        this.state = state;
        this.profit = profit;
        this.start = like.start;
        this.options = like.options;
        this.spaces = like.spaces;
        this.used = new int[like.used.length];
        this.part = new double[like.part.length];
        this.value = new double[like.value.length];
    }

    /** How many options are looked at for all spaces. */
    int size() {
        return options.length;
    }

    /** The profit of all spaces; how much of each option is taken. */
    double best(double[] into) {
        Arrays.fill(into, 0);
        double sum = 0;
        for (int space : spaces) {
            sum += find(space, -1, Decisions.FREE, NO_RULE, 0);
            for (int i = 0; i < count; i++) {
                into[used[i]] = part[i];
            }
        }
        return sum;
    }

    double best() {
        double sum = 0;
        for (int space : spaces) {
            sum += find(space, -1, Decisions.FREE, NO_RULE, 0);
        }
        return sum;
    }

    /** By how much the profit falls when an option is held in or out. */
    double fall(int option, byte how) {
        int space = model.option(option).space();
        return find(space, -1, Decisions.FREE, NO_RULE, 0) - find(space, option, how, NO_RULE, 0);
    }

    /** How much of a rule the best use of a space takes at a price of it. */
    double activity(int space, double[] dense, double price) {
        find(space, -1, Decisions.FREE, dense, price);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += part[i] * dense[used[i]];
        }
        return sum;
    }

    private double find(int space, int held, byte how, double[] dense, double price) {
        count = 0;
        return model.oneUse(space) ? one(space, held, how, dense, price) : several(space, held, how, dense, price);
    }

    private double one(int space, int held, byte how, double[] dense, double price) {
        if (how == Decisions.IN) {
            return only(held, at(held, dense, price));
        }
        int best = -1;
        double most = 0;
        for (int at = start[space]; at < start[space + 1]; at++) {
            int option = options[at];
            byte now = option == held ? how : state[option];
            if (now == Decisions.IN) {
                return only(option, at(option, dense, price));
            }
            if (now == Decisions.FREE) {
                double here = at(option, dense, price);
                if (here > most) {
                    best = option;
                    most = here;
                }
            }
        }
        return best < 0 ? 0 : only(best, most);
    }

    private double only(int option, double here) {
        used[0] = option;
        part[0] = 1;
        count = 1;
        return here;
    }

    private double several(int space, int held, byte how, double[] dense, double price) {
        double room = model.spaceArea[space];
        double sum = 0;
        int fixed = 0;
        for (int at = start[space]; at < start[space + 1]; at++) {
            int option = options[at];
            if ((option == held ? how : state[option]) == Decisions.IN) {
                room -= model.option(option).area();
                sum += at(option, dense, price);
                used[fixed] = option;
                part[fixed++] = 1;
            }
        }
        count = fixed;
        for (int at = start[space]; at < start[space + 1]; at++) {
            int option = options[at];
            if ((option == held ? how : state[option]) == Decisions.FREE) {
                insert(option, at(option, dense, price), fixed);
            }
        }
        for (int i = fixed; i < count; i++) {
            long area = model.option(used[i]).area();
            part[i] = area == 0 ? 1 : Math.max(0, Math.min(1, room / area));
            room -= part[i] * area;
            sum += part[i] * value[i];
        }
        return sum;
    }

    /** Among the options that bring a profit, from the highest by area down. */
    private void insert(int option, double here, int first) {
        if (here > 0) {
            int place = count++;
            while (place > first && ratio(option, here) > ratio(used[place - 1], value[place - 1])) {
                used[place] = used[place - 1];
                value[place] = value[place - 1];
                place--;
            }
            used[place] = option;
            value[place] = here;
        }
    }

    private double at(int option, double[] dense, double price) {
        return price == 0 ? profit[option] : profit[option] - price * dense[option];
    }

    private double ratio(int option, double here) {
        return here / Math.max(model.option(option).area(), 1e-9);
    }
}
