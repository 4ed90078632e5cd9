package org.zhibu.wfs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.FiveFacilities;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.OgcSchemas;
import org.zhibu.testing.Ogr;
import org.zhibu.testing.TestStore;

/**
 * Five facilities: a at (1 0) with 10 places, b at (2 0) with 20, c at (3 0) with 30, d at (4 0) with 40, e, a square from
 * (5 0) to (6 1) of which nobody knows the places. Their days of source are 1 to 4 January 2026; e has none.
 */
@DbTest
class WfsTest {
    private static final String WFS_XSD = "http://schemas.opengis.net/wfs/2.0/wfs.xsd";
    private static final String OWS_XSD = "http://schemas.opengis.net/ows/1.1.0/owsExceptionReport.xsd";
    private static final String GML_XSD = "http://schemas.opengis.net/gml/3.2.1/gml.xsd";

    @Inject
    TestStore store;

    private long first;

    @BeforeEach
    void fill() {
        store.empty();
        GridDistrict town = GridDistrict.around(store);
        first = FiveFacilities.insert(town, "Main <1> & \"co\"", "main <2>", "100% o'Hara_x", "劲松*路")
                .get(0);
        town.building(0, 0, Map.of("storeys", 6, "use", "RESIDENTIAL"));
        town.community(0, 0, 100, 100, Map.of("name", "一区", "property_fee_yuan", new java.math.BigDecimal("1.50")));
        town.insert("road", "MULTILINESTRING ((116 39, 116.1 39))", Map.of("road_class", "PRIMARY", "walkable", true));
        town.insert("barrier", "POINT (116 39)", Map.of("barrier_type", "GATE", "open", true));
        store.followed();
    }

    private static ValidatableResponse get(String query) {
        return given().urlEncodingEnabled(false)
                .get("/wfs?service=WFS&" + query)
                .then();
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("text/xml")
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/wfs")
                .then();
    }

