package org.zhibu.circle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhibu.inventory.CommunityTotals;
import org.zhibu.inventory.Layout.OfBuilding;
import org.zhibu.inventory.Layout.OfCommunity;

/** Adds up residents, older residents and households; weights are shares of a building or community. */
final class PeopleCount {
    private final Assumptions assumptions;
    private final CommunityTotals totals;
    private double known;
    private double estimated;
    private int buildingsKnown;
    private int buildingsEstimated;
    private int buildingsUnknown;
    private int communityTotals;
    private double households;
    private boolean someHouseholds;
    private double householdsEstimated;
    private int householdsUnknown;
    private final Map<PeopleRule, double[]> byRule = new EnumMap<>(PeopleRule.class);
    private final AgedCount aged60 = new AgedCount();
    private final AgedCount aged65 = new AgedCount();

    private PeopleCount(Assumptions assumptions, CommunityTotals totals) {
        this.assumptions = assumptions;
        this.totals = totals;
    }

    static PeopleCount of(Members buildings, Members communities, CommunityTotals totals, Assumptions assumptions) {
        PeopleCount count = new PeopleCount(assumptions, totals);
        count.addBuildings(buildings);
        count.addCommunities(communities);
        return count;
    }

    private void addBuildings(Members buildings) {
        BuildingPeople look = new BuildingPeople(assumptions, totals);
        buildings.forEach((segment, row, weight) -> {
            look.look(segment, row);
            double people = look.people() * weight;
            switch (look.status()) {
                case KNOWN -> {
                    known += people;
                    buildingsKnown++;
                    aged60.add(segment.number(OfBuilding.AGED_60, row) * weight, people);
                    aged65.add(segment.number(OfBuilding.AGED_65, row) * weight, people);
                }
                case ESTIMATED -> {
                    estimated += people;
                    buildingsEstimated++;
                    double[] sums = byRule.computeIfAbsent(look.rule(), rule -> new double[2]);
                    sums[0]++;
                    sums[1] += people;
                }
                case UNKNOWN -> buildingsUnknown++;
                case NONE -> {
                    return;
                }
            }
            addHouseholds(segment.number(OfBuilding.HOUSEHOLDS, row) * weight, look, people);
        });
    }

    private void addHouseholds(double number, BuildingPeople look, double people) {
        if (!Double.isNaN(number)) {
            households += number;
            someHouseholds = true;
        } else if (look.status() == BuildingPeople.Status.UNKNOWN) {
            householdsUnknown++;
        } else {
            householdsEstimated += people / assumptions.perHousehold();
        }
    }

    private void addCommunities(Members communities) {
        communities.forEach((segment, row, weight) -> {
            if (!totals.contains(segment.id(row))) {
                return;
            }
            double people = segment.number(OfCommunity.PEOPLE, row) * weight;
            communityTotals++;
            known += people;
            aged60.add(segment.number(OfCommunity.AGED_60, row) * weight, people);
            aged65.add(segment.number(OfCommunity.AGED_65, row) * weight, people);
            double number = segment.number(OfCommunity.HOUSEHOLDS, row) * weight;
            if (Double.isNaN(number)) {
                householdsEstimated += people / assumptions.perHousehold();
            } else {
                households += number;
                someHouseholds = true;
            }
        });
    }

    CircleContents.People people() {
        List<CircleContents.ByRule> rules = new ArrayList<>();
        byRule.forEach((rule, sums) -> rules.add(new CircleContents.ByRule(rule, (int) sums[0], Math.round(sums[1]))));
        boolean something = buildingsKnown + buildingsEstimated + communityTotals > 0;
        long knownPeople = Math.round(known);
        long estimatedPeople = Math.round(estimated);
        // nothing there at all is a known zero; dwellings without any figure are not
        Long total = something || buildingsUnknown == 0 ? Long.valueOf(knownPeople + estimatedPeople) : null;
        return new CircleContents.People(
                knownPeople,
                estimatedPeople,
                total,
                buildingsKnown,
                buildingsEstimated,
                buildingsUnknown,
                communityTotals,
                rules,
                aged60.result(),
                aged65.result());
    }

    CircleContents.Households households() {
        return new CircleContents.Households(
                someHouseholds ? Long.valueOf(Math.round(households)) : null,
                Math.round(householdsEstimated),
                householdsUnknown);
    }

    private static final class AgedCount {
        private double aged;
        private double of;
        private boolean some;

        void add(double number, double people) {
            if (!Double.isNaN(number)) {
                aged += number;
                of += people;
                some = true;
            }
        }

        CircleContents.Aged result() {
            return new CircleContents.Aged(some ? Long.valueOf(Math.round(aged)) : null, Math.round(of));
        }
    }
}
