package org.zhibu.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.zhibu.standard.Norm;
import org.zhibu.standard.Requirement;

/** Each norm over an area: how many of its compounds are short, and why. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record GapSummary(Basis basis, Area area, Overall overall, List<Row> norms) {

    /**
     * One norm.
     *
     * @param communities compounds that could be judged
     * @param tooFar compounds short because it is too far, those where it is both among them
     * @param tooFull compounds short because it is too full, those where it is both among them
     * @param unknown compounds that could not be judged because figures are not known
     * @param peopleShort people too far or crowded in the compounds that are short; over everything also those who live in no
     *     compound
     * @param people of the group in the area
     * @param sites facilities missing in the area as a whole; null = none, or cannot be said
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Row(
            String norm,
            Optional<String> facilityType,
            String nameZh,
            String nameEn,
            String category,
            Requirement requirement,
            int communities,
            @JsonProperty("short") int shortOf,
            int tooFar,
            int tooFull,
            int unknown,
            double peopleShort,
            double people,
            Optional<Integer> sites) {}

    static GapSummary of(Diagnosis diagnosis, Area area, Optional<String> type) {
        return new GapSummary(
                diagnosis.basis(),
                area,
                diagnosis.overall(area),
                diagnosis.judgements().stream()
                        .filter(judgement -> type.isEmpty()
                                || judgement.norm().facilityType().equals(type))
                        .map(judgement -> row(diagnosis.ground().areas(), judgement, area))
                        .toList());
    }

    /** Compounds that are short, and people in them; over everything also people of no compound. */
    record Short(int judged, int shortOf, int tooFar, int tooFull, int unknown, long thousandths) {

        static Short of(AreaTree areas, Judgement judgement, Area area) {
            int[] counts = new int[5];
            long people = 0;
            int parent = areas.index(area.level(), area.id()).orElseThrow();
            for (int index : areas.level(Area.Level.COMMUNITY, parent).toArray()) {
                Ruling ruling = new Ruling(judgement, index);
                Verdict verdict = ruling.verdict();
                counts[0] += verdict == Verdict.PASS || verdict == Verdict.SHORT ? 1 : 0;
                counts[4] += verdict == Verdict.UNKNOWN ? 1 : 0;
                if (verdict == Verdict.SHORT) {
                    Cause cause = ruling.cause();
                    counts[1]++;
                    counts[2] += cause == Cause.TOO_FAR || cause == Cause.BOTH ? 1 : 0;
                    counts[3] += cause == Cause.TOO_FULL || cause == Cause.BOTH ? 1 : 0;
                    people += ruling.peopleShort();
                }
            }
            people += area.level() == Area.Level.EVERYTHING ? outside(areas, judgement) : 0;
            return new Short(counts[0], counts[1], counts[2], counts[3], counts[4], people);
        }

        /** People of no compound who are too far or crowded: all but those of the compounds. */
        private static long outside(AreaTree areas, Judgement judgement) {
            Tally tally = judgement.tally();
            int all = areas.everything();
            long people = tally.people[all];
            long within = tally.within[all];
            long crowded = tally.crowded[all];
            for (int compound : areas.level(Area.Level.COMMUNITY).toArray()) {
                people -= tally.people[compound];
                within -= tally.within[compound];
                crowded -= tally.crowded[compound];
            }
            boolean isMet = judgement.evidence().isEmpty()
                    || judgement.terms().allows(people - within, people)
                            && judgement.terms().allows(crowded, people);
            return isMet ? 0 : people - within + crowded;
        }
    }

    private static Row row(AreaTree areas, Judgement judgement, Area area) {
        Norm norm = judgement.norm();
        Short compounds = Short.of(areas, judgement, area);
        Gap gap = new Ruling(judgement, areas.index(area.level(), area.id()).orElseThrow()).gap();
        return new Row(
                norm.code(),
                norm.facilityType(),
                norm.nameZh(),
                norm.nameEn(),
                norm.category(),
                norm.requirement(),
                compounds.judged(),
                compounds.shortOf(),
                compounds.tooFar(),
                compounds.tooFull(),
                compounds.unknown(),
                compounds.thousandths() / 1000.0,
                gap.demand().people(),
                gap.deficit().sites());
    }
}
