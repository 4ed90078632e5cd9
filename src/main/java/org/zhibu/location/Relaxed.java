package org.zhibu.location;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The choice that is left when coverage has become a profit of each option: per space the best option (or, in a shared space, the
 * best by area, the last one in part), and rules as prices. Every rule contributes price × limit, so that any prices give a bound;
 * each is found by bisection. Rules that keep options apart are left out, which the bound may be.
 */
final class Relaxed {
    static final byte FREE = 0;
    static final byte IN = 1;
    static final byte OUT = -1;
    private static final int STEPS = 40;

    final Core core;
    final byte[] state;
    final double[] price;
    /** How much of each option is taken at the prices now. */
    final double[] taken;

    private final int[] rules;
    private final int[] spaceStart;
    private final int[] spaceOption;
    private final double[] reduced;
    private final SharedSpace shared;
    private int next;

    Relaxed(Core core) {
        this.core = core;
        this.state = new byte[core.options];
        for (int option = 0; option < core.options; option++) {
            state[option] = core.rules.lockedOut[option] ? OUT : core.rules.lockedIn[option] ? IN : FREE;
        }
        this.rules = IntStream.range(0, core.rules.rows.size())
                .filter(row -> core.rules.rows.get(row).kind() == LinearRows.Kind.RULE)
                .toArray();
        this.price = new double[core.rules.rows.size()];
        this.taken = new double[core.options];
        this.reduced = new double[core.options];
        int spaces = core.model.spaces.size();
        this.spaceStart = new int[spaces + 1];
        core.model.options.forEach(option -> spaceStart[option.space() + 1]++);
        Arrays.parallelPrefix(spaceStart, Integer::sum);
        this.spaceOption = new int[core.options];
        this.shared = new SharedSpace(core.model, state, reduced, spaceStart, spaceOption);
        int[] at = spaceStart.clone();
        for (int option = 0; option < core.options; option++) {
            spaceOption[at[core.model.option(option).space()]++] = option;
        }
    }

    /** The least bound found at these profits, improving some prices; {@link #taken} is a choice at them. */
    double solve(double[] profit) {
        reduce(profit);
        int tries = Math.min(rules.length, 3);
        for (int i = 0; i < tries; i++) {
            next = (next + 1) % rules.length;
            search(rules[next]);
        }
        if (rules.length == 0) {
            Arrays.fill(taken, 0);
            return choose(taken);
        }
        return value();
    }

    /** The bound at the prices as they are, and its choice. */
    double value(double[] profit) {
        reduce(profit);
        return value();
    }

    private double value() {
        double[] own = rules.length == 0 ? taken : new double[0];
        double value = choose(own);
        for (int rule : rules) {
            value += term(rule);
        }
        return value;
    }

    private double term(int rule) {
        LinearRows.Row row = core.rules.rows.get(rule);
        return price[rule] == 0 ? 0 : price[rule] * (price[rule] > 0 ? row.high() : row.low());
    }

    private void reduce(double[] profit) {
        System.arraycopy(profit, 0, reduced, 0, reduced.length);
        for (int rule : rules) {
            if (price[rule] != 0) {
                shift(rule, price[rule]);
            }
        }
    }

    private void shift(int rule, double by) {
        LinearRows.Row row = core.rules.rows.get(rule);
        for (int i = 0; i < row.options().length; i++) {
            reduced[row.options()[i]] -= by * row.coefficients()[i];
        }
    }

    /** Sets the price of a rule to where its row changes from too much to enough, and mixes both choices. */
    private void search(int rule) {
        LinearRows.Row row = core.rules.rows.get(rule);
        shift(rule, -price[rule]);
        double[] some = new double[taken.length];
        choose(some);
        double activity = activity(row, some);
        boolean over = activity > row.high();
        if (!over && activity >= row.low()) {
            price[rule] = 0;
            System.arraycopy(some, 0, taken, 0, taken.length);
            return;
        }
        double limit = over ? row.high() : row.low();
        double sign = over ? 1 : -1;
        double[] near = some;
        double nearActivity = activity;
        double from = 0;
        double to = Math.max(1e-9, Math.abs(price[rule]) * 1.02);
        double[] far = new double[taken.length];
        double farActivity = at(rule, row, sign * to, far);
        for (int i = 0; i < 60 && (over ? farActivity > limit : farActivity < limit); i++) {
            from = to;
            double[] swap = near;
            near = far;
            nearActivity = farActivity;
            far = swap;
            to *= 8;
            farActivity = at(rule, row, sign * to, far);
        }
        double[] middle = new double[taken.length];
        for (int i = 0; i < STEPS && to - from > 1e-12 * to; i++) {
            double half = i == 0 && from == 0 ? to * 0.96 : (from + to) / 2;
            double halfActivity = at(rule, row, sign * half, middle);
            double[] swap = middle;
            if (over ? halfActivity > limit : halfActivity < limit) {
                middle = near;
                near = swap;
                nearActivity = halfActivity;
                from = half;
            } else {
                middle = far;
                far = swap;
                farActivity = halfActivity;
                to = half;
            }
        }
        price[rule] = sign * to;
        shift(rule, price[rule]);
        double mix = nearActivity == farActivity ? 0 : (limit - farActivity) / (nearActivity - farActivity);
        double part = Math.max(0, Math.min(1, mix));
        for (int option = 0; option < taken.length; option++) {
            taken[option] = part * near[option] + (1 - part) * far[option];
        }
    }

    private double at(int rule, LinearRows.Row row, double wanted, double[] into) {
        shift(rule, wanted);
        choose(into);
        shift(rule, -wanted);
        return activity(row, into);
    }

    private static double activity(LinearRows.Row row, double[] amounts) {
        double sum = 0;
        for (int i = 0; i < row.options().length; i++) {
            sum += row.coefficients()[i] * amounts[row.options()[i]];
        }
        return sum;
    }

    private double choose(double[] into) {
        Arrays.fill(into, 0);
        double sum = 0;
        for (int space = 0; space + 1 < spaceStart.length; space++) {
            sum += core.model.oneUse(space) ? best(space, into) : shared.best(space, into, -1, FREE);
        }
        return sum;
    }

    private double best(int space, double[] into) {
        int best = -1;
        for (int at = spaceStart[space]; at < spaceStart[space + 1]; at++) {
            int option = spaceOption[at];
            if (state[option] == IN) {
                best = option;
                break;
            }
            if (state[option] == FREE && reduced[option] > (best < 0 ? 0 : reduced[best])) {
                best = option;
            }
        }
        if (best >= 0 && into.length > 0) {
            into[best] = 1;
        }
        return best < 0 ? 0 : reduced[best];
    }

    /** What the rules charge for each option at their prices. */
    double[] charges() {
        double[] charge = new double[core.options];
        for (int rule : rules) {
            LinearRows.Row row = core.rules.rows.get(rule);
            for (int i = 0; i < row.options().length; i++) {
                charge[row.options()[i]] += price[rule] * row.coefficients()[i];
            }
        }
        return charge;
    }

    /** By how much the bound falls when an option is forced in (or out), at the prices of the last {@link #value}. */
    double fall(int option, byte how) {
        int space = core.model.option(option).space();
        if (!core.model.oneUse(space)) {
            return shared.best(space, new double[0], -1, FREE) - shared.best(space, new double[0], option, how);
        }
        double now = best(space, new double[0]);
        if (how == IN) {
            return now - reduced[option];
        }
        byte before = state[option];
        state[option] = OUT;
        double without = best(space, new double[0]);
        state[option] = before;
        return now - without;
    }
}
