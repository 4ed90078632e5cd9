package org.zhibu.circle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhibu.inventory.Layout.OfBuilding;
import org.zhibu.inventory.Layout.OfCommunity;
import org.zhibu.population.Dwellings;
import org.zhibu.population.PeopleRule;
import org.zhibu.population.PeopleStatus;
import org.zhibu.population.Population;
import org.zhibu.standard.AgeGroup;

/** Adds up residents, older residents and households; weights are shares of a building or community. */
final class PeopleCount {
    private static final double THOUSAND = 1000;

    private final Population population;
    private final Dwellings dwellings;
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

    private PeopleCount(Population population) {
        this.population = population;
        this.dwellings = population.dwellings();
    }

    static PeopleCount of(Members buildings, Members communities, Population population) {
        PeopleCount count = new PeopleCount(population);
        count.addBuildings(buildings);
        count.addCommunities(communities);
        return count;
    }

    private void addBuildings(Members buildings) {
        buildings.forEach((segment, row, weight) -> {
            int dwelling = population.find(segment, row);
            if (dwelling == Population.NOBODY) {
                return;
            }
            double people = people(dwelling, weight);
            switch (dwellings.status(dwelling)) {
                case KNOWN -> {
                    known += people;
                    buildingsKnown++;
                    aged60.add(segment.number(OfBuilding.AGED_60, row) * weight, people);
                    aged65.add(segment.number(OfBuilding.AGED_65, row) * weight, people);
                }
                case ESTIMATED -> {
                    buildingsEstimated++;
                    addEstimate(dwelling, people, 1);
                }
                case UNKNOWN -> buildingsUnknown++;
            }
            addHouseholds(segment.number(OfBuilding.HOUSEHOLDS, row) * weight, dwelling, people);
        });
    }

    /** Communities without any dwelling stand for themselves. */
    private void addCommunities(Members communities) {
        communities.forEach((segment, row, weight) -> {
            int dwelling = population.find(segment, row);
            if (dwelling == Population.NOBODY || dwellings.status(dwelling) == PeopleStatus.UNKNOWN) {
                return;
            }
            double people = people(dwelling, weight);
            communityTotals++;
            if (dwellings.status(dwelling) == PeopleStatus.KNOWN) {
                known += people;
                aged60.add(segment.number(OfCommunity.AGED_60, row) * weight, people);
                aged65.add(segment.number(OfCommunity.AGED_65, row) * weight, people);
            } else {
                addEstimate(dwelling, people, 0);
            }
            addHouseholds(segment.number(OfCommunity.HOUSEHOLDS, row) * weight, dwelling, people);
        });
    }

    private double people(int dwelling, double weight) {
        return dwellings.thousandths(AgeGroup.ALL, dwelling) * weight / THOUSAND;
    }

    private void addEstimate(int dwelling, double people, int buildings) {
        estimated += people;
        double[] sums = byRule.computeIfAbsent(dwellings.rule(dwelling).orElseThrow(), rule -> new double[2]);
        sums[0] += buildings;
        sums[1] += people;
    }

    private void addHouseholds(double number, int dwelling, double people) {
        if (!Double.isNaN(number)) {
            households += number;
            someHouseholds = true;
        } else if (dwellings.status(dwelling) == PeopleStatus.UNKNOWN) {
            householdsUnknown++;
        } else {
            householdsEstimated += people / dwellings.peoplePerHousehold(dwelling);
        }
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
