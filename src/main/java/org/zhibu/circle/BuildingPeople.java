package org.zhibu.circle;

import org.zhibu.inventory.CommunityTotals;
import org.zhibu.inventory.Layout.OfBuilding;
import org.zhibu.inventory.Segment;

/**
 * The people of one building and how that is known. A building without a use counts as a dwelling when it stands in a
 * residential compound; other uses have no residents unless the record says so.
 */
final class BuildingPeople {
    /** How the people of a building are known. */
    enum Status {
        KNOWN,
        ESTIMATED,
        UNKNOWN,
        /** Nobody lives there, or its people count with their community. */
        NONE
    }

    private final Assumptions assumptions;
    private final CommunityTotals totals;
    private Status status = Status.NONE;
    private PeopleRule rule;
    private double people;

    BuildingPeople(Assumptions assumptions, CommunityTotals totals) {
        this.assumptions = assumptions;
        this.totals = totals;
    }

    /** Looks at a building; the answers below are about it until the next call. */
    void look(Segment buildings, int row) {
        people = buildings.number(OfBuilding.PEOPLE, row);
        rule = null;
        if (totals.contains(buildings.number(OfBuilding.COMMUNITY, row))) {
            status = Status.NONE;
        } else if (!Double.isNaN(people)) {
            status = Status.KNOWN;
        } else {
            estimate(buildings, row);
        }
    }

    private void estimate(Segment buildings, int row) {
        double households = buildings.number(OfBuilding.HOUSEHOLDS, row);
        if (!Double.isNaN(households)) {
            estimated(PeopleRule.PEOPLE_FROM_HOUSEHOLDS, households * assumptions.perHousehold());
            return;
        }
        if (!isDwelling(buildings, row)) {
            status = Status.NONE;
            return;
        }
        double floorArea = buildings.number(OfBuilding.FLOOR_AREA, row);
        double byStoreys = buildings.number(OfBuilding.FOOTPRINT, row) * buildings.number(OfBuilding.STOREYS, row);
        if (!Double.isNaN(floorArea)) {
            estimated(PeopleRule.PEOPLE_FROM_FLOOR_AREA, floorArea / assumptions.squareMetresPerPerson());
        } else if (!Double.isNaN(byStoreys)) {
            estimated(PeopleRule.PEOPLE_FROM_STOREYS, byStoreys / assumptions.squareMetresPerPerson());
        } else {
            status = Status.UNKNOWN;
        }
    }

    private void estimated(PeopleRule by, double value) {
        status = Status.ESTIMATED;
        rule = by;
        people = value;
    }

    static boolean isDwelling(Segment buildings, int row) {
        double use = buildings.number(OfBuilding.USE, row);
        return Double.isNaN(use)
                ? !Double.isNaN(buildings.number(OfBuilding.COMMUNITY, row))
                : use == OfBuilding.RESIDENTIAL;
    }

    Status status() {
        return status;
    }

    /** The rule of an estimate; null otherwise. */
    PeopleRule rule() {
        return rule;
    }

    /** Known or estimated people; meaningless otherwise. */
    double people() {
        return people;
    }
}
