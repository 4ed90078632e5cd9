package org.zhibu.scorecard;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibu.diagnosis.Area;
import org.zhibu.diagnosis.Diagnosis;
import org.zhibu.diagnosis.DiagnosisKey;
import org.zhibu.diagnosis.DiagnosisQuery;
import org.zhibu.document.Language;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;

/**
 * Which areas side by side, by which norms, in which groups and form.
 *
 * @param ids of the areas by level, finest level first, in the order given; none = everything
 */
record ScorecardRequest(
        DiagnosisKey key, Map<Area.Level, List<Long>> ids, String scheme, Language language, Optional<String> form) {
    static final int MOST_AREAS = 20;

    private static final Set<String> KNOWN = Stream.concat(
                    DiagnosisQuery.BASIS.stream(),
                    Stream.of("community", "block", "subdistrict", "district", "group", "lang", "f"))
            .collect(Collectors.toUnmodifiableSet());

    static ScorecardRequest of(UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, KNOWN);
        return new ScorecardRequest(
                DiagnosisQuery.key(parameters),
                ids(parameters),
                parameters.text("group").orElse(Schemes.CATEGORY),
                parameters.text("lang").map(Language::of).orElse(Language.CHINESE),
                parameters.text("f"));
    }

    private static Map<Area.Level, List<Long>> ids(QueryParameters parameters) {
        Map<Area.Level, List<Long>> ids = new LinkedHashMap<>();
        ids.put(Area.Level.COMMUNITY, parameters.ids("community"));
        ids.put(Area.Level.BLOCK, parameters.ids("block"));
        ids.put(Area.Level.SUBDISTRICT, parameters.ids("subdistrict"));
        ids.put(Area.Level.DISTRICT, parameters.ids("district"));
        int count = ids.values().stream().mapToInt(List::size).sum();
        if (count > MOST_AREAS) {
            String fullest = ids.entrySet().stream()
                    .max(Map.Entry.comparingByValue(Comparator.comparingInt(List::size)))
                    .map(entry -> ScorecardLinks.parameter(entry.getKey()))
                    .orElseThrow();
            throw ProblemException.badParameter(
                    fullest, count + " areas are asked for; at most " + MOST_AREAS + " can stand side by side.");
        }
        return ids;
    }

    /** The areas themselves; everything when none is named. */
    List<Area> areas(Diagnosis diagnosis) {
        List<Area> areas = new ArrayList<>();
        ids.forEach((level, wanted) -> wanted.forEach(id -> areas.add(diagnosis
                .findArea(level, id)
                .orElseThrow(() -> ProblemException.notFound(ScorecardLinks.parameter(level), id)))));
        return areas.isEmpty() ? List.of(diagnosis.everything()) : areas;
    }
}
