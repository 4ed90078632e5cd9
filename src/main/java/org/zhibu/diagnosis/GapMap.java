package org.zhibu.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibu.standard.Requirement;

/**
 * One verdict for every area of a level, in columns for drawing.
 *
 * @param type facility type; empty = over all norms that say "must"
 * @param shares of the people who are served; over all norms, the mean of their shares; null = cannot be said
 * @param people who are short; over all norms, the number of norms that are short
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record GapMap(
        Basis basis,
        Area.Level level,
        Optional<String> type,
        long[] ids,
        Verdict[] verdicts,
        Cause[] causes,
        Double[] shares,
        double[] people) {

    static GapMap of(Diagnosis diagnosis, Area.Level level, Area within, Optional<String> type) {
        AreaTree areas = diagnosis.ground().areas();
        int[] indexes = areas.level(
                        level, areas.index(within.level(), within.id()).orElseThrow())
                .toArray();
        GapMap map = empty(diagnosis, level, type, indexes.length);
        List<Judgement> asked = asked(diagnosis, type);
        for (int at = 0; at < indexes.length; at++) {
            int index = indexes[at];
            map.ids[at] = areas.area(index).id();
            List<Cell> cells = new ArrayList<>(asked.size());
            for (Judgement judgement : asked) {
                cells.add(new Ruling(judgement, index).cell());
            }
            map.put(at, type.isPresent() ? Cell.worst(cells) : Cell.overall(cells));
        }
        return map;
    }

    /** Buildings by their index among the dwellings. */
    static GapMap ofBuildings(Diagnosis diagnosis, int[] dwellings, Optional<String> type) {
        GapMap map = empty(diagnosis, Area.Level.BUILDING, type, dwellings.length);
        List<Judgement> asked = asked(diagnosis, type);
        for (int at = 0; at < dwellings.length; at++) {
            map.ids[at] = diagnosis.ground().demand().id(dwellings[at]);
            List<Cell> cells = new ArrayList<>(asked.size());
            for (Judgement judgement : asked) {
                cells.add(Cell.ofDwelling(judgement, dwellings[at]));
            }
            map.put(at, type.isPresent() ? Cell.worst(cells) : Cell.overall(cells));
        }
        return map;
    }

    private static GapMap empty(Diagnosis diagnosis, Area.Level level, Optional<String> type, int count) {
        return new GapMap(
                diagnosis.basis(),
                level,
                type,
                new long[count],
                new Verdict[count],
                new Cause[count],
                new Double[count],
                new double[count]);
    }

    private static List<Judgement> asked(Diagnosis diagnosis, Optional<String> type) {
        return diagnosis.judgements().stream()
                .filter(judgement -> type.isPresent()
                        ? judgement.norm().facilityType().equals(type)
                        : judgement.norm().requirement() == Requirement.MUST)
                .toList();
    }

    private void put(int at, Cell cell) {
        verdicts[at] = cell.verdict();
        causes[at] = cell.cause();
        shares[at] = cell.share().map(GapMap::round).orElse(null);
        people[at] = cell.people();
    }

    private static double round(double share) {
        return Math.rint(share * 10_000) / 10_000;
    }
}
