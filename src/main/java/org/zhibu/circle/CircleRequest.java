package org.zhibu.circle;

import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhibu.geo.LonLat;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;

/**
 * What is asked for: a point or communities, a radius, rings, and how things count.
 *
 * @param point given exactly when {@code communities} is empty
 * @param rings radii in metres, ascending
 */
record CircleRequest(
        Optional<LonLat> point,
        List<Long> communities,
        From from,
        double radiusMetres,
        List<Double> rings,
        CountMode count,
        Optional<String> form) {
    static final int MOST_COMMUNITIES = 50;
    private static final int MOST_RINGS = 10;
    private static final Set<String> KNOWN = Set.of("lon", "lat", "community", "from", "radius", "rings", "count", "f");
    private static final double ANY = 1e9;

    static CircleRequest of(UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, KNOWN);
        List<Long> communities = parameters.ids("community");
        Optional<LonLat> point = point(parameters, communities);
        From from = parameters.choice("from", From.class).orElse(point.isPresent() ? From.POINT : From.OUTLINE);
        if (point.isPresent() && from != From.POINT) {
            throw ProblemException.badParameter("from", "A circle around lon and lat is always from=point.");
        }
        return new CircleRequest(
                point,
                communities,
                from,
                parameters
                        .number("radius", ServiceCircle.SMALLEST, ServiceCircle.LARGEST)
                        .orElse(ServiceCircle.USUAL),
                rings(parameters),
                parameters.choice("count", CountMode.class).orElse(CountMode.POINT),
                parameters.text("f"));
    }

    private static Optional<LonLat> point(QueryParameters parameters, List<Long> communities) {
        Optional<Double> lon = parameters.number("lon", -ANY, ANY);
        Optional<Double> lat = parameters.number("lat", -ANY, ANY);
        if (!communities.isEmpty()) {
            if (lon.isPresent() || lat.isPresent()) {
                throw ProblemException.badParameter(
                        "community", "Give either community or one point (lon and lat), not both.");
            }
            if (communities.size() > MOST_COMMUNITIES) {
                throw ProblemException.badParameter(
                        "community", "At most " + MOST_COMMUNITIES + " communities can be joined at once.");
            }
            return Optional.empty();
        }
        if (lon.isEmpty() && lat.isEmpty()) {
            throw ProblemException.badParameter(
                    "lon", "Say where: lon and lat in degrees, or community (an id, may be repeated).");
        }
        return Optional.of(onEarth(
                lon.orElseThrow(QueryParameters.missing("lon", "longitude in degrees, east of Greenwich")),
                lat.orElseThrow(QueryParameters.missing("lat", "latitude in degrees, north of the equator"))));
    }

    private static LonLat onEarth(double lon, double lat) {
        return LonLat.find(lon, lat)
                .orElseThrow(() -> ProblemException.badParameter(
                        Math.abs(lat) > 90 ? "lat" : "lon",
                        "lon " + lon + ", lat " + lat
                                + " is not a place on the Earth: lon must be -180 to 180, lat -90 to 90."
                                + (LonLat.looksSwapped(lon, lat)
                                        ? " Did you mean lon/lat the other way round: lon=" + lat + "&lat=" + lon + "?"
                                        : "")));
    }

    private static List<Double> rings(QueryParameters parameters) {
        List<Double> rings = parameters.all("rings").stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> QueryParameters.parse("rings", text))
                .distinct()
                .sorted()
                .toList();
        if (rings.size() > MOST_RINGS) {
            throw ProblemException.badParameter("rings", "At most " + MOST_RINGS + " rings can be drawn.");
        }
        for (double ring : rings) {
            if (ring < ServiceCircle.SMALLEST || ring > ServiceCircle.LARGEST) {
                throw ProblemException.badParameter(
                        "rings", "'rings' has " + ring + " m; every ring must be between 50 and 50000.");
            }
        }
        return rings;
    }
}
