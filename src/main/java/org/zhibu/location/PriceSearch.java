package org.zhibu.location;

/**
 * The price of a rule at which the choice changes from too much of it to enough, by bisection. What a space uses of a rule never rises with
 * its price; where it is the same at both ends it is so in between, too, and only the other spaces are looked at again.
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
    private double[] atNear;
    private double[] atFar;
    private double[] between;
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
        this.atNear = new double[spaces.length];
        this.atFar = new double[spaces.length];
        this.between = new double[spaces.length];
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
            settled += settle();
            double half = i == 0 && from == 0 ? to * 0.96 : (from + to) / 2;
            activity = settled + activity(rule, sign * half, between);
            double[] found = between;
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

    private void swapNear(double[] found) {
        atFar = atNear;
        atNear = found;
    }

    /** Leaves out the spaces that use as much at both ends; how much that is. */
    private double settle() {
        double sum = 0;
        int left = 0;
        for (int i = 0; i < count; i++) {
            if (atNear[i] == atFar[i]) {
                sum += atNear[i];
            } else {
                open[left] = open[i];
                atNear[left] = atNear[i];
                atFar[left++] = atFar[i];
            }
        }
        count = left;
        return sum;
    }

    /** What the open spaces use of the rule at a price of it, together and each. */
    private double activity(PricedRule rule, double price, double[] each) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            each[i] =
                    model.oneUse(open[i]) ? single(open[i], rule.dense(), price) : shared(open[i], rule.dense(), price);
            sum += each[i];
        }
        return sum;
    }

    private double single(int space, double[] dense, double price) {
        int best = -1;
        double most = 0;
        for (int at = spaceStart[space]; at < spaceStart[space + 1]; at++) {
            int option = spaceOption[at];
            if (state[option] == Relaxed.IN) {
                return dense[option];
            }
            if (state[option] == Relaxed.FREE) {
                double value = reduced[option] - price * dense[option];
                if (value > most) {
                    best = option;
                    most = value;
                }
            }
        }
        return best < 0 ? 0 : dense[best];
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
