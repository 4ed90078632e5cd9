package org.zhibu.place;

import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zhibu.geo.Bbox;
import org.zhibu.geo.GeometryProblem;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;

/**
 * Which places of a kind are asked for.
 *
 * @param after only ids greater than this one: the key of the page before
 * @param text part of the name or beginning of the code, case ignored
 * @param equal column → value that must be equal
 */
record PlaceQuery(Optional<Bbox> bbox, Optional<String> text, Map<String, Object> equal, long after, int limit) {
    static final int MOST = 10_000;
    static final int USUAL = 100;

    static PlaceQuery of(UriInfo uri, PlaceKind<?, ?> kind) {
        Set<String> known = new HashSet<>(Set.of("bbox", "limit", "after", "q"));
        known.addAll(kind.filters().keySet());
        QueryParameters parameters = QueryParameters.of(uri, known);
        Map<String, Object> equal = new TreeMap<>();
        kind.filters().forEach((name, column) -> {
            Optional<?> value = column.endsWith("_id") ? parameters.id(name) : parameters.text(name);
            value.ifPresent(found -> equal.put(column, found));
        });
        return new PlaceQuery(
                parameters.text("bbox").map(PlaceQuery::bbox),
                parameters.text("q"),
                equal,
                parameters.id("after").orElse(0L),
                parameters.whole("limit", 1, MOST).orElse(USUAL));
    }

    private static Bbox bbox(String text) {
        for (String number : text.split(",")) {
            QueryParameters.parse("bbox", number.strip());
        }
        try {
            return Bbox.parse(text);
        } catch (GeometryProblem problem) {
            throw ProblemException.badParameter("bbox", "'bbox' is '" + text + "': " + problem.detail());
        }
    }
}
