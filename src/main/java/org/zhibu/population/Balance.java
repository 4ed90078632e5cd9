package org.zhibu.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhibu.inventory.Layout.OfBuilding;
import org.zhibu.inventory.Segment;

/**
 * Dasymetric shares: the total of a community, and where there is none that of its sub-district, less what is known below
 * it, goes to the dwellings that are not known, so that sums agree at the lowest level that knows one (proportional
 * balancing with the known cells fixed; Deming &amp; Stephan 1940). Known figures never change.
 */
final class Balance {
    private static final int WITHOUT_TOTAL = -1;

    private final OwnFigures figures;
    private final DwellingRows rows;
    private final Groups byCommunity;
    private final LargestRemainder shares = new LargestRemainder();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private int[] open = new int[256];
    private int openCount;

    private Balance(OwnFigures figures, Groups byCommunity) {
        this.figures = figures;
        this.rows = figures.rows();
        this.byCommunity = byCommunity;
    }

    /** Puts shares in the place of estimates; the answer is where totals contradict what is known below them. */
    static List<Contradiction> of(OwnFigures figures, Groups byCommunity) {
        Balance balance = new Balance(figures, byCommunity);
        for (int community = 0; community < balance.rows.communities().count(); community++) {
            balance.shareOfCommunity(community);
        }
        balance.shareOfSubdistricts();
        return balance.contradictions;
    }

    private void shareOfCommunity(int community) {
        int first = byCommunity.first(community);
        if (!rows.isBuilding(byCommunity.member(first))) {
            return;
        }
        boolean own = hasOwnFigure(community);
        long total = total(rows.communities(), community, own);
        if (total == WITHOUT_TOTAL) {
            return;
        }
        openCount = 0;
        long known = takeOpen(community);
        long left = share(total, known, PeopleRule.PEOPLE_FROM_COMMUNITY);
        if (left != 0) {
            contradictions.add(new Contradiction(
                    Contradiction.Of.COMMUNITY, rows.communities().id(community), total, total - left));
        }
    }

    private void shareOfSubdistricts() {
        Totals communities = rows.communities();
        Totals subdistricts = rows.subdistricts();
        int[] subdistrictOf = new int[communities.count()];
        for (int community = 0; community < subdistrictOf.length; community++) {
            subdistrictOf[community] = subdistricts.find(communities.parent(community));
        }
        Groups bySubdistrict = Groups.of(subdistrictOf, subdistrictOf.length, subdistricts.count());
        for (int subdistrict = 0; subdistrict < subdistricts.count(); subdistrict++) {
            shareOfSubdistrict(subdistrict, bySubdistrict);
        }
    }

    private void shareOfSubdistrict(int subdistrict, Groups bySubdistrict) {
        boolean own = false;
        for (int at = bySubdistrict.first(subdistrict); at < bySubdistrict.end(subdistrict); at++) {
            int community = bySubdistrict.member(at);
            own |= isKnown(rows.communities().people(community))
                    || isKnown(rows.communities().households(community))
                    || hasOwnFigure(community);
        }
        long total = total(rows.subdistricts(), subdistrict, own);
        if (total == WITHOUT_TOTAL) {
            return;
        }
        openCount = 0;
        long known = 0;
        for (int at = bySubdistrict.first(subdistrict); at < bySubdistrict.end(subdistrict); at++) {
            int community = bySubdistrict.member(at);
            known += isKnown(rows.communities().people(community)) ? sum(community) : takeOpen(community);
        }
        long left = share(total, known, PeopleRule.PEOPLE_FROM_SUBDISTRICT);
        if (left != 0) {
            contradictions.add(new Contradiction(
                    Contradiction.Of.SUBDISTRICT, rows.subdistricts().id(subdistrict), total, total - left));
        }
    }

