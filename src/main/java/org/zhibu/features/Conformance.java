package org.zhibu.features;

import java.util.List;

/** The conformance classes that are kept; what is not wholly kept is not among them. */
final class Conformance {
    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-";

    static final List<String> CLASSES = List.of(
            FEATURES + "1/1.0/conf/core",
            FEATURES + "1/1.0/conf/oas30",
            FEATURES + "1/1.0/conf/geojson",
            FEATURES + "1/1.0/conf/html",
            FEATURES + "2/1.0/conf/crs");

    private Conformance() {}
}
