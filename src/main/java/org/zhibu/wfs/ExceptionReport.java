package org.zhibu.wfs;

/** A failure as an OWS exception report. */
final class ExceptionReport {
    private ExceptionReport() {}

    static String of(WfsException failure, WfsVersion version) {
        String ows = version == WfsVersion.V2 ? "http://www.opengis.net/ows/1.1" : "http://www.opengis.net/ows";
        String xsd = version == WfsVersion.V2
                ? "http://schemas.opengis.net/ows/1.1.0/owsExceptionReport.xsd"
                : "http://schemas.opengis.net/ows/1.0.0/owsExceptionReport.xsd";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ows:ExceptionReport xmlns:ows=\"" + ows
                + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"" + ows + " " + xsd
                + "\" version=\"" + version.number() + "\""
                + (version == WfsVersion.V2 ? " xml:lang=\"en\"" : "") + ">\n<ows:Exception exceptionCode=\""
                + failure.code()
                + "\" locator=\"" + Xml.escaped(failure.locator()) + "\"><ows:ExceptionText>"
                + Xml.escaped(String.valueOf(failure.getMessage()))
                + "</ows:ExceptionText></ows:Exception>\n</ows:ExceptionReport>\n";
    }
}
