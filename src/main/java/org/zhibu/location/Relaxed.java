package org.zhibu.location;

import java.util.stream.IntStream;

/**
 * The choice that is left when coverage has become a profit of each option: per space the best option (or, in a shared space, the
 * best by area, the last one in part), and rules as prices. Every rule contributes price × limit, so that any prices give a bound;
 * each is found by bisection. Rules that keep options apart are left out, which the bound may be.
 */
final class Relaxed {
    private static final int RULES_TRIED = 3;
    /** Of the some thirty prices that a search tries most look at few spaces only. */
    private static final int PRICES_TRIED = 10;

    final Core core;
    final double[] price;
    /** How much of each option is taken at the prices now. */
    final double[] taken;

    private final PricedRule[] rules;
    private final double[] reduced;
    private final SpaceUse use;
    private final PriceSearch search;
    private int next;

    /** @param decisions to be changed from outside; what is out now is left out of all loops, and stays out */
    Relaxed(Core core, Decisions decisions) {
        this.core = core;
        this.rules = IntStream.range(0, core.rules.rows.size())
                .filter(row -> core.rules.rows.get(row).kind() == LinearRows.Kind.RULE)
                .mapToObj(row -> PricedRule.of(row, core.rules.rows.get(row), decisions.state))
                .toArray(PricedRule[]::new);
        this.price = new double[core.rules.rows.size()];
        this.taken = new double[core.options];
        this.reduced = new double[core.options];
        this.use = new SpaceUse(core.model, decisions.state, reduced);
        this.search = new PriceSearch(use);
    }

    /** The same at the beginning, with other decisions, of which none that was out may be open. */
    Relaxed(Relaxed like, Decisions decisions) {
        this.core = like.core;
        this.rules = like.rules;
        this.price = new double[like.price.length];
        this.taken = new double[core.options];
        this.reduced = new double[core.options];
        this.use = new SpaceUse(like.use, decisions.state, reduced);
        this.search = new PriceSearch(use);
    }

    /** The least bound found at these profits, improving some prices; {@link #taken} is a choice at them. */
    double solve(double[] profit) {
        reduce(profit);
        int tries = Math.min(rules.length, RULES_TRIED);
        for (int i = 0; i < tries; i++) {
            next = (next + 1) % rules.length;
            search(rules[next]);
        }
        return value();
    }

    /** How many options are looked at to solve it, about. */
    int work() {
        return use.size() * (1 + PRICES_TRIED * Math.min(rules.length, RULES_TRIED));
    }

    /** The bound at the prices as they are, and its choice. */
    double value(double[] profit) {
        reduce(profit);
        return value();
    }

    private double value() {
        double value = rules.length == 0 ? use.best(taken) : use.best();
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
            use.best(taken);
            return;
        }
        double[] near = new double[taken.length];
        shift(rule, search.near());
        use.best(near);
        double nearActivity = rule.activity(near);
        shift(rule, search.far() - search.near());
        use.best(taken);
        double farActivity = rule.activity(taken);
        price[rule.row()] = search.far();
        double mix = nearActivity == farActivity ? 0 : (search.limit() - farActivity) / (nearActivity - farActivity);
        double part = Math.max(0, Math.min(1, mix));
        for (int option = 0; option < taken.length; option++) {
            taken[option] = part * near[option] + (1 - part) * taken[option];
        }
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
        return use.fall(option, how);
    }
}
