package org.zhibu.wfs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.zhibu.wfs.WfsAnswers.assertReport;
import static org.zhibu.wfs.WfsAnswers.get;
import static org.zhibu.wfs.WfsAnswers.post;
import static org.zhibu.wfs.WfsAnswers.text;
import static org.zhibu.wfs.WfsAnswers.types;
import static org.zhibu.wfs.WfsAnswers.valid;
import static org.zhibu.wfs.WfsAnswers.validText;

import io.restassured.path.xml.XmlPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.OgcSchemas;
import org.zhibu.testing.TestStore;

/**
 * OGC Web Feature Service 2.0 (OGC 09-025r2), conformance classes Simple WFS and Basic WFS: a test for each operation and
 * clause that OGC's suite asks about, but for GetCapabilities and filters, which have classes of their own.
 */
@DbTest
class WfsRequirementsTest {
    private static final String GML_XSD = "http://schemas.opengis.net/gml/3.2.1/gml.xsd";
    private static final String BY_ID = "urn:ogc:def:query:OGC-WFS::GetFeatureById";
    private static final String PARKS = "request=GetFeature&typeNames=zhibu:facilities";

    @Inject
    TestStore store;

    private long first;

    @BeforeEach
    void fill() {
        first = FivePlaces.fill(store);
    }

    private static String names(XmlPath xml) {
        return String.join("", xml.getList("FeatureCollection.member.facilities.name", String.class));
    }

    @Test
    @DisplayName("DescribeFeatureType (9): all types, a choice of them, by address and by XML")
    void describe_feature_type() {
        assertThat(types()).contains("name=\"facilities\"", "name=\"buildings\"", "name=\"service-circles\"");
        String one =
                text(get("request=DescribeFeatureType&typeNames=zhibu:roads").statusCode(200));
        assertThat(one).contains("name=\"roads\"").doesNotContain("name=\"buildings\"");
        String posted = text(post("DescribeFeatureType", "", "<TypeName>zhibu:roads</TypeName>")
                .statusCode(200)
                .contentType(startsWith("application/gml+xml")));
        assertThat(posted).isEqualTo(one);
    }

    @Test
    @DisplayName("DescribeFeatureType (9): an unknown type")
    void describe_feature_type_unknown() {
        assertReport(
                get("request=DescribeFeatureType&typeNames=zhibu:Unknown"), 400, "InvalidParameterValue", "typeNames");
        assertReport(
                post("DescribeFeatureType", "", "<TypeName>zhibu:Unknown</TypeName>"),
                400,
                "InvalidParameterValue",
                "typeNames");
    }

    /** Dates are dates and what may be unknown may be nil. */
    @Test
    @DisplayName("DescribeFeatureType (9): the application schema")
    void application_schema() {
        XmlPath xml = new XmlPath(text(get("request=DescribeFeatureType&typeNames=zhibu:facilities")));
        String element = "**.find { it.@name == '%s' }.@%s";
        assertThat(xml.getString(element.formatted("sourceDate", "type"))).endsWith(":date");
        assertThat(xml.getString(element.formatted("updatedAt", "type"))).endsWith(":dateTime");
        assertThat(xml.getString(element.formatted("capacity", "nillable"))).isEqualTo("true");
        assertThat(xml.getString(element.formatted("geometry", "type"))).startsWith("gml:");
    }

    @Test
    @DisplayName("ListStoredQueries (14.3): GetFeatureById is there, by address and by XML")
    void list_stored_queries() {
        for (XmlPath xml : List.of(valid(get("request=ListStoredQueries")), valid(post("ListStoredQueries", "", "")))) {
            assertThat(xml.getList("ListStoredQueriesResponse.StoredQuery.@id")).containsExactly(BY_ID);
            assertThat(xml.getList("ListStoredQueriesResponse.StoredQuery.ReturnFeatureType", String.class))
                    .contains("zhibu:facilities", "zhibu:buildings");
        }
    }

