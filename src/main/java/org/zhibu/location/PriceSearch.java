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

    private final SpaceUse use;
    private final int[] open;
    private double[] atNear;
    private double[] atFar;
    private double[] between;
    private int count;
    private double near;
    private double far;
    private double limit;

    PriceSearch(SpaceUse use) {
        this.use = use;
        this.open = new int[use.spaces.length];
        this.atNear = new double[open.length];
        this.atFar = new double[open.length];
        this.between = new double[open.length];
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
        count = open.length;
        System.arraycopy(use.spaces, 0, open, 0, count);
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
            double[] found = atFar;
            atFar = atNear;
            atNear = found;
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
            each[i] = use.activity(open[i], rule.dense(), price);
            sum += each[i];
        }
        return sum;
    }
}
