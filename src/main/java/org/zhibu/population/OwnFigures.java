package org.zhibu.population;

import org.zhibu.inventory.Layout.OfBuilding;
import org.zhibu.inventory.Layout.OfCommunity;
import org.zhibu.inventory.Segment;
import org.zhibu.standard.Assumptions;

/**
 * People of dwellings in thousandths and how they are known: first what each says of itself, known or by the first rule
 * whose input is known; then {@link Balance} puts shares of totals in the place of estimates.
 */
final class OwnFigures {
    static final long THOUSAND = 1000;
    private static final byte KNOWN = -1;
    private static final byte UNKNOWN = -2;
    private static final PeopleRule[] RULES = PeopleRule.values();

    private final DwellingRows rows;
    private final double thousandthsPerHousehold;
    private final double thousandthsPerSquareMetre;
    private final long[] thousandths;
    private final byte[] source;

    private OwnFigures(DwellingRows rows, Assumptions assumptions) {
        this.rows = rows;
        this.thousandthsPerHousehold =
                assumptions.peoplePerHousehold().movePointRight(3).doubleValue();
        this.thousandthsPerSquareMetre = assumptions.squareMetresPerPerson().doubleValue() / THOUSAND;
        this.thousandths = new long[rows.count()];
        this.source = new byte[rows.count()];
    }

    static OwnFigures of(DwellingRows rows, Assumptions assumptions) {
        OwnFigures figures = new OwnFigures(rows, assumptions);
        for (int dwelling = 0; dwelling < rows.count(); dwelling++) {
            Segment segment = rows.segment(dwelling);
            int row = rows.row(dwelling);
            if (rows.isBuilding(dwelling)) {
                figures.addBuilding(dwelling, segment, row);
            } else {
                figures.addCommunity(dwelling, segment, row);
            }
        }
        return figures;
    }

    private void addBuilding(int dwelling, Segment segment, int row) {
        double people = segment.number(OfBuilding.PEOPLE, row);
        double households = segment.number(OfBuilding.HOUSEHOLDS, row);
        if (!Double.isNaN(people)) {
            know(dwelling, people);
        } else if (!Double.isNaN(households)) {
            estimate(dwelling, PeopleRule.PEOPLE_FROM_HOUSEHOLDS, ofHouseholds(households));
        } else {
            double floorArea = segment.number(OfBuilding.FLOOR_AREA, row);
            double byStoreys = segment.number(OfBuilding.FOOTPRINT, row) * segment.number(OfBuilding.STOREYS, row);
            if (!Double.isNaN(floorArea)) {
                estimate(dwelling, PeopleRule.PEOPLE_FROM_FLOOR_AREA, ofFloorArea(floorArea));
            } else if (!Double.isNaN(byStoreys)) {
                estimate(dwelling, PeopleRule.PEOPLE_FROM_STOREYS, ofFloorArea(byStoreys));
            } else {
                source[dwelling] = UNKNOWN;
            }
        }
    }

    private void addCommunity(int dwelling, Segment segment, int row) {
        double people = segment.number(OfCommunity.PEOPLE, row);
        double households = segment.number(OfCommunity.HOUSEHOLDS, row);
        if (!Double.isNaN(people)) {
            know(dwelling, people);
        } else if (!Double.isNaN(households)) {
            estimate(dwelling, PeopleRule.PEOPLE_FROM_HOUSEHOLDS, ofHouseholds(households));
        } else {
            source[dwelling] = UNKNOWN;
        }
    }

    /** Thousandths of a person in so many households. */
    long ofHouseholds(double households) {
        return Math.round(households * thousandthsPerHousehold);
    }

    private long ofFloorArea(double squareMetres) {
        return Math.round(squareMetres / thousandthsPerSquareMetre);
    }

    private void know(int dwelling, double people) {
        source[dwelling] = KNOWN;
        thousandths[dwelling] = (long) people * THOUSAND;
    }

    void estimate(int dwelling, PeopleRule rule, long value) {
        source[dwelling] = (byte) rule.ordinal();
        thousandths[dwelling] = value;
    }

    DwellingRows rows() {
        return rows;
    }

    long thousandths(int dwelling) {
        return thousandths[dwelling];
    }

    PeopleStatus status(int dwelling) {
        return switch (source[dwelling]) {
            case KNOWN -> PeopleStatus.KNOWN;
            case UNKNOWN -> PeopleStatus.UNKNOWN;
            default -> PeopleStatus.ESTIMATED;
        };
    }

    /** The rule of an estimate. */
    PeopleRule rule(int dwelling) {
        return RULES[source[dwelling]];
    }
}
