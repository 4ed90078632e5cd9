package org.zhibu.wfs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/**
 * What the tests of requirements find: facilities a at (1 0) with 10 places, b at (2 0) with 20, c at (3 0) with 30, d at
 * (4 0) with 40, e, a square from (5 0) to (6 1) of which nobody knows the places. Their days of source are 1 to 4 January
 * 2026; e has none. And one of the other places each.
 */
final class FivePlaces {
    private static final String NAMESPACES =
            " xmlns:fes='http://www.opengis.net/fes/2.0' xmlns:gml='http://www.opengis.net/gml/3.2' xmlns:zhibu='"
                    + GmlSchema.NAMESPACE + "'";

    private FivePlaces() {}

    /** Returns the id of a. */
    static long fill(TestStore store) {
        store.empty();
        GridDistrict town = GridDistrict.around(store);
        long first = place(town, 0);
        for (int index = 1; index < 4; index++) {
            place(town, index);
        }
        town.insert("facility", "POLYGON ((5 0, 6 0, 6 1, 5 1, 5 0))", Map.of("type", "PARK", "name", "e"));
        for (String table : List.of("district", "subdistrict", "block", "renewal_unit")) {
            town.insert(table, town.rectangle(0, 0, 400, 400), Map.of("name", table));
        }
        town.community(0, 0, 100, 100, Map.of("name", "一区 <1> & \"2\""));
        town.building(0, 0, Map.of("storeys", 6, "use", "RESIDENTIAL"));
        town.idleSpace(0, 0, "BIKE_SHED", Map.of("area_m2", 60.5));
        town.insert("road", "MULTILINESTRING ((116 39, 116.1 39))", Map.of("road_class", "PRIMARY"));
        town.insert("barrier", "POINT (116 39)", Map.of("barrier_type", "GATE", "open", true));
        store.followed();
        return first;
    }

    private static long place(GridDistrict town, int index) {
        return town.insert(
                "facility",
                "POINT (" + (index + 1) + " 0)",
                Map.of(
                        "type",
                        index < 2 ? "PARK" : "KINDERGARTEN",
                        "name",
                        "" + (char) ('a' + index),
                        "capacity",
                        10.0 * (index + 1),
                        "source_date",
                        LocalDate.of(2026, 1, index + 1)));
    }

    static String filter(String content) {
        return "<fes:Filter" + NAMESPACES + ">" + content + "</fes:Filter>";
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String reference(String field) {
        return "<fes:ValueReference>zhibu:" + field + "</fes:ValueReference>";
    }

    static String compared(String operator, String field, String value) {
        return "<fes:" + operator + ">" + reference(field) + "<fes:Literal>" + value + "</fes:Literal></fes:"
                + operator.replaceFirst(" .*", "") + ">";
    }

    static String equal(String field, String value) {
        return compared("PropertyIsEqualTo", field, value);
    }
}
