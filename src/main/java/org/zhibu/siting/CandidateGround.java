package org.zhibu.siting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibu.diagnosis.Reachability;
import org.zhibu.geo.Geodesics;
import org.zhibu.plan.Amount;

/**
 * The spaces of an area beside everything they are judged by, all of one moment.
 *
 * @param spaces by id
 * @param precedents by "kind type"
 */
record CandidateGround(
        SitingArea area,
        List<CandidateSpace> spaces,
        Map<String, String> precedents,
        Reachability reach,
        CandidateMoney money) {

    /** Whom a type would reach from each space: dwellings without one today, with the third of the distance they live in. */
    record Cover(int[][] dwellings, byte[][] thirds) {}

    private static final double THOUSAND = 1000;
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::isRefused)
            .thenComparing(Comparator.comparingDouble(Candidate::newlyServed).reversed())
            .thenComparing(each -> each.costYuan().orElse(BigDecimal.valueOf(Long.MAX_VALUE)))
            .thenComparing(each -> each.space().id());

    Cover cover(Wanted wanted) {
        BitSet served = reach.servedToday(wanted.type(), wanted.radiusMetres());
        List<List<Integer>> near = new ArrayList<>();
        List<List<Byte>> third = new ArrayList<>();
        spaces.forEach(space -> {
            near.add(new ArrayList<>());
            third.add(new ArrayList<>());
        });
        reach.within(
                spaces.stream().map(CandidateSpace::place).toList(), wanted.radiusMetres(), (place, dwelling, in) -> {
                    if (!served.get(dwelling)) {
                        near.get(place).add(dwelling);
                        third.get(place).add((byte) in);
                    }
                });
        int[][] dwellings = new int[spaces.size()][];
        byte[][] thirds = new byte[spaces.size()][];
        for (int i = 0; i < spaces.size(); i++) {
            dwellings[i] = near.get(i).stream().mapToInt(each -> each).toArray();
            thirds[i] = new byte[dwellings[i].length];
            for (int at = 0; at < thirds[i].length; at++) {
                thirds[i][at] = third.get(i).get(at);
            }
        }
        return new Cover(dwellings, thirds);
    }

    /** Best first: what fits before what does not, then by people newly served, cost, id. */
    List<Candidate> rank(Wanted wanted) {
        List<Candidate> candidates = new ArrayList<>(judge(wanted, cover(wanted)));
        candidates.sort(BEST_FIRST);
        return candidates;
    }

    /** In the order of the spaces. */
    List<Candidate> judge(Wanted wanted, Cover cover) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < spaces.size(); i++) {
            candidates.add(judge(wanted, spaces.get(i), cover.dwellings()[i]));
        }
        return candidates;
    }

    private Candidate judge(Wanted wanted, CandidateSpace space, int[] dwellings) {
        long[] people = reach.thousandths(wanted.group());
        long newly = 0;
        boolean isEstimated = false;
        int unknown = 0;
        for (int dwelling : dwellings) {
            newly += people[dwelling];
            isEstimated |= people[dwelling] > 0 && reach.isEstimated(wanted.group(), dwelling);
            unknown += reach.isUnknown(dwelling) ? 1 : 0;
        }
        Optional<BigDecimal> floorArea = areaOf(wanted, space);
        return new Candidate(
                space,
                wanted.type(),
                FitCheck.of(
                        space,
                        wanted.needs(),
                        wanted.area(),
                        Optional.ofNullable(precedents.get(space.type() + " " + wanted.type()))),
                floorArea,
                !space.areaM2().isKnown(),
                newly / THOUSAND,
                isEstimated,
                unknown,
                money.cost(wanted, floorArea),
                money.incomeYear(wanted, floorArea),
                Geodesics.distanceMetres(area.middle(), space.place()),
                reach.nearestMetres(wanted.type(), space.place()));
    }

    /** All of the space, as far as the norm lets the type use it. */
    private static Optional<BigDecimal> areaOf(Wanted wanted, CandidateSpace space) {
        Amount area = space.areaM2();
        if (area.isUnknown()) {
            return Optional.empty();
        }
        BigDecimal whole = BigDecimal.valueOf(area.value()).setScale(2, RoundingMode.HALF_UP);
        return Optional.of(wanted.mostAreaM2().map(whole::min).orElse(whole));
    }
}
