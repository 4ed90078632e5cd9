package org.zhibu.diagnosis;

import java.util.BitSet;

/** How far facilities are from the dwellings it was made for; two equal ones measure alike. */
interface Distances {
    Metric metric();

    /** The nearest facility for every dwelling, however far. */
    Nearest nearest(SupplyPoints supply);

    /** The dwellings whose nearest facility is at most so many metres away, exactly. */
    BitSet within(SupplyPoints supply, Nearest nearest, double metres);

    /** Who lives within a radius of each facility. */
    Catchments catchments(SupplyPoints supply, double metres);
}
