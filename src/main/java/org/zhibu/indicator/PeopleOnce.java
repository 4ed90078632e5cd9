package org.zhibu.indicator;

import java.util.List;
import org.zhibu.plan.Amount;
import org.zhibu.standard.AgeGroup;

/** People who gain or lose something, everybody once. */
final class PeopleOnce {
    private static final double THOUSAND = 1000;

    private static final List<AgeGroup> APART =
            List.of(AgeGroup.AGE_0_2, AgeGroup.AGE_3_5, AgeGroup.AGE_6_11, AgeGroup.AGE_12_14);

    private final Surroundings around;
    /** By dwelling, the groups as bits. */
    private final int[] groups;

    PeopleOnce(Surroundings around) {
        this.around = around;
        this.groups = new int[around.count()];
    }

    void put(int dwelling, AgeGroup group) {
        groups[dwelling] |= 1 << group.ordinal();
    }

    private boolean has(int dwelling, AgeGroup group) {
        return (groups[dwelling] & 1 << group.ordinal()) != 0;
    }

    Sum sum() {
        Sum sum = new Sum();
        for (int at = 0; at < groups.length; at++) {
            if (groups[at] == 0) {
                continue;
            }
            if (around.isUnknown(at)) {
                sum.put(Amount.UNKNOWN);
            } else if (has(at, AgeGroup.ALL)) {
                put(sum, at, AgeGroup.ALL);
            } else {
                for (AgeGroup group : APART) {
                    if (has(at, group)) {
                        put(sum, at, group);
                    }
                }
                // those of 65 are among those of 60
                if (has(at, AgeGroup.AGED_60)) {
                    put(sum, at, AgeGroup.AGED_60);
                } else if (has(at, AgeGroup.AGED_65)) {
                    put(sum, at, AgeGroup.AGED_65);
                }
            }
        }
        return sum;
    }

    private void put(Sum sum, int at, AgeGroup group) {
        double people = around.thousandths(group)[at] / THOUSAND;
        if (people > 0) {
            sum.put(around.isEstimated(group, at) ? Amount.estimated(people) : Amount.known(people));
        }
    }
}
