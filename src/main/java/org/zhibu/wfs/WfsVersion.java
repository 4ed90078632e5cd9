package org.zhibu.wfs;

/** The versions that are spoken, with the namespaces and formats of each. */
enum WfsVersion {
    V2("2.0.0", "http://www.opengis.net/wfs/2.0", "http://www.opengis.net/gml/3.2", "application/gml+xml; version=3.2"),
    V1("1.1.0", "http://www.opengis.net/wfs", "http://www.opengis.net/gml", "text/xml; subtype=gml/3.1.1");

    private final String number;
    private final String wfs;
    private final String gml;
    private final String mediaType;

    WfsVersion(String number, String wfs, String gml, String mediaType) {
        this.number = number;
        this.wfs = wfs;
        this.gml = gml;
        this.mediaType = mediaType;
    }

    String number() {
        return number;
    }

    String wfs() {
        return wfs;
    }

    String gml() {
        return gml;
    }

    String mediaType() {
        return mediaType;
    }

    static WfsVersion of(String text) {
        if (text.startsWith("2.0")) {
            return V2;
        }
        if (text.startsWith("1.1")) {
            return V1;
        }
        throw WfsException.invalid("version", "The version '" + text + "' is not spoken here; 2.0.0 and 1.1.0 are.");
    }

    /** The one to answer GetCapabilities in: the first accepted that is spoken. */
    static WfsVersion negotiated(WfsRequest request) {
        if (request.find("acceptversions").isEmpty()) {
            String asked = request.find("version").orElse("2.0.0");
            return asked.startsWith("1.") ? V1 : V2;
        }
        String accepted = request.get("acceptversions", "AcceptVersions");
        for (String version : accepted.split(",")) {
            for (WfsVersion spoken : values()) {
                if (spoken.number.equals(version.strip())) {
                    return spoken;
                }
            }
        }
        throw new WfsException(
                WfsException.Code.VersionNegotiationFailed,
                "AcceptVersions",
                "None of the versions " + accepted + " is spoken here; 2.0.0 and 1.1.0 are.");
    }
}