    private static String text(ValidatableResponse answer) {
        return new String(answer.extract().asByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void assertReport(ValidatableResponse answer, int status, String code) {
        String report = text(answer.statusCode(status).contentType(startsWith("text/xml")));
        assertThat(OgcSchemas.violations(report, OWS_XSD)).isEmpty();
        assertThat(new XmlPath(report).getString("ExceptionReport.Exception.@exceptionCode"))
                .isEqualTo(code);
    }

    private static List<String> namesIn(String document) {
        return new XmlPath(document).getList("FeatureCollection.member.facilities.name", String.class);
    }

    private static String found(String filter) {
        String xml =
                "<wfs:GetFeature service='WFS' version='2.0.0' xmlns:wfs='http://www.opengis.net/wfs/2.0' xmlns:fes='http://www.opengis.net/fes/2.0'"
                        + " xmlns:gml='http://www.opengis.net/gml/3.2'><wfs:Query typeNames='zhibu:facilities'><fes:Filter>"
                        + filter
                        + "</fes:Filter><fes:SortBy><fes:SortProperty><fes:ValueReference>zhibu:name</fes:ValueReference></fes:SortProperty></fes:SortBy></wfs:Query></wfs:GetFeature>";
        String document = text(post(xml).statusCode(200));
        List<String> names = namesIn(document);
        assertThat(new XmlPath(document).getString("FeatureCollection.@numberMatched"))
                .isEqualTo("" + names.size());
        return String.join("", names);
    }

    @Test
    void the_capabilities_are_valid_and_list_every_collection() {
        String document = text(get("request=GetCapabilities").statusCode(200));
        assertThat(OgcSchemas.violations(document, WFS_XSD)).isEmpty();
        XmlPath xml = new XmlPath(document);
        assertThat(xml.getList("WFS_Capabilities.FeatureTypeList.FeatureType.Name", String.class))
                .hasSize(12)
                .contains("zhibu:buildings", "zhibu:service-circles")
                .doesNotContain("zhibu:needs");
        for (String constraint : List.of(
                "ImplementsSimpleWFS", "ImplementsBasicWFS", "ImplementsResultPaging", "KVPEncoding", "XMLEncoding")) {
            assertThat(xml.getString("WFS_Capabilities.OperationsMetadata.Constraint.find { it.@name == '" + constraint
                            + "' }.DefaultValue"))
                    .isEqualTo("TRUE");
        }
        String posted = text(
                post("<GetCapabilities service='WFS' xmlns='http://www.opengis.net/wfs/2.0' xmlns:ows='http://www.opengis.net/ows/1.1'>"
                                + "<ows:AcceptVersions><ows:Version>9.9</ows:Version><ows:Version>2.0.0</ows:Version></ows:AcceptVersions></GetCapabilities>")
                        .statusCode(200));
        assertThat(OgcSchemas.violations(posted, WFS_XSD)).isEmpty();
    }

    @Test
    void requests_that_lack_something_or_are_not_understood_are_reported() {
        assertReport(given().get("/wfs?request=GetCapabilities").then(), 400, "MissingParameterValue");
        assertReport(given().get("/wfs").then(), 400, "MissingParameterValue");
        assertReport(get(""), 400, "MissingParameterValue");
        assertReport(given().get("/wfs?service=WMS&request=GetCapabilities").then(), 400, "InvalidParameterValue");
        assertReport(get("request=GetCapabilities&AcceptVersions=9.9.9"), 400, "VersionNegotiationFailed");
        assertReport(get("request=GetMap"), 400, "OperationNotSupported");
        assertReport(get("version=2.0.0&request=DescribeFeatureType&typeNames=nothing"), 400, "InvalidParameterValue");
        assertReport(get("version=2.0.0&request=GetFeature"), 400, "MissingParameterValue");
        assertReport(get("version=2.0.0&request=GetFeature&typeNames=zhibu:nothing"), 400, "InvalidParameterValue");
        assertReport(
                get("version=2.0.0&request=GetFeature&typeNames=zhibu:roads,zhibu:blocks"), 400, "OptionNotSupported");
        assertReport(
                get("version=2.0.0&request=GetFeature&typeNames=roads&srsName=EPSG:2154"),
                400,
                "InvalidParameterValue");
        assertReport(get("version=2.0.0&request=GetFeature&typeNames=roads&count=-1"), 400, "InvalidParameterValue");
        assertReport(
                get("version=2.0.0&request=GetFeature&typeNames=roads&count=1&count=2"), 400, "InvalidParameterValue");
        assertReport(
                get("version=2.0.0&request=GetFeature&typeNames=roads&resultType=all"), 400, "InvalidParameterValue");
        assertReport(
                get("version=2.0.0&request=GetFeature&typeNames=roads&outputFormat=png"), 400, "InvalidParameterValue");
        assertReport(
                get("version=2.0.0&request=GetFeature&typeNames=roads&resolve=remote"), 400, "InvalidParameterValue");
        assertReport(
                get("version=2.0.0&request=GetFeature&typeNames=roads&sortBy=nothing"), 400, "InvalidParameterValue");
        assertReport(
                get("version=2.0.0&request=GetFeature&typeNames=roads&resourceId=buildings.1"),
                400,
                "InvalidParameterValue");
        assertReport(get("version=2.0.0&request=GetFeature&typeNames=roads&bbox=1,2,3"), 400, "InvalidParameterValue");
        assertReport(get("version=2.0.0&request=GetPropertyValue&typeNames=roads"), 400, "MissingParameterValue");
        assertReport(
                get("version=2.0.0&request=GetPropertyValue&typeNames=roads&valueReference=nothing"),
                400,
                "InvalidParameterValue");
        assertReport(get("version=2.0.0&request=GetFeature&storedQuery_Id=nothing&id=1"), 400, "InvalidParameterValue");
        assertReport(
                get("version=2.0.0&request=DescribeStoredQueries&storedQuery_Id=nothing"),
                400,
                "InvalidParameterValue");
        assertReport(get("version=3.0.0&request=GetFeature&typeNames=roads"), 400, "InvalidParameterValue");
    }

    @Test
    void every_answer_is_valid_against_its_schema() {
        String types = text(get("version=2.0.0&request=DescribeFeatureType").statusCode(200));
        for (String type : List.of(
                "facilities", "buildings", "communities", "roads", "barriers", "service-circles", "districts")) {
            String document = text(get("version=2.0.0&request=GetFeature&typeNames=zhibu:" + type)
                    .statusCode(200));
            assertThat(OgcSchemas.violations(document, WFS_XSD, types))
                    .as(type + document)
                    .isEmpty();
        }
        String one = text(get("version=2.0.0&request=GetFeature&storedQuery_Id=" + StoredQueries.BY_ID
                        + "&id=facilities." + first)
                .statusCode(200));
        assertThat(OgcSchemas.violations(one, GML_XSD, types)).isEmpty();
        assertThat(new XmlPath(one).getString("facilities.name")).isEqualTo("a");
        assertThat(new XmlPath(one).getString("facilities.address")).isEqualTo("Main <1> & \"co\"");
        for (String query : List.of(
                "request=ListStoredQueries",
                "request=DescribeStoredQueries",
                "request=DescribeStoredQueries&storedQuery_Id=" + StoredQueries.BY_ID,
                "request=GetFeature&typeNames=facilities&resultType=hits",
                "request=GetFeature&typeNames=facilities&count=2&startIndex=2",
                "request=GetFeature&typeNames=(facilities)(roads)",
                "request=GetPropertyValue&typeNames=facilities&valueReference=zhibu:name",
                "request=GetPropertyValue&typeNames=facilities&valueReference=zhibu:geometry",
                "request=GetPropertyValue&typeNames=facilities&valueReference=@gml:id")) {
            String document = text(get("version=2.0.0&" + query).statusCode(200));
            assertThat(OgcSchemas.violations(document, WFS_XSD, types))
                    .as(query + document)
                    .isEmpty();
        }
    }

    @Test
    void pages_lead_forth_and_back() {
        String address =
                "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=facilities&sortBy=name%20DESC&count=2";
        List<String> names = new ArrayList<>();
        String back = "";
        while (address != null) {
            String document =
                    text(given().urlEncodingEnabled(false).get(address).then().statusCode(200));
            names.addAll(namesIn(document));
            XmlPath xml = new XmlPath(document);
            assertThat(xml.getString("FeatureCollection.@numberMatched")).isEqualTo("5");
            assertThat(xml.getString("FeatureCollection.@numberReturned"))
                    .isEqualTo("" + namesIn(document).size());
            address = xml.getString("FeatureCollection.@next");
            back = xml.getString("FeatureCollection.@previous");
        }
        assertThat(names).containsExactly("e", "d", "c", "b", "a");
        assertThat(namesIn(
                        text(given().urlEncodingEnabled(false).get(back).then().statusCode(200))))
                .containsExactly("c", "b");
        XmlPath hits = new XmlPath(text(get("version=2.0.0&request=GetFeature&typeNames=facilities&resultType=hits")));
        assertThat(hits.getString("FeatureCollection.@numberMatched")).isEqualTo("5");
        assertThat(hits.getString("FeatureCollection.@numberReturned")).isEqualTo("0");
    }

    /** URNs and addresses of the register mean latitude first, the short name longitude first; 1 E is 111319.4908 m on 3857. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 0 1",
                "urn:ogc:def:crs:EPSG::4326 | 0 1",
                "http://www.opengis.net/def/crs/EPSG/0/4490 | 0 1",
                "EPSG:4326 | 1 0",
                "urn:ogc:def:crs:OGC:1.3:CRS84 | 1 0",
                "urn:ogc:def:crs:EPSG::3857 | 111319.4908 0",
            })
    void axes_stand_as_the_name_of_the_system_means(String srsName, String position) {
        String document = text(get("version=2.0.0&request=GetFeature&resourceId=facilities." + first
                        + (srsName.isEmpty() ? "" : "&srsName=" + srsName))
                .statusCode(200));
        XmlPath xml = new XmlPath(document);
        assertThat(xml.getString("FeatureCollection.member.facilities.geometry.Point.pos"))
                .isEqualTo(position);
        assertThat(xml.getString("FeatureCollection.member.facilities.geometry.Point.@srsName"))
                .isEqualTo(srsName.isEmpty() ? "urn:ogc:def:crs:EPSG::4326" : srsName);
    }

    @ParameterizedTest
    @CsvSource({
        "'-1,1.5,1,3', bc",
        "'-1,1.5,1,3,urn:ogc:def:crs:EPSG::4326', bc",
        "'1.5,-1,3,1,EPSG:4326', bc",
        "'1.5,-1,3,1,urn:ogc:def:crs:OGC:1.3:CRS84', bc",
        "'1.5,-1,3,1,urn:ogc:def:crs:EPSG::4326', ''"
    })
    void a_box_is_read_in_the_order_of_its_axes(String box, String expected) {
        assertThat(String.join(
                        "",
                        namesIn(text(
                                get("version=2.0.0&request=GetFeature&typeNames=facilities&sortBy=name&bbox=" + box)
                                        .statusCode(200)))))
                .isEqualTo(expected);
    }

    private static String compare(String operator, String field, String value) {
        return "<fes:" + operator + "><fes:ValueReference>" + field + "</fes:ValueReference><fes:Literal>" + value
                + "</fes:Literal></fes:" + operator + ">";
    }

    @Test
    void filters_compare_values() {
        assertThat(found(compare("PropertyIsEqualTo", "zhibu:capacity", "20"))).isEqualTo("b");
        assertThat(found(compare("PropertyIsEqualTo", "capacity", "20"))).isEqualTo("b");
        assertThat(found(compare("PropertyIsEqualTo", "zhibu:facilities/zhibu:capacity", "20")))
                .isEqualTo("b");
        assertThat(found(compare("PropertyIsNotEqualTo", "zhibu:capacity", "20")))
                .isEqualTo("acd");
        assertThat(found(compare("PropertyIsLessThan", "zhibu:capacity", "20"))).isEqualTo("a");
        assertThat(found(compare("PropertyIsLessThanOrEqualTo", "zhibu:capacity", "20")))
                .isEqualTo("ab");
        assertThat(found(compare("PropertyIsGreaterThan", "zhibu:sourceDate", "2026-01-02")))
                .isEqualTo("cd");
        assertThat(found(compare("PropertyIsGreaterThanOrEqualTo", "zhibu:capacity", "20")))
                .isEqualTo("bcd");
        assertThat(found("<fes:And>" + compare("PropertyIsGreaterThan", "capacity", "10")
                        + compare("PropertyIsEqualTo", "type", "PARK") + "</fes:And>"))
                .isEqualTo("b");
        assertThat(found("<fes:Or>" + compare("PropertyIsGreaterThan", "capacity", "30")
                        + compare("PropertyIsEqualTo", "name", "a") + "</fes:Or>"))
                .isEqualTo("ad");
        assertThat(found("<fes:Not>" + compare("PropertyIsGreaterThan", "capacity", "10") + "</fes:Not>"))
                .isEqualTo("a");
        assertThat(found("<fes:PropertyIsNull><fes:ValueReference>capacity</fes:ValueReference></fes:PropertyIsNull>"))
                .isEqualTo("e");
        assertThat(found("<fes:PropertyIsNil><fes:ValueReference>capacity</fes:ValueReference></fes:PropertyIsNil>"))
                .isEqualTo("e");
        assertThat(
                        found(
                                "<fes:PropertyIsBetween><fes:ValueReference>capacity</fes:ValueReference><fes:LowerBoundary><fes:Literal>15</fes:Literal></fes:LowerBoundary><fes:UpperBoundary><fes:Literal>30</fes:Literal></fes:UpperBoundary></fes:PropertyIsBetween>"))
                .isEqualTo("bc");
        String like =
                "<fes:PropertyIsLike wildCard='*' singleChar='.' escapeChar='!'%s><fes:ValueReference>address</fes:ValueReference><fes:Literal>%s</fes:Literal></fes:PropertyIsLike>";
        assertThat(found(like.formatted("", "Main*"))).isEqualTo("a");
        assertThat(found(like.formatted(" matchCase='false'", "MAIN*"))).isEqualTo("ab");
        assertThat(found(like.formatted("", "100%*"))).isEqualTo("c");
        assertThat(found(like.formatted("", "100_*"))).isEmpty();
        assertThat(found(like.formatted("", "劲松!*."))).isEqualTo("d");
        assertThat(found("<fes:ResourceId rid='facilities." + first + "'/>")).isEqualTo("a");
        assertThat(found("<fes:ResourceId rid='nothing.1'/>")).isEmpty();
        assertThat(
                        found(
                                "<fes:PropertyIsEqualTo matchCase='false'><fes:ValueReference>name</fes:ValueReference><fes:Literal>A</fes:Literal></fes:PropertyIsEqualTo>"))
                .isEqualTo("a");
    }

    @Test
    void filters_ask_where_things_are() {
        String box =
                "<gml:Envelope srsName='urn:ogc:def:crs:EPSG::4326'><gml:lowerCorner>-1 1.5</gml:lowerCorner><gml:upperCorner>1 3</gml:upperCorner></gml:Envelope>";
        String geometry = "<fes:ValueReference>zhibu:geometry</fes:ValueReference>";
        assertThat(found("<fes:BBOX>" + geometry + box + "</fes:BBOX>")).isEqualTo("bc");
        assertThat(found("<fes:BBOX>" + box + "</fes:BBOX>")).isEqualTo("bc");
        assertThat(found("<fes:Disjoint>" + geometry + box + "</fes:Disjoint>")).isEqualTo("ade");
        String polygon =
                "<gml:Polygon gml:id='p' srsName='EPSG:4326'><gml:exterior><gml:LinearRing><gml:posList>0 -1 2.5 -1 2.5 1 0 1 0 -1</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>";
        assertThat(found("<fes:Intersects>" + geometry + polygon + "</fes:Intersects>"))
                .isEqualTo("ab");
        assertThat(found("<fes:Within>" + geometry + polygon + "</fes:Within>")).isEqualTo("ab");
        String inside = "<gml:Point gml:id='p'><gml:pos>0.5 5.5</gml:pos></gml:Point>";
        assertThat(found("<fes:Contains>" + geometry + inside + "</fes:Contains>"))
                .isEqualTo("e");
        // one degree of longitude on the equator is 111,319.49 m: a is 1 degree from the origin, b 2 degrees
        String origin = "<gml:Point gml:id='p'><gml:pos>0 0</gml:pos></gml:Point>";
        assertThat(found("<fes:DWithin>" + geometry + origin
                        + "<fes:Distance uom='m'>111319.4</fes:Distance></fes:DWithin>"))
                .isEmpty();
        assertThat(found("<fes:DWithin>" + geometry + origin
                        + "<fes:Distance uom='m'>111319.6</fes:Distance></fes:DWithin>"))
                .isEqualTo("a");
        assertThat(found("<fes:Beyond>" + geometry + origin + "<fes:Distance uom='km'>300</fes:Distance></fes:Beyond>"))
                .isEqualTo("cde");
    }

    @Test
    void filters_ask_when_things_were() {
        String day = "<fes:ValueReference>sourceDate</fes:ValueReference>";
        String instant = FivePlaces.INSTANT;
        String period = FivePlaces.PERIOD;
        assertThat(found("<fes:After>" + day + instant + "</fes:After>")).isEqualTo("cd");
        assertThat(found("<fes:Before>" + day + instant + "</fes:Before>")).isEqualTo("a");
        assertThat(found("<fes:TEquals>" + day + instant + "</fes:TEquals>")).isEqualTo("b");
        assertThat(found("<fes:During>" + day + period + "</fes:During>")).isEqualTo("bc");
        assertThat(found("<fes:Begins>" + day + period + "</fes:Begins>")).isEqualTo("a");
        assertThat(found("<fes:Ends>" + day + period + "</fes:Ends>")).isEqualTo("d");
        assertThat(found("<fes:AnyInteracts>" + day + period + "</fes:AnyInteracts>"))
                .isEqualTo("abcd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<fes:PropertyIsEqualTo/>",
                "<fes:PropertyIsEqualTo><fes:ValueReference>nothing</fes:ValueReference><fes:Literal>1</fes:Literal></fes:PropertyIsEqualTo>",
                "<fes:PropertyIsEqualTo><fes:ValueReference>capacity</fes:ValueReference><fes:Literal>many</fes:Literal></fes:PropertyIsEqualTo>",
                "<fes:PropertyIsEqualTo><fes:Function name='pg_sleep'><fes:Literal>9</fes:Literal></fes:Function><fes:Literal>1</fes:Literal></fes:PropertyIsEqualTo>",
                "<fes:PropertyIsEqualTo><fes:ValueReference>name); DROP TABLE facility; --</fes:ValueReference><fes:Literal>1</fes:Literal></fes:PropertyIsEqualTo>",
                "<fes:Magic/>",
                "<fes:BBOX><fes:ValueReference>name</fes:ValueReference><gml:Envelope><gml:lowerCorner>1 1</gml:lowerCorner><gml:upperCorner>2 2</gml:upperCorner></gml:Envelope></fes:BBOX>",
                "<fes:BBOX><gml:Envelope srsName='EPSG:2154'><gml:lowerCorner>1 1</gml:lowerCorner><gml:upperCorner>2 2</gml:upperCorner></gml:Envelope></fes:BBOX>",
                "<fes:Intersects><fes:ValueReference>geometry</fes:ValueReference><gml:Point><gml:pos>1</gml:pos></gml:Point></fes:Intersects>",
                "<fes:Intersects><fes:ValueReference>geometry</fes:ValueReference><gml:Point><gml:pos>NaN 1</gml:pos></gml:Point></fes:Intersects>",
                "<fes:Intersects><fes:ValueReference>geometry</fes:ValueReference><gml:Point><gml:pos>100 1</gml:pos></gml:Point></fes:Intersects>",
            })
    void what_cannot_be_translated_is_reported(String filter) {
        String xml =
                "<wfs:GetFeature service='WFS' version='2.0.0' xmlns:wfs='http://www.opengis.net/wfs/2.0' xmlns:fes='http://www.opengis.net/fes/2.0'"
                        + " xmlns:gml='http://www.opengis.net/gml/3.2'><wfs:Query typeNames='zhibu:facilities'><fes:Filter>"
                        + filter
                        + "</fes:Filter></wfs:Query></wfs:GetFeature>";
        String report = text(post(xml).statusCode(400));
        assertThat(OgcSchemas.violations(report, OWS_XSD)).isEmpty();
        assertThat(store.whole("SELECT count(*) FROM facility")).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<wfs:GetFeature",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><GetFeature service='WFS'>&e;</GetFeature>",
                "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><GetFeature service='WFS' typeNames='&b;'/>",
                "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'><GetFeature service='WFS'/>",
                "<GetFeature service='WFS' version='2.0.0'><a>&unknown;</a></GetFeature>",
            })
    void foreign_entities_and_broken_documents_are_refused(String body) {
        assertReport(post(body), 400, "OperationParsingFailed");
    }

    @Test
    void deep_and_huge_documents_are_refused() {
        assertReport(post("<a>".repeat(100_000)), 400, "OperationParsingFailed");
        String deep = "<fes:Not>".repeat(200) + "<fes:ResourceId rid='roads.1'/>" + "</fes:Not>".repeat(200);
        assertReport(
                post(
                        "<wfs:GetFeature service='WFS' xmlns:wfs='http://www.opengis.net/wfs/2.0' xmlns:fes='http://www.opengis.net/fes/2.0'><wfs:Query typeNames='roads'><fes:Filter>"
                                + deep + "</fes:Filter></wfs:Query></wfs:GetFeature>"),
                400,
                "OperationParsingFailed");
        post("<GetFeature service='WFS'>" + " ".repeat(17 << 20) + "</GetFeature>")
                .statusCode(413);
    }

    @Test
    void features_come_as_geojson_and_as_a_table_too() {
        get("version=2.0.0&request=GetFeature&typeNames=facilities&outputFormat=application/json&sortBy=name&count=2")
                .statusCode(200)
                .contentType("application/geo+json")
                .body("features.properties.name", equalTo(List.of("a", "b")))
                .body("features[0].geometry.coordinates", equalTo(List.of(1, 0)));
        String table = text(
                get("version=2.0.0&request=GetFeature&typeNames=facilities&outputFormat=csv&sortBy=name&propertyName=name,capacity")
                        .contentType(startsWith("text/csv")));
        List<String> lines = table.lines().toList();
        assertThat(lines.get(0)).isEqualTo("\uFEFFid,name,capacity,WKT");
        assertThat(lines.get(1)).isEqualTo(first + ",a,10.0,POINT (1 0)");
        assertThat(lines).hasSize(6);
    }

    @Test
    void gdal_reads_every_type_completely_and_filters_on_the_server() {
        store.execute("INSERT INTO facility (source, source_id, type, capacity, geom) SELECT 't', i::text, 'PARK', i,"
                + " ST_SetSRID(ST_MakePoint(10 + i * 1e-4, 50), 4326) FROM generate_series(1, 500) i");
        store.followed();
        String source = "WFS:http://localhost:" + RestAssured.port + "/wfs";
        List<String> stored = store.rows("SELECT source_id FROM facility").stream()
                .map(row -> (String) row.get(0))
                .toList();
        assertThat(Ogr.column(source, "zhibu:facilities", "sourceId")).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(Ogr.column(source, "zhibu:facilities", "sourceId", "--config", "OGR_WFS_PAGE_SIZE", "70"))
                .containsExactlyInAnyOrderElementsOf(stored);
        assertThat(Ogr.column(source, "zhibu:facilities", "sourceId", "-where", "capacity > 498 AND type = 'PARK'"))
                .containsExactlyInAnyOrder("499", "500");
        assertThat(Ogr.column(source, "zhibu:facilities", "name", "-spat", "1.5", "-1", "3", "1"))
                .containsExactlyInAnyOrder("b", "c");
        assertThat(Ogr.run("ogrinfo", "-so", source, "zhibu:facilities"))
                .contains("Feature Count: 505", "capacity: Real", "sourceDate: Date");
    }
}
