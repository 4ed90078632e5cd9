package org.zhibu.wfs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.zhibu.testing.FiveFacilities;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/**
 * What the tests of requirements of WFS find: {@link FiveFacilities} and one of the other places each; and how filters about them
 * are written.
 */
final class FivePlaces {
    private static final String NAMESPACES =
            " xmlns:fes='http://www.opengis.net/fes/2.0' xmlns:gml='http://www.opengis.net/gml/3.2' xmlns:zhibu='"
                    + GmlSchema.NAMESPACE + "'";

    static final String INSTANT =
            "<gml:TimeInstant gml:id='t'><gml:timePosition>2026-01-02</gml:timePosition></gml:TimeInstant>";
    static final String PERIOD =
            "<gml:TimePeriod gml:id='t'><gml:beginPosition>2026-01-01</gml:beginPosition><gml:endPosition>2026-01-04</gml:endPosition></gml:TimePeriod>";

    private FivePlaces() {}

    /** Returns the id of a. */
    static long fill(TestStore store) {
        store.empty();
        GridDistrict town = GridDistrict.around(store);
        long first = FiveFacilities.insert(town).get(0);
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
