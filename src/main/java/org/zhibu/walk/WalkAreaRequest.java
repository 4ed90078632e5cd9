package org.zhibu.walk;

import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhibu.geo.LonLat;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;

/**
 * Which walking areas are asked for: from a point, a community or a facility (exactly one of them), to distances in metres or
 * minutes (exactly one of them), ascending.
 */
record WalkAreaRequest(
        Optional<LonLat> point,
        Optional<Long> community,
        Optional<Long> facility,
        List<Double> metres,
        List<Double> minutes,
        Optional<Long> whatIf,
        Optional<Integer> assumptions,
        Optional<String> form) {
    static final double LEAST_METRES = 10;
    static final double MOST_METRES = 5000;
    private static final double MOST_MINUTES = 120;
    private static final int MOST_AREAS = 6;
    private static final List<Double> USUAL = List.of(300.0, 500.0, 1000.0);
    private static final double ANY = 1e9;
    private static final Set<String> KNOWN =
            Set.of("lon", "lat", "community", "facility", "metres", "minutes", "whatIf", "assumptions", "f");

    static WalkAreaRequest of(UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, KNOWN);
        Optional<LonLat> point = point(parameters);
        Optional<Long> community = parameters.id("community");
        Optional<Long> facility = parameters.id("facility");
        long origins = (point.isPresent() ? 1 : 0)
                + community.stream().count()
                + facility.stream().count();
        if (origins != 1) {
            throw ProblemException.badParameter(
                    "lon",
                    "Say from where, in one way: lon and lat in degrees, community (an id) or facility (an id).");
        }
        List<Double> metres = numbers(parameters, "metres", LEAST_METRES, MOST_METRES);
        List<Double> minutes = numbers(parameters, "minutes", 0.1, MOST_MINUTES);
        if (!metres.isEmpty() && !minutes.isEmpty()) {
            throw ProblemException.badParameter("minutes", "Give either metres or minutes, not both.");
        }
        return new WalkAreaRequest(
                point,
                community,
                facility,
                metres.isEmpty() && minutes.isEmpty() ? USUAL : metres,
                minutes,
                parameters.id("whatIf"),
                parameters.whole("assumptions", 0, Integer.MAX_VALUE),
                parameters.text("f"));
    }

    private static Optional<LonLat> point(QueryParameters parameters) {
        Optional<Double> lon = parameters.number("lon", -ANY, ANY);
        Optional<Double> lat = parameters.number("lat", -ANY, ANY);
        if (lon.isEmpty() && lat.isEmpty()) {
            return Optional.empty();
        }
        double x = lon.orElseThrow(QueryParameters.missing("lon", "longitude in degrees, east of Greenwich"));
        double y = lat.orElseThrow(QueryParameters.missing("lat", "latitude in degrees, north of the equator"));
        return Optional.of(LonLat.find(x, y)
                .orElseThrow(() -> ProblemException.badParameter(
                        Math.abs(y) > 90 ? "lat" : "lon",
                        "lon " + x + ", lat " + y
                                + " is not a place on the Earth: lon must be -180 to 180, lat -90 to 90."
                                + (LonLat.looksSwapped(x, y)
                                        ? " Did you mean lon/lat the other way round: lon=" + y + "&lat=" + x + "?"
                                        : ""))));
    }

    private static List<Double> numbers(QueryParameters parameters, String name, double least, double most) {
        List<Double> numbers = parameters.all(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> QueryParameters.parse(name, text))
                .distinct()
                .sorted()
                .toList();
        if (numbers.size() > MOST_AREAS) {
            throw ProblemException.badParameter(name, "At most " + MOST_AREAS + " areas can be drawn at once.");
        }
        for (double number : numbers) {
            if (number < least || number > most) {
                throw ProblemException.badParameter(
                        name, "'" + name + "' has " + number + "; it must be between " + least + " and " + most + ".");
            }
        }
        return numbers;
    }
}
