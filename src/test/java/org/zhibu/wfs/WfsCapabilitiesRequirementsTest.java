package org.zhibu.wfs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.wfs.WfsAnswers.assertReport;
import static org.zhibu.wfs.WfsAnswers.get;
import static org.zhibu.wfs.WfsAnswers.post;
import static org.zhibu.wfs.WfsAnswers.valid;

import io.restassured.path.xml.XmlPath;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

/**
 * OGC Web Feature Service 2.0 (OGC 09-025r2), conformance classes Simple WFS and Basic WFS: a test for each point of
 * GetCapabilities that OGC's suite asks about.
 */
@DbTest
class WfsCapabilitiesRequirementsTest {
    @Inject
    TestStore store;

    @BeforeEach
    void fill() {
        FivePlaces.fill(store);
    }

    private static Map<String, String> constraints(String under, XmlPath xml) {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> names = xml.getList(under + ".Constraint.findAll { it.DefaultValue.size() > 0 }.@name");
        List<String> values = xml.getList(under + ".Constraint.DefaultValue", String.class);
        assertThat(names).hasSameSizeAs(values);
        for (int index = 0; index < names.size(); index++) {
            found.put(names.get(index), values.get(index));
        }
        return found;
    }

    @Test
    @DisplayName("GetCapabilities (8): by address and by XML, valid")
    void get_capabilities() {
        valid(get("request=GetCapabilities"));
        XmlPath posted = valid(post("GetCapabilities", "", "").statusCode(200));
        assertThat(posted.getString("WFS_Capabilities.@version")).isEqualTo("2.0.0");
    }

    @Test
    @DisplayName("GetCapabilities (8): the parameter service is missing")
    void get_capabilities_without_service() {
        assertReport(given().get("/wfs?request=GetCapabilities").then(), 400, "MissingParameterValue", "service");
        assertReport(
                given().get("/wfs?version=2.0.0&request=GetCapabilities").then(),
                400,
                "MissingParameterValue",
                "service");
    }

    @Test
    @DisplayName("GetCapabilities (8): AcceptVersions")
    void get_capabilities_accept_versions() {
        String query = "/wfs?service=WFS&request=GetCapabilities&AcceptVersions=";
        for (String versions : List.of("2.0.0", "9.0.0,2.0.0", "2.0.0,1.1.0")) {
            assertThat(valid(given().urlEncodingEnabled(false)
                                    .get(query + versions)
                                    .then())
                            .getString("WFS_Capabilities.@version"))
                    .isEqualTo("2.0.0");
        }
        assertReport(given().get(query + "2009.10.11").then(), 400, "VersionNegotiationFailed", "AcceptVersions");
    }

    @Test
    @DisplayName("GetCapabilities (8.3.3): the types with name, title, DefaultCRS and WGS84BoundingBox")
    void get_capabilities_feature_types() {
        XmlPath xml = valid(get("request=GetCapabilities"));
        String type = "WFS_Capabilities.FeatureTypeList.FeatureType.find { it.Name == 'zhibu:facilities' }";
        assertThat(xml.getString(type + ".DefaultCRS")).isEqualTo("urn:ogc:def:crs:EPSG::4326");
        assertThat(xml.getList(type + ".OtherCRS", String.class)).contains("urn:ogc:def:crs:EPSG::4490");
        assertThat(xml.getString(type + ".WGS84BoundingBox.LowerCorner")).isEqualTo("1.0 0.0");
        assertThat(xml.getString(type + ".WGS84BoundingBox.UpperCorner")).isEqualTo("6.0 1.0");
    }

    /** Table 13: every constraint of the service has a value, TRUE for what is kept. */
    @Test
    @DisplayName("GetCapabilities (8.3.5): service constraints")
    void service_constraints() {
        Map<String, String> found =
                constraints("WFS_Capabilities.OperationsMetadata", valid(get("request=GetCapabilities")));
        for (String name : List.of(
                "ImplementsTransactionalWFS",
                "ImplementsLockingWFS",
                "SOAPEncoding",
                "ImplementsInheritance",
                "ImplementsRemoteResolve",
                "ImplementsStandardJoins",
                "ImplementsSpatialJoins",
                "ImplementsTemporalJoins",
                "ImplementsFeatureVersioning",
                "ManageStoredQueries")) {
            assertThat(found.get(name)).as(name).isIn("TRUE", "FALSE");
        }
        for (String name : List.of(
                "ImplementsSimpleWFS", "ImplementsBasicWFS", "KVPEncoding", "XMLEncoding", "ImplementsResultPaging")) {
            assertThat(found).containsEntry(name, "TRUE");
        }
    }

    @Test
    @DisplayName("GetCapabilities (FES 7.13): filter constraints")
    void filter_constraints() {
        Map<String, String> found =
                constraints("WFS_Capabilities.Filter_Capabilities.Conformance", valid(get("request=GetCapabilities")));
        for (String name : List.of(
                "ImplementsQuery",
                "ImplementsAdHocQuery",
                "ImplementsResourceId",
                "ImplementsMinStandardFilter",
                "ImplementsStandardFilter",
                "ImplementsMinSpatialFilter",
                "ImplementsSpatialFilter",
                "ImplementsSorting",
                "ImplementsMinimumXPath")) {
            assertThat(found).containsEntry(name, "TRUE");
        }
        assertThat(found)
                .hasSize(15)
                .allSatisfy((name, value) -> assertThat(value).as(name).isIn("TRUE", "FALSE"));
    }

    @Test
    @DisplayName("GetCapabilities (8.3.4): operations with both bindings, and resolve=local")
    void operations() {
        XmlPath xml = valid(get("request=GetCapabilities"));
        for (String name : List.of(
                "GetCapabilities",
                "DescribeFeatureType",
                "ListStoredQueries",
                "DescribeStoredQueries",
                "GetFeature",
                "GetPropertyValue")) {
            String operation = "WFS_Capabilities.OperationsMetadata.Operation.find { it.@name == '" + name + "' }";
            assertThat(xml.getString(operation + ".DCP.HTTP.Get.@xlink:href"))
                    .as(name)
                    .endsWith("/wfs");
            assertThat(xml.getString(operation + ".DCP.HTTP.Post.@xlink:href"))
                    .as(name)
                    .endsWith("/wfs");
            if (name.equals("GetFeature") || name.equals("GetPropertyValue")) {
                assertThat(xml.getList(
                                operation + ".Parameter.find { it.@name == 'resolve' }.AllowedValues.Value",
                                String.class))
                        .contains("local");
            }
        }
    }
}
