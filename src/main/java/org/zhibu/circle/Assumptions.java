package org.zhibu.circle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * What is assumed where people are not known. Values of the census of 2020 for urban family households as remembered, not
 * verified; a city sets its own.
 */
@ConfigMapping(prefix = "zhibu.people")
public interface Assumptions {
    /** People of one household. */
    @WithDefault("2.62")
    double perHousehold();

    /** Floor area of dwellings for one person, in m2. */
    @WithDefault("36.5")
    double squareMetresPerPerson();
}
