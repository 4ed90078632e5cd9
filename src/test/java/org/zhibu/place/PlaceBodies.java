package org.zhibu.place;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** GeoJSON features of all kinds, small and valid,. */
final class PlaceBodies {
    static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[116.457,39.885],[116.458,39.885],[116.458,39.886],[116.457,39.886],[116.457,39.885]]]}";
    static final String MULTI_SQUARE =
            "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[116.457,39.885],[116.458,39.885],[116.458,39.886],[116.457,39.886],[116.457,39.885]]]]}";
    static final String POINT = "{\"type\":\"Point\",\"coordinates\":[116.457,39.885]}";
    static final String LINE = "{\"type\":\"LineString\",\"coordinates\":[[116.457,39.885],[116.457,39.886]]}";

    /** Path → geometry of that kind. */
    static final Map<String, String> KINDS = Map.of(
            "districts", SQUARE,
            "subdistricts", SQUARE,
            "blocks", SQUARE,
            "communities", MULTI_SQUARE,
            "buildings", SQUARE,
            "idle-spaces", POINT,
            "facilities", SQUARE,
            "roads", LINE,
            "barriers", LINE,
            "needs", POINT);

    private PlaceBodies() {}

    static Stream<String> kinds() {
        return KINDS.keySet().stream().sorted();
    }

    /** The property a kind cannot be without. */
    static String required(String kind) {
        return switch (kind) {
            case "idle-spaces" -> "\"type\":\"BIKE_SHED\"";
            case "facilities" -> "\"type\":\"KINDERGARTEN\"";
            case "roads" -> "\"roadClass\":\"RESIDENTIAL\"";
            case "barriers" -> "\"barrierType\":\"WALL\"";
            default -> "";
        };
    }

    static String feature(String kind, String... properties) {
        return feature(kind, KINDS.get(kind), properties);
    }

    static String feature(String kind, String geometry, String[] properties) {
        String all = Stream.concat(Stream.of(required(kind)), Stream.of(properties))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(","));
        return "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{" + all + "}}";
    }

    static String building(String geometry) {
        return feature("buildings", geometry, new String[0]);
    }

    /** A square feature of 0.001 degrees with its south-west corner there. */
    static String squareAt(double lon, double lat) {
        return String.format(
                java.util.Locale.ROOT,
                "{\"type\":\"Polygon\",\"coordinates\":[[[%1$f,%2$f],[%3$f,%2$f],[%3$f,%4$f],[%1$f,%4$f],[%1$f,%2$f]]]}",
                lon,
                lat,
                lon + 0.001,
                lat + 0.001);
    }
}
