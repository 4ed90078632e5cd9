package org.zhibu.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;
import org.zhibu.standard.NormReference;

/** The parameters that every question about a diagnosis has: on which basis, and where. */
public final class DiagnosisQuery {
    /** Names of the parameters of the basis. */
    public static final Set<String> BASIS = Set.of("norms", "metric", "whatIf", "assumptions");

    private static final Map<String, Area.Level> AREAS = Map.of(
            "community", Area.Level.COMMUNITY,
            "block", Area.Level.BLOCK,
            "subdistrict", Area.Level.SUBDISTRICT,
            "district", Area.Level.DISTRICT);

    private DiagnosisQuery() {}

    /** The names of the basis, of the area, and further ones. */
    static Set<String> names(String... further) {
        return Stream.of(BASIS.stream(), AREAS.keySet().stream(), Stream.of(further))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    /** Which diagnosis is asked for. */
    public static DiagnosisKey key(QueryParameters parameters) {
        Optional<NormReference> norms = parameters.text("norms").map(text -> NormReference.of("norms", text));
        return new DiagnosisKey(
                norms.map(NormReference::code).orElse(DiagnosisKey.USUAL_NORMS),
                norms.flatMap(DiagnosisQuery::revision),
                parameters.choice("metric", Metric.class),
                parameters.id("whatIf"),
                parameters.whole("assumptions", 0, Integer.MAX_VALUE));
    }

    private static Optional<Integer> revision(NormReference norms) {
        return norms.revision().stream().boxed().findFirst();
    }

    /** Which area is asked for; everything when none is. */
    static Area area(QueryParameters parameters, Diagnosis diagnosis) {
        return area(parameters, diagnosis.ground().areas());
    }

    static Area area(QueryParameters parameters, AreaTree areas) {
        List<String> named =
                AREAS.keySet().stream().filter(parameters::has).sorted().toList();
        if (named.size() > 1) {
            throw ProblemException.badParameter(
                    named.get(1), "Of '" + String.join("', '", named) + "' only one can be asked for at a time.");
        }
        if (named.isEmpty()) {
            return areas.area(areas.everything());
        }
        String name = named.get(0);
        long id = parameters.id(name).orElseThrow(QueryParameters.missing(name, "the id of a " + name));
        return areas.index(AREAS.get(name), id)
                .map(areas::area)
                .orElseThrow(
                        () -> new ProblemException(Kind.NOT_FOUND, "There is no " + name + " with id " + id + "."));
    }

    /** The facility type asked for, if any: one of the set. */
    static Optional<String> type(QueryParameters parameters, Diagnosis diagnosis) {
        Optional<String> type = parameters.text("type");
        Set<String> types = diagnosis.norms().norms().stream()
                .flatMap(norm -> norm.facilityType().stream())
                .collect(Collectors.toSet());
        if (type.isPresent() && !types.contains(type.get())) {
            throw ProblemException.badParameter(
                    "type",
                    "The norm set " + diagnosis.norms().code() + " asks for no facility of type '" + type.get()
                            + "'. It asks for: " + types.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return type;
    }

    /** The same basis with one part of it exchanged: norms:CODE@3, assumptions:2, whatIf:none, whatIf:7, metric:straight. */
    static DiagnosisKey against(QueryParameters parameters, DiagnosisKey key) {
        String text = parameters
                .text("against")
                .orElseThrow(QueryParameters.missing(
                        "against", "what to compare with, such as norms:GB50180-2018@0 or metric:straight"));
        String value = text.substring(text.indexOf(':') + 1);
        return switch (text.substring(0, Math.max(0, text.indexOf(':')))) {
            case "norms" -> {
                NormReference norms = NormReference.of("against", value);
                yield key.withNorms(norms.code(), revision(norms));
            }
            case "assumptions" -> key.withAssumptions(Optional.of((int) whole(text, value)));
            case "whatIf" -> key.withWhatIf(value.equals("none") ? Optional.empty() : Optional.of(whole(text, value)));
            case "metric" ->
                key.withMetric(
                        switch (value) {
                            case "straight" -> Metric.STRAIGHT;
                            case "walk" -> Metric.WALK;
                            default -> throw unreadable(text);
                        });
            default -> throw unreadable(text);
        };
    }

    private static long whole(String text, String value) {
        if (!value.matches("\\d{1,9}")) {
            throw unreadable(text);
        }
        return Long.parseLong(value);
    }

    private static ProblemException unreadable(String text) {
        return ProblemException.badParameter(
                "against",
                "'against' is '" + text
                        + "'; it must be norms:CODE@revision, assumptions:revision, whatIf:id or whatIf:none,"
                        + " metric:straight or metric:walk.");
    }
}
