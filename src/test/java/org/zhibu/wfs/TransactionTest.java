package org.zhibu.wfs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.OgcSchemas;
import org.zhibu.testing.Ogr;
import org.zhibu.testing.TestStore;

/** Transactions of 1.0.0, 1.1.0 and 2.0.0, in the form that QGIS and GDAL give them. */
@DbTest
class TransactionTest {
    private static final String HEAD =
            "<Transaction xmlns='http://www.opengis.net/wfs' xmlns:zhibu='https://zhibu.org/features' xmlns:gml='http://www.opengis.net/gml'"
                    + " xmlns:ogc='http://www.opengis.net/ogc' service='WFS' version='%s'>";
    private static final String POINT =
            "<gml:Point srsName='urn:ogc:def:crs:EPSG::4326'><gml:pos srsDimension='2'>39.5 116.5</gml:pos></gml:Point>";
    private static final String WFS_11 = "http://schemas.opengis.net/wfs/1.1.0/wfs.xsd";

    @Inject
    TestStore store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    private static ValidatableResponse send(String version, String actions) {
        return given().contentType("text/xml")
                .body((HEAD.formatted(version) + actions + "</Transaction>").getBytes(StandardCharsets.UTF_8))
                .post("/wfs?service=WFS")
                .then();
    }

    private static String text(ValidatableResponse answer) {
        return new String(answer.extract().asByteArray(), StandardCharsets.UTF_8);
    }

    private static String insert(String name) {
        return "<Insert><facilities xmlns='https://zhibu.org/features'><type>PARK</type><name>" + name
                + "</name><capacity>12.5</capacity><sourceDate>2026-01-05</sourceDate><geometry>" + POINT
                + "</geometry></facilities></Insert>";
    }

    private static String filter(String id) {
        return "<ogc:Filter><ogc:FeatureId fid='" + id + "'/></ogc:Filter>";
    }

    @Test
    void features_are_inserted_updated_and_deleted() {
        String inserted = text(send("1.1.0", insert("甲")).statusCode(200));
        assertThat(OgcSchemas.violations(inserted, WFS_11)).isEmpty();
        String id = new XmlPath(inserted).getString("TransactionResponse.InsertResults.Feature.FeatureId.@fid");
        assertThat(store.rows("SELECT name, capacity, source_date::text, ST_X(geom), ST_Y(geom) FROM facility"))
                .isEqualTo(List.of(List.of("甲", 12.5, "2026-01-05", 116.5, 39.5)));
        String point = POINT.replace("39.5", "40");
        String updated = text(send(
                        "1.1.0",
                        "<Update typeName='zhibu:facilities'><Property><Name>zhibu:name</Name><Value>乙</Value></Property>"
                                + "<Property><Name>capacity</Name></Property><Property><Name>geometry</Name><Value>"
                                + point
                                + "</Value></Property>" + filter(id) + "</Update>")
                .statusCode(200));
        assertThat(new XmlPath(updated).getString("TransactionResponse.TransactionSummary.totalUpdated"))
                .isEqualTo("1");
        assertThat(store.text(
                        "SELECT name || ' ' || coalesce(capacity::text, 'unknown') || ' ' || ST_Y(geom) FROM facility"))
                .isEqualTo("乙 unknown 40");
        assertThat(store.whole("SELECT version FROM facility")).isEqualTo(2);
        send("1.1.0", "<Delete typeName='zhibu:facilities'>" + filter(id) + "</Delete>")
                .statusCode(200);
        assertThat(store.whole("SELECT count(*) FROM facility")).isZero();
    }

    @Test
    void the_older_version_writes_longitude_first_in_gml_2() {
        String old = insert("甲")
                .replace(
                        POINT,
                        "<gml:Point srsName='EPSG:4326'><gml:coordinates cs=',' ts=' '>116.5,39.5</gml:coordinates></gml:Point>");
        String answer = text(send("1.0.0", old).statusCode(200));
        XmlPath xml = new XmlPath(answer);
        assertThat(xml.getString("WFS_TransactionResponse.InsertResult.FeatureId.@fid"))
                .startsWith("facilities.");
        assertThat(answer).contains("<wfs:SUCCESS/>");
        assertThat(store.number("SELECT ST_Y(geom) FROM facility")).isEqualTo(39.5);
    }

