package org.zhibu.plan;

import java.util.HashMap;
import java.util.Map;
import org.zhibu.geo.Bbox;
import org.zhibu.inventory.Inventory;
import org.zhibu.inventory.Layout;
import org.zhibu.population.Dwellings;
import org.zhibu.population.Population;
import org.zhibu.standard.AgeGroup;

/** Who lives in the buildings of a box, by the one truth of {@code population}. */
final class Residents {
    private static final double THOUSANDTHS = 1000;

    private final Dwellings dwellings;
    private final Map<Long, Integer> byBuilding = new HashMap<>();

    private Residents(Dwellings dwellings) {
        this.dwellings = dwellings;
    }

    static Residents of(Inventory inventory, Population population, Bbox box) {
        Residents residents = new Residents(population.dwellings());
        inventory
                .of(Layout.BUILDING)
                .forEachNear(
                        box,
                        (segment, row) -> residents.byBuilding.put(segment.id(row), population.find(segment, row)));
        return residents;
    }

    /** @param nobodyByUse whether the use says that nobody lives there, when no figure does */
    Amount people(AgeGroup group, long building, boolean nobodyByUse) {
        Integer dwelling = byBuilding.get(building);
        if (dwelling == null) {
            return Amount.UNKNOWN;
        }
        if (dwelling == Population.NOBODY) {
            return nobodyByUse ? Amount.known(0) : Amount.UNKNOWN;
        }
        double people = dwellings.thousandths(group, dwelling) / THOUSANDTHS;
        return switch (dwellings.status(dwelling)) {
            case UNKNOWN -> Amount.UNKNOWN;
            case KNOWN, ESTIMATED ->
                dwellings.isEstimated(group, dwelling) ? Amount.estimated(people) : Amount.known(people);
        };
    }

    /** Households by people; only for a building whose households are not known. */
    Amount households(long building, Amount people) {
        Integer dwelling = byBuilding.get(building);
        if (people.isUnknown() || dwelling == null) {
            return Amount.UNKNOWN;
        }
        return dwelling == Population.NOBODY
                ? people
                : Amount.estimated(people.value() / dwellings.peoplePerHousehold(dwelling));
    }
}
