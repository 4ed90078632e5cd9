package org.zhibu.wfs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.xml.XmlPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.zhibu.testing.OgcSchemas;

/** Asks the WFS in version 2.0.0 and reads its answers, which must be valid against the schemas of OGC. */
final class WfsAnswers {
    private static final String WFS_XSD = "http://schemas.opengis.net/wfs/2.0/wfs.xsd";
    private static final String OWS_XSD = "http://schemas.opengis.net/ows/1.1.0/owsExceptionReport.xsd";
    private static final String XMLNS =
            " service='WFS' version='2.0.0' xmlns='http://www.opengis.net/wfs/2.0' xmlns:zhibu='" + GmlSchema.NAMESPACE
                    + "'";

    private WfsAnswers() {}

    static String text(ValidatableResponse answer) {
        return new String(answer.extract().asByteArray(), StandardCharsets.UTF_8);
    }

    static ValidatableResponse get(String query) {
        return given().urlEncodingEnabled(false)
                .get("/wfs?service=WFS&version=2.0.0&" + query)
                .then();
    }

    static ValidatableResponse post(String operation, String attributes, String content) {
        String body = "<" + operation + XMLNS + attributes + ">" + content + "</" + operation + ">";
        return given().contentType("text/xml")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/wfs")
                .then();
    }

    /** The application schema of all types. */
    static String types() {
        return text(get("request=DescribeFeatureType").statusCode(200));
    }

    static String validText(ValidatableResponse answer) {
        String document = text(answer.statusCode(200));
        assertThat(OgcSchemas.violations(document, WFS_XSD, types()))
                .as(document)
                .isEmpty();
        return document;
    }

    static XmlPath valid(ValidatableResponse answer) {
        return new XmlPath(validText(answer));
    }

    static void assertReport(ValidatableResponse answer, int status, String code, String locator) {
        String report = text(answer.statusCode(status).contentType(startsWith("text/xml")));
        assertThat(OgcSchemas.violations(report, OWS_XSD)).isEmpty();
        XmlPath xml = new XmlPath(report);
        assertThat(xml.getString("ExceptionReport.@version")).isEqualTo("2.0.0");
        assertThat(xml.getString("ExceptionReport.Exception.@exceptionCode")).isEqualTo(code);
        assertThat(xml.getString("ExceptionReport.Exception.@locator")).isEqualToIgnoringCase(locator);
    }

    /** A refusal of a value, with one of the codes that the standard has for it. */
    static void assertRefused(ValidatableResponse answer) {
        String report = text(answer.statusCode(400));
        assertThat(OgcSchemas.violations(report, OWS_XSD)).isEmpty();
        assertThat(new XmlPath(report).getString("ExceptionReport.Exception.@exceptionCode"))
                .isIn("InvalidParameterValue", "OperationProcessingFailed", "OperationParsingFailed");
    }
}
