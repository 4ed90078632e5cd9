package org.zhibu.features;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhibu.filter.CqlJson;
import org.zhibu.filter.CqlText;
import org.zhibu.filter.Filter;
import org.zhibu.filter.Literals;
import org.zhibu.filter.SqlCondition;
import org.zhibu.filter.SqlFilter;
import org.zhibu.filter.TimeSpan;
import org.zhibu.filter.Value;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;

/**
 * What the parameters of {@code items} ask for.
 *
 * @param isLimited whether a limit was given, so that the usual one does not stand for it
 */
record ItemsRequest(FeatureQuery query, boolean isLimited, Optional<String> format) {
    static final int MOST = 10_000;
    static final int USUAL = 100;
    private static final String ID = "id";
    private static final String CQL2_TEXT = "cql2-text";
    private static final String CQL2_JSON = "cql2-json";

    /** In the order they are documented. */
    static final List<String> PARAMETERS = List.of(
            "f",
            "limit",
            "after",
            "before",
            "bbox",
            "bbox-crs",
            "crs",
            "datetime",
            "filter",
            "filter-lang",
            "filter-crs",
            "sortby",
            "properties");

    static ItemsRequest of(UriInfo uri, Collection collection) {
        Set<String> known = new HashSet<>(PARAMETERS);
        known.addAll(collection.names());
        known.add(ID);
        QueryParameters parameters = QueryParameters.of(uri, known);
        List<SortKey> sort =
                parameters.text("sortby").map(text -> sort(text, collection)).orElse(List.of());
        FeatureQuery query = new FeatureQuery(
                collection,
                condition(parameters, collection),
                sort,
                parameters.text("after").map(token -> Key.parse("after", token, sort.size())),
                parameters.text("before").map(token -> Key.parse("before", token, sort.size())),
                parameters.text("limit").map(ItemsRequest::limit).orElse((long) USUAL),
                0,
                crs(parameters, "crs"),
                parameters
                        .text("properties")
                        .map(text -> fields(text, collection))
                        .orElse(collection.fields()));
        return new ItemsRequest(query, parameters.has("limit"), parameters.text("f"));
    }

    private static SqlCondition condition(QueryParameters parameters, Collection collection) {
        List<Filter> parts = new ArrayList<>();
        parameters.text("bbox").ifPresent(box -> parts.add(BboxFilter.of(box, crs(parameters, "bbox-crs"))));
        if (!parameters.has("bbox")) {
            crs(parameters, "bbox-crs");
        }
        parameters.text("datetime").map(Datetime::parse).ifPresent(span -> parts.add(changed(span)));
        parameters.id(ID).ifPresent(id -> parts.add(new Filter.Ids(List.of(id))));
        for (Field field : collection.fields()) {
            parameters.text(field.name()).ifPresent(text -> parts.add(equal(field, text)));
        }
        filter(parameters, collection).ifPresent(parts::add);
        return SqlFilter.of(Filter.all(parts), collection);
    }

    private static Optional<Filter> filter(QueryParameters parameters, Collection collection) {
        Crs crs = crs(parameters, "filter-crs");
        String language = parameters.text("filter-lang").orElse(CQL2_TEXT);
        if (!language.equals(CQL2_TEXT) && !language.equals(CQL2_JSON)) {
            throw ProblemException.badParameter(
                    "filter-lang",
                    "'filter-lang' is '" + language + "'; it must be " + CQL2_TEXT + " or " + CQL2_JSON + ".");
        }
        return parameters
                .text("filter")
                .map(text -> language.equals(CQL2_TEXT)
                        ? CqlText.parse(text, collection, crs)
                        : CqlJson.parse(text, collection, crs));
    }

    private static Filter changed(TimeSpan span) {
        return new Filter.Temporal(
                Filter.TemporalOperator.INTERSECTS, TimeSpan.at(new Value.Property(Collection.CHANGED)), span);
    }

    private static Filter equal(Field field, String text) {
        Value value = Literals.of(text, field.type())
                .orElseThrow(() -> ProblemException.badParameter(
                        field.name(), "'" + field.name() + "' is '" + text + "', which is no value of that field."));
        return new Filter.Compare(new Value.Property(field.name()), Filter.Comparison.EQUAL, value);
    }

    /** A limit that is too high is taken for the highest, as the standard wants. */
    private static long limit(String text) {
        if (!text.matches("\\+?\\d{1,100}") || text.matches("\\+?0+")) {
            throw ProblemException.badParameter(
                    "limit", "'limit' is '" + text + "'; it must be a whole number from 1 to " + MOST + ".");
        }
        return new java.math.BigInteger(text)
                .min(java.math.BigInteger.valueOf(MOST))
                .longValueExact();
    }

    static Crs crs(QueryParameters parameters, String name) {
        return parameters
                .text(name)
                .map(uri -> Crs.find(uri)
                        .orElseThrow(() -> ProblemException.badParameter(
                                name,
                                "'" + name + "' is '" + uri
                                        + "', which is not offered here; the collections list what is, for instance "
                                        + Crs.CRS84.uri() + ".")))
                .orElse(Crs.CRS84);
    }

    private static List<SortKey> sort(String text, Collection collection) {
        List<SortKey> keys = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            // a + that was not encoded arrives as a space
            String word = part.strip();
            boolean descending = word.startsWith("-");
            String name = word.startsWith("-") || word.startsWith("+") ? word.substring(1) : word;
            Field field = collection
                    .field(name)
                    .orElseThrow(() -> ProblemException.badParameter(
                            "sortby",
                            "There is no field '" + name + "' to sort by. There are: "
                                    + String.join(", ", collection.names()) + "."));
            if (keys.stream().anyMatch(key -> key.field().equals(field))) {
                throw ProblemException.badParameter("sortby", "'sortby' names '" + name + "' twice.");
            }
            keys.add(new SortKey(field, descending));
        }
        return keys;
    }

    private static List<Field> fields(String text, Collection collection) {
        List<String> names = List.of(text.split("\\s*,\\s*", -1));
        for (String name : names) {
            if (collection.field(name).isEmpty()) {
                throw ProblemException.badParameter(
                        "properties",
                        "There is no field '" + name + "'. There are: " + String.join(", ", collection.names()) + ".");
            }
        }
        return collection.fields().stream()
                .filter(field -> names.contains(field.name()))
                .toList();
    }
}
