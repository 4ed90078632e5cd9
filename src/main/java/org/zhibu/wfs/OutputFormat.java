package org.zhibu.wfs;

/** The forms that features are given in. */
enum OutputFormat {
    GML(Capabilities.GML_32),
    GML_311("text/xml; subtype=gml/3.1.1"),
    JSON("application/geo+json"),
    CSV("text/csv; charset=UTF-8");

    private final String mediaType;

    OutputFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    boolean isGml() {
        return this == GML || this == GML_311;
    }

    boolean isCsv() {
        return this == CSV;
    }

    static OutputFormat of(WfsRequest request) {
        OutputFormat gml = request.version() == WfsVersion.V2 ? GML : GML_311;
        return request.find("outputformat").map(name -> named(name, gml)).orElse(gml);
    }

    private static OutputFormat named(String name, OutputFormat gml) {
        String bare = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s\"+]", "");
        return switch (bare) {
            case "application/gmlxml;version=3.2",
                    "text/xml;subtype=gml/3.2",
                    "text/xml;subtype=gml/3.2.1",
                    "text/xml;subtype=gml/3.1.1",
                    "text/xml",
                    "application/xml",
                    "gml32",
                    "gml3" -> gml;
            case "application/json", "application/geojson", "json", "geojson" -> JSON;
            case "text/csv", "csv" -> CSV;
            default ->
                throw WfsException.invalid(
                        "outputFormat",
                        "'outputFormat' is '" + name + "'; it must be one of " + String.join(", ", Capabilities.FORMATS)
                                + ".");
        };
    }

    static void requireGml(String name) {
        if (!name.startsWith("XMLSCHEMA") && !named(name, GML).isGml()) {
            throw WfsException.invalid("outputFormat", "Types are described in XML schema only.");
        }
    }
}
