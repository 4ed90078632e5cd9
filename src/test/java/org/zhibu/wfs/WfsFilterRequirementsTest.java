package org.zhibu.wfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.wfs.FivePlaces.compared;
import static org.zhibu.wfs.FivePlaces.encoded;
import static org.zhibu.wfs.FivePlaces.equal;
import static org.zhibu.wfs.FivePlaces.filter;
import static org.zhibu.wfs.FivePlaces.reference;
import static org.zhibu.wfs.WfsAnswers.assertRefused;
import static org.zhibu.wfs.WfsAnswers.assertReport;
import static org.zhibu.wfs.WfsAnswers.get;
import static org.zhibu.wfs.WfsAnswers.post;
import static org.zhibu.wfs.WfsAnswers.valid;

import io.restassured.path.xml.XmlPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

/**
 * OGC Web Feature Service 2.0 (OGC 09-025r2), conformance class Basic WFS: GetPropertyValue and the filters of FES 2.0 (OGC
 * 09-026r2) that OGC's suite asks about. Every filter is sent by address and by XML, and must find the same.
 */
@DbTest
class WfsFilterRequirementsTest {
    private static final String SORT = "<fes:SortBy xmlns:fes='http://www.opengis.net/fes/2.0'><fes:SortProperty>"
            + reference("name") + "</fes:SortProperty></fes:SortBy>";

    @Inject
    TestStore store;

    private long first;

    @BeforeEach
    void fill() {
        first = FivePlaces.fill(store);
    }

    private static ValidatableResponse byAddress(String content) {
        return get("request=GetFeature&typeNames=zhibu:facilities&sortBy=name&filter=" + encoded(filter(content)));
    }

    private static ValidatableResponse byXml(String content) {
        return post("GetFeature", "", "<Query typeNames='zhibu:facilities'>" + filter(content) + SORT + "</Query>");
    }

    private static String names(XmlPath xml) {
        List<String> names = xml.getList("FeatureCollection.member.facilities.name", String.class);
        assertThat(xml.getInt("FeatureCollection.@numberMatched")).isEqualTo(names.size());
        return String.join("", names);
    }

    private static String found(String content) {
        String names = names(valid(byXml(content)));
        assertThat(names(valid(byAddress(content)))).isEqualTo(names);
        return names;
    }

    @Test
    @DisplayName("GetPropertyValue (10): by address and by XML")
    void get_property_value() {
        for (XmlPath xml : List.of(
                valid(get("request=GetPropertyValue&typeNames=zhibu:facilities&valueReference=zhibu:name&sortBy=name")),
                valid(post(
                        "GetPropertyValue",
                        " valueReference='zhibu:name'",
                        "<Query typeNames='zhibu:facilities'>" + SORT + "</Query>")))) {
            assertThat(xml.getList("ValueCollection.member.name", String.class))
                    .containsExactly("a", "b", "c", "d", "e");
            assertThat(xml.getInt("ValueCollection.@numberReturned")).isEqualTo(5);
        }
    }

    @Test
    @DisplayName("GetPropertyValue (10): of the features of a filter, of an id")
    void get_property_value_of_some() {
        String capacity = "request=GetPropertyValue&typeNames=zhibu:facilities&valueReference=zhibu:capacity";
        XmlPath some = valid(get(capacity + "&filter=" + encoded(filter(equal("name", "c")))));
        assertThat(some.getList("ValueCollection.member.capacity", Double.class))
                .containsExactly(30.0);
        XmlPath ids = valid(get("request=GetPropertyValue&typeNames=zhibu:facilities&valueReference=@gml:id&count=1"));
        assertThat(ids.getString("ValueCollection.member").strip()).isEqualTo("facilities." + first);
    }

    @Test
    @DisplayName("GetPropertyValue (10): an unknown and a missing valueReference")
    void get_property_value_unknown() {
        assertRefused(get("request=GetPropertyValue&typeNames=zhibu:facilities&valueReference=zhibu:undefined"));
        assertRefused(
                post("GetPropertyValue", " valueReference='zhibu:undefined'", "<Query typeNames='zhibu:facilities'/>"));
        assertReport(
                get("request=GetPropertyValue&typeNames=zhibu:facilities"),
                400,
                "MissingParameterValue",
                "valueReference");
    }

    @Test
    @DisplayName("FES 7.7.3: PropertyIsEqualTo")
    void property_is_equal_to() {
        assertThat(found(equal("capacity", "20"))).isEqualTo("b");
        assertThat(found(equal("type", "PARK"))).isEqualTo("abe");
        assertThat(found(equal("sourceDate", "2026-01-03"))).isEqualTo("c");
        assertThat(found(equal("name", "nothing"))).isEmpty();
    }

