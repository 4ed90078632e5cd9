package org.zhibu.population;

import org.zhibu.inventory.Layout.OfBuilding;
import org.zhibu.inventory.Segment;

/** What a total is shared by, the best first; a building weighs as many thousandths of the unit, NaN = not known of it. */
enum Measure {
    HOUSEHOLDS {
        @Override
        double of(Segment buildings, int row) {
            return buildings.number(OfBuilding.HOUSEHOLDS, row);
        }
    },
    FLOOR_AREA {
        @Override
        double of(Segment buildings, int row) {
            return buildings.number(OfBuilding.FLOOR_AREA, row);
        }
    },
    STOREYS {
        @Override
        double of(Segment buildings, int row) {
            return buildings.number(OfBuilding.FOOTPRINT, row) * buildings.number(OfBuilding.STOREYS, row);
        }
    },
    FOOTPRINT {
        @Override
        double of(Segment buildings, int row) {
            return buildings.number(OfBuilding.FOOTPRINT, row);
        }
    },
    /** All alike: only where the footprint of none is larger than nothing. */
    ONE {
        @Override
        double of(Segment buildings, int row) {
            return 1;
        }
    };

    abstract double of(Segment buildings, int row);
}
