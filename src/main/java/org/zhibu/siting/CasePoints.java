package org.zhibu.siting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.zhibu.diagnosis.Reachability;
import org.zhibu.location.Objective;
import org.zhibu.location.SitingModelBuilder;
import org.zhibu.siting.SitingCase.Choice;
import org.zhibu.standard.AgeGroup;

/** Demand of a siting: the dwellings that matter, what they weigh for each type, who is served already, what compounds lack. */
final class CasePoints {
    private static final short WHOLE = 1000;

    private final SitingRequest request;
    private final Reachability reach;
    private final List<Wanted> types;
    private final List<BitSet> served;
    private final int[] dwellings;
    private final Map<Integer, Integer> pointOf = new HashMap<>();

    /** @param served dwellings that are served today, by type */
    CasePoints(
            SitingRequest request, Reachability reach, List<Wanted> types, List<BitSet> served, List<Choice> choices) {
        this.request = request;
        this.reach = reach;
        this.types = types;
        this.served = served;
        this.dwellings = matter(choices);
        for (int point = 0; point < dwellings.length; point++) {
            pointOf.put(dwellings[point], point);
        }
    }

    /** Those that can be reached; where compounds are compared, all of their compounds. */
    private int[] matter(List<Choice> choices) {
        TreeSet<Integer> found = new TreeSet<>();
        TreeSet<Long> compounds = new TreeSet<>();
        for (Choice choice : choices) {
            for (int dwelling : choice.dwellings()) {
                found.add(dwelling);
                reach.community(dwelling).ifPresent(compounds::add);
            }
        }
        if (isByCompound()) {
            for (int dwelling = 0; dwelling < reach.dwellings(); dwelling++) {
                if (reach.community(dwelling).filter(compounds::contains).isPresent()) {
                    found.add(dwelling);
                }
            }
        }
        return found.stream().mapToInt(each -> each).toArray();
    }

    private boolean isByCompound() {
        return request.goal() == SitingRequest.Goal.WORST_FIRST || request.goal() == SitingRequest.Goal.DEFICIT;
    }

    /** Dwelling of each point. */
    int[] dwellings() {
        return dwellings.clone();
    }

    /** Points of dwellings that matter. */
    int[] points(int... of) {
        int[] points = new int[of.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = pointOf.get(of[i]);
        }
        return points;
    }

    void add(SitingModelBuilder draft) {
        for (int type = 0; type < types.size(); type++) {
            draft.type(types.get(type).type(), weights(type), baseline(type));
        }
        if (isByCompound()) {
            groups(draft);
        }
    }

    private long[] weights(int type) {
        long[] people = reach.thousandths(types.get(type).group());
        long[] aged = reach.thousandths(AgeGroup.AGED_60);
        int more = types.get(type).group() == AgeGroup.ALL ? request.agedWeight() - 1 : 0;
        int weight = request.types().get(type).weight();
        long[] weights = new long[dwellings.length];
        for (int point = 0; point < weights.length; point++) {
            weights[point] = weight * (people[dwellings[point]] + more * aged[dwellings[point]]);
        }
        return weights;
    }

    private short[] baseline(int type) {
        short[] today = new short[dwellings.length];
        for (int point = 0; point < today.length; point++) {
            today[point] = served.get(type).get(dwellings[point]) ? WHOLE : 0;
        }
        return today;
    }

    private String compound(int point) {
        return reach.community(dwellings[point]).map(String::valueOf).orElse("");
    }

    private void groups(SitingModelBuilder draft) {
        List<String> keys = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        int[] of = new int[dwellings.length];
        for (int point = 0; point < of.length; point++) {
            of[point] = numbers.computeIfAbsent(compound(point), each -> {
                keys.add(each);
                return keys.size() - 1;
            });
        }
        draft.groups(keys, of);
    }

    /** What a compound lacks of the share of people that the norm wants served, by type. */
    Objective deficits() {
        List<Objective.Deficit> deficits = new ArrayList<>();
        for (int type = 0; type < types.size(); type++) {
            BigDecimal target = reach.reach(types.get(type).type())
                    .map(Reachability.Reach::target)
                    .orElse(BigDecimal.ONE);
            int group = 0;
            for (long[] sum : peopleByCompound(type).values()) {
                long lacking = target.multiply(BigDecimal.valueOf(sum[0]))
                                .setScale(0, RoundingMode.CEILING)
                                .longValueExact()
                        - sum[1];
                if (lacking > 0) {
                    deficits.add(new Objective.Deficit(group, type, lacking));
                }
                group++;
            }
        }
        return new Objective.DeficitClosed(deficits);
    }

    /** All, and those served today, in the order of the groups. */
    private Map<String, long[]> peopleByCompound(int type) {
        long[] people = weights(type);
        Map<String, long[]> sums = new LinkedHashMap<>();
        for (int point = 0; point < people.length; point++) {
            long[] sum = sums.computeIfAbsent(compound(point), key -> new long[2]);
            sum[0] += people[point];
            sum[1] += served.get(type).get(dwellings[point]) ? people[point] : 0;
        }
        return sums;
    }
}
