package org.zhibu.population;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.zhibu.inventory.Layout.OfBuilding;
import org.zhibu.inventory.Layout.OfCommunity;
import org.zhibu.inventory.Segment;
import org.zhibu.standard.AgeGroup;
import org.zhibu.standard.Assumptions;

/**
 * People of one age group per dwelling, in thousandths. Known figures stay; the others share what their community knows of
 * the group, else what the share known of the sub-district, else the assumed one makes of the community's people, by
 * largest remainder, so that sums agree. Those of 65 are a share of those of 60: nowhere are there more of them.
 */
final class AgeColumn {
    private final DwellingRows rows;
    private final AgeGroup group;
    private final Base base;
    private final long[] thousandths;
    private final BitSet known = new BitSet();
    private final LargestRemainder shares = new LargestRemainder();
    private int[] open = new int[256];

    /** People of whom the group is a share, in thousandths; 0 where unknown. */
    @FunctionalInterface
    interface Base {
        long of(int dwelling);
    }

    private AgeColumn(DwellingRows rows, AgeGroup group, Base base) {
        this.rows = rows;
        this.group = group;
        this.base = base;
        this.thousandths = new long[rows.count()];
    }

    /** @param base all people; for {@link AgeGroup#AGED_65} those of 60 and over */
    static AgeColumn of(OwnFigures people, Groups byCommunity, AgeGroup group, Base base, Assumptions assumptions) {
        AgeColumn column = new AgeColumn(people.rows(), group, base);
        AgeShares ages = new AgeShares(people.rows(), assumptions.ageShares(), group);
        column.takeKnown(people);
        for (int dwelling = 0; dwelling < column.thousandths.length; dwelling++) {
            if (column.rows.community(dwelling) < 0 && !column.known.get(dwelling)) {
                column.thousandths[dwelling] = ages.assumed().times(base.of(dwelling));
            }
        }
        for (int community = 0; community < column.rows.communities().count(); community++) {
            column.share(people, byCommunity, community, ages);
        }
        return column;
    }

    private void takeKnown(OwnFigures people) {
        for (int dwelling = 0; dwelling < thousandths.length; dwelling++) {
            boolean nobody = people.status(dwelling) == PeopleStatus.KNOWN && people.thousandths(dwelling) == 0;
            double number = people.status(dwelling) == PeopleStatus.UNKNOWN ? Double.NaN : number(dwelling);
            if (!Double.isNaN(number)) {
                thousandths[dwelling] = (long) number * OwnFigures.THOUSAND;
            }
            if (!Double.isNaN(number) || nobody) {
                known.set(dwelling);
            }
        }
    }

    private double number(int dwelling) {
        Segment segment = rows.segment(dwelling);
        int row = rows.row(dwelling);
        return switch (group) {
            case AGED_60 -> segment.number(rows.isBuilding(dwelling) ? OfBuilding.AGED_60 : OfCommunity.AGED_60, row);
            case AGED_65 -> segment.number(rows.isBuilding(dwelling) ? OfBuilding.AGED_65 : OfCommunity.AGED_65, row);
            case ALL, AGE_0_2, AGE_3_5, AGE_6_11, AGE_12_14 -> Double.NaN;
        };
    }

    private void share(OwnFigures people, Groups byCommunity, int community, AgeShares ages) {
        shares.clear();
        long knownOfGroup = 0;
        long all = 0;
        for (int at = byCommunity.first(community); at < byCommunity.end(community); at++) {
            int dwelling = byCommunity.member(at);
            all += people.thousandths(dwelling);
            if (known.get(dwelling)) {
                knownOfGroup += thousandths[dwelling];
            } else {
                if (shares.count() == open.length) {
                    open = Arrays.copyOf(open, open.length * 2);
                }
                open[shares.count()] = dwelling;
                shares.add(base.of(dwelling), rows.tie(dwelling));
            }
        }
        if (shares.count() == 0) {
            return;
        }
        double number = ages.known(community);
        shares.share(
                Double.isNaN(number)
                        ? ages.of(community).times(shares.weights())
                        : left((long) number * OwnFigures.THOUSAND, community, all, knownOfGroup));
        for (int index = 0; index < shares.count(); index++) {
            thousandths[open[index]] = shares.part(index);
        }
    }

    /** What a community's own figure leaves for those who are not known; scaled where its total is not that of its dwellings. */
    private long left(long ofGroup, int community, long all, long knownOfGroup) {
        double total = rows.communities().people(community);
        boolean comparable = !Double.isNaN(total) && total > 0;
        long scaled = comparable
                ? Fraction.of(ofGroup, (long) total * OwnFigures.THOUSAND).times(all)
                : ofGroup;
        return Math.max(0, Math.min(scaled - knownOfGroup, shares.weights()));
    }

    long thousandths(int dwelling) {
        return thousandths[dwelling];
    }

    boolean isKnown(int dwelling) {
        return known.get(dwelling);
    }

    /** Which share of the base an age group is, by community. */
    private static final class AgeShares {
        private final DwellingRows rows;
        private final AgeGroup group;
        private final Fraction assumed;

        AgeShares(DwellingRows rows, Map<AgeGroup, BigDecimal> shares, AgeGroup group) {
            this.rows = rows;
            this.group = group;
            this.assumed = group == AgeGroup.AGED_65
                    ? share(shares, AgeGroup.AGED_65).within(share(shares, AgeGroup.AGED_60))
                    : share(shares, group);
        }

        private static Fraction share(Map<AgeGroup, BigDecimal> shares, AgeGroup group) {
            BigDecimal share = shares.get(group);
            if (share == null) {
                throw new IllegalArgumentException("the assumptions lack the share of " + group);
            }
            return Fraction.of(share);
        }

        Fraction assumed() {
            return assumed;
        }

        /** What the community itself says; NaN = nothing. */
        double known(int community) {
            return number(rows.communities(), community, group);
        }

        private static double number(Totals areas, int area, AgeGroup group) {
            return switch (group) {
                case AGED_60 -> areas.aged60(area);
                case AGED_65 -> areas.aged65(area);
                case ALL, AGE_0_2, AGE_3_5, AGE_6_11, AGE_12_14 -> Double.NaN;
            };
        }

        /** Of the sub-district where it says something possible, else as assumed. */
        Fraction of(int community) {
            Totals areas = rows.subdistricts();
            int area = areas.find(rows.communities().parent(community));
            if (area < 0) {
                return assumed;
            }
            double part = number(areas, area, group);
            double whole = group == AgeGroup.AGED_65 ? areas.aged60(area) : areas.people(area);
            return Double.isNaN(part) || Double.isNaN(whole) || whole == 0 || part > whole
                    ? assumed
                    : Fraction.of((long) part, (long) whole);
        }
    }
}