    @Test
    @DisplayName("DescribeStoredQueries (14.4): all, one, an unknown one")
    void describe_stored_queries() {
        for (XmlPath xml : List.of(
                valid(get("request=DescribeStoredQueries")),
                valid(get("request=DescribeStoredQueries&storedQuery_Id=" + BY_ID)),
                valid(post("DescribeStoredQueries", "", "<StoredQueryId>" + BY_ID + "</StoredQueryId>")))) {
            String description = "DescribeStoredQueriesResponse.StoredQueryDescription";
            assertThat(xml.getString(description + ".@id")).isEqualTo(BY_ID);
            assertThat(xml.getString(description + ".Parameter.@name")).isEqualToIgnoringCase("id");
        }
        assertReport(
                get("request=DescribeStoredQueries&storedQuery_Id=http://example.org/nothing"),
                400,
                "InvalidParameterValue",
                "storedQuery_Id");
    }

    private static String stored(String id, String feature) {
        return "<StoredQuery id='" + id + "'><Parameter name='id'>" + feature + "</Parameter></StoredQuery>";
    }

    @Test
    @DisplayName("GetFeature (7.9.3.6): GetFeatureById by address and by XML")
    void get_feature_by_id() {
        String id = "facilities." + first;
        for (ValidatableResponse answer : List.of(
                get("request=GetFeature&storedQuery_Id=" + BY_ID + "&id=" + id),
                post("GetFeature", "", stored(BY_ID, id)))) {
            String document = text(answer.statusCode(200));
            assertThat(OgcSchemas.violations(document, GML_XSD, types())).isEmpty();
            XmlPath xml = new XmlPath(document);
            assertThat(xml.getString("facilities.@gml:id")).isEqualTo(id);
            assertThat(xml.getString("facilities.name")).isEqualTo("a");
        }
    }

    @Test
    @DisplayName("GetFeature (7.9.3.6): an unknown id")
    void get_feature_by_unknown_id() {
        for (String id : List.of("facilities.999999999", "nothing.1", "test-" + first)) {
            assertReport(get("request=GetFeature&storedQuery_Id=" + BY_ID + "&id=" + id), 404, "NotFound", "id");
            assertReport(post("GetFeature", "", stored(BY_ID, id)), 404, "NotFound", "id");
        }
        assertReport(get("request=GetFeature&storedQuery_Id=" + BY_ID), 400, "MissingParameterValue", "id");
    }

    @Test
    @DisplayName("GetFeature (7.9.3): an unknown stored query")
    void get_feature_by_unknown_query() {
        assertReport(
                get("request=GetFeature&storedQuery_Id=http://example.org/nothing&id=1"),
                400,
                "InvalidParameterValue",
                "storedQuery_Id");
        assertReport(
                post("GetFeature", "", stored("http://example.org/nothing", "1")),
                400,
                "InvalidParameterValue",
                "storedQuery_Id");
    }

    @ParameterizedTest
    @MethodSource("org.zhibu.testing.PublicCollections#all")
    @DisplayName("GetFeature (11): features of every type by address and by XML, valid")
    void get_feature(String type) {
        String byAddress = validText(get("request=GetFeature&typeNames=zhibu:" + type));
        String byXml = validText(post("GetFeature", "", "<Query typeNames='zhibu:" + type + "'/>"));
        List<String> ids = ids(byAddress, type);
        assertThat(ids(byXml, type)).isEqualTo(ids);
        XmlPath xml = new XmlPath(byAddress);
        assertThat(xml.getInt("FeatureCollection.@numberMatched")).isEqualTo(ids.size());
        assertThat(xml.getInt("FeatureCollection.@numberReturned")).isEqualTo(ids.size());
        assertThat(ids).hasSize(type.equals("facilities") ? 5 : type.equals("plan-assignments") ? 0 : 1);
    }

