package org.zhibu.population;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.zhibu.inventory.Inventory;
import org.zhibu.inventory.Segment;
import org.zhibu.standard.AgeGroup;
import org.zhibu.standard.Assumptions;

/**
 * Where people live, in the order of the inventory's grid cells: buildings with residents, and communities whose people
 * cannot be put into any building, as one point. People are whole thousandths of a person, so that sums are exact and do
 * not depend on the order. Immutable; safe for many threads; an age group is worked out when it is first asked for.
 */
public final class Dwellings {
    private static final BigDecimal LEAST_PEOPLE_PER_HOUSEHOLD = new BigDecimal("0.001");

    private final DwellingRows rows;
    private final Groups byCommunity;
    private final OwnFigures people;
    private final List<Contradiction> contradictions;
    private final Assumptions assumptions;
    private final AtomicReferenceArray<AgeColumn> ages = new AtomicReferenceArray<>(AgeGroup.values().length);

    private Dwellings(Inventory inventory, Assumptions assumptions) {
        this.assumptions = assumptions;
        this.rows = DwellingRows.of(inventory);
        this.byCommunity = rows.byCommunity();
        this.people = OwnFigures.of(rows, assumptions);
        this.contradictions = List.copyOf(Balance.of(people, byCommunity));
    }

    public static Dwellings of(Inventory inventory, Assumptions assumptions) {
        if (assumptions.squareMetresPerPerson().signum() <= 0
                || assumptions.peoplePerHousehold().compareTo(LEAST_PEOPLE_PER_HOUSEHOLD) < 0) {
            throw new IllegalArgumentException("people and square metres must be more than none: " + assumptions);
        }
        return new Dwellings(inventory, assumptions);
    }

    /** Buildings with residents, known, estimated or unknown, and communities that stand for themselves. */
    public int count() {
        return rows.count();
    }

    /** Id of the building, or of the community when it is none. */
    public long id(int dwelling) {
        return rows.segment(dwelling).id(rows.row(dwelling));
    }

    public boolean isBuilding(int dwelling) {
        return rows.isBuilding(dwelling);
    }

    /** Degrees, WGS 84, of the representative point. */
    public double lon(int dwelling) {
        return rows.segment(dwelling).lon(rows.row(dwelling));
    }

    public double lat(int dwelling) {
        return rows.segment(dwelling).lat(rows.row(dwelling));
    }

    /** Earth-centred metres of the representative point. */
    public double x(int dwelling) {
        return rows.segment(dwelling).x(rows.row(dwelling));
    }

    public double y(int dwelling) {
        return rows.segment(dwelling).y(rows.row(dwelling));
    }

    public double z(int dwelling) {
        return rows.segment(dwelling).z(rows.row(dwelling));
    }

    /** Id of the community; 0 = of none. */
    public long community(int dwelling) {
        int community = rows.community(dwelling);
        return community < 0 ? 0 : rows.communities().id(community);
    }

    public PeopleStatus status(int dwelling) {
        return people.status(dwelling);
    }

    /** By which rule the people are estimated; empty when they are not. */
    public Optional<PeopleRule> rule(int dwelling) {
        return people.status(dwelling) == PeopleStatus.ESTIMATED
                ? Optional.of(people.rule(dwelling))
                : Optional.empty();
    }

    /** People of a group in thousandths; 0 where unknown. */
    public long thousandths(AgeGroup group, int dwelling) {
        return group == AgeGroup.ALL
                ? people.thousandths(dwelling)
                : column(group).thousandths(dwelling);
    }

    /** Whether the figure of {@link #thousandths} is an estimate; not where it is unknown. */
    public boolean isEstimated(AgeGroup group, int dwelling) {
        return switch (people.status(dwelling)) {
            case UNKNOWN -> false;
            case ESTIMATED -> group == AgeGroup.ALL || !column(group).isKnown(dwelling);
            case KNOWN -> group != AgeGroup.ALL && !column(group).isKnown(dwelling);
        };
    }

    private AgeColumn column(AgeGroup group) {
        AgeColumn column = ages.get(group.ordinal());
        if (column != null) {
            return column;
        }
        synchronized (ages) {
            column = ages.get(group.ordinal());
            if (column == null) {
                AgeColumn.Base base = group == AgeGroup.AGED_65
                        ? dwelling -> column(AgeGroup.AGED_60).thousandths(dwelling)
                        : people::thousandths;
                column = AgeColumn.of(people, byCommunity, group, base, assumptions);
                ages.set(group.ordinal(), column);
            }
            return column;
        }
    }

    /**
     * People of one household: of the community where it knows both, else as assumed. For households that are not known.
     */
    public double peoplePerHousehold(int dwelling) {
        int community = rows.community(dwelling);
        if (community >= 0) {
            double each =
                    rows.communities().people(community) / rows.communities().households(community);
            if (each > 0 && each < Double.POSITIVE_INFINITY) {
                return each;
            }
        }
        return assumptions.peoplePerHousehold().doubleValue();
    }

    List<Contradiction> contradictions() {
        return contradictions;
    }

    Assumptions assumptions() {
        return assumptions;
    }

    int find(Segment segment, int row) {
        return rows.find(segment, row);
    }
}
