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

    private static final int RULES_TRIED = 3;
    /** Of the some thirty prices that a search tries most look at few spaces only. */
    private static final int PRICES_TRIED = 10;

    final Core core;
    final byte[] state;
    final double[] price;
    /** How much of each option is taken at the prices now. */
    final double[] taken;

    private final PricedRule[] rules;
    private final int[] usedSpaces;
    private final int[] spaceStart;
    private final int[] spaceOption;
    private final double[] reduced;
    private final SharedSpace shared;
    private final PriceSearch search;
    private int next;

    /** @param state what is decided, to be changed from outside; what is out now is left out of all loops, and stays out */
    Relaxed(Core core, byte[] state) {
        this.core = core;
        this.state = state;
        this.rules = IntStream.range(0, core.rules.rows.size())
                .filter(row -> core.rules.rows.get(row).kind() == LinearRows.Kind.RULE)
                .mapToObj(row -> PricedRule.of(row, core.rules.rows.get(row), state))
                .toArray(PricedRule[]::new);
        this.price = new double[core.rules.rows.size()];
        this.taken = new double[core.options];
        this.reduced = new double[core.options];
        int spaces = core.model.spaces.size();
        this.spaceStart = new int[spaces + 1];
        int[] left = IntStream.range(0, core.options)
                .filter(option -> state[option] != OUT)
                .toArray();
        for (int option : left) {
            spaceStart[core.model.option(option).space() + 1]++;
        }
        Arrays.parallelPrefix(spaceStart, Integer::sum);
        this.spaceOption = new int[left.length];
        this.shared = new SharedSpace(core.model, state, reduced, spaceStart, spaceOption);
        int[] at = spaceStart.clone();
        for (int option : left) {
            spaceOption[at[core.model.option(option).space()]++] = option;
        }
        this.usedSpaces = IntStream.range(0, spaces)
                .filter(space -> spaceStart[space] < spaceStart[space + 1])
                .toArray();
        this.search = new PriceSearch(core.model, state, reduced, spaceStart, spaceOption, usedSpaces, shared);
    }

    /** The same at the beginning, with other decisions, of which none that was out may be open. */
    Relaxed(Relaxed like, byte[] state) {
        this.core = like.core;
        this.state = state;
        this.rules = like.rules;
        this.price = new double[like.price.length];
        this.taken = new double[core.options];
        this.reduced = new double[core.options];
        this.spaceStart = like.spaceStart;
        this.spaceOption = like.spaceOption;
        this.usedSpaces = like.usedSpaces;
        this.shared = new SharedSpace(core.model, state, reduced, spaceStart, spaceOption);
        this.search = new PriceSearch(core.model, state, reduced, spaceStart, spaceOption, usedSpaces, shared);
    }

    /** The least bound found at these profits, improving some prices; {@link #taken} is a choice at them. */
    double solve(double[] profit) {
        reduce(profit);
        int tries = Math.min(rules.length, RULES_TRIED);
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

    /** How many options are looked at to solve it, about. */
    int work() {
        return spaceOption.length * (1 + PRICES_TRIED * Math.min(rules.length, RULES_TRIED));
    }

    /** The bound at the prices as they are, and its choice. */
    double value(double[] profit) {
        reduce(profit);
        return value();
    }

    private double value() {
        double[] own = rules.length == 0 ? taken : new double[0];
        double value = choose(own);
        for (PricedRule rule : rules) {
            double now = price[rule.row()];
            value += now == 0 ? 0 : now * (now > 0 ? rule.high() : rule.low());
        }
        return value;
    }

    private void reduce(double[] profit) {
        System.arraycopy(profit, 0, reduced, 0, reduced.length);
        for (PricedRule rule : rules) {
            if (price[rule.row()] != 0) {
                shift(rule, price[rule.row()]);
            }
        }
    }

    private void shift(PricedRule rule, double by) {
        int[] options = rule.options();
        double[] coefficients = rule.coefficients();
        for (int i = 0; i < options.length; i++) {
            reduced[options[i]] -= by * coefficients[i];
        }
    }

    /** Sets the price of a rule to where its row changes from too much to enough, and mixes both choices. */
    private void search(PricedRule rule) {
        double before = price[rule.row()];
        shift(rule, -before);
        if (!search.find(rule, before)) {
            price[rule.row()] = 0;
            choose(taken);
            return;
        }
        double[] near = new double[taken.length];
        shift(rule, search.near());
        choose(near);
        double nearActivity = rule.activity(near);
        shift(rule, search.far() - search.near());
        choose(taken);
        double farActivity = rule.activity(taken);
        price[rule.row()] = search.far();
        double mix = nearActivity == farActivity ? 0 : (search.limit() - farActivity) / (nearActivity - farActivity);
        double part = Math.max(0, Math.min(1, mix));
        for (int option = 0; option < taken.length; option++) {
            taken[option] = part * near[option] + (1 - part) * taken[option];
        }
    }

    private double choose(double[] into) {
        Arrays.fill(into, 0);
        double sum = 0;
        for (int space : usedSpaces) {
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
        for (PricedRule rule : rules) {
            for (int i = 0; i < rule.options().length; i++) {
                charge[rule.options()[i]] += price[rule.row()] * rule.coefficients()[i];
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
