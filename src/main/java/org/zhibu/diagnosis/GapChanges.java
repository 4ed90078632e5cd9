package org.zhibu.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What another basis changes: the norms whose figures differ, and those that only one of the sets has. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record GapChanges(Basis before, Basis after, List<Change> norms) {

    /** One norm; null on the side where the set does not have it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Change(
            String norm,
            String nameZh,
            String nameEn,
            Integer communitiesShortBefore,
            Integer communitiesShortAfter,
            Double peopleShortBefore,
            Double peopleShortAfter) {

        private boolean isAny() {
            return !Objects.equals(communitiesShortBefore, communitiesShortAfter)
                    || !Objects.equals(peopleShortBefore, peopleShortAfter);
        }
    }

    static GapChanges of(Diagnosis before, Diagnosis after, Area area) {
        Map<String, Judgement> old = byNorm(before);
        Map<String, Judgement> now = byNorm(after);
        Map<String, Judgement> either = new LinkedHashMap<>(now);
        old.forEach(either::putIfAbsent);
        List<Change> changes = either.values().stream()
                .map(judgement -> change(
                        judgement,
                        figures(before, old.get(judgement.norm().code()), area),
                        figures(after, now.get(judgement.norm().code()), area)))
                .filter(Change::isAny)
                .toList();
        return new GapChanges(before.basis(), after.basis(), changes);
    }

    private static Map<String, Judgement> byNorm(Diagnosis diagnosis) {
        Map<String, Judgement> byNorm = new LinkedHashMap<>();
        diagnosis.judgements().forEach(judgement -> byNorm.put(judgement.norm().code(), judgement));
        return byNorm;
    }

    private static Optional<GapSummary.Short> figures(Diagnosis diagnosis, Judgement judgement, Area area) {
        return Optional.ofNullable(judgement)
                .filter(there -> diagnosis.findArea(area.level(), area.id()).isPresent())
                .map(there -> GapSummary.Short.of(diagnosis.ground().areas(), there, area));
    }

    private static Change change(
            Judgement judgement, Optional<GapSummary.Short> before, Optional<GapSummary.Short> after) {
        return new Change(
                judgement.norm().code(),
                judgement.norm().nameZh(),
                judgement.norm().nameEn(),
                before.map(GapSummary.Short::shortOf).orElse(null),
                after.map(GapSummary.Short::shortOf).orElse(null),
                before.map(side -> side.thousandths() / 1000.0).orElse(null),
                after.map(side -> side.thousandths() / 1000.0).orElse(null));
    }
}
