package org.zhibu.investment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibu.investment.InvestmentBalance.Returns;

/**
 * 盈利能力: NPV, IRR and paybacks of a row of yearly nets, each at the end of its year, the first at time 0 and not discounted. Formulas:
 * 建设项目经济评价方法与参数(第三版).
 *
 * <ul>
 *   <li>NPV = Σ net(t) ÷ (1 + i)^t
 *   <li>IRR: the only rate above −100 % at which NPV is 0; none, said so, where there is none or more than one
 *   <li>payback = T − 1 + |cumulative(T − 1)| ÷ net(T), T the year from which the cumulative net stays at or above 0
 * </ul>
 */
public final class Profitability {
    /** Why there is no internal rate of return; keys of the texts. */
    public static final String NO_SIGN_CHANGE = "NO_SIGN_CHANGE";

    public static final String SEVERAL_RATES = "SEVERAL_RATES";
    public static final String NO_RATE = "NO_RATE";

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final int RATE_DIGITS = 8;
    private static final int YEAR_DIGITS = 6;
    /** Discount factors that are searched for roots, as rates: from −99 % to 10,000 %. */
    private static final double LOWEST_RATE = -0.99;

    private static final double HIGHEST_RATE = 100;
    private static final int STEPS = 4000;
    private static final int HALVINGS = 200;

    private Profitability() {}

    /** @param nets from year 0, yuan */
    public static Returns of(List<BigDecimal> nets, BigDecimal rate) {
        List<BigDecimal> discounted = discounted(nets, rate);
        Rate irr = internalRate(nets);
        return new Returns(
                rate,
                discounted.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2, RoundingMode.HALF_UP),
                irr.value(),
                irr.note(),
                payback(nets),
                payback(discounted));
    }

    /** @throws IllegalArgumentException when the rate is −100 % or less */
    public static BigDecimal presentValue(List<BigDecimal> nets, BigDecimal rate) {
        return discounted(nets, rate).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Each net as it is worth in year 0. */
    static List<BigDecimal> discounted(List<BigDecimal> nets, BigDecimal rate) {
        if (rate.compareTo(BigDecimal.ONE.negate()) <= 0) {
            throw new IllegalArgumentException("a rate must be above -100 %: " + rate);
        }
        BigDecimal growth = BigDecimal.ONE.add(rate);
        List<BigDecimal> values = new ArrayList<>(nets.size());
        BigDecimal divisor = BigDecimal.ONE;
        for (BigDecimal net : nets) {
            values.add(net.divide(divisor, EXACT));
            divisor = divisor.multiply(growth, EXACT);
        }
        return values;
    }

    /** In years with the fraction of the last one; empty where the cumulative net does not stay at or above 0, or nothing was paid. */
    static Optional<BigDecimal> payback(List<BigDecimal> nets) {
        BigDecimal cumulative = BigDecimal.ZERO;
        Optional<BigDecimal> years = Optional.empty();
        for (int t = 0; t < nets.size(); t++) {
            BigDecimal next = cumulative.add(nets.get(t));
            if (cumulative.signum() < 0 && next.signum() >= 0) {
                BigDecimal fraction = cumulative.negate().divide(nets.get(t), EXACT);
                years = Optional.of(
                        BigDecimal.valueOf(t - 1L).add(fraction).setScale(YEAR_DIGITS, RoundingMode.HALF_UP));
            }
            cumulative = next;
        }
        return cumulative.signum() < 0 ? Optional.empty() : years;
    }

    private record Rate(Optional<BigDecimal> value, String note) {
        static Rate none(String note) {
            return new Rate(Optional.empty(), note);
        }
    }

    private static Rate internalRate(List<BigDecimal> nets) {
        double[] values = nets.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        if (signChanges(values) == 0) {
            return Rate.none(NO_SIGN_CHANGE);
        }
        List<Double> roots = roots(values);
        if (roots.isEmpty()) {
            return Rate.none(NO_RATE);
        }
        if (roots.size() > 1) {
            return Rate.none(SEVERAL_RATES);
        }
        return new Rate(Optional.of(BigDecimal.valueOf(roots.get(0)).setScale(RATE_DIGITS, RoundingMode.HALF_UP)), "");
    }

    private static int signChanges(double[] values) {
        int changes = 0;
        double last = 0;
        for (double value : values) {
            if (value != 0) {
                changes += last * value < 0 ? 1 : 0;
                last = value;
            }
        }
        return changes;
    }

    /** Rates at which the sign of the net present value changes, in steps that are even in log(1 + i). */
    private static List<Double> roots(double[] values) {
        List<Double> roots = new ArrayList<>();
        double low = Math.log1p(LOWEST_RATE);
        double step = (Math.log1p(HIGHEST_RATE) - low) / STEPS;
        double before = at(values, low);
        for (int i = 1; i <= STEPS; i++) {
            double here = at(values, low + i * step);
            if (here == 0 || before * here < 0) {
                roots.add(Math.expm1(halved(values, low + (i - 1) * step, low + i * step)));
            }
            before = here == 0 ? -before : here;
        }
        return roots;
    }

    private static double halved(double[] values, double from, double to) {
        double low = from;
        double high = to;
        double sign = Math.signum(at(values, low));
        for (int i = 0; i < HALVINGS && high - low > Math.ulp(1.0) * Math.abs(low); i++) {
            double middle = (low + high) / 2;
            if (Math.signum(at(values, middle)) == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Present value with log(1 + i) as the rate. */
    private static double at(double[] values, double logGrowth) {
        double factor = Math.exp(-logGrowth);
        double sum = 0;
        for (int t = values.length - 1; t >= 0; t--) {
            sum = sum * factor + values[t];
        }
        return sum;
    }
}
