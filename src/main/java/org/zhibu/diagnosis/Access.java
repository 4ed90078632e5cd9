package org.zhibu.diagnosis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhibu.standard.AgeGroup;

/**
 * How much of a type falls to each resident within the radius: the two-step floating catchment area method (2SFCA, Luo &amp;
 * Wang 2003, Environment and Planning B 30: 865-884). First each facility j is shared among all residents within its radius,
 * R_j = S_j / sum P_i; then each dwelling i adds up what it reaches, A_i = sum R_j. The enhanced one (E2SFCA, Luo &amp; Qi 2009,
 * Health &amp; Place 15: 1100-1107) weighs residents and shares by 1, 0.68 and 0.22 in the thirds of the radius. A facility that
 * nobody lives near falls to nobody. Units are those of the {@link Gap.Measure}, for one person of those who share.
 */
final class Access {
    /** Weights of {@link Catchments#RINGS the rings}, outer first; who is in an inner one has those of the outer ones, too: 0.22, 0.68, 1. */
    private static final double[] WEIGHTS = {0.22, 0.68 - 0.22, 1 - 0.68};

    /** Sums of a few hundred terms are true to 1e-13 of their size; what is nearer to the limit is compared exactly. */
    private static final double SLIVER = 1e-9;

    private final long[] people;
    private final Sizes sizes;
    private final Supplier<Catchments> catchments;
    private final double[] units;
    private final float[] enhanced;
    private final float[] assumed;
    private final BitSet unsure;
    private final FacilityCounts counts;

    private Access(
            long[] people,
            Sizes sizes,
            Supplier<Catchments> catchments,
            double[] units,
            float[] enhanced,
            float[] assumed,
            BitSet unsure,
            FacilityCounts counts) {
        this.people = people;
        this.sizes = sizes;
        this.catchments = catchments;
        this.units = units;
        this.enhanced = enhanced;
        this.assumed = assumed;
        this.unsure = unsure;
        this.counts = counts;
    }

    /**
     * @param sharers who shares the facilities
     * @param catchments made anew when they are asked for, since they may be large
     */
    static Access of(
            DemandPoints demand, AgeGroup sharers, Sizes sizes, Supplier<Catchments> catchments, AreaTree areas) {
        Catchments now = catchments.get();
        int[] order = now.order();
        long[] totals = totals(demand.thousandths(sharers), order);
        double[] units = new double[order.length];
        double[] enhanced = new double[order.length];
        double[] assumed = new double[sizes.assumed().isEmpty() ? 0 : order.length];
        BitSet unsure = new BitSet();
        FacilityCounts.Counter counter = FacilityCounts.counter(demand, order, areas);
        RunBuffer runs = new RunBuffer();
        long[] sharing = new long[Catchments.RINGS];
        for (int facility = 0; facility < sizes.units().length; facility++) {
            runs.read(now, facility);
            counter.next(sizes.isUnknown(facility));
            if (sizes.isUnknown(facility)) {
                runs.forEach((ring, from, to) -> {
                    counter.run(from, to);
                    unsure.set(from, to);
                });
                continue;
            }
            runs.sums(totals, sharing);
            double share = share(sizes.units()[facility], sharing[0]);
            double weighed = 0;
            for (int ring = 0; ring < sharing.length; ring++) {
                weighed += WEIGHTS[ring] * sharing[ring];
            }
            double enhancedShare = share(sizes.units()[facility], weighed);
            boolean isAssumed = sizes.assumed().get(facility);
            runs.forEach((ring, from, to) -> {
                double part = WEIGHTS[ring] * enhancedShare;
                for (int at = from; at < to; at++) {
                    enhanced[at] += part;
                }
                if (ring == 0) {
                    counter.run(from, to);
                    for (int at = from; at < to; at++) {
                        units[at] += share;
                    }
                    for (int at = from; isAssumed && at < to; at++) {
                        assumed[at] += share;
                    }
                }
            });
        }
        return new Access(
                demand.thousandths(sharers),
                sizes,
                catchments,
                byDwelling(units, order),
                narrow(byDwelling(enhanced, order)),
                assumed.length == 0 ? new float[0] : narrow(byDwelling(assumed, order)),
                byDwelling(unsure, order),
                counter.counts());
    }

    private static double share(double size, double thousandths) {
        return thousandths > 0 ? size * 1000 / thousandths : 0;
    }

    private static long[] totals(long[] people, int[] order) {
        long[] totals = new long[order.length + 1];
        for (int at = 0; at < order.length; at++) {
            totals[at + 1] = totals[at] + people[order[at]];
        }
        return totals;
    }

    /** Units that fall to one person of a dwelling. */
    double units(int dwelling) {
        return units[dwelling];
    }

    /** The same by the enhanced method. */
    double enhanced(int dwelling) {
        return enhanced[dwelling];
    }

    /** The part of the units that comes from facilities of assumed size. */
    double assumed(int dwelling) {
        return assumed.length == 0 ? 0 : assumed[dwelling];
    }

    /** Whether a facility of unknown size is in reach, so that there may be more. */
    boolean isUnsure(int dwelling) {
        return unsure.get(dwelling);
    }

    FacilityCounts counts() {
        return counts;
    }

    /** Bytes it takes. */
    long bytes() {
        return 8L * units.length + 4L * enhanced.length + 4L * assumed.length + 8L * sizes.units().length;
    }

    /** The dwellings whose people get less than they need each; exact, equal is enough. */
    BitSet below(BigFraction needed) {
        double limit = needed.doubleValue();
        BitSet below = new BitSet(units.length);
        BitSet close = new BitSet();
        for (int i = 0; i < units.length; i++) {
            if (units[i] < limit * (1 - SLIVER)) {
                below.set(i);
            } else if (units[i] <= limit * (1 + SLIVER)) {
                close.set(i);
            }
        }
        if (!close.isEmpty()) {
            exactly(close).forEach((dwelling, sum) -> below.set(dwelling, sum.compareTo(needed) < 0));
        }
        return below;
    }

    private Map<Integer, BigFraction> exactly(BitSet close) {
        Catchments now = catchments.get();
        int[] order = now.order();
        long[] totals = totals(people, order);
        Map<Integer, BigFraction> sums = new HashMap<>();
        close.stream().forEach(dwelling -> sums.put(dwelling, BigFraction.ZERO));
        RunBuffer runs = new RunBuffer();
        long[] sharing = new long[Catchments.RINGS];
        for (int facility = 0; facility < sizes.units().length; facility++) {
            runs.read(now, facility).sums(totals, sharing);
            if (sharing[0] > 0 && !sizes.isUnknown(facility)) {
                BigFraction share =
                        BigFraction.from(sizes.units()[facility]).multiply(1000).divide(BigFraction.of(sharing[0]));
                runs.forEach((ring, from, to) -> {
                    for (int at = from; ring == 0 && at < to; at++) {
                        sums.computeIfPresent(order[at], (dwelling, sum) -> sum.add(share));
                    }
                });
            }
        }
        return sums;
    }

    private static double[] byDwelling(double[] byPosition, int[] order) {
        double[] values = new double[order.length];
        for (int at = 0; at < order.length; at++) {
            values[order[at]] = byPosition[at];
        }
        return values;
    }

    private static BitSet byDwelling(BitSet byPosition, int[] order) {
        BitSet values = new BitSet();
        byPosition.stream().forEach(at -> values.set(order[at]));
        return values;
    }

    private static float[] narrow(double[] values) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = (float) values[i];
        }
        return narrow;
    }
}
