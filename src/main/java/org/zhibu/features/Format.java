package org.zhibu.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibu.problem.ProblemException;

/** A form an answer is given in: asked for by {@code f=} or by the Accept header. */
enum Format {
    JSON("json", "application/json"),
    GEO_JSON("geojson", "application/geo+json"),
    SCHEMA("schema", "application/schema+json"),
    OPENAPI("openapi", "application/vnd.oai.openapi+json;version=3.0"),
    MAPBOX("mapbox", "application/vnd.mapbox.style+json"),
    SLD("sld", "application/vnd.ogc.sld+xml"),
    MVT("mvt", "application/vnd.mapbox-vector-tile"),
    HTML("html", "text/html"),
    CSV("csv", "text/csv"),
    FLAT_GEOBUF("fgb", "application/flatgeobuf"),
    GEO_PACKAGE("gpkg", "application/geopackage+sqlite3");

    private final String word;
    private final String mediaType;

    Format(String word, String mediaType) {
        this.word = word;
        this.mediaType = mediaType;
    }

    String word() {
        return word;
    }

    String mediaType() {
        return mediaType;
    }

    /** What people call it. */
    String title() {
        return switch (this) {
            case JSON, SCHEMA, OPENAPI -> "JSON";
            case GEO_JSON -> "GeoJSON";
            case MAPBOX -> "Mapbox";
            case SLD -> "SLD";
            case MVT -> "MVT";
            case HTML -> "HTML";
            case CSV -> "CSV";
            case FLAT_GEOBUF -> "FlatGeobuf";
            case GEO_PACKAGE -> "GeoPackage";
        };
    }

    /** Whether an answer of this form is a file to be kept, not a page. */
    boolean isFile() {
        return this == CSV || this == FLAT_GEOBUF || this == GEO_PACKAGE;
    }

    private String bareType() {
        return mediaType.replaceFirst(";.*", "");
    }

    /** The word in {@code f=}; json always means the JSON form that is offered. */
    static Format named(String word, List<Format> offered) {
        return offered.stream()
                .filter(format -> format.word.equals(word) || (word.equals("json") && format.isJson()))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> words =
                            new ArrayList<>(offered.stream().map(Format::word).toList());
                    return ProblemException.badParameter(
                            "f", "'f' is '" + word + "'; it must be one of " + String.join(", ", words) + ".");
                });
    }

    private boolean isJson() {
        return bareType().endsWith("json");
    }

    /**
     * The first of the accepted types (the best first, each without parameters) that is offered; the first offer when
     * nothing is asked for. Plain JSON is served by the more special one.
     */
    static Optional<Format> accepted(List<String> types, List<Format> offered) {
        for (String type : types) {
            for (Format format : offered) {
                boolean family =
                        type.endsWith("/*") && format.mediaType.startsWith(type.substring(0, type.length() - 1));
                boolean json = type.equals("application/json") && format.isJson();
                if (type.equals("*/*") || type.equals(format.bareType()) || family || json) {
                    return Optional.of(format);
                }
            }
        }
        return types.isEmpty() ? Optional.of(offered.get(0)) : Optional.empty();
    }
}
