package org.zhibu.location;

/**
 * The price of a rule at which the choice changes from too much of it to enough, by bisection. A space whose best option is the same at both
 * ends has it in between, too, since each is a straight line of the price; so only the others are looked at again.
 */
final class PriceSearch {
    private static final int DOUBLINGS = 60;
    private static final int HALVINGS = 40;
    /** Any price gives a bound; nine digits of the best are enough. */
    private static final double PRECISION = 1e-9;

    private final SitingModel model;
    private final byte[] state;
    private final double[] reduced;
    private final int[] spaceStart;
    private final int[] spaceOption;
    private final int[] spaces;
    private final SharedSpace shared;
    private final int[] open;
    private int[] atNear;
    private int[] atFar;
    private int[] between;
    private int count;
    private double near;
    private double far;
    private double limit;

    /** All arrays are those of the relaxation and change with it. */
    PriceSearch(
            SitingModel model,
            byte[] state,
            double[] reduced,
            int[] spaceStart,
            int[] spaceOption,
            int[] spaces,
            SharedSpace shared) {
        this.model = model;
        this.state = state;
        this.reduced = reduced;
        this.spaceStart = spaceStart;
        this.spaceOption = spaceOption;
        this.spaces = spaces;
        this.shared = shared;
        this.open = new int[spaces.length];
        this.atNear = new int[spaces.length];
        this.atFar = new int[spaces.length];
        this.between = new int[spaces.length];
    }

    /** The price where there is still too much (or too little), or just so. */
    double near() {
        return near;
    }

    /** The price where there is enough. */
    double far() {
        return far;
    }

    /** What the rule allows on the side where it was broken without a price. */
    double limit() {
        return limit;
    }

    /**
     * At profits without this rule; false when it is kept for nothing.
     *
     * @param before the price it had last
     */
    boolean find(PricedRule rule, double before) {
        System.arraycopy(spaces, 0, open, 0, spaces.length);
        count = spaces.length;
        double activity = activity(rule, 0, atNear);
        boolean over = activity > rule.high();
        if (!over && activity >= rule.low()) {
            return false;
        }
        limit = over ? rule.high() : rule.low();
        double sign = over ? 1 : -1;
        double from = 0;
        double to = Math.max(1e-9, Math.abs(before) * 1.02);
        activity = activity(rule, sign * to, atFar);
        for (int i = 0; i < DOUBLINGS && isBroken(over, activity); i++) {
            from = to;
            swapNear(atFar);
            to *= 8;
            activity = activity(rule, sign * to, atFar);
        }
        double settled = 0;
        for (int i = 0; i < HALVINGS && to - from > PRECISION * to; i++) {
            settled += settle(rule);
            double half = i == 0 && from == 0 ? to * 0.96 : (from + to) / 2;
            activity = settled + activity(rule, sign * half, between);
            int[] found = between;
            if (isBroken(over, activity)) {
                from = half;
                between = atNear;
                atNear = found;
            } else {
                to = half;
                between = atFar;
                atFar = found;
            }
        }
        near = sign * from;
        far = sign * to;
        return true;
    }

    private boolean isBroken(boolean over, double activity) {
        return over ? activity > limit : activity < limit;
    }

    private void swapNear(int[] found) {
        atFar = atNear;
        atNear = found;
    }

    /** Leaves out the spaces that are the same at both ends; what they use of the rule. */
    private double settle(PricedRule rule) {
        double sum = 0;
        int left = 0;
        for (int i = 0; i < count; i++) {
            if (atNear[i] == atFar[i] && model.oneUse(open[i])) {
                sum += atNear[i] < 0 ? 0 : rule.dense()[atNear[i]];
            } else {
                open[left] = open[i];
                atNear[left] = atNear[i];
                atFar[left++] = atFar[i];
            }
        }
        count = left;
        return sum;
    }

    /** What the open spaces use of the rule at a price of it, and the option each of them takes. */
    private double activity(PricedRule rule, double price, int[] taken) {
        double[] dense = rule.dense();
        double sum = 0;
        for (int i = 0; i < count; i++) {
            if (model.oneUse(open[i])) {
                taken[i] = best(open[i], dense, price);
                sum += taken[i] < 0 ? 0 : dense[taken[i]];
            } else {
                sum += shared(open[i], dense, price);
            }
        }
        return sum;
    }

    private int best(int space, double[] dense, double price) {
        int best = -1;
        double most = 0;
        for (int at = spaceStart[space]; at < spaceStart[space + 1]; at++) {
            int option = spaceOption[at];
            if (state[option] == Relaxed.IN) {
                return option;
            }
            if (state[option] == Relaxed.FREE) {
                double value = reduced[option] - price * dense[option];
                if (value > most) {
                    best = option;
                    most = value;
                }
            }
        }
        return best;
    }

    private double shared(int space, double[] dense, double price) {
        for (int at = spaceStart[space]; at < spaceStart[space + 1]; at++) {
            reduced[spaceOption[at]] -= price * dense[spaceOption[at]];
        }
        double activity = shared.activity(space, dense);
        for (int at = spaceStart[space]; at < spaceStart[space + 1]; at++) {
            reduced[spaceOption[at]] += price * dense[spaceOption[at]];
        }
        return activity;
    }
}