    @Test
    void all_or_nothing() {
        String wrong = insert("乙").replace("12.5", "-1");
        for (String second : List.of(
                wrong,
                insert("乙").replace("PARK", "NOTHING"),
                insert("乙").replace("39.5 116.5", "116.5 39.5"),
                "<Delete typeName='zhibu:nothing'>" + filter("facilities.1") + "</Delete>",
                "<Delete typeName='zhibu:facilities'/>",
                "<Delete typeName='zhibu:service-circles'>" + filter("service-circles.1") + "</Delete>",
                "<Native vendorId='x' safeToIgnore='false'/>",
                "<Update typeName='zhibu:facilities'><Property><Name>nothing</Name><Value>1</Value></Property>"
                        + filter("facilities.1") + "</Update>")) {
            ValidatableResponse answer = send("1.1.0", insert("甲") + second);
            assertThat(answer.extract().statusCode()).as(second).isBetween(400, 422);
            assertThat(text(answer)).contains("ExceptionReport");
            assertThat(store.whole("SELECT count(*) FROM facility")).as(second).isZero();
        }
        send("1.1.0", insert("甲") + insert("乙")).statusCode(200);
        assertThat(store.whole("SELECT count(*) FROM facility")).isEqualTo(2);
        given().get("/ogc/collections/facilities/items").then().body("numberMatched", org.hamcrest.Matchers.equalTo(2));
    }

    @Test
    void the_older_capabilities_are_valid_and_offer_transactions() {
        String document = text(given().get("/wfs?service=WFS&request=GetCapabilities&version=1.1.0")
                .then()
                .statusCode(200));
        assertThat(OgcSchemas.violations(document, WFS_11)).isEmpty();
        assertThat(new XmlPath(document).getList("WFS_Capabilities.OperationsMetadata.Operation.@name", String.class))
                .contains("Transaction");
        send("1.1.0", insert("甲"));
        String types =
                text(given().get("/wfs?service=WFS&version=1.1.0&request=DescribeFeatureType&typeName=zhibu:facilities")
                        .then()
                        .statusCode(200));
        String features =
                text(given().get("/wfs?service=WFS&version=1.1.0&request=GetFeature&typeName=zhibu:facilities")
                        .then()
                        .statusCode(200));
        assertThat(OgcSchemas.violations(features, WFS_11, types)).isEmpty();
        assertThat(features).contains("39.5 116.5");
        String report = text(given().get("/wfs?service=WFS&version=1.1.0&request=GetFeature&typeName=nothing")
                .then()
                .statusCode(400));
        assertThat(OgcSchemas.violations(report, "http://schemas.opengis.net/ows/1.0.0/owsExceptionReport.xsd"))
                .isEmpty();
    }

    /** GDAL reads version 1.1.0 and writes through it. */
    @Test
    void gdal_writes_through_transactions() throws Exception {
        send("1.1.0", insert("甲")).statusCode(200);
        Path source = Files.createTempFile("new", ".geojson");
        Files.writeString(
                source,
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[116.25,39.75]},\"properties\":{\"type\":\"PARK\",\"name\":\"乙\"}}]}");
        String address = "WFS:http://localhost:" + RestAssured.port + "/wfs?version=1.1.0";
        Ogr.run("ogr2ogr", "-append", "-update", address, source.toString(), "-nln", "zhibu:facilities");
        Files.delete(source);
        assertThat(store.rows("SELECT ST_X(geom), ST_Y(geom) FROM facility WHERE name = '乙'"))
                .isEqualTo(List.of(List.of(116.25, 39.75)));
    }
}