    private static List<String> ids(String document, String type) {
        return Pattern.compile("<zhibu:" + type + " gml:id=\"(" + type + "\\.\\d+)\"")
                .matcher(document)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @Test
    @DisplayName("GetFeature (11): an unknown type")
    void get_feature_of_unknown_type() {
        assertReport(get("request=GetFeature&typeNames=zhibu:Unknown"), 400, "InvalidParameterValue", "typeNames");
        assertReport(
                post("GetFeature", "", "<Query typeNames='zhibu:Unknown'/>"),
                400,
                "InvalidParameterValue",
                "typeNames");
    }

    /** b stands at 2 E 0 N; 2 degrees are 222638.9816 m on a sphere of 6378137 m. */
    @Test
    @DisplayName("GetFeature (7.9.2.4.4): srsName, another one and one that is not offered")
    void get_feature_in_other_systems() {
        String point = "FeatureCollection.member.facilities.geometry.Point";
        String b = "&filter=" + FivePlaces.encoded(FivePlaces.filter(FivePlaces.equal("name", "b")));
        for (Map.Entry<String, String> expected : Map.of(
                        "urn:ogc:def:crs:EPSG::4326",
                        "0 2",
                        "urn:ogc:def:crs:EPSG::4490",
                        "0 2",
                        "urn:ogc:def:crs:EPSG::3857",
                        "222638.9816 0")
                .entrySet()) {
            XmlPath xml = valid(get(PARKS + b + "&srsName=" + expected.getKey()));
            assertThat(xml.getString(point + ".pos")).isEqualTo(expected.getValue());
            assertThat(xml.getString(point + ".@srsName")).isEqualTo(expected.getKey());
        }
        String unsupported = "urn:ogc:def:crs:EPSG::32690";
        assertReport(get(PARKS + "&srsName=" + unsupported), 400, "InvalidParameterValue", "srsName");
        assertReport(
                post("GetFeature", "", "<Query typeNames='zhibu:facilities' srsName='" + unsupported + "'/>"),
                400,
                "InvalidParameterValue",
                "srsName");
    }

    @Test
    @DisplayName("GetFeature (7.6.3.6): resultType=hits")
    void hits() {
        for (XmlPath xml : List.of(
                valid(get(PARKS + "&resultType=hits")),
                valid(post("GetFeature", " resultType='hits'", "<Query typeNames='zhibu:facilities'/>")))) {
            assertThat(xml.getString("FeatureCollection.@numberMatched")).isEqualTo("5");
            assertThat(xml.getString("FeatureCollection.@numberReturned")).isEqualTo("0");
            assertThat(xml.getList("FeatureCollection.member")).isEmpty();
        }
    }

    /** Forth and back over five features by two: every one comes once. */
    @Test
    @DisplayName("GetFeature (7.7.4.4): next and previous")
    void paging() {
        String address = "/wfs?service=WFS&version=2.0.0&" + PARKS + "&count=2";
        List<String> pages = new ArrayList<>();
        String last = "";
        while (!address.isEmpty()) {
            XmlPath xml = valid(given().urlEncodingEnabled(false).get(address).then());
            assertThat(xml.getString("FeatureCollection.@numberMatched")).isEqualTo("5");
            pages.add(names(xml));
            last = xml.getString("FeatureCollection.@previous");
            address = xml.getString("FeatureCollection.@next");
            address = address == null ? "" : address;
        }
        assertThat(pages).containsExactly("ab", "cd", "e");
        XmlPath before = valid(given().urlEncodingEnabled(false).get(last).then());
        assertThat(names(before)).isEqualTo("cd");
        assertThat(names(valid(given().urlEncodingEnabled(false)
                        .get(before.getString("FeatureCollection.@previous"))
                        .then())))
                .isEqualTo("ab");
    }

    @Test
    @DisplayName("GetFeature (7.7.4.4): next after hits")
    void paging_after_hits() {
        XmlPath hits = valid(get(PARKS + "&resultType=hits&count=3"));
        String next = hits.getString("FeatureCollection.@next");
        assertThat(names(valid(given().urlEncodingEnabled(false).get(next).then())))
                .isEqualTo("abc");
    }
}