    @Test
    @DisplayName("FES 7.7.3: PropertyIsNotEqualTo")
    void property_is_not_equal_to() {
        assertThat(found(compared("PropertyIsNotEqualTo", "capacity", "20"))).isEqualTo("acd");
    }

    @Test
    @DisplayName("FES 7.7.3: PropertyIsLessThan")
    void property_is_less_than() {
        assertThat(found(compared("PropertyIsLessThan", "capacity", "30"))).isEqualTo("ab");
        assertThat(found(compared("PropertyIsLessThan", "sourceDate", "2026-01-02")))
                .isEqualTo("a");
    }

    @Test
    @DisplayName("FES 7.7.3: PropertyIsLessThanOrEqualTo")
    void property_is_less_than_or_equal_to() {
        assertThat(found(compared("PropertyIsLessThanOrEqualTo", "capacity", "30")))
                .isEqualTo("abc");
    }

    @Test
    @DisplayName("FES 7.7.3: PropertyIsGreaterThan")
    void property_is_greater_than() {
        assertThat(found(compared("PropertyIsGreaterThan", "capacity", "20"))).isEqualTo("cd");
    }

    @Test
    @DisplayName("FES 7.7.3: PropertyIsGreaterThanOrEqualTo")
    void property_is_greater_than_or_equal_to() {
        assertThat(found(compared("PropertyIsGreaterThanOrEqualTo", "capacity", "20")))
                .isEqualTo("bcd");
    }

    @Test
    @DisplayName("FES 7.7.3: matchCase")
    void match_case() {
        assertThat(found(compared("PropertyIsEqualTo matchCase='false'", "name", "A")))
                .isEqualTo("a");
        assertThat(found(compared("PropertyIsEqualTo matchCase='true'", "name", "A")))
                .isEmpty();
    }

    /** A feature has one value of each kind: all, any and one of them are the same. */
    @Test
    @DisplayName("FES 7.7.3: matchAction")
    void match_action() {
        for (String action : List.of("All", "Any", "One")) {
            assertThat(found(compared("PropertyIsEqualTo matchAction='" + action + "'", "capacity", "20")))
                    .as(action)
                    .isEqualTo("b");
            assertThat(found(compared("PropertyIsGreaterThan matchAction='" + action + "'", "capacity", "20")))
                    .as(action)
                    .isEqualTo("cd");
        }
    }

    @Test
    @DisplayName("FES 7.7.3.4: PropertyIsLike")
    void property_is_like() {
        String like = "PropertyIsLike wildCard='*' singleChar='?' escapeChar='\\'";
        assertThat(found(compared(like, "type", "KINDER*"))).isEqualTo("cd");
        assertThat(found(compared(like, "type", "P?RK"))).isEqualTo("abe");
        assertThat(found(compared(like, "type", "P\\?RK"))).isEmpty();
    }

    @Test
    @DisplayName("FES 7.7.3.5: PropertyIsNull")
    void property_is_null() {
        assertThat(found("<fes:PropertyIsNull>" + reference("capacity") + "</fes:PropertyIsNull>"))
                .isEqualTo("e");
    }

    @Test
    @DisplayName("FES 7.7.3.6: PropertyIsNil")
    void property_is_nil() {
        assertThat(found("<fes:PropertyIsNil>" + reference("sourceDate") + "</fes:PropertyIsNil>"))
                .isEqualTo("e");
    }

    @Test
    @DisplayName("FES 7.7.3.7: PropertyIsBetween")
    void property_is_between() {
        assertThat(
                        found(
                                "<fes:PropertyIsBetween>" + reference("capacity")
                                        + "<fes:LowerBoundary><fes:Literal>20</fes:Literal></fes:LowerBoundary>"
                                        + "<fes:UpperBoundary><fes:Literal>35</fes:Literal></fes:UpperBoundary></fes:PropertyIsBetween>"))
                .isEqualTo("bc");
    }

    @Test
    @DisplayName("FES 7.10: And, Or, Not")
    void logical_operators() {
        String park = equal("type", "PARK");
        String twenty = equal("capacity", "20");
        assertThat(found("<fes:And>" + park + twenty + "</fes:And>")).isEqualTo("b");
        assertThat(found("<fes:Or>" + twenty + equal("name", "d") + "</fes:Or>"))
                .isEqualTo("bd");
        assertThat(found("<fes:Not>" + park + "</fes:Not>")).isEqualTo("cd");
    }

    @Test
    @DisplayName("FES 7.11: ResourceId, also of several and of an unknown one")
    void resource_id() {
        String a = "<fes:ResourceId rid='facilities." + first + "'/>";
        long second = store.whole("SELECT id FROM facility WHERE name = 'b'");
        assertThat(found(a)).isEqualTo("a");
        assertThat(found(a + "<fes:ResourceId rid='facilities." + second + "'/>"))
                .isEqualTo("ab");
        assertThat(found("<fes:ResourceId rid='facilities.999999999'/>")).isEmpty();
        assertThat(names(valid(get("request=GetFeature&typeNames=zhibu:facilities&resourceId=facilities." + first))))
                .isEqualTo("a");
    }

