package org.zhibu.plan;

import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.Bbox;
import org.zhibu.inventory.Inventory;
import org.zhibu.inventory.Layout;
import org.zhibu.inventory.Layout.OfBuilding;
import org.zhibu.inventory.Layout.OfCommunity;
import org.zhibu.inventory.Segment;
import org.zhibu.population.Dwellings;
import org.zhibu.population.PeopleStatus;
import org.zhibu.population.Population;
import org.zhibu.standard.AgeGroup;

/** Adds up who lives in an outline, by the one truth of {@code population}: the same people as in circles and the diagnosis. */
final class UnitPeople {
    private static final double THOUSANDTHS = 1000;

    private final Population population;
    private final Dwellings dwellings;
    private final Sum people = new Sum();
    private final Sum households = new Sum();
    private final Sum aged60 = new Sum();
    private final Sum aged65 = new Sum();
    private int communityTotals;

    /** Persons or households. */
    private static final class Sum {
        private double known;
        private double estimated;
        private int unknown;

        private void add(PeopleStatus status, double number) {
            switch (status) {
                case KNOWN -> known += number;
                case ESTIMATED -> estimated += number;
                case UNKNOWN -> unknown++;
            }
        }

        private UnitProfile.Figure figure() {
            return new UnitProfile.Figure(Math.round(known), Math.round(estimated), unknown);
        }
    }

    UnitPeople(Population population) {
        this.population = population;
        this.dwellings = population.dwellings();
    }

    /** @param communities whose representative point lies inside: those without a dwelling stand for themselves */
    void add(Inventory inventory, Geometry outline, Set<Long> buildings, Set<Long> communities) {
        Envelope around = outline.getEnvelopeInternal();
        Bbox box = new Bbox(around.getMinX(), around.getMinY(), around.getMaxX(), around.getMaxY());
        // the point of a building lies within the outline, so within its box
        inventory.of(Layout.BUILDING).forEachNear(box, (segment, row) -> {
            if (buildings.contains(segment.id(row))) {
                add(segment, row, OfBuilding.HOUSEHOLDS);
            }
        });
        inventory.of(Layout.COMMUNITY).forEachNear(box, (segment, row) -> {
            if (communities.contains(segment.id(row))) {
                communityTotals += add(segment, row, OfCommunity.HOUSEHOLDS) ? 1 : 0;
            }
        });
    }

    private boolean add(Segment segment, int row, int householdColumn) {
        int dwelling = population.find(segment, row);
        if (dwelling == Population.NOBODY) {
            return false;
        }
        PeopleStatus status = dwellings.status(dwelling);
        people.add(status, number(AgeGroup.ALL, dwelling));
        aged(AgeGroup.AGED_60, dwelling, aged60);
        aged(AgeGroup.AGED_65, dwelling, aged65);
        double said = segment.number(householdColumn, row);
        if (Double.isNaN(said)) {
            PeopleStatus guess = status == PeopleStatus.UNKNOWN ? PeopleStatus.UNKNOWN : PeopleStatus.ESTIMATED;
            households.add(guess, number(AgeGroup.ALL, dwelling) / dwellings.peoplePerHousehold(dwelling));
        } else {
            households.add(PeopleStatus.KNOWN, said);
        }
        return true;
    }

    private void aged(AgeGroup group, int dwelling, Sum sum) {
        PeopleStatus status = dwellings.status(dwelling) == PeopleStatus.UNKNOWN
                ? PeopleStatus.UNKNOWN
                : dwellings.isEstimated(group, dwelling) ? PeopleStatus.ESTIMATED : PeopleStatus.KNOWN;
        sum.add(status, number(group, dwelling));
    }

    private double number(AgeGroup group, int dwelling) {
        return dwellings.thousandths(group, dwelling) / THOUSANDTHS;
    }

    UnitProfile.People result() {
        return new UnitProfile.People(
                people.figure(), households.figure(), aged60.figure(), aged65.figure(), communityTotals);
    }
}
