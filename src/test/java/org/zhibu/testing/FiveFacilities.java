package org.zhibu.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What tests of filters find: facilities a at (1 0) with 10 places, b at (2 0) with 20, c at (3 0) with 30, d at (4 0) with 40, e,
 * a square from (5 0) to (6 1) of which nobody knows the places. a and b are parks, as is e, c and d kindergartens. Their days of
 * source are 1 to 4 January 2026; e has none.
 */
public final class FiveFacilities {
    private FiveFacilities() {}

    /**
     * @param addresses of the first four; none = unknown
     * @return the ids of all five
     */
    public static List<Long> insert(GridDistrict town, String... addresses) {
        List<Long> ids = new ArrayList<>();
        for (int index = 0; index < 4; index++) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("type", index < 2 ? "PARK" : "KINDERGARTEN");
            values.put("name", "" + (char) ('a' + index));
            values.put("capacity", 10.0 * (index + 1));
            values.put("source_date", LocalDate.of(2026, 1, index + 1));
            if (addresses.length > 0) {
                values.put("address", addresses[index]);
            }
            ids.add(town.insert("facility", "POINT (" + (index + 1) + " 0)", values));
        }
        ids.add(town.insert("facility", "POLYGON ((5 0, 6 0, 6 1, 5 1, 5 0))", Map.of("type", "PARK", "name", "e")));
        return ids;
    }
}