    /** Latitudes come first: the box reaches from 1.5 E to 3 E. */
    @Test
    @DisplayName("FES 7.8.3.2: BBOX, also as the parameter bbox, in other systems and one that is not offered")
    void bbox() {
        String box =
                "<gml:Envelope srsName='%s'><gml:lowerCorner>%s</gml:lowerCorner><gml:upperCorner>%s</gml:upperCorner></gml:Envelope>";
        String degrees = box.formatted("urn:ogc:def:crs:EPSG::4326", "-1 1.5", "1 3");
        assertThat(found("<fes:BBOX>" + reference("geometry") + degrees + "</fes:BBOX>"))
                .isEqualTo("bc");
        assertThat(found("<fes:BBOX>" + degrees + "</fes:BBOX>")).isEqualTo("bc");
        String metres = box.formatted("urn:ogc:def:crs:EPSG::3857", "166979 -1000", "335000 1000");
        assertThat(found("<fes:BBOX>" + reference("geometry") + metres + "</fes:BBOX>"))
                .isEqualTo("bc");
        String parameter = "request=GetFeature&typeNames=zhibu:facilities&sortBy=name&bbox=";
        assertThat(names(valid(get(parameter + "-1,1.5,1,3")))).isEqualTo("bc");
        assertThat(names(valid(get(parameter + "-1,1.5,1,3,urn:ogc:def:crs:EPSG::4326"))))
                .isEqualTo("bc");
        assertRefused(get(parameter + "1,1,2,2,urn:ogc:def:crs:EPSG::32690"));
        assertRefused(byXml("<fes:BBOX>" + box.formatted("urn:ogc:def:crs:EPSG::32690", "1 1", "2 2") + "</fes:BBOX>"));
    }

    @Test
    @DisplayName("FES 7.8.3: spatial operators")
    void spatial_operators() {
        String polygon =
                "<gml:Polygon gml:id='p' srsName='urn:ogc:def:crs:EPSG::4326'><gml:exterior><gml:LinearRing><gml:posList>"
                        + "-1 0 -1 2.5 1 2.5 1 0 -1 0</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>";
        for (String operator : List.of("Intersects", "Within")) {
            assertThat(found("<fes:" + operator + ">" + reference("geometry") + polygon + "</fes:" + operator + ">"))
                    .as(operator)
                    .isEqualTo("ab");
        }
        assertThat(found("<fes:Disjoint>" + reference("geometry") + polygon + "</fes:Disjoint>"))
                .isEqualTo("cde");
    }

    @Test
    @DisplayName("FES 7.9: temporal operators")
    void temporal_operators() {
        String day = reference("sourceDate");
        String instant = FivePlaces.INSTANT;
        String period = FivePlaces.PERIOD;
        assertThat(found("<fes:After>" + day + instant + "</fes:After>")).isEqualTo("cd");
        assertThat(found("<fes:Before>" + day + instant + "</fes:Before>")).isEqualTo("a");
        assertThat(found("<fes:During>" + day + period + "</fes:During>")).isEqualTo("bc");
    }

    @Test
    @DisplayName("GetFeature (11): a filter on a property that is not there")
    void unknown_property() {
        assertRefused(byAddress(equal("undefined", "1")));
        assertRefused(byXml(equal("undefined", "1")));
    }

    @Test
    @DisplayName("GetFeature (7.9.2.5.4): sortBy")
    void sort_by() {
        String sorted = "request=GetFeature&typeNames=zhibu:facilities&sortBy=";
        assertThat(names(valid(get(sorted + "zhibu:name%20DESC")))).isEqualTo("edcba");
        assertThat(names(valid(get(sorted + "zhibu:type,zhibu:name%20DESC")))).isEqualTo("dceba");
        assertRefused(get(sorted + "zhibu:undefined"));
    }

    /** What is mandatory comes along. */
    @Test
    @DisplayName("GetFeature (7.9.2.4.3): a choice of properties")
    void projection() {
        XmlPath xml = valid(get("request=GetFeature&typeNames=zhibu:facilities&propertyName=zhibu:name&sortBy=name"));
        assertThat(xml.getList("FeatureCollection.member.facilities.name", String.class))
                .hasSize(5);
        assertThat(xml.getList("FeatureCollection.member.facilities.capacity")).isEmpty();
        assertRefused(get("request=GetFeature&typeNames=zhibu:facilities&propertyName=zhibu:undefined"));
    }
}