    /** What an area says, in thousandths; from its households only where nothing below it has a figure. */
    private long total(Totals areas, int area, boolean figuresBelow) {
        if (isKnown(areas.people(area))) {
            return (long) areas.people(area) * OwnFigures.THOUSAND;
        }
        return isKnown(areas.households(area)) && !figuresBelow
                ? figures.ofHouseholds(areas.households(area))
                : WITHOUT_TOTAL;
    }

    /** Whether a building there knows its people or households. */
    private boolean hasOwnFigure(int community) {
        for (int at = byCommunity.first(community); at < byCommunity.end(community); at++) {
            int dwelling = byCommunity.member(at);
            if (rows.isBuilding(dwelling)) {
                Segment segment = rows.segment(dwelling);
                int row = rows.row(dwelling);
                if (isKnown(segment.number(OfBuilding.PEOPLE, row))
                        || isKnown(segment.number(OfBuilding.HOUSEHOLDS, row))) {
                    return true;
                }
            }
        }
        return false;
    }

    private long sum(int community) {
        long sum = 0;
        for (int at = byCommunity.first(community); at < byCommunity.end(community); at++) {
            sum += figures.thousandths(byCommunity.member(at));
        }
        return sum;
    }

    /** Notes the dwellings that are not known; the answer is the people of the others. */
    private long takeOpen(int community) {
        long known = 0;
        for (int at = byCommunity.first(community); at < byCommunity.end(community); at++) {
            int dwelling = byCommunity.member(at);
            PeopleStatus status = figures.status(dwelling);
            if (status == PeopleStatus.KNOWN) {
                known += figures.thousandths(dwelling);
            } else if (rows.isBuilding(dwelling) || status == PeopleStatus.ESTIMATED) {
                // a compound of which neither people nor households nor buildings are known cannot be weighed
                if (openCount == open.length) {
                    open = Arrays.copyOf(open, openCount * 2);
                }
                open[openCount++] = dwelling;
            }
        }
        return known;
    }

    /** Shares what is left of a total among the open dwellings; the answer is what could not be given, or is too much. */
    private long share(long total, long known, PeopleRule rule) {
        long left = total - known;
        if (rule == PeopleRule.PEOPLE_FROM_COMMUNITY || !weighByEstimates()) {
            left -= keepPoints();
            weighByMeasure();
        }
        if (openCount == 0) {
            return left;
        }
        shares.share(Math.max(0, left));
        for (int index = 0; index < openCount; index++) {
            figures.estimate(open[index], rule, shares.part(index));
        }
        return Math.min(0, left);
    }

    /** Communities without buildings have nothing that could be compared with buildings: they keep their estimate. */
    private long keepPoints() {
        long kept = 0;
        int buildings = 0;
        for (int index = 0; index < openCount; index++) {
            if (rows.isBuilding(open[index])) {
                open[buildings++] = open[index];
            } else {
                kept += figures.thousandths(open[index]);
            }
        }
        openCount = buildings;
        return kept;
    }

    private void weighByMeasure() {
        for (Measure measure : Measure.values()) {
            if (weighBy(measure)) {
                return;
            }
        }
    }

    private boolean weighByEstimates() {
        shares.clear();
        for (int index = 0; index < openCount; index++) {
            if (figures.status(open[index]) == PeopleStatus.UNKNOWN) {
                return false;
            }
            shares.add(figures.thousandths(open[index]), rows.tie(open[index]));
        }
        return shares.weights() > 0;
    }

    private boolean weighBy(Measure measure) {
        shares.clear();
        for (int index = 0; index < openCount; index++) {
            int dwelling = open[index];
            double weight = measure.of(rows.segment(dwelling), rows.row(dwelling));
            if (Double.isNaN(weight)) {
                return false;
            }
            shares.add(Math.round(weight * OwnFigures.THOUSAND), rows.tie(dwelling));
        }
        return shares.weights() > 0;
    }

    private static boolean isKnown(double value) {
        return !Double.isNaN(value);
    }
}
